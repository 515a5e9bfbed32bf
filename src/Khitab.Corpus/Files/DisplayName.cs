namespace Khitab.Corpus.Files;

/// <summary>Names of files and entries as they are shown: whatever they contain, they stay one readable line.</summary>
internal static class DisplayName
{
    private const int Longest = 300;

    /// <summary>A name without control and direction characters, shortened if it is very long.</summary>
    public static string Of(string name)
    {
        var clean = string.Concat(
            name.Where(c => !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))));
        return clean.Length <= Longest ? clean : "…" + clean[^Longest..];
    }
}
