using System.Net;
using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Feeding.Corrections;
using Khitab.Storage;
using Khitab.Web.State;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corrections;

/// <summary>What is corrected is seen on every page; what is undone never was. Each test leaves nothing behind.</summary>
public sealed class CorrectionTests(CorrectionTests.App app) : IClassFixture<CorrectionTests.App>
{
    private readonly ICorrections _corrections = app.Services.GetRequiredService<ICorrections>();
    private readonly CurrentModel _model = app.Services.GetRequiredService<CurrentModel>();
    private readonly CorrectionDesk _desk = new(app.Services.GetRequiredService<ICorrections>(), TimeProvider.System) { Who = "سلمى" };

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
                services => services.ConfigureDbContext<KhitabContext>(options => options.UseInMemoryDatabase("corrections", root)));
        }
    }

    [Fact]
    public async Task A_merge_changes_every_page_and_undoing_brings_all_back()
    {
        using var client = app.CreateClient();
        var before = await PagesAsync(client);
        var (mali, forces) = (MentionsOf("mali"), MentionsOf("mali-armed-forces"));
        Assert.Null(await _desk.MakeAsync(CorrectionKind.MergeActors, "mali-armed-forces", "mali", " <b>جيشها</b> "));
        Assert.Equal((mali + forces, 0), (MentionsOf("mali"), MentionsOf("mali-armed-forces")));
        Assert.Contains("data-merged", await client.GetStringAsync("/actors/mali-armed-forces"), StringComparison.Ordinal);
        Assert.All(await PagesAsync(client), page => Assert.DoesNotContain("mali-armed-forces", page, StringComparison.Ordinal));
        var list = WebUtility.HtmlDecode(await client.GetStringAsync("/corrections"));
        Assert.Contains("القوات المسلحة المالية", list, StringComparison.Ordinal);
        Assert.Contains("جيشها", list, StringComparison.Ordinal);
        Assert.Contains("سلمى", list, StringComparison.Ordinal);

        Assert.Null(await _desk.TurnAsync(_desk.Last!));
        Assert.Equal((mali, forces), (MentionsOf("mali"), MentionsOf("mali-armed-forces")));
        Assert.Equal(before, await PagesAsync(client));
    }

    // Somebody has sent a link of the actor that is gone: its reader sees what the sender saw, and why it is called otherwise.
    [Fact]
    public async Task A_link_of_a_merged_actor_is_read_as_the_one_that_it_became()
    {
        using var client = app.CreateClient();
        Assert.Null(await _desk.MakeAsync(CorrectionKind.MergeActors, "mali-armed-forces", "mali", null));
        var all = await client.GetStringAsync("/api/v1/statements?actor=mali");
        var answer = await client.GetStringAsync("/api/v1/statements?actor=mali-armed-forces");
        Assert.Contains("\"selection\":\"actor=mali\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"Merged\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("NotInCorpus", answer, StringComparison.Ordinal);
        Assert.Equal(DataOf(all), DataOf(answer));

        var page = WebUtility.HtmlDecode(
            await client.GetStringAsync("/?actor=mali-armed-forces&focus=mali-armed-forces&evidence=mention:mali-armed-forces"));
        Assert.Contains("دُمج في", page, StringComparison.Ordinal);
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main", StringComparison.Ordinal)];
        Assert.Contains("actor=mali", main, StringComparison.Ordinal);
        Assert.DoesNotContain("actor=mali-armed-forces", main, StringComparison.Ordinal);
        Assert.Contains("evidence-link", page, StringComparison.Ordinal);
        Assert.Null(await _desk.TurnAsync(_desk.Last!));
    }

    [Fact]
    public async Task A_split_makes_an_actor_with_a_page_of_its_own()
    {
        using var client = app.CreateClient();
        var split = new ActorSplit(["الرباط"], [], null, "مدينة الرباط", ActorType.Government);
        var all = MentionsOf("morocco");
        Assert.Null(await _desk.MakeAsync(CorrectionKind.SplitActor, "morocco", split.ToJson(), null));
        var made = _desk.Last!;
        var id = split.ActorOf(made.Id);
        Assert.InRange(MentionsOf(id), 1, all - 1);
        Assert.Equal(all, MentionsOf("morocco") + MentionsOf(id));
        Assert.Contains("مدينة الرباط", WebUtility.HtmlDecode(await client.GetStringAsync("/actors/" + id)), StringComparison.Ordinal);

        // Merged back, it is as it was but for the history.
        Assert.Null(await _desk.MakeAsync(CorrectionKind.MergeActors, id, "morocco", null));
        Assert.Equal(all, MentionsOf("morocco"));
        Assert.Null(await _desk.TurnAsync(_desk.Last!));
        Assert.Null(await _desk.TurnAsync(made));
        Assert.Equal((all, 0), (MentionsOf("morocco"), MentionsOf(id)));
    }

    [Fact]
    public async Task An_article_shows_the_day_and_the_outlet_that_were_set()
    {
        using var client = app.CreateClient();
        var article = _model.Snapshot.Articles[0].Id;
        Assert.Null(await _desk.MakeAsync(CorrectionKind.SetDay, article, "2025-02-18", null));
        var day = _desk.Last!;
        Assert.Null(await _desk.MakeAsync(
            CorrectionKind.SetOutlet, SetOutlet.Article(article),
            new SetOutlet(SetOutlet.IdOf("جريدة"), "جريدة <التجربة>").ToJson(), null));
        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/articles/" + article));
        Assert.Contains("18 فبراير 2025", html, StringComparison.Ordinal);
        Assert.Contains("جريدة <التجربة>", html, StringComparison.Ordinal);
        Assert.Null(await _desk.TurnAsync(_desk.Last!));
        Assert.Null(await _desk.TurnAsync(day));
        Assert.Null(_model.Snapshot.Articles[0].Published.Value);
    }

    [Fact]
    public async Task A_file_imported_twice_changes_nothing_the_second_time()
    {
        const string File = "id,when,who,kind,subject,value,undone\n"
            + "3f2504e0-4f89-11d3-9a0c-0305e82c3301,2025-06-01T10:00:00Z,ليلى,merge-actors,oumar-diarra,mali,\n"
            + "3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,ليلى,merge-actors,nobody-here,mali,\n";
        var read = CorrectionsCsv.Read(new StringReader(File));
        var first = await _corrections.ImportAsync(read.Corrections);
        Assert.Equal((2, 0, 1), (first.Added, first.Known, first.Idle));
        Assert.Equal(0, MentionsOf("oumar-diarra"));
        var snapshot = _model.Snapshot;
        var second = await _corrections.ImportAsync(read.Corrections);
        Assert.Equal((0, 2, 0), (second.Added, second.Known, second.Idle));
        Assert.Same(snapshot, _model.Snapshot);

        using var client = app.CreateClient();
        var written = CorrectionsCsv.Read(new StringReader(await client.GetStringAsync("/corrections.csv")));
        Assert.Empty(written.Problems);
        Assert.Equal(await _corrections.AllAsync(), written.Corrections);
        foreach (var correction in read.Corrections) Assert.Null(await _desk.TurnAsync(correction));
        Assert.NotEqual(0, MentionsOf("oumar-diarra"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        var (snapshot, all) = (_model.Snapshot, await _corrections.AllAsync());
        foreach (var (kind, subject, value) in ((CorrectionKind, string, string)[])
            [
                (CorrectionKind.MergeActors, "mali", "mali"), (CorrectionKind.MergeActors, "nobody", "mali"),
                (CorrectionKind.SetDay, "nothing", "2025-01-01"), (CorrectionKind.RenameActor, "mali", "{}"),
            ])
        {
            var fault = await _desk.MakeAsync(kind, subject, value, null);
            Assert.NotNull(fault);
            Assert.NotEmpty(new UiText(UiLanguage.English).Fault(fault));
        }

        _desk.Who = "\u202E";
        Assert.Equal(CorrectionFaultKind.NoName, (await _desk.MakeAsync(CorrectionKind.MergeActors, "algeria", "mali", null))!.Kind);
        Assert.Equal(CorrectionFaultKind.NothingToDo, (await _corrections.UndoAsync(Guid.NewGuid(), "x"))!.Kind);
        Assert.Same(snapshot, _model.Snapshot);
        Assert.Equal(all, await _corrections.AllAsync());
    }

    [Fact]
    public void Every_cause_has_words()
    {
        foreach (var words in UiLanguage.All.Select(l => new UiText(l)))
            Assert.All(Enum.GetValues<CorrectionFaultKind>(), kind => Assert.NotEmpty(words.Fault(new CorrectionFault(kind, "x"))));
    }

    private static string DataOf(string answer) => answer[answer.IndexOf("\"data\"", StringComparison.Ordinal)..];

    private int MentionsOf(string actor) =>
        ActorProfile.Of(_model.Snapshot, Selection.Empty, actor)?.Result.MentionCount ?? 0;

    private static async Task<List<string>> PagesAsync(HttpClient client)
    {
        var pages = new List<string>();
        foreach (var path in (string[])["/api/v1/overview", "/api/v1/network", "/api/v1/actors", "/api/v1/actors/mali", "/statements.csv"])
        {
            pages.Add(await client.GetStringAsync(path));
        }

        return pages;
    }
}
