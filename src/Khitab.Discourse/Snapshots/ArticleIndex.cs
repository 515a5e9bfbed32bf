using System.IO.Hashing;
using System.Numerics;
using System.Text;

namespace Khitab.Discourse;

/// <summary>
/// The places of articles by their ids: a table of places in which an id is looked for at its hash and after it. Eight bytes an article;
/// the ids themselves are in the segments.
/// </summary>
internal sealed class ArticleIndex
{
    private readonly Part[] _parts;
    private readonly int[] _firsts;
    private readonly int[] _table;

    /// <summary>The index of these parts. Of articles with one id the first is found.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="before">The index of the first of them, or null.</param>
    public ArticleIndex(Part[] parts, ArticleIndex? before = null)
    {
        _parts = parts;
        _firsts = Array.ConvertAll(parts, part => part.First);
        Count = parts.Length == 0 ? 0 : parts[^1].First + parts[^1].Count;
        var size = Math.Max(4, (int)BitOperations.RoundUpToPowerOf2((uint)Count + ((uint)Count / 2)));
        // While there is room, what has been found a place stays where it is.
        var known = before?._table.Length == size ? before._parts.Length : 0;
        _table = known > 0 ? (int[])before!._table.Clone() : new int[size];
        if (known == 0) Array.Fill(_table, -1);
        foreach (var part in parts.AsSpan(known))
        {
            for (var article = 0; article < part.Count; article++)
            {
                var id = part.Segment.Id(article);
                var slot = Slot(id);
                while (_table[slot] >= 0 && !IdAt(_table[slot]).SequenceEqual(id)) slot = (slot + 1) & (_table.Length - 1);
                if (_table[slot] < 0) _table[slot] = part.First + article;
            }
        }
    }

    /// <summary>Number of articles.</summary>
    public int Count { get; }

    /// <summary>Bytes held.</summary>
    public long Size => (long)_table.Length * sizeof(int);

    /// <summary>The place of the article with an id, or -1.</summary>
    public int Find(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        var slot = Slot(bytes);
        while (_table[slot] >= 0 && !IdAt(_table[slot]).SequenceEqual(bytes)) slot = (slot + 1) & (_table.Length - 1);
        return _table[slot];
    }

    /// <summary>The number of the part that has an article.</summary>
    public int PartOf(int place)
    {
        var at = Array.BinarySearch(_firsts, place);
        if (at < 0) return ~at - 1;
        // A part without articles begins where the next one does.
        while (_parts[at].Count == 0) at++;
        return at;
    }

    private ReadOnlySpan<byte> IdAt(int place)
    {
        var part = _parts[PartOf(place)];
        return part.Segment.Id(place - part.First);
    }

    private int Slot(ReadOnlySpan<byte> id) => (int)XxHash3.HashToUInt64(id) & (_table.Length - 1);
}
