using System.Globalization;

namespace Khitab.Web.State;

/// <summary>Comma-separated values (RFC 4180) as spreadsheets read them.</summary>
public static class Csv
{
    /// <summary>What a file begins with: without a byte order mark spreadsheets garble Arabic.</summary>
    public const string Start = "\uFEFF";

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    /// <summary>
    /// One field: quoted where it has to be, without isolates, and a text that a spreadsheet would run as a formula kept as text.
    /// </summary>
    public static string Field(string field)
    {
        var text = new string([.. field.Where(c => c is not (>= '\u2066' and <= '\u2069'))]);
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
            && !double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }
}
