using System.Globalization;
using System.Text;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Sharing;

/// <summary>Citations are read by programs: whatever a title holds, they must read it as it is.</summary>
public sealed class CitationTests(SharedApp app) : IClassFixture<SharedApp>
{
    private static readonly UiText[] Languages = [new(UiLanguage.Arabic), new(UiLanguage.English)];

    private static readonly string[] Pieces =
    [
        "مالي", "\\", "{", "}", "$", "&", "#", "%", "_", "~", "^", "\"", "'", "<b>", "\r\nER  - ", "\n", "\t", "TI  - x", " ",
        "é", "😀", "\u2068x\u2069",
        "@misc{", ",", "=", "«", "\0", "؛",
    ];

    private static Citation Random(Random random) => new(
        Text(random), Text(random), "0431fa2c3891", "Khitab 0.1.0", new DateOnly(2026, 12, 1),
        "https://khitab.example/?actor=%D9%85&q=a%20b#stance", "ar");

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    // What is left of a title: one line, without what only a screen understands.
    private static string Line(string text) => string.Join(' ', new string([.. text
        .Where(c => c is < '\u2066' or > '\u2069').Select(c => char.IsControl(c) ? ' ' : c)])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Every_title_survives_BibTeX()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var citation = Random(random);
            var fields = BibTeX(citation.ToBibTeX(Languages[random.Next(2)]));
            Assert.Equal("{" + Line(citation.Title) + "}", fields["title"]);
            Assert.Equal(citation.Link, fields["url"]);
            Assert.Equal("2026-12-01", fields["urldate"]);
            Assert.Equal("2026", fields["year"]);
            Assert.Contains(Line(citation.Corpus), fields["note"], StringComparison.Ordinal);
            Assert.Contains("0431fa2c3891", fields["note"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_title_survives_RIS()
    {
        var random = new Random(6);
        for (var i = 0; i < 2_000; i++)
        {
            var citation = Random(random);
            var lines = citation.ToRis(Languages[random.Next(2)]).Split("\r\n");
            Assert.All(lines[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
            Assert.Equal(("TY  - DATA", "ER  - ", ""), (lines[0], lines[^2], lines[^1]));
            Assert.Single(lines, line => line.StartsWith("ER  -", StringComparison.Ordinal));
            Assert.Contains("TI  - " + Line(citation.Title), lines);
            Assert.Contains("UR  - " + citation.Link, lines);
            Assert.Contains("Y2  - 2026/12/01", lines);
            Assert.DoesNotContain(lines, line => line.Any(char.IsControl));
        }
    }

    [Fact]
    public async Task A_view_is_cited_with_all_that_finds_it_again()
    {
        var fingerprint = app.Model.Snapshot.Fingerprint[..12];
        var text = await app.Client.GetStringAsync(new Uri("/cite/text/?actor=mali&part=stance&ui=en", UriKind.Relative));
        Assert.StartsWith("“Overview, ", text, StringComparison.Ordinal);
        Assert.EndsWith($"http://localhost/?actor=mali&ui=en&corpus={fingerprint}.5#stance", text, StringComparison.Ordinal);
        foreach (var part in (string[])["Actor: Mali", "5 articles", fingerprint, "Khitab 0.1.0", "accessed"])
            Assert.Contains(part, text, StringComparison.Ordinal);
        var arabic = await app.Client.GetStringAsync(new Uri("/cite/bib/actors/algeria", UriKind.Relative));
        Assert.Equal("{الجزائر}", BibTeX(arabic)["title"]);
        var ris = await app.Client.GetStringAsync(new Uri("/cite/ris/network?theme=mediation-and-peace", UriKind.Relative));
        Assert.Contains("\r\nTI  - الشبكة: الموضوع: ", ris, StringComparison.Ordinal);
        using var other = await app.Client.GetAsync(new Uri("/cite/doc/network", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, other.StatusCode);
    }

    // A reader of BibTeX as the format has it: braces balance, and TeX's own signs are written by its commands.
    private static Dictionary<string, string> BibTeX(string entry)
    {
        Assert.Matches("^@misc\\{khitab-[0-9a-f-]+,\n", entry);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = entry.IndexOf('\n', StringComparison.Ordinal) + 1;
        while (entry[at] != '}')
        {
            var equals = entry.IndexOf(" = {", at, StringComparison.Ordinal);
            var name = entry[at..equals].Trim();
            var (depth, end) = (1, equals + 4);
            for (; depth > 0; end++)
            {
                if (entry[end] == '\\' && "{}$&#%_".Contains(entry[end + 1], StringComparison.Ordinal)) end++;
                else if (entry[end] == '{') depth++;
                else if (entry[end] == '}') depth--;
            }

            var value = entry[(equals + 4)..(end - 1)];
            fields[name] = name == "url" ? value : Untex(value);
            Assert.Equal(",\n", entry.Substring(end, 2));
            at = end + 2;
        }

        Assert.Equal("}\n", entry[at..]);
        return fields;
    }

    private static string Untex(string tex)
    {
        var text = new StringBuilder();
        (string Command, string Sign)[] commands =
            [("\\textbackslash{}", "\\"), ("\\textasciitilde{}", "~"), ("\\textasciicircum{}", "^")];
        for (var i = 0; i < tex.Length;)
        {
            if (tex[i] != '\\')
            {
                Assert.DoesNotContain(tex[i].ToString(CultureInfo.InvariantCulture), (string[])["$", "&", "#", "%", "_", "~", "^"]);
                text.Append(tex[i++]);
                continue;
            }

            var (command, sign) = commands.FirstOrDefault(known => tex.AsSpan(i).StartsWith(known.Command, StringComparison.Ordinal));
            text.Append(sign ?? tex[(i + 1)..(i + 2)]);
            i += command?.Length ?? 2;
        }

        return text.ToString();
    }
}
