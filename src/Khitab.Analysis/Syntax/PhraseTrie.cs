using System.Runtime.InteropServices;
using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>What a phrase search found.</summary>
/// <param name="Value">What the phrase stands for.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="CoreStart">Where its first word begins in that token's key, after clitics.</param>
/// <param name="Proclitics">The clitics before it.</param>
internal readonly record struct PhraseHit<T>(T Value, int First, int Last, int CoreStart, Proclitics Proclitics);

/// <summary>
/// Phrases by their word keys, found by longest match. Clitics are taken off the first word only: inside a name every word is part
/// of the name. With stems instead of keys, phrases match in any inflection that the light stemmer equates.
/// </summary>
internal sealed class PhraseTrie<T>(bool byStem = false)
{
    // The first words of phrases apart from the others: nearly every look-up ends there, at a word that begins no phrase.
    private readonly WordMap<int> _first = new();
    private readonly Dictionary<Step, int> _next = [];
    private readonly List<T[]?> _values = [null];
    private FormQuestions? _questions;
    private ulong _begins;
    private ulong _isWhole;
    private ulong _goesOn;

    /// <summary>Has each form asked once whether a phrase begins with it; to be called when all phrases are there.</summary>
    public void AskOnce(FormQuestions questions) => (_questions, _begins) = (questions, questions.Add(form => Begins(form, whole: false)));

    /// <summary>
    /// The same where many words begin phrases: forms are asked too whether they are one by themselves, and whether one goes on with them.
    /// </summary>
    public void AskAllOnce(FormQuestions questions)
    {
        AskOnce(questions);
        var words = _next.Keys.Select(s => s.Word).ToHashSet(StringComparer.Ordinal);
        _isWhole = questions.Add(form => Begins(form, whole: true));
        _goesOn = questions.Add(form => words.Contains(byStem ? form.Stem : form.Key));
    }

    /// <summary>Adds a phrase; a phrase without words is ignored.</summary>
    public void Add(string phrase, T value)
    {
        var keys = ArabicNormalizer.Keys(phrase);
        Add(byStem ? [.. keys.Select(LightStemmer.Stem)] : keys, value);
    }

    /// <summary>Adds a phrase by its keys.</summary>
    public void Add(IReadOnlyList<string> keys, T value)
    {
        if (keys.Count > 0) AddAt(NodeFor(keys), value);
    }

