using System.Net;
using System.Text.Json;
using Khitab.Coded;
using Khitab.Coded.Tests;
using Khitab.Discourse;
using Khitab.Discourse.Tests;

namespace Khitab.Web.Tests.Corpora;

/// <summary>Coded statements open like any corpus: every page shows the rows, and the networks are those of the file itself.</summary>
public sealed class CodedCorpusTests : IDisposable
{
    private const string Sample = "dna-sample.dna";
    private const string Nuclear = "irps_nuclear-statements.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-coded-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_of_the_analyser_opens_and_its_rows_are_the_evidence()
    {
        var path = Path.Combine(_folder, "sample.dna");
        DnaSample.Write(path);
        await using var app = await CodedApp.StartAsync(path);

        Assert.Equal(3, (await app.EdgesAsync("tie=two-mode")).Sum(e => e.Weight));
        Assert.Equal(1, Assert.Single(await app.EdgesAsync("tie=congruence")).Weight);
        Assert.Equal(2, (await app.EdgesAsync("tie=conflict")).Sum(e => e.Weight));

        var row = $"{DnaSample.Person} ({DnaSample.Union}) — {DnaSample.Quay} — no";
        var statements = Plain(await app.GetAsync("/statements"));
        Assert.Contains("مرمّز يدويا", statements, StringComparison.Ordinal);
        Assert.Contains(row, statements, StringComparison.Ordinal);
        Assert.Contains("coded by hand", Plain(await app.GetAsync("/statements?ui=en")), StringComparison.Ordinal);
        Assert.Contains(row, Plain(await app.GetAsync("/?evidence=statements")), StringComparison.Ordinal);

        var article = app.Model.Snapshot.Articles[0];
        var page = Plain(await app.GetAsync("/articles/" + article.Id));
        Assert.Contains("لم تقرأ الآلة من هذا النص شيئا", page, StringComparison.Ordinal);
        Assert.Contains(row, page, StringComparison.Ordinal);
        Assert.Contains(DnaSample.Text[3..37].Trim(), page, StringComparison.Ordinal);
        Assert.Contains("صحيفة المرفأ", page, StringComparison.Ordinal);

        // An empty picture says why, and what is not empty.
        Assert.Contains("data-concept-ways", await app.GetAsync("/network"), StringComparison.Ordinal);
        Assert.Contains("data-concept-ways", await app.GetAsync("/"), StringComparison.Ordinal);

        // What could not be read is said where the corpus is looked after.
        Assert.Contains("statement 4: no value of agreement", string.Join('\n', app.Model.Failures), StringComparison.Ordinal);
    }

    // One reading and one computation: whatever is asked of the page gives what the command line counts in the file.
    [Fact]
    public async Task The_networks_of_the_page_are_those_of_the_file()
    {
        var random = new Random(12);
        string[] actors = ["أ", "ب", "ج", "د", "ه", "و"];
        var path = Path.Combine(_folder, "random.dna");
        DnaSample.Write(path, [.. Enumerable.Range(0, 60).Select(i => new DnaStatement(
            random.Next(1, 3), i, i + 5, "", actors[random.Next(actors.Length)], "مفهوم " + random.Next(5), random.Next(2)))]);
        var events = CodedEvents.Of(DnaFile.Read(path));
        await using var app = await CodedApp.StartAsync(path);
        foreach (var (tie, kind) in ((string, NetworkKind)[])[
            ("congruence", NetworkKind.Congruence), ("conflict", NetworkKind.Conflict), ("subtract", NetworkKind.Subtract),
            ("two-mode", NetworkKind.TwoMode)])
        {
            foreach (var by in StanceOptions.NormalizationsOf(kind))
            {
                foreach (var within in Enum.GetValues<Duplicates>())
                {
                    foreach (var positions in ((string, bool?)[])[("usual", null), ("use", true), ("ignore", false)])
                    {
                        var options = new StanceOptions(kind, by, within, positions.Item2);
                        if (!options.IsPossible) continue;
                        var edges = await app.EdgesAsync($"tie={tie}&norm={by}&repeats={within}&positions={positions.Item1}".ToLowerInvariant());
                        var expected = StanceNetwork.Of(events, options).Ties.Select(t => t.Weight).Where(w => Math.Abs(w) >= 0.0001);
                        Assert.Equal(expected.Order().Select(w => Math.Round(w, 6)), edges.Select(e => Math.Round(e.Weight, 6)).Order());
                    }
                }
            }
        }
    }

