using Bunit;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Web.Components.Corpus;
using Khitab.Web.State.Corpus;
using Khitab.Web.Tests.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corpora;

/// <summary>What one import brought is removed after a question that says how many articles that are.</summary>
public class ClearJobTests : ComponentTest
{
    private readonly FakeCorpusCare _care = new();

    protected override void AddServices(IServiceCollection services) => services.AddSingleton(TimeProvider.System)
        .AddKhitabStorage().AddSingleton<ICorpusCare>(_ => _care).AddSingleton<CorpusWork>();

    // While it runs it would bring them again.
    [Theory]
    [InlineData(JobState.Waiting, 3, false)]
    [InlineData(JobState.Running, 3, false)]
    [InlineData(JobState.Paused, 3, true)]
    [InlineData(JobState.Cancelled, 3, true)]
    [InlineData(JobState.Failed, 3, true)]
    [InlineData(JobState.Done, 3, true)]
    [InlineData(JobState.Done, 0, false)]
    public async Task It_is_offered_where_a_job_has_stored_something_and_does_not_run(JobState state, int stored, bool offered)
    {
        Jobs.Put(FakeImportJobs.Job("a", state) with { Stored = stored });
        var list = await ListAsync();
        Assert.Equal(offered, list.FindAll("[data-order=Clear]").Count > 0);
    }

    [Fact]
    public async Task Only_what_the_job_brought_goes_and_only_when_it_was_confirmed()
    {
        var store = Services.GetRequiredService<ArticleStore>();
        var rows = Services.GetRequiredService<JobStore>();
        var (mine, others) = (await rows.CreateAsync("{}", default), await rows.CreateAsync("{}", default));
        await AddAsync(store, mine.Id, "a", "b");
        await AddAsync(store, others.Id, "b", "c");
        Jobs.Put(FakeImportJobs.Job("mine", JobState.Done) with { Id = mine.Id, Stored = 2 });
        var list = await ListAsync();
        await list.Find("[data-order=Clear]").ClickAsync(new());
        list.WaitForState(() => list.Find("#corpus-clear-title").TextContent == Ui.Format("corpus.remove.title", Ui.Count("article", 2)));
        Assert.Empty(_care.Removed);
        await list.Find("dialog [data-confirm]").ClickAsync(new());
        list.WaitForState(() => list.Find("[data-cleared]").TextContent.Length > 0);
        Assert.Equal(["a", "b"], _care.Removed);
        Assert.Equal(Ui.Format("corpus.remove.done", Ui.Count("article", 2)), list.Find("[data-cleared]").TextContent);

        // They may be gone already, by another way.
        await store.RemoveAsync(["a", "b"]);
        await list.Find("[data-order=Clear]").ClickAsync(new());
        list.WaitForState(() => list.Find("[data-cleared]").TextContent == Ui.Format("corpus.clear.none", "mine"));
    }

    private static Task<int> AddAsync(ArticleStore store, Guid job, params string[] ids) => store.AddAsync(
        [
            .. ids.Select(id => new AnalyzedArticle(
                new Article(id, "", "", [], null, null, null, null, null, "und", Publication.Unknown), [], [], [], [], [], [], [], [], [],
                [], [])),
        ],
        new ArticleVersion("c", "a"), new JobProgress(job, 2));

    private async Task<IRenderedComponent<JobList>> ListAsync()
    {
        await Services.GetRequiredService<JobBoard>().ReadyAsync();
        return Render<JobList>();
    }
}
