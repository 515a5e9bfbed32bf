using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Khitab.Discourse.Comparing;

/// <summary>How often each word of a vocabulary is in some articles.</summary>
/// <param name="Uses">Occurrences by word.</param>
/// <param name="Articles">Articles that have it, by word.</param>
/// <param name="Own">Occurrences by word where nothing is taken off its front.</param>
/// <param name="Examples">Places of some articles that have it, by word: the first, third, ninth and last; -1 for none.</param>
/// <param name="Total">Occurrences of all words; one with several readings counts once.</param>
/// <param name="ArticleCount">All articles counted.</param>
internal sealed record WordTallies(int[] Uses, int[] Articles, int[] Own, int[][] Examples, long Total, int ArticleCount);

/// <summary>
/// The words of a snapshot by what a search finds them by (<see cref="Text.SearchKeys"/>): stems, without the clitics before them. A word
/// of a text that reads in two ways counts for both, as a search for either finds it.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>So many parts are counted at most, some 260,000 articles; of a larger corpus parts evenly apart.</summary>
    private const int MostParts = 64;

    // By counted part: where the keys of each word begin, and the keys.
    private readonly Dictionary<int, (int[] Offsets, int[] Keys)> _byPart = [];
    private readonly List<(int Part, int Word, int Start, int Length)> _first = [];
    private readonly CorpusSnapshot _snapshot;

    private Vocabulary(CorpusSnapshot snapshot, CancellationToken cancellation)
    {
        _snapshot = snapshot;
        var step = Math.Max(1, (snapshot.Parts.Length + MostParts - 1) / MostParts);
        IsSample = step > 1;
        var numbers = new Dictionary<ulong, int>();
        for (var i = 0; i < snapshot.Parts.Length; i += step)
        {
            cancellation.ThrowIfCancellationRequested();
            _byPart[i] = KeysOf(i, numbers);
        }
    }

    /// <summary>Number of words.</summary>
    public int Count => _first.Count;

    /// <summary>Whether not all of the corpus is counted.</summary>
    public bool IsSample { get; }

    /// <summary>The vocabulary of a snapshot; made when it is first asked for, and kept with it.</summary>
    public static Vocabulary Of(CorpusSnapshot snapshot, CancellationToken cancellation) =>
        snapshot.Select(Selection.Empty).Cached("vocabulary", () => new Vocabulary(snapshot, cancellation));

    /// <summary>A word as searches compare it.</summary>
    public string this[int word]
    {
        get
        {
            var (part, number, start, length) = _first[word];
            return System.Text.Encoding.UTF8.GetString(Words(part).Utf8(number).Slice(start, length));
        }
    }

    /// <summary>Counts the words of a selection's articles.</summary>
    public WordTallies Tally(SelectionResult result, CancellationToken cancellation)
    {
        var (uses, articles, own, last) = (new int[Count], new int[Count], new int[Count], new int[Count]);
        var (total, counted) = (0L, 0);
        int[][] examples = [new int[Count], new int[Count], new int[Count], last];
        foreach (var places in examples) Array.Fill(places, -1);
        foreach (var inPart in result.ByPart())
        {
            if (!_byPart.TryGetValue(inPart.Part.Index, out var of)) continue;
            cancellation.ThrowIfCancellationRequested();
            var table = inPart.Part.Segment.Table(SegmentRows.Words);
            foreach (var article in inPart.Articles())
            {
                var place = inPart.Part.First + article;
                counted++;
                for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
                {
                    if (table.Columns[0][row] is not (>= 0 and var word)) continue;
                    total++;
                    own[of.Keys[of.Offsets[word]]]++;
                    for (var k = of.Offsets[word]; k < of.Offsets[word + 1]; k++)
                    {
                        var key = of.Keys[k];
                        uses[key]++;
                        if (last[key] == place) continue;
                        last[key] = place;
                        switch (articles[key]++)
                        {
                            case 0: examples[0][key] = place; break;
                            case 2: examples[1][key] = place; break;
                            case 8: examples[2][key] = place; break;
                        }
                    }
                }
            }
        }

        return new WordTallies(uses, articles, own, examples, total, counted);
    }

    private (int[] Offsets, int[] Keys) KeysOf(int part, Dictionary<ulong, int> numbers)
    {
        var words = Words(part);
        var (offsets, keys) = (new int[words.Count + 1], new List<int>(words.Count * 2));
        for (var word = 0; word < words.Count; word++)
        {
            var text = words.Utf8(word);
            foreach (var range in text.Split((byte)' '))
            {
                var (start, length) = range.GetOffsetAndLength(text.Length);
                // Among some hundred thousand words two of 64 bits never meet.
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    numbers, XxHash3.HashToUInt64(text.Slice(start, length)), out var known);
                if (!known)
                {
                    number = _first.Count;
                    _first.Add((part, word, start, length));
                }

                keys.Add(number);
            }

            offsets[word + 1] = keys.Count;
        }

        return (offsets, [.. keys]);
    }

    private StringTable Words(int part) => _snapshot.Parts[part].Segment.Strings[(int)NumberOf.Word];
}
