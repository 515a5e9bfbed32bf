using Khitab.Text;

namespace Khitab.Analysis.Reading;

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
    private readonly Dictionary<(int Node, string Word), int> _edges = [];
    private readonly List<List<T>?> _values = [null];

    // Which readings of a word begin a phrase; most words begin none, and words repeat.
    private readonly Dictionary<WordForm, Opening[]> _openings = new(ReferenceEqualityComparer.Instance);

    private readonly record struct Opening(int Node, int CoreStart, Proclitics Proclitics);

    /// <summary>Adds a phrase; a phrase without words is ignored.</summary>
    public void Add(string phrase, T value)
    {
        var keys = ArabicNormalizer.Keys(phrase);
        Add(byStem ? [.. keys.Select(LightStemmer.Stem)] : keys, value);
    }

    /// <summary>Adds a phrase by its keys.</summary>
    public void Add(IReadOnlyList<string> keys, T value)
    {
        if (keys.Count == 0) return;
        var node = 0;
        foreach (var key in keys)
        {
            if (!_edges.TryGetValue((node, key), out var next))
            {
                next = _values.Count;
                _values.Add(null);
                _edges[(node, key)] = next;
            }

            node = next;
        }

        var values = _values[node] ??= [];
        if (!values.Contains(value)) values.Add(value);
    }

    /// <summary>The longest phrase that begins at a token, with every value that it stands for; false where none does.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="index">The token to begin at.</param>
    /// <param name="accept">Which clitics may precede it.</param>
    /// <param name="hit">What was found.</param>
    public bool TryMatch(TokenizedText text, int index, Proclitics accept, out PhraseHit<IReadOnlyList<T>> hit)
    {
        hit = default;
        if (!text.IsWordOrNumber(index)) return false;
        var best = -1;
        foreach (var opening in Openings(text.Form(index)))
        {
            if ((opening.Proclitics & ~accept) != 0) continue;
            var node = opening.Node;
            var last = index;
            var next = index;
            while (true)
            {
                if (_values[node] is { } values && last > best)
                {
                    best = last;
                    hit = new PhraseHit<IReadOnlyList<T>>(values, index, last, opening.CoreStart, opening.Proclitics);
                }

                next = last + 1;
                if (next < text.Count && (text.IsJoiner(next) || IsQuotationMark(text, next))) next++;
                if (next >= text.Count || !text.IsWordOrNumber(next)) break;
                var word = byStem ? text.Stem(next) : text.Key(next);
                if (!_edges.TryGetValue((node, word), out node)) break;
                last = next;
            }
        }

        return best >= 0;
    }

    // «جبهة “البوليساريو”»: a part of a name in quotation marks is still a part of the name.
    private static bool IsQuotationMark(TokenizedText text, int token) =>
        text[token] is { Kind: TokenKind.Punctuation, Length: 1 } && text.Original(token)[0] is '"' or '\u201C' or '\u201D' or '«' or '»';

    private Opening[] Openings(WordForm form)
    {
        if (_openings.TryGetValue(form, out var known)) return known;
        var found = new List<Opening>();
        foreach (var reading in form.Readings)
        {
            var word = byStem ? LightStemmer.Stem(reading.Core) : reading.Core;
            if (_edges.TryGetValue((0, word), out var node)) found.Add(new Opening(node, reading.CoreStart, reading.Proclitics));
        }

        return _openings[form] = [.. found];
    }
}
