using System.Globalization;
using System.Text;

namespace Khitab.Web.State;

/// <summary>How a view is cited: as a sentence, for BibTeX and for programs that read RIS.</summary>
/// <param name="Title">What the view is called.</param>
/// <param name="Corpus">What the corpus is called, with its number of articles: «مدونة من 5 مقالات».</param>
/// <param name="Fingerprint">The first digits of the corpus's fingerprint.</param>
/// <param name="Program">The program with its version.</param>
/// <param name="Accessed">The day on which it was looked at.</param>
/// <param name="Link">The whole address, ASCII.</param>
/// <param name="Language">The language of the words, ISO 639-1.</param>
public sealed record Citation(
    string Title, string Corpus, string Fingerprint, string Program, DateOnly Accessed, string Link, string Language)
{
    /// <summary>Whether a name of a format is one.</summary>
    public static bool IsFormat(string format) => format is "text" or "bib" or "ris";

    /// <summary>The citation in a format: <c>text</c>, <c>bib</c> or <c>ris</c>.</summary>
    /// <param name="format">The format's name.</param>
    /// <param name="words">The words of the sentence.</param>
    public string In(string format, UiText words) => format switch
    {
        "bib" => ToBibTeX(words),
        "ris" => ToRis(words),
        _ => ToText(words),
    };

    /// <summary>One sentence.</summary>
    public string ToText(UiText words) => ViewTitle.Plain(
        words.Format("cite.text", Line(Title), Line(Corpus), Fingerprint, Program, Accessed)) + " " + Link;

    /// <summary>
    /// An entry for BibTeX and BibLaTeX, in UTF-8. The link is one that LaTeX reads verbatim: it holds no brace and no backslash.
    /// </summary>
    public string ToBibTeX(UiText words)
    {
        var (day, text) = (Iso(Accessed), new StringBuilder());
        text.Append(CultureInfo.InvariantCulture, $"@misc{{khitab-{Fingerprint}-{Key},\n");
        Field("title", "{" + Tex(Line(Title)) + "}");
        Field("howpublished", Tex(Program));
        Field("year", Accessed.Year.ToString(CultureInfo.InvariantCulture));
        Field("url", Link.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal));
        Field("urldate", day);
        Field("language", Language switch { "ar" => "arabic", "fr" => "french", _ => "english" });
        Field("note", Tex(ViewTitle.Plain(words.Format("cite.note", Line(Corpus), Fingerprint, day))));
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    /// <summary>A record of RIS: a line a tag, lines that end as RIS asks (CR LF).</summary>
    public string ToRis(UiText words)
    {
        (string Tag, string Value)[] lines =
        [
            ("TY", "DATA"),
            ("TI", Line(Title)),
            ("T2", Line(Corpus)),
            ("DP", Program),
            ("PY", Accessed.Year.ToString(CultureInfo.InvariantCulture)),
            ("Y2", Accessed.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
            ("LA", Language),
            ("N1", ViewTitle.Plain(words.Format("cite.note", Line(Corpus), Fingerprint, Iso(Accessed)))),
            ("UR", Link),
        ];
        return string.Concat(lines.Select(line => $"{line.Tag}  - {line.Value}\r\n")) + "ER  - \r\n";
    }

    /// <summary>Text as TeX has it: what means something there stands for itself.</summary>
    internal static string Tex(string text)
    {
        var tex = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            tex.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '$' or '&' or '#' or '%' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return tex.ToString();
    }

    // Different views of one corpus on one day need keys of their own.
    private string Key => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Link)))[..6];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // One line without what only a screen understands: a title may hold anything that an article does.
    private static string Line(string text) => string.Join(
        ' ', string.Concat(ViewTitle.Plain(text).Select(c => char.IsControl(c) ? ' ' : c))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
