using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Sharing;

/// <summary>Links that are out there, in mails and in footnotes: they must stay readable and mean the same.</summary>
public class GoldenLinkTests
{
    private static readonly string[][] Rows =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Khitab.Web.Tests", "Sharing", "links-1.tsv"))
            .Select(line => line.Split('\t'))];

    [Fact]
    public void There_are_fifty_links_of_version_1() => Assert.Equal(50, Rows.Length);

    [Fact]
    public void Each_means_what_it_meant()
    {
        foreach (var row in Rows)
        {
            var link = PageLink.Read(row[0]);
            var reading = Links.Query.Parse(link.Query);
            Assert.Equal((row[0], row[1]), (row[0], Meaning(reading)));
            // Written again it is as readable, in the one order, and the same once more.
            var again = PageLink.Of(link.Path, reading.Selection);
            Assert.Equal(reading.Selection, Links.Query.Parse(again.Query).Selection);
            Assert.Equal(again.ToString(), PageLink.Of(link.Path, Links.Query.Parse("v=1&" + link.Query).Selection).ToString());
        }
    }

    // Said field by field and not by what writes links: if reading and writing changed together, a link would still have changed.
    internal static string Meaning(ParsedSelection reading)
    {
        var s = reading.Selection;
        List<string> said = [];
        foreach (var key in Enum.GetValues<SelectionKey>())
        {
            said.AddRange(s[key].Included.Order(StringComparer.Ordinal).Select(value => $"{key} is {value}"));
            said.AddRange(s[key].Excluded.Order(StringComparer.Ordinal).Select(value => $"{key} is not {value}"));
        }

        if (s.From is { } from) said.Add($"from {from}");
        if (s.To is { } to) said.Add($"to {to}");
        if (s.DateField != default) said.Add($"by {s.DateField}");
        if (s.Search is { } words) said.Add($"words {words}");
        if (s.Demonyms) said.Add("demonyms");
        if (s.Unsure) said.Add("unsure");
        if (s.Level != default) said.Add($"level {s.Level}");
        if (s.Unit != default) said.Add($"unit {s.Unit}");
        if (s.Scheme != ThemeScheme.Codebook) said.Add($"scheme {s.Scheme}");
        said.AddRange(s.Page.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"page {pair.Key} {pair.Value}"));
        if (s.Language != Selection.DefaultLanguage) said.Add($"language {s.Language}");
        if (s.Look != default) said.Add($"look {s.Look}");
        if (s.Corpus is { } corpus) said.Add($"corpus {corpus}");
        said.AddRange(reading.Notices.Select(notice => $"notice {notice.Kind} {notice.Key}"));
        return string.Join("; ", said);
    }
}
