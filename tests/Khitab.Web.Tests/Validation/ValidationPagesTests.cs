using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CsvHelper;
using Khitab.Discourse;
using Khitab.Discourse.Validation;
using Khitab.Feeding;
using Khitab.Feeding.Validations;
using Khitab.Storage;
using Khitab.Web.State;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Validation;

/// <summary>A validation on the seeds, from drawing the sample to the archive, as the server gives it.</summary>
public sealed class ValidationPagesTests(ValidationPagesTests.App app) : IClassFixture<ValidationPagesTests.App>
{
    private readonly IValidations _validations = app.Services.GetRequiredService<IValidations>();
    private readonly CorpusSnapshot _snapshot = app.Services.GetRequiredService<CurrentModel>().Snapshot;

    /// <summary>The app with its seeds, in a store of its own.</summary>
    public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
    {
        public Task InitializeAsync() => Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(5));

        async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            var root = new InMemoryDatabaseRoot();
            builder.UseEnvironment("Production");
            builder.ConfigureServices(
                services => services.ConfigureDbContext<KhitabContext>(options => options.UseInMemoryDatabase("validation", root)));
        }
    }

    [Fact]
    public async Task A_sample_holds_all_that_coding_needs_and_is_drawn_again_by_its_seed()
    {
        var design = new SampleDesign(30, 7);
        var first = (await _validations.MakeAsync("أ", Selection.Empty, design))!;
        var second = (await _validations.MakeAsync("ب", Selection.Empty, design))!;
        var (one, other) = ((await _validations.FindAsync(first.Id))!, (await _validations.FindAsync(second.Id))!);
        Assert.Equal(30, one.Sentences.Count);
        Assert.Equal(one.Sentences.Select(s => (s.Article, s.Span)), other.Sentences.Select(s => (s.Article, s.Span)));
        Assert.Equal(_snapshot.Fingerprint, first.Fingerprint);
        Assert.Equal(_snapshot.Articles.Sum(a => _snapshot.SentenceCount(a.Index)), first.Population);
        Assert.Contains(one.Sentences, s => s.Machine.Count > 0);
        Assert.Contains(one.Sentences, s => s.Machine.Count == 0);
        Assert.All(one.Sentences, s => Assert.Equal(first.Strata[s.Stratum].Found, s.Machine.Count > 0));
        Assert.All(one.Sentences, s => Assert.Equal(s.Span.Length, s.Text.Length));

        // Of a selection only what is selected.
        var article = _snapshot.Articles[0].Id;
        var some = (await _validations.MakeAsync("ج", Selection.Empty.With(SelectionKey.Article, article), design))!;
        Assert.Equal(1, some.Articles);
        Assert.All((await _validations.FindAsync(some.Id))!.Sentences, s => Assert.Equal(article, s.Article));
        Assert.Equal(_snapshot.SentenceCount(0), some.Population);
    }

    [Fact]
    public async Task Who_codes_sees_the_sentence_and_nothing_of_the_machine_the_other_or_the_outlet()
    {
        var study = (await _validations.MakeAsync("عينة", Selection.Empty, new SampleDesign(20, 3)))!;
        var work = (await _validations.FindAsync(study.Id))!;
        await _validations.CodeAsync(study.Id, 0, "زيد", [Said("author", "actor:mali", -1)]);
        using var client = app.CreateClient();
        foreach (var language in UiLanguage.All)
        {
            var page = await TextAsync(client, $"/validation/{study.Id}/code?coder=سعاد&ui={language.Code}");
            Assert.Contains(work.Sentences[0].Text, page, StringComparison.Ordinal);
            Assert.DoesNotContain("زيد", page, StringComparison.Ordinal);
            Assert.DoesNotContain("coded-line", page, StringComparison.Ordinal);
            Assert.DoesNotContain(new UiText(language)["validation.adjudicate.machine"], page, StringComparison.Ordinal);
        }

        // Progress is kept: who has coded the first goes on with the second.
        Assert.Contains(
            work.Sentences[1].Text, await TextAsync(client, $"/validation/{study.Id}/code?coder=زيد"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_coders_a_decision_and_the_archive()
    {
        var study = (await _validations.MakeAsync("عينة <الأولى>", Selection.Empty, new SampleDesign(40, 11)))!;
        var sentences = (await _validations.FindAsync(study.Id))!.Sentences;
        foreach (var sentence in sentences)
        {
            // The one takes the machine at its word; the other turns every fifth sign.
            StatementCoding[] one = [.. sentence.Machine.Select(m => m.Statement)];
            await _validations.CodeAsync(study.Id, sentence.Place, "سعاد", one);
            await _validations.CodeAsync(
                study.Id, sentence.Place, "زيد",
                sentence.Place % 5 > 0 ? one : [.. one.Select(s => s with { Polarity = -s.Polarity })]);
        }

        using var client = app.CreateClient();
        var decide = await TextAsync(client, $"/validation/{study.Id}/adjudicate?coder=ليلى");
        Assert.Contains("سعاد", decide, StringComparison.Ordinal);
        Assert.Contains("زيد", decide, StringComparison.Ordinal);
        Assert.DoesNotContain("adjudicate-machine", decide, StringComparison.Ordinal);

        var work = (await _validations.FindAsync(study.Id))!;
        var parted = work.Codings.GroupBy(c => c.Place).Where(g => CodedSentence.Agreed([.. g]) is null).Select(g => g.Key).ToList();
        Assert.NotEmpty(parted);
        foreach (var place in parted)
        {
            await _validations.DecideAsync(
                study.Id, place, "ليلى", work.Codings.First(c => c.Place == place && c.Coder == "سعاد").Statements);
        }

        work = (await _validations.FindAsync(study.Id))!;
        var results = _validations.Results(work);
        Assert.Equal((40, 40, parted.Count), (results.CodedByAll, results.Settled, results.Parted));
        // Whoever was believed said what the machine says: it is right throughout, and nothing is to be corrected.
        Assert.Equal(1, results.Accuracy[0].Precision.Value);
        Assert.Equal(1, results.Accuracy[0].Recall.Value);
        Assert.Contains(results.Shares, s => s.Corrected is not null);
        Assert.All(results.Shares.Where(s => s.Corrected is not null), s => Assert.Equal(s.Raw!.Value, s.Corrected!.Value.Value, 9));
        Assert.All(results.Shares, s => Assert.Equal(s.Cases >= CorrectedShare.FewestCases, s.Corrected is not null));
        Assert.Equal(1, results.Agreement.Single(a => a.Variable == CodedVariable.Presence).Alpha.Alpha);
        Assert.True(results.Agreement.Single(a => a.Variable == CodedVariable.Polarity).Alpha.Alpha < 0.95);

        foreach (var language in UiLanguage.All)
        {
            var words = new UiText(language);
            var page = await TextAsync(client, $"/validation/{study.Id}?ui={language.Code}");
            Assert.Contains("عينة <الأولى>", page, StringComparison.Ordinal);
            foreach (var card in (string[])["agreement", "shares", "accuracy", "robustness", "design"])
                Assert.Contains(words["validation." + card], page, StringComparison.Ordinal);
        }

        await ArchiveHoldsAsync(client, work, results);
        using var gone = await client.GetAsync(new Uri($"/validation/{Guid.NewGuid()}/archive.zip", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_says_so()
    {
        using var client = app.CreateClient();
        var nowhere = Guid.NewGuid();
        foreach (var page in (string[])["", "/code?coder=x", "/adjudicate"])
        {
            using var answer = await client.GetAsync(new Uri($"/validation/{nowhere}{page}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(
                new UiText(UiLanguage.Arabic)["validation.missing"], WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
                StringComparison.Ordinal);
        }

        Assert.Null(_validations.Draft(Selection.Empty.With(SelectionKey.Article, "nothing"), new SampleDesign(20, 1)));
        Assert.Null(await _validations.MakeAsync("", Selection.Empty.With(SelectionKey.Article, "nothing"), new SampleDesign(20, 1)));
    }

    // Whoever reads the archive without this program must be able to count everything again.
    private static async Task ArchiveHoldsAsync(HttpClient client, ValidationWork work, ValidationResults results)
    {
        var link = new Uri($"/validation/{work.Study.Id}/archive.zip?ui=en", UriKind.Relative);
        var bytes = await client.GetByteArrayAsync(link);
        Assert.Equal(bytes, await client.GetByteArrayAsync(link));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(
            ["README.md", "adjudicated.csv", "codings.csv", "machine.csv", "results.json", "sample.csv"],
            zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));

        var sample = Rows(zip, "sample.csv");
        Assert.Equal(work.Sentences.Select(s => s.Text), sample.Select(r => r["sentence"]));
        // The sum of inverse probabilities over the sample is the population.
        Assert.Equal(
            work.Study.Population,
            sample.Sum(r => 1 / double.Parse(r["inclusion_probability"], CultureInfo.InvariantCulture)), 6);
        var codings = Rows(zip, "codings.csv");
        Assert.Equal(work.Codings.Count, codings.Select(r => (r["place"], r["coder"])).Distinct().Count());

        // The signs' alpha, counted again from the file alone.
        var signs = codings.Where(r => r["statement"] != "0").GroupBy(r => (r["place"], r["holder"], r["target"], r["statement"]))
            .Select(g => (IReadOnlyList<double>)[.. g.Select(r => double.Parse(r["polarity"], CultureInfo.InvariantCulture))]).ToList();
        Assert.Equal(
            results.Agreement.Single(a => a.Variable == CodedVariable.Polarity).Alpha.Alpha!.Value,
            KrippendorffAlpha.Of(signs, MeasurementLevel.Ordinal, resamples: 0).Alpha!.Value, 9);
        Assert.Equal(40, Rows(zip, "adjudicated.csv").Select(r => r["place"]).Distinct().Count());
        Assert.Equal(
            work.Study.Machine.Sum(m => m.Count),
            Rows(zip, "machine.csv").Sum(r => int.Parse(r["statements"], CultureInfo.InvariantCulture)));

        var json = JsonDocument.Parse(Text(zip, "results.json")).RootElement;
        Assert.Equal(work.Study.Fingerprint, json.GetProperty("study").GetProperty("fingerprint").GetString());
        Assert.Equal(results.Settled, json.GetProperty("results").GetProperty("settled").GetInt32());
        var explanation = Text(zip, "README.md");
        Assert.Contains(work.Study.Fingerprint, explanation, StringComparison.Ordinal);
        Assert.Contains("Krippendorff 2011", explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", explanation, StringComparison.Ordinal);
    }

    private static StatementCoding Said(string holder, string target, int polarity) =>
        new(holder, target, polarity, Voice.Author, Modality.Asserted);

    private static async Task<string> TextAsync(HttpClient client, string link) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(link, UriKind.Relative)));

    private static string Text(ZipArchive zip, string name)
    {
        using var from = new StreamReader(zip.GetEntry(name)!.Open());
        return from.ReadToEnd();
    }

    private static List<Dictionary<string, string>> Rows(ZipArchive zip, string name)
    {
        using var csv = CsvReader.Create(new StringReader(Text(zip, name)), CsvReaderOptions.Default);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.Select((heading, i) => (heading, i)).ToDictionary(h => h.heading, h => csv.GetString(h.i) ?? ""));
        return rows;
    }
}
