namespace Khitab.Text.Sequences;

/// <summary>
/// Named lists of names and role words, which the model reads as evidence and not as answers. Built once, then safe for any number of
/// threads.
/// </summary>
public sealed class Gazetteers
{
    /// <summary>Lists that one set of gazetteers can have.</summary>
    public const int MostLists = 30;

    private readonly List<string> _lists = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<uint> _ends = [0];

    /// <summary>Lists without any names.</summary>
    public static Gazetteers Empty { get; } = new();

    /// <summary>The lists' names, in the order of their bits.</summary>
    public IReadOnlyList<string> Lists => _lists;

    /// <summary>
    /// Reads lists, one file after the other: <c># list</c> begins one, and the lines after it hold names with ، between them; <c>//</c>
    /// begins a comment. A list may go on in another file. Names are matched by key.
    /// </summary>
    /// <exception cref="InvalidDataException">There are more than <see cref="MostLists"/>.</exception>
    public static Gazetteers Read(params IEnumerable<TextReader> readers) => Read(FrequentWords.None, WordClasses.None, readers);

    internal static Gazetteers Read(FrequentWords frequent, WordClasses classes, IEnumerable<TextReader> readers)
    {
        var gazetteers = new Gazetteers { Frequent = frequent, Classes = classes };
        foreach (var reader in readers)
        {
            string? list = null;
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("//", StringComparison.Ordinal)) continue;
                if (line.StartsWith('#')) list = line[1..].Trim();
                else if (list is not null) gazetteers.AddLine(list, line);
            }
        }
        return gazetteers;
    }

    private void AddLine(string list, string line)
    {
        foreach (var name in line.Split('،', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(list, name);
            if (IsForeign(list) && name.Contains('غ', StringComparison.Ordinal)) Add(list, name.Replace('غ', 'ج'));
        }
    }

    // Newsrooms of the Nile write a foreign g with ج, others with غ: «هونج كونج», «هونغ كونغ».
    private static bool IsForeign(string list) => list is "foreigngiven" or "city" or "region" or "club" or "company";

    /// <summary>Words that any text is full of.</summary>
    internal FrequentWords Frequent { get; init; } = FrequentWords.None;

    /// <summary>Classes of words that stand in the same surroundings.</summary>
    public WordClasses Classes { get; internal init; } = WordClasses.None;

    internal bool IsEmpty => _lists.Count == 0;

    private void Add(string list, string name)
    {
        var bit = _lists.IndexOf(list);
        if (bit < 0)
        {
            if (_lists.Count == MostLists) throw new InvalidDataException($"more than {MostLists} lists");
            bit = _lists.Count;
            _lists.Add(list);
        }
        var node = 0;
        foreach (var key in ArabicNormalizer.Keys(name))
        {
            // A conjunction inside a name («التربية و التعليم») is read with the word after it.
            if (key is "و") continue;
            var word = _words.TryGetValue(key, out var known) ? known : _words[key] = _words.Count;
            var edge = Edge(node, word);
            if (!_edges.TryGetValue(edge, out var next))
            {
                next = _ends.Count;
                _ends.Add(0);
                _edges.Add(edge, next);
            }
            node = next;
        }
        if (node > 0) _ends[node] |= 1u << bit;
    }

    internal int Word(ReadOnlySpan<char> key) => _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var word) ? word : -1;

    internal bool TryStep(int node, int word, out int next) => _edges.TryGetValue(Edge(node, word), out next);

    internal uint ListsAt(int node) => _ends[node];

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