    /// <summary>The place of a phrase of at least one key, which is the same for the same keys.</summary>
    public int NodeFor(IReadOnlyList<string> keys)
    {
        if (!_first.TryGetValue(keys[0], out var node)) _first.TryAdd(keys[0], node = AddNode());
        for (var k = 1; k < keys.Count; k++)
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _next, new Step(node, WordHash.Of(keys[k]), keys[k]), out var known);
            node = known ? next : next = AddNode();
        }

        return node;
    }

    /// <summary>The place of a phrase, or null where no phrase begins with these keys.</summary>
    public int? Find(IReadOnlyList<string> keys)
    {
        if (keys.Count == 0 || !_first.TryGetValue(keys[0], out var node)) return null;
        for (var k = 1; k < keys.Count; k++)
        {
            if (!_next.TryGetValue(new Step(node, WordHash.Of(keys[k]), keys[k]), out node)) return null;
        }

        return node;
    }

    /// <summary>Adds what a phrase stands for by its place.</summary>
    public void AddAt(int node, T value)
    {
        var values = _values[node];
        if (values is null) _values[node] = [value];
        else if (!values.Contains(value)) _values[node] = [.. values, value];
    }

    /// <summary>The longest phrase that begins at a token, with every value that it stands for; false where none does.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="index">The token to begin at.</param>
    /// <param name="accept">Which clitics may precede it.</param>
    /// <param name="hit">What was found.</param>
    public bool TryMatch(TokenizedText text, int index, Proclitics accept, out PhraseHit<IReadOnlyList<T>> hit)
    {
        hit = default;
        var form = text.Form(index);
        if (!MayBegin(text, index, form) || !text.IsWordOrNumber(index)) return false;
        var best = -1;
        foreach (ref readonly var reading in (byStem ? form.StemReadings : form.Readings).AsSpan())
        {
            if ((reading.Proclitics & ~accept) != 0 || !_first.TryGetValue(reading.Core, reading.CoreHash, out var node)) continue;
            var last = index;
            do
            {
                if (last <= best || _values[node] is not { } values) continue;
                best = last;
                hit = new PhraseHit<IReadOnlyList<T>>(values, index, last, reading.CoreStart, reading.Proclitics);
            }
            while (TryStep(text, ref node, ref last));
        }

        return best >= 0;
    }

    /// <summary>Every phrase that begins at a token, the shorter ones inside a longer one too.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="index">The token to begin at.</param>
    /// <param name="accept">Which clitics may precede it.</param>
    /// <param name="hits">What is found is added to these.</param>
    public void AddAll(TokenizedText text, int index, Proclitics accept, List<PhraseHit<IReadOnlyList<T>>> hits)
    {
        var form = text.Form(index);
        if (!MayBegin(text, index, form) || !text.IsWordOrNumber(index)) return;
        foreach (ref readonly var reading in (byStem ? form.StemReadings : form.Readings).AsSpan())
        {
            if ((reading.Proclitics & ~accept) != 0 || !_first.TryGetValue(reading.Core, reading.CoreHash, out var node)) continue;
            var last = index;
            do
            {
                if (_values[node] is { } values)
                {
                    hits.Add(new PhraseHit<IReadOnlyList<T>>(values, index, last, reading.CoreStart, reading.Proclitics));
                }
            }
            while (TryStep(text, ref node, ref last));
        }
    }

    private bool MayBegin(TokenizedText text, int index, WordForm form)
    {
        if (_questions is not { } questions || _begins == 0) return true;
        var answers = questions.Answers(form);
        if ((answers & _begins) == 0) return false;
        return _goesOn == 0 || _isWhole == 0 || (answers & _isWhole) != 0
            || Next(text, index) is var next && next < text.Count && (questions.Answers(text.Form(next)) & _goesOn) != 0;
    }

    private bool Begins(WordForm form, bool whole)
    {
        foreach (ref readonly var reading in (byStem ? form.StemReadings : form.Readings).AsSpan())
        {
            if (_first.TryGetValue(reading.Core, reading.CoreHash, out var node) && (!whole || _values[node] is not null)) return true;
        }

        return false;
    }

    private int AddNode()
    {
        _values.Add(null);
        return _values.Count - 1;
    }

    private bool TryStep(TokenizedText text, ref int node, ref int last)
    {
        var next = Next(text, last);
        if (next >= text.Count) return false;
        var form = text.Form(next);
        if (_goesOn != 0 && (_questions!.Answers(form) & _goesOn) == 0 || !text.IsWordOrNumber(next)) return false;
        if (!_next.TryGetValue(byStem ? new Step(node, form.StemHash, form.Stem) : new Step(node, form.Hash, form.Key), out node))
        {
            return false;
        }

        last = next;
        return true;
    }

    // The token at which a phrase goes on.
    private static int Next(TokenizedText text, int last)
    {
        var next = last + 1;
        return next < text.Count && (text.IsJoiner(next) || IsQuotationMark(text, next)) ? next + 1 : next;
    }

    // «جبهة “البوليساريو”»: a part of a name in quotation marks is still a part of the name.
    private static bool IsQuotationMark(TokenizedText text, int token) =>
        text[token] is { Kind: TokenKind.Punctuation, Length: 1 } && text.Original(token)[0] is '"' or '\u201C' or '\u201D' or '«' or '»';

    /// <summary>A word after what has been read of a phrase.</summary>
    private readonly record struct Step(int Node, uint Hash, string Word)
    {
        public bool Equals(Step other) =>
            Node == other.Node && Hash == other.Hash && string.Equals(Word, other.Word, StringComparison.Ordinal);

        public override int GetHashCode() => (int)(Hash ^ ((uint)Node * 0x9E3779B1u));
    }
}
