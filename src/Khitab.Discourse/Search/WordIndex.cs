using System.IO.Hashing;
using System.Text;

namespace Khitab.Discourse;

/// <summary>
/// Which article of a segment has which words where. Each article's words are kept as numbers in order; postings name the articles that
/// have a word. A phrase is looked for only in the articles that have all of its words, so positions need no postings of their own.
/// </summary>
internal sealed class WordIndex
{
    private readonly StringTable _words;
    private readonly RowGroups _sequence;
    private readonly Numbers _sequenceWords;
    private readonly int[] _postingOffsets;
    private readonly ushort[] _postings;

    // A word of a text may answer to several keys («لمالي» to itself and to «مالي»): a table of the keys, chained where their hashes meet.
    private readonly List<(int Word, ushort Start, ushort Length)> _keys = [];
    private readonly int[] _heads;
    private readonly List<int> _next = [];

    /// <summary>
    /// An index of articles' words, each the keys that it answers to with spaces between them; -1 is a break that no phrase crosses.
    /// </summary>
    public WordIndex(StringTable words, SegmentTable rows)
    {
        (_words, _sequence, _sequenceWords) = (words, rows.Rows, rows.Columns[0]);
        _heads = new int[Math.Max(4, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)words.Count * 2))];
        Array.Fill(_heads, -1);
        for (var word = 0; word < words.Count; word++) AddKeys(word);
        (_postingOffsets, _postings) = Postings();
    }

    /// <summary>Number of words of all articles, breaks among them.</summary>
    public int Length => _sequence.Count;

    /// <summary>Number of words of an article, breaks among them.</summary>
    public int LengthOf(int article) => _sequence.CountOf(article);

    /// <summary>For each article whether it has every word and every phrase; null where no article has.</summary>
    /// <param name="phrases">Each phrase's keys in their spellings; at least one.</param>
    public bool[]? Find(IReadOnlyList<string>[][] phrases)
    {
        var found = new bool[_sequence.Offsets.Length - 1];
        Array.Fill(found, true);
        var has = new bool[found.Length];
        foreach (var phrase in phrases)
        {
            var words = Array.ConvertAll(phrase, Answering);
            foreach (var choices in words)
            {
                if (choices.Count == 0) return null;
                Array.Clear(has);
                foreach (var word in choices)
                {
                    foreach (var article in PostingsOf(word)) has[article] = true;
                }

                for (var a = 0; a < found.Length; a++) found[a] &= has[a];
            }

            if (words.Length == 1) continue;
            for (var a = 0; a < found.Length; a++) found[a] = found[a] && Occurrences(a, words, 1) > 0;
        }

        return Array.IndexOf(found, true) < 0 ? null : found;
    }

    /// <summary>The articles that have a phrase, in order, and how often.</summary>
    public List<(int Article, int Times)> Having(IReadOnlyList<string>[] phrase)
    {
        var words = Array.ConvertAll(phrase, Answering);
        var having = new SortedSet<int>();
        foreach (var word in words[0])
        {
            foreach (var article in PostingsOf(word)) having.Add(article);
        }

        return [.. having.Select(a => (a, Occurrences(a, words, int.MaxValue))).Where(found => found.Item2 > 0)];
    }

    /// <summary>The words of the segment that answer to a query's key in any of its spellings.</summary>
    private HashSet<int> Answering(IReadOnlyList<string> spellings)
    {
        var words = new HashSet<int>();
        foreach (var spelling in spellings)
        {
            var key = Encoding.UTF8.GetBytes(spelling);
            for (var at = _heads[Slot(key)]; at >= 0; at = _next[at])
            {
                if (Key(at).SequenceEqual(key)) words.Add(_keys[at].Word);
            }
        }

        return words;
    }

    private ReadOnlySpan<ushort> PostingsOf(int word) => _postings.AsSpan(_postingOffsets[word].._postingOffsets[word + 1]);

    private ReadOnlySpan<byte> Key(int at) => _words.Utf8(_keys[at].Word).Slice(_keys[at].Start, _keys[at].Length);

    private int Slot(ReadOnlySpan<byte> key) => (int)XxHash3.HashToUInt64(key) & (_heads.Length - 1);

    private void AddKeys(int word)
    {
        var text = _words.Utf8(word);
        if (text.Length > ushort.MaxValue) return;
        foreach (var range in text.Split((byte)' '))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var slot = Slot(text.Slice(start, length));
            _keys.Add((word, (ushort)start, (ushort)length));
            _next.Add(_heads[slot]);
            _heads[slot] = _keys.Count - 1;
        }
    }

    private (int[] Offsets, ushort[] Postings) Postings()
    {
        var (articles, last) = (_sequence.Offsets.Length - 1, new int[_words.Count]);
        var offsets = new int[_words.Count + 1];
        Array.Fill(last, -1);
        Walk((word, _) => offsets[word + 1]++);
        for (var word = 0; word < _words.Count; word++) offsets[word + 1] += offsets[word];
        var postings = new ushort[offsets[^1]];
        var next = offsets[..^1];
        Array.Fill(last, -1);
        Walk((word, article) => postings[next[word]++] = (ushort)article);
        return (offsets, postings);

        void Walk(Action<int, int> each)
        {
            for (var a = 0; a < articles; a++)
            {
                for (var row = _sequence.Start(a); row < _sequence.End(a); row++)
                {
                    var word = _sequenceWords[row];
                    if (word < 0 || last[word] == a) continue;
                    last[word] = a;
                    each(word, a);
                }
            }
        }
    }

    private int Occurrences(int article, HashSet<int>[] phrase, int most)
    {
        var (count, end) = (0, _sequence.End(article));
        for (var start = _sequence.Start(article); start + phrase.Length <= end && count < most; start++)
        {
            var length = 0;
            while (length < phrase.Length && phrase[length].Contains(_sequenceWords[start + length])) length++;
            if (length == phrase.Length) count++;
        }

        return count;
    }
}
