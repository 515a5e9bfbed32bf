using System.Collections;
using System.Numerics;

namespace Khitab.Discourse;

/// <summary>What a selection has of one part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Mask">The selection's masks of its rows.</param>
/// <param name="Selected">The selected articles, a bit each.</param>
internal readonly record struct InPart(Part Part, PartMask Mask, ulong[] Selected)
{
    /// <summary>The selected articles, by their place in the part.</summary>
    public IEnumerable<int> Articles() => Bits(Selected);

    /// <summary>The places of the bits that are set.</summary>
    public static IEnumerable<int> Bits(ulong[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = words[word]; bits != 0; bits &= bits - 1) yield return (word << 6) + BitOperations.TrailingZeroCount(bits);
        }
    }
}

/// <summary>The places of a selection's articles, in order; a list of them is made where somebody asks for one by its number.</summary>
internal sealed class SelectedPlaces(CorpusSnapshot snapshot, SelectionCounts counts) : IReadOnlyList<int>
{
    private readonly Lazy<int[]> _list = new(() => [.. Places(snapshot, counts)]);

    /// <inheritdoc/>
    public int Count => counts.ArticleCount;

    /// <inheritdoc/>
    public int this[int index] => _list.Value[index];

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => Places(snapshot, counts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<int> Places(CorpusSnapshot snapshot, SelectionCounts counts)
    {
        foreach (var part in snapshot.Parts)
        {
            if (counts.Selected[part.Index] is not { } selected) continue;
            foreach (var article in InPart.Bits(selected)) yield return part.First + article;
        }
    }
}
