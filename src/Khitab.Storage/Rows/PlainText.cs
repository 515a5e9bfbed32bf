using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Khitab.Storage.Rows;

/// <summary>
/// Strings that every database takes: without the character 0, which PostgreSQL refuses, and with U+FFFD for halves of surrogate pairs.
/// Articles keep theirs as they are, in their documents.
/// </summary>
internal sealed class PlainText() : ValueConverter<string, string>(text => Of(text), text => text)
{
    /// <summary>The string as it is kept.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOf('\0') < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != 0) kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
