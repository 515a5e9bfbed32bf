using System.Text;

namespace Khitab.Analysis.Evaluation;

/// <summary>Texts in which each character takes one place, so that places count characters and not code units.</summary>
internal static class CharacterText
{
    /// <summary>Stands for a character of two code units; no letter and no space, like most of those (pictures).</summary>
    private const char Wide = '\uE000';

    /// <summary>The text with one place for each character; itself where it has no wider ones.</summary>
    public static string Of(string text)
    {
        if (!text.Any(char.IsHighSurrogate)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            result.Append(pair ? Wide : text[i]);
            if (pair) i++;
        }

        return result.ToString();
    }
}
