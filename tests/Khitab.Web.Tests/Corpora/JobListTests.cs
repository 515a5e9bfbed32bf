using Bunit;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Web.Components.Corpus;
using Khitab.Web.State.Corpus;
using Khitab.Web.Tests.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corpora;

/// <summary>What the corpus page says and offers of jobs in each of their states.</summary>
public class JobListTests : ComponentTest
{
    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton(TimeProvider.System).AddKhitabStorage().AddSingleton<ICorpusCare, FakeCorpusCare>().AddSingleton<CorpusWork>();

    // An order that a job cannot follow is a button that does nothing.
    [Theory]
    [InlineData(JobState.Waiting, "Pause Cancel")]
    [InlineData(JobState.Running, "Pause Cancel")]
    [InlineData(JobState.Paused, "Resume Cancel")]
    [InlineData(JobState.Cancelled, "Resume Remove")]
    [InlineData(JobState.Failed, "Retry Remove")]
    [InlineData(JobState.Done, "Remove")]
    public async Task A_job_offers_what_its_state_allows(JobState state, string orders)
    {
        Jobs.Put(FakeImportJobs.Job("a", state));
        var list = await ListAsync();
        Assert.Equal(orders, string.Join(' ', list.FindAll("[data-order]").Select(button => button.GetAttribute("data-order"))));
    }

    [Fact]
    public async Task An_order_goes_to_the_jobs_and_its_button_takes_the_place_of_the_other()
    {
        Jobs.Put(FakeImportJobs.Job("a"));
        var list = await ListAsync();
        await list.Find("[data-order=Pause]").ClickAsync(new());
        list.WaitForElement("[data-order=Resume]");
        await list.Find("[data-order=Resume]").ClickAsync(new());
        list.WaitForElement("[data-order=Pause]");
        await list.Find("[data-order=Cancel]").ClickAsync(new());
        list.WaitForElement("[data-order=Remove]");
        Assert.Equal(["pause", "resume", "cancel"], Jobs.Asked);
    }

    // Whoever cancels fears for what was read.
    [Fact]
    public async Task A_cancelled_job_says_that_what_was_read_stays()
    {
        Jobs.Put(FakeImportJobs.Job("a", JobState.Cancelled) with { Read = 534, Stored = 534 });
        var list = await ListAsync();
        Assert.Equal(Ui.Format("corpus.stays", Ui.Count("newarticle", 534)), list.Find(".job-now").TextContent.Trim());
    }

    // Read is not yet done: what waits for its analysis can still be lost to a cancellation.
    [Theory]
    [InlineData(null, null)]
    [InlineData(400, "50")]
    [InlineData(200, "100")]
    public async Task The_bar_is_of_articles_that_are_done(int? total, string? now)
    {
        Jobs.Put(FakeImportJobs.Job("a") with { Read = 390, Stored = 150, Known = 50, Total = total });
        var list = await ListAsync();
        var bar = list.Find("[role=progressbar]");
        Assert.Equal(now is null, bar.ClassList.Contains("mud-progress-indeterminate"));
        if (now is not null) Assert.Equal(now, bar.GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task What_failed_is_listed_some_at_a_time()
    {
        for (var i = 0; i < 45; i++)
            Jobs.Items.Add(new JobItem(Guid.Empty, $"file-{i}", "<b>empty</b>", default, PassedOver: i == 0));
        Jobs.Put(FakeImportJobs.Job("a", JobState.Done) with { Failed = 44, PassedOver = 1 });
        var list = await ListAsync();
        Assert.Empty(list.FindAll(".job-items"));
        await list.Find("[data-items]").ClickAsync(new());
        Assert.Equal(20, list.FindAll(".job-items tbody tr").Count);
        Assert.Empty(list.FindAll(".job-items b"));
        Assert.Contains(Ui["corpus.item.passed"], list.Find(".job-items tbody tr").TextContent, StringComparison.Ordinal);
        for (var turn = 0; turn < 2; turn++) await list.FindAll(".job-pager button")[1].ClickAsync(new());
        Assert.Equal(
            ["file-40", "file-41", "file-42", "file-43", "file-44"],
            list.FindAll(".job-items tbody td:first-child").Select(e => e.TextContent));
        Assert.True(list.FindAll(".job-pager button")[1].HasAttribute("disabled"));
    }

    // A listener who hears every article read hears nothing else.
    [Fact]
    public async Task Only_a_change_of_state_is_said()
    {
        var job = Jobs.Put(FakeImportJobs.Job("a"));
        var list = await ListAsync();
        Jobs.Put(job with { Read = 10, Stored = 7 });
        list.WaitForState(() => list.Find("[data-count=new]").TextContent == "7");
        Assert.Equal("", list.Find("[role=status]").TextContent);
        Jobs.Put(job with { Read = 10, Stored = 7, State = JobState.Done, Stage = null });
        list.WaitForElement("[data-state=Done]");
        Assert.Contains(Ui.Count("newarticle", 7), list.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_order_says_why()
    {
        Jobs.Put(FakeImportJobs.Job("a", JobState.Cancelled));
        var list = await ListAsync();
        Jobs.Failure = new ImportRefusedException(ImportRefusal.FilesGone, "/secret/path");
        await list.Find("[data-order=Resume]").ClickAsync(new());
        Assert.Equal(Ui["corpus.refused.filesgone"], list.Find("[role=alert]").TextContent);
    }

    // The database may be restarted under an open page.
    [Fact]
    public async Task A_store_that_is_away_is_said_and_what_was_seen_stays()
    {
        var job = Jobs.Put(FakeImportJobs.Job("a"));
        var list = await ListAsync();
        Jobs.Failure = new StoreException("away");
        Jobs.Put(job);
        list.WaitForState(() => list.Find("[role=alert]").TextContent == Ui["corpus.refused.away"]);
        Assert.Single(list.FindAll(".job"));
        Jobs.Failure = null;
        Jobs.Put(job);
        list.WaitForState(() => list.Find("[role=alert]").TextContent.Length == 0);
    }

    [Fact]
    public void Every_state_stage_kind_and_refusal_has_words()
    {
        var job = FakeImportJobs.Job("a");
        foreach (var state in Enum.GetValues<JobState>()) Assert.NotEmpty(Ui.State(job with { State = state, Stage = null }));
        foreach (var stage in Enum.GetValues<ImportStage>()) Assert.NotEmpty(Ui.State(job with { Stage = stage }));
        foreach (var kind in Enum.GetValues<SourceKind>()) Assert.NotEmpty(Ui["corpus.kind." + kind.ToString().ToLowerInvariant()]);
        foreach (var reason in Enum.GetValues<ImportRefusal>())
            Assert.NotNull(Ui.Find("corpus.refused." + reason.ToString().ToLowerInvariant()));
    }

    private async Task<IRenderedComponent<JobList>> ListAsync()
    {
        await Services.GetRequiredService<JobBoard>().ReadyAsync();
        return Render<JobList>();
    }
}
