using System.Text;

namespace Khitab.Discourse;

/// <summary>The words of a span as they can be listed and put into a link.</summary>
internal static class Wording
{
    /// <summary>The greatest length, in UTF-16 code units: a mark of it still fits into a page's value.</summary>
    private const int MaxLength = 100;

    private const char Lam = '\u0644';

    /// <summary>
    /// The words as written, with one space where the text has any white space; cut where they are too long. Empty where the span lies
    /// outside the text. «للمغرب» stays whole: its article has no alef after the preposition, and without it «لمغرب» is no word.
    /// </summary>
    public static string Of(string text, TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = start + Math.Clamp(span.Length, 0, text.Length - start);
        if (end > start && start > 0 && text[start] == Lam && text[start - 1] == Lam) start--;
        var words = text.AsSpan(start, end - start).Trim();
        return LinkText.Head(LinkText.Clean(IsPlain(words) ? words.ToString() : Joined(words)), MaxLength);
    }

    private static bool IsPlain(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]) && (words[i] != ' ' || words[i + 1] == ' ')) return false;
        }

        return true;
    }

    private static string Joined(ReadOnlySpan<char> words)
    {
        var joined = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c)) joined.Append(c);
            else if (joined[^1] != ' ') joined.Append(' ');
        }

        return joined.ToString();
    }
}
