using System.Text;

namespace Khitab.Feeding.Jobs;

/// <summary>
/// Names of uploaded files as they are shown. A browser says whatever it likes: what could lead elsewhere, break a line or turn the
/// direction of writing is left out. None of it ever names a file on a disk.
/// </summary>
internal static class UploadName
{
    private const int Longest = 300;

    /// <summary>A readable name of one line, folders with slashes between; never empty.</summary>
    public static string Clean(string? name)
    {
        var parts = (name ?? "").Split('/', '\\').Select(Readable).Where(part => part is not ("" or "." or ".."));
        var clean = string.Join('/', parts);
        if (clean.Length == 0) return "file";
        if (clean.Length <= Longest) return clean;

        // The end tells the kind.
        var end = clean[^(Longest - 1)..];
        return "…" + (char.IsLowSurrogate(end[0]) ? end[1..] : end);
    }

    private static string Readable(string part)
    {
        var kept = new StringBuilder(part.Length);
        foreach (var rune in part.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Turns(rune.Value) && rune != Rune.ReplacementChar) kept.Append(rune.ToString());
        }

        return kept.ToString().Trim();
    }

    // Marks, embeddings, overrides and isolates of direction, line and paragraph separators, the byte order mark.
    private static bool Turns(int rune) =>
        rune is 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
