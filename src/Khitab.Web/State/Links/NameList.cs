namespace Khitab.Web.State;

/// <summary>
/// Names of parts of a page as one value of a link, in order and between commas: «actors,stance». A name has lower-case letters, digits
/// and hyphens; the pages make them, and one that no page has any more does nothing.
/// </summary>
public static class NameList
{
    /// <summary>Whether a value is such a list, in order and without repeats.</summary>
    public static bool IsOne(string value)
    {
        var names = value.Split(',');
        return Array.TrueForAll(names, IsName) && names.Zip(names.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
    }

    /// <summary>Whether a list has a name; null has none.</summary>
    public static bool Has(string? list, string name) => list is not null && list.Split(',').Contains(name, StringComparer.Ordinal);

    /// <summary>The list with a name or without it; null for an empty one.</summary>
    public static string? With(string? list, string name, bool has)
    {
        var names = new SortedSet<string>((list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        if (has) names.Add(name);
        else names.Remove(name);
        return names.Count == 0 ? null : string.Join(',', names);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 40 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