    // A corpus of news and of what people coded: each is told apart, and both are counted.
    [Fact]
    public async Task News_and_coded_rows_are_one_corpus()
    {
        DnaSample.Write(Path.Combine(_folder, "sample.dna"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "table.csv"), "الجهة;المفهوم;الموقف;التاريخ\nنقابة الصيادين;توسيع الرصيف;معارض;٢٨/٠١/٢٠٢٥\n");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "news.txt"), "انتقدت الجزائر المغرب بشدة يوم أمس.\n\nوأشادت مالي بفرنسا، وقالت إنها تثق بها.\n");
        await using var app = await CodedApp.StartAsync(_folder);
        Assert.Equal(4, app.Model.Snapshot.Articles.Count);
        Assert.Equal(4, await TotalAsync("voice=coded"));
        Assert.True(await TotalAsync("voice=-coded") > 0);

        // One name in two files is one actor: it stands against the quay in both.
        Assert.Contains(
            await app.EdgesAsync("tie=two-mode&voice=coded"), edge => Math.Abs(edge.Weight - 2) < 1e-9);
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(new Uri("/network?tie=signed", UriKind.Relative))).StatusCode);

        async Task<int> TotalAsync(string query)
        {
            using var answer = JsonDocument.Parse(await app.GetAsync("/api/v1/statements?" + query));
            return answer.RootElement.GetProperty("data").GetProperty("total").GetInt32();
        }
    }

    [PublicNetworkFact(Sample)]
    public async Task The_public_sample_gives_its_figures_on_the_page()
    {
        await using var app = await CodedApp.StartAsync(PublicNetworks.Find(Sample)!);
        (string Query, double Sum, int? Edges)[] figures =
        [
            ("tie=two-mode", 40, 22), ("tie=congruence&positions=ignore", 276, 21),
            ("tie=congruence", 160, null), ("tie=conflict", 116, null), ("tie=subtract", 44, null),
            ("tie=congruence&norm=average", 25.802436, null), ("tie=conflict&norm=average", 20.459418, null),
            ("tie=subtract&norm=average", 5.343018, null),
            ("tie=congruence&norm=jaccard", 13.610663, null), ("tie=conflict&norm=jaccard", 10.858340, null),
            ("tie=subtract&norm=jaccard", 2.752323, null),
            ("tie=congruence&norm=cosine", 4.806061, null), ("tie=conflict&norm=cosine", 4.066667, null),
            ("tie=subtract&norm=cosine", 0.739394, null),
            ("tie=congruence&repeats=document", 48, null), ("tie=conflict&repeats=document", 38, null),
            ("tie=subtract&repeats=document", 10, null),
            ("tie=two-mode&positions=use", 18, null), ("tie=two-mode&norm=activity", 2.118182, null),
            ("tie=two-mode&norm=prominence", 3.778571, null),
        ];
        foreach (var (query, sum, edges) in figures)
        {
            var read = await app.EdgesAsync(query);
            var both = query.Contains("two-mode", StringComparison.Ordinal) ? 1 : 2;
            Assert.True(Math.Abs((both * read.Sum(e => e.Weight)) - sum) < 1e-6, $"{query}: {both * read.Sum(e => e.Weight)}");
            if (edges is not null) Assert.Equal(edges, read.Count);
        }

        Assert.Equal(
            (40, 23), (await PositionsAsync("tie=two-mode"), await PositionsAsync("tie=two-mode&repeats=document")));
        var twoMode = await app.EdgesAsync("tie=two-mode");
        Assert.Equal((7, 6), (twoMode.Select(e => e.From).Distinct().Count(), twoMode.Select(e => e.To).Distinct().Count()));

        async Task<double> PositionsAsync(string query) => (await app.EdgesAsync(query)).Sum(e => e.Weight);
    }

    [PublicNetworkFact(Nuclear)]
    public async Task The_published_claims_have_their_totals_on_the_page()
    {
        await using var app = await CodedApp.StartAsync(PublicNetworks.Find(Nuclear)!);
        var edges = await app.EdgesAsync("tie=two-mode");
        Assert.Equal(
            (1164.0, 337, 54),
            (edges.Sum(e => e.Weight), edges.Select(e => e.From).Distinct().Count(), edges.Select(e => e.To).Distinct().Count()));
        foreach (var (sign, count) in ((int, int)[])[(1, 913), (-1, 251)])
            Assert.Contains($"\"total\":{count},", await app.GetAsync($"/api/v1/statements?stance={sign}"), StringComparison.Ordinal);
        var days = app.Model.Snapshot.Articles.Select(a => a.Published.Value).ToList();
        Assert.Equal((new DateOnly(2011, 3, 11), new DateOnly(2011, 6, 30)), (days.Min(), days.Max()));
        foreach (var path in (string[])["/", "/network?tie=two-mode", "/network?tie=congruence", "/statements", "/actors", "/articles"])
            Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    // Marks and directions stand between words on a page.
    private static string Plain(string page) => WebUtility.HtmlDecode(
        System.Text.RegularExpressions.Regex.Replace(page, "<[^>]+>|[\u2066-\u2069]", ""));
}
