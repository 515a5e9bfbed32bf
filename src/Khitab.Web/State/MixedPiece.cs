namespace Khitab.Web.State;

/// <summary>A piece of a sentence of the interface: plain words, or something set apart in it, such as a name.</summary>
/// <param name="Text">The words, or null where it holds pieces.</param>
/// <param name="Inner">What is set apart; empty for plain words.</param>
/// <param name="Direction">The direction of what is set apart, as <c>dir</c> says it; null for plain words.</param>
public sealed record MixedPiece(string? Text, IReadOnlyList<MixedPiece> Inner, string? Direction)
{
    private const char LeftToRight = '\u2066';
    private const char RightToLeft = '\u2067';
    private const char FirstStrong = '\u2068';
    private const char Pop = '\u2069';

    /// <summary>
    /// The pieces of a text by its directional isolates: what <see cref="UiText.Format"/> and <see cref="UiText.List"/> set apart becomes
    /// elements, which can say their language. An isolate that is never closed ends with the text; a close too many is dropped.
    /// </summary>
    public static IReadOnlyList<MixedPiece> Of(string text)
    {
        var at = 0;
        return Read(text, ref at, 0);
    }

    private static List<MixedPiece> Read(string text, ref int at, int depth)
    {
        var pieces = new List<MixedPiece>();
        var start = at;
        for (; at < text.Length; at++)
        {
            var direction = text[at] switch { LeftToRight => "ltr", RightToLeft => "rtl", FirstStrong => "auto", _ => null };
            if (direction is null && text[at] != Pop) continue;
            if (at > start) pieces.Add(new MixedPiece(text[start..at], [], null));
            if (direction is not null)
            {
                at++;
                pieces.Add(new MixedPiece(null, Read(text, ref at, depth + 1), direction));
            }
            else if (depth > 0)
            {
                return pieces;
            }

            start = at + 1;
        }

        if (start < text.Length) pieces.Add(new MixedPiece(text[start..], [], null));
        return pieces;
    }
}
