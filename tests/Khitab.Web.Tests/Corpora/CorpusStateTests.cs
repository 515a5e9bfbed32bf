using System.Text;
using Khitab.Corpus.Files;
using Khitab.Feeding;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Web.Api;
using Khitab.Web.Components.Corpus;
using Khitab.Web.State;
using Khitab.Web.State.Corpus;
using Khitab.Web.Tests.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khitab.Web.Tests.Corpora;

/// <summary>What stands behind the corpus page: the board of jobs, figures, work that goes on, the export.</summary>
public class CorpusStateTests
{
    [Fact]
    public void What_is_coming_in_is_counted_over_all_that_runs_or_waits()
    {
        var running = FakeImportJobs.Job("a") with { Read = 300, Stored = 200, Known = 50, Total = 1000 };
        var waiting = FakeImportJobs.Job("b", JobState.Waiting);
        var done = FakeImportJobs.Job("c", JobState.Done) with { Read = 9, Stored = 9 };
        Assert.Null(Incoming.Of([done]));
        Assert.Equal(new Incoming(250, 750), Incoming.Of([running, done]));
        Assert.Equal(new Incoming(250, null), Incoming.Of([running, waiting]));
    }

    // Four changes a second, times all open pages, would be as many questions to the store.
    [Fact]
    public async Task Changes_that_come_while_the_board_reads_are_read_together()
    {
        var jobs = new SlowJobs();
        using var board = new JobBoard(jobs, NullLogger<JobBoard>.Instance);
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = board.ReadyAsync();
        await jobs.Begun.WaitAsync();
        board.Changed += () => { if (board.Jobs.Count == 50) told.TrySetResult(); };
        for (var i = 0; i < 50; i++) jobs.Put(FakeImportJobs.Job("a" + i));
        jobs.Gate.SetResult();
        await first;
        await told.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.InRange(jobs.Questions, 1, 2);
    }

    [Fact]
    public void Figures_add_up_to_the_articles()
    {
        var figures = CorpusFigures.Of(Sample.Snapshot);
        Assert.Equal(figures.Articles, figures.NoOutlet + figures.Outlets.Sum(outlet => outlet.Count));
        Assert.Equal(figures.Articles, figures.Languages.Sum(language => language.Count));
        Assert.Equal((1, 1, "hespress"), (figures.Articles, figures.Undated, figures.Outlets[0].Outlet));
    }

    [Theory]
    [InlineData(0, "0 KB")]
    [InlineData(1, "0.1 KB")]
    [InlineData(1536, "1.5 KB")]
    [InlineData(5 << 20, "5 MB")]
    [InlineData(150L << 20, "150 MB")]
    [InlineData((3L << 30) + (1L << 29), "3.5 GB")]
    public void Sizes_are_said_in_the_unit_that_people_use(long bytes, string words) => Assert.Equal(
        words, string.Concat(new UiText(UiLanguage.English).Size(bytes).Where(c => c is not (>= '\u2066' and <= '\u2069'))));

    // Whoever asked for it may have gone to another page.
    [Fact]
    public async Task Analysing_again_goes_on_by_itself_and_once_at_a_time()
    {
        var care = new FakeCorpusCare { Outdated = 3 };
        using var work = new CorpusWork(NullLogger<CorpusWork>.Instance, TimeProvider.System, care);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await work.CountAsync();
        work.Changed += () => { if (work.Progress is null) ended.TrySetResult(); };
        work.Start();
        work.Start();
        await care.Begun.Task;
        care.Progress!.Report(new CareProgress(2, 3));
        Assert.Equal(new CareProgress(2, 3), work.Progress);
        care.End.SetResult(3);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((3, 0, null), (work.Replaced, work.Outdated, work.Failure));
    }

    // An export that nobody can read again is a list.
    [Fact]
    public async Task What_is_exported_can_be_imported_again()
    {
        await using var services = new ServiceCollection().AddKhitabStorage().BuildServiceProvider();
        var store = services.GetRequiredService<ArticleStore>();
        var articles = SeedCorpus.Read();
        await store.AddAsync(
            [.. articles.Select(article => new AnalyzedArticle(article, [], [], [], [], [], [], [], [], [], [], []))],
            new ArticleVersion("", ""));
        using var file = new MemoryStream();
        await ArticlesJsonl.WriteAsync(store, file);
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.Equal(articles.Count, text.Count(c => c == '\n'));
        var read = CorpusReader.Read("khitab-articles.jsonl", file.ToArray()).Select(outcome => outcome.Article!).ToList();
        Assert.Equal(
            articles.Select(article => (article.Id, article.Title, Words(article.Text))),
            read.Select(article => (article.Id, article.Title, Words(article.Text))));
    }

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    // Its first answer waits for the test.
    private sealed class SlowJobs : FakeImportJobs, IImportJobs
    {
        private int _questions;

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SemaphoreSlim Begun { get; } = new(0);

        public int Questions => _questions;

        async Task<IReadOnlyList<JobView>> IImportJobs.JobsAsync(int most, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _questions);
            Begun.Release();
            await Gate.Task;
            return await JobsAsync(most, cancellation);
        }
    }
}
