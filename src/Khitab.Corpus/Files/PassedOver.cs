using System.Collections.Immutable;
using System.Globalization;

namespace Khitab.Corpus.Files;

/// <summary>What was passed over, by its kind: files by their extension, records of web archives by type.</summary>
public sealed record PassedOver
{
    // A folder may have more kinds than anyone reads.
    private const int MostKinds = 50;
    private const int MostShown = 8;
    private const string Others = "others";

    /// <summary>Nothing.</summary>
    public static PassedOver None { get; } = new();

    /// <summary>How many there are of each kind.</summary>
    public ImmutableSortedDictionary<string, int> Kinds { get; private init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How many there are in all.</summary>
    public int Count { get; private init; }

    /// <summary>The most frequent kinds in one line: «.jpg 12, .doc 3»; empty where nothing was passed over.</summary>
    public override string ToString()
    {
        var ranked = Kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).ToList();
        var shown = ranked.Take(MostShown).Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Key} {k.Value}"));
        return string.Join(", ", ranked.Count > MostShown ? shown.Append("…") : shown);
    }

    /// <summary>The same with one more.</summary>
    internal PassedOver With(string kind)
    {
        if (Kinds.Count >= MostKinds && !Kinds.ContainsKey(kind)) kind = Others;
        return this with { Count = Count + 1, Kinds = Kinds.SetItem(kind, Kinds.GetValueOrDefault(kind) + 1) };
    }
}
