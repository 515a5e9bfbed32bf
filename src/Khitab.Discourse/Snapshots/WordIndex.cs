using Khitab.Text;

namespace Khitab.Discourse;

/// <summary>
/// Which article has which words where. Each article's words are kept as numbers in order; postings name the articles that have a word.
/// A phrase is looked for only in the articles that have all of its words, so positions need no postings of their own.
/// </summary>
internal sealed partial class WordIndex
{
    private const int Break = -1;

    private readonly Interner<string> _words = new(StringComparer.Ordinal);
    private readonly RowGroups _sequence;
    private readonly int[] _sequenceWords;
    private readonly int[] _postingOffsets;
    private readonly int[] _postings;

    // A word of a text may answer to several keys («لمالي» to itself and to «مالي»); which words answer to a key.
    private readonly Dictionary<string, List<int>> _answering = new(StringComparer.Ordinal);

    /// <summary>
    /// An index of articles' words, each the keys that it answers to with spaces between them; an empty word is a break that no phrase
    /// crosses.
    /// </summary>
    public WordIndex(IReadOnlyList<IReadOnlyList<string>> articles)
    {
        var offsets = new int[articles.Count + 1];
        for (var a = 0; a < articles.Count; a++) offsets[a + 1] = offsets[a] + articles[a].Count;
        _sequence = new RowGroups(offsets);
        _sequenceWords = new int[_sequence.Count];
        var frequency = new List<int>();
        var last = new List<int>();
        for (var a = 0; a < articles.Count; a++)
        {
            var row = offsets[a];
            foreach (var key in articles[a])
            {
                var word = key.Length == 0 ? Break : _words.Intern(key);
                _sequenceWords[row++] = word;
                if (word == Break) continue;
                if (word == frequency.Count)
                {
                    frequency.Add(0);
                    last.Add(-1);
                }

                if (last[word] == a) continue;
                last[word] = a;
                frequency[word]++;
            }
        }

        foreach (var (text, word) in _words.ToArray().Select((text, word) => (text, word)))
        {
            foreach (var key in text.Split(' '))
            {
                if (!_answering.TryGetValue(key, out var list)) _answering[key] = list = [];
                list.Add(word);
            }
        }

        _postingOffsets = new int[_words.Count + 1];
        for (var word = 0; word < _words.Count; word++) _postingOffsets[word + 1] = _postingOffsets[word] + frequency[word];
        _postings = new int[_postingOffsets[^1]];
        var next = _postingOffsets.AsSpan(0, _words.Count).ToArray();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var word in _sequenceWords.AsSpan(_sequence.Of(a)))
            {
                if (word == Break || (next[word] > _postingOffsets[word] && _postings[next[word] - 1] == a)) continue;
                _postings[next[word]++] = a;
            }
        }
    }

    /// <summary>For each article whether it has every word and every phrase; null where nothing is searched for.</summary>
    public bool[]? Find(SearchWords search)
    {
        if (search.Phrases.Count == 0) return null;
        var articles = _sequence.Offsets.Length - 1;
        var hits = new ushort[articles];
        var lastKey = new int[articles];
        var asked = search.Phrases.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal).ToList();
        for (var k = 0; k < asked.Count; k++)
        {
            var choices = Answering(asked[k]);
            if (choices.Count == 0) return new bool[articles];
            foreach (var word in choices)
            {
                foreach (var a in _postings.AsSpan(_postingOffsets[word].._postingOffsets[word + 1]))
                {
                    if (lastKey[a] == k + 1) continue;
                    lastKey[a] = k + 1;
                    hits[a]++;
                }
            }
        }

        var phrases = search.Phrases.Where(phrase => phrase.Count > 1).Select(phrase => phrase.Select(key => Answering(key)).ToArray())
            .ToList();
        var found = new bool[articles];
        for (var a = 0; a < articles; a++)
        {
            if (hits[a] != asked.Count) continue;
            found[a] = true;
            foreach (var phrase in phrases) found[a] &= Has(_sequenceWords.AsSpan(_sequence.Of(a)), phrase);
        }

        return found;
    }

    /// <summary>The words of the corpus that answer to a query's key in any of its spellings.</summary>
    private HashSet<int> Answering(string key) =>
        [.. SearchSpellings.Of(key).SelectMany(spelling => _answering.GetValueOrDefault(spelling) ?? [])];

    private static bool Has(ReadOnlySpan<int> text, HashSet<int>[] phrase)
    {
        for (var start = 0; start + phrase.Length <= text.Length; start++)
        {
            var length = 0;
            while (length < phrase.Length && phrase[length].Contains(text[start + length])) length++;
            if (length == phrase.Length) return true;
        }

        return false;
    }
}

/// <summary>What a reader searches for: phrases that must all be there; a single word is a phrase of one.</summary>
/// <param name="Phrases">Each phrase's keys in order.</param>
internal sealed record SearchWords(IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    private const string QuotationMarks = "\"«»“”„";

    /// <summary>
    /// Reads <c>word "a phrase" «عبارة»</c>: what is between quotation marks of any kind is a phrase; an open one ends with the text.
    /// </summary>
    /// <param name="query">The reader's words.</param>
    /// <param name="keys">The matching keys of a text's words.</param>
    public static SearchWords Read(string? query, Func<string, IReadOnlyList<string>> keys)
    {
        var phrases = new List<IReadOnlyList<string>>();
        var quoted = false;
        foreach (var part in (query ?? "").Split(QuotationMarks.ToCharArray()))
        {
            var found = keys(part).Where(key => key.Length > 0).ToList();
            if (quoted && found.Count > 0) phrases.Add(found);
            else phrases.AddRange(found.Select(key => (IReadOnlyList<string>)[key]));
            quoted = !quoted;
        }

        return new SearchWords(phrases);
    }
}
