using System.Text.Json;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>Where the articles of a JSON file are.</summary>
internal enum JsonShape
{
    /// <summary>The file is one article.</summary>
    One,

    /// <summary>They are the elements of a list.</summary>
    List,

    /// <summary>They follow one another without a list around them.</summary>
    Row,
}

/// <summary>Finds where a JSON file keeps its articles, in one pass that keeps nothing but counts.</summary>
/// <param name="Shape">Where they are.</param>
/// <param name="Offset">For a list: the byte after its opening bracket.</param>
/// <param name="Depth">For a list: how many objects and lists are open around it.</param>
internal sealed record JsonLayout(JsonShape Shape, long Offset, int Depth = 0)
{
    // The fields are at the top of an element («body»), or one object further in («_source.body», «content.rendered»).
    private const int TextDepth = 2;

    /// <summary>Reads a file's layout. What is broken later on is not this pass's business: what it saw before decides.</summary>
    /// <param name="utf8">The content from its start.</param>
    /// <param name="context">How to read.</param>
    public static JsonLayout Find(Stream utf8, ReadContext context)
    {
        var window = new ByteWindow(utf8, context.Limits.LargestItem);
        var walk = new Walk(context.Mapping);
        var state = new JsonReaderState(new JsonReaderOptions
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = context.Limits.DeepestJson,
        });
        long passed = 0;
        try
        {
            do
            {
                context.Cancellation.ThrowIfCancellationRequested();
                var reader = new Utf8JsonReader(window.Bytes, window.Ended, state);
                while (reader.Read())
                {
                    if (walk.Take(ref reader, passed + reader.TokenStartIndex) is { } layout) return layout;
                }

                state = reader.CurrentState;
                passed += reader.BytesConsumed;
                window.Pass((int)reader.BytesConsumed);
            }
            while (window.Grow());
        }
        catch (JsonException)
        {
            // Broken, or deeper than allowed: reading it item by item will say where.
        }

        return walk.Best;
    }

    private sealed class Walk(FieldMapping mapping)
    {
        private readonly List<Frame> _frames = [];
        private readonly string[]? _items = mapping.Items?.Split('.', StringSplitOptions.RemoveEmptyEntries);
        private string _name = "";
        private int _values;
        private bool _topHasText;
        private long _best;
        private int _bestDepth;
        private int _bestTexts;

        /// <summary>What was seen so far; where the input broke off, the lists still open count too.</summary>
        public JsonLayout Best
        {
            get
            {
                foreach (var frame in _frames) Weigh(frame);
                return _bestTexts > 0 && !_topHasText
                    ? new JsonLayout(JsonShape.List, _best, _bestDepth) : new JsonLayout(JsonShape.One, 0);
            }
        }

        /// <summary>Takes one token; the layout as soon as it is settled.</summary>
        public JsonLayout? Take(ref Utf8JsonReader reader, long at)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (_frames.Count == 0 && ++_values > 1) return new JsonLayout(JsonShape.Row, 0);
                    if (reader.TokenType == JsonTokenType.StartArray)
                    {
                        if (_frames.Count == 0 && _items is null) return new JsonLayout(JsonShape.List, at + 1);
                        if (_items is not null && IsNamed()) return new JsonLayout(JsonShape.List, at + 1, _frames.Count);
                    }

                    _frames.Add(new Frame(reader.TokenType == JsonTokenType.StartArray, _name, at, _frames.Count));
                    _name = "";
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var ended = _frames[^1];
                    _frames.RemoveAt(_frames.Count - 1);
                    Weigh(ended);
                    break;
                case JsonTokenType.PropertyName:
                    // Only short names can be known ones.
                    _name = reader.ValueSpan.Length <= 100
                        && reader.ValueIsEscaped is false ? System.Text.Encoding.UTF8.GetString(reader.ValueSpan) : "";
                    break;
                case JsonTokenType.String:
                    Text();
                    break;
            }

            return null;
        }

        private void Weigh(Frame frame)
        {
            if (frame.IsList && frame.Texts > _bestTexts) (_best, _bestDepth, _bestTexts) = (frame.At + 1, frame.Depth, frame.Texts);
        }

        private bool IsNamed() =>
            _items!.SequenceEqual(
                _frames.Skip(1).Where(f => !f.IsList).Select(f => f.Name).Append(_name), StringComparer.OrdinalIgnoreCase);

        // A string under a text's name counts for the nearest list that it is an element's text of.
        private void Text()
        {
            if (_frames.Count == 0 || _frames[^1].IsList) return;
            var path = _name;
            for (var up = 1; up <= TextDepth && up <= _frames.Count; up++)
            {
                var frame = _frames[^up];
                if (frame.IsList) return;
                if (IsText(path))
                {
                    if (up == _frames.Count) _topHasText = true;
                    else if (_frames[^(up + 1)].IsList) _frames[^(up + 1)].Count();
                    else if (up < TextDepth)
                    {
                        path = frame.Name + "." + path;
                        continue;
                    }

                    return;
                }

                path = frame.Name + "." + path;
            }
        }

        private bool IsText(string path) => mapping.Fields.TryGetValue(RecordField.Text, out var names)
            ? names.Contains(path, StringComparer.OrdinalIgnoreCase)
            : FieldNames.IsText(path);
    }

    private sealed class Frame(bool isList, string name, long at, int depth)
    {
        public bool IsList => isList;

        public string Name => name;

        public long At => at;

        public int Depth => depth;

        public int Texts { get; private set; }

        public void Count() => Texts++;
    }
}
