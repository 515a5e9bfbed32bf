using System.Text;

namespace Khitab.Discourse;

/// <summary>Parts with colons between them, whatever they hold: <c>:</c> and <c>~</c> inside a part have <c>~</c> before them.</summary>
internal static class MarkText
{
    public static string Join(IEnumerable<string> parts) => string.Join(':', parts.Select(Escaped));

    /// <summary>The parts of a written mark, unescaped; at least one.</summary>
    public static List<string> Split(string written)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '~' && i + 1 < written.Length)
            {
                part.Append(written[++i]);
            }
            else if (written[i] == ':')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(written[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static string Escaped(string part) =>
        part.Replace("~", "~~", StringComparison.Ordinal).Replace(":", "~:", StringComparison.Ordinal);
}
