using Khitab.Corpus.Files;
using Khitab.Feeding.Jobs;
using Khitab.Feeding.Tests.Jobs;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>Feeds on a schedule: what is new becomes a job, what is not costs nearly nothing, and nobody is asked too often.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private const string Rss = "application/rss+xml";

    private readonly JobRoom _room = new(("Khitab:AllowPrivateAddresses", "true"), ("Khitab:PagePause", "00:00:00"));
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_costs_an_answer_without_content_and_no_job()
    {
        _server.Say("/feed", Rss, Feed("1"), "\"one\"");
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(15), schedule.Every);

        await _room.Looker.LookAsync(schedule.Id, default);
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(["200 /feed", "304 /feed"], _server.Asked);
        var job = Assert.Single(await _room.Jobs.JobsAsync(10));
        Assert.Equal(SourceKind.Feed, job.Kind);
        Assert.Equal(_room.Clock.GetUtcNow() + TimeSpan.FromMinutes(15), Assert.Single(await _room.Jobs.SchedulesAsync()).Next);

        _server.Say("/feed", Rss, Feed("1", "2"), "\"two\"");
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(2, (await _room.Jobs.JobsAsync(10)).Count);
    }

    [Fact]
    public async Task A_feed_without_validators_makes_a_job_only_where_its_content_is_another()
    {
        _server.Say("/feed", Rss, Feed("1"));
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromHours(1));
        for (var i = 0; i < 3; i++) await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Single(await _room.Jobs.JobsAsync(10));
    }

    [Fact]
    public async Task The_items_of_a_feed_are_read_as_those_of_a_file()
    {
        _server.Say("/feed", Rss, Feed("1", "2"));
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromHours(1));
        await _room.Looker.LookAsync(schedule.Id, default);
        var articles = await ReadAsync();
        Assert.Equal(["127.0.0.1/feed#1", "127.0.0.1/feed#2"], articles.Select(a => a.File));
        Assert.Equal($"{_server.Address}/1", articles[0].Url);
    }

    [Fact]
    public async Task A_feed_that_fails_says_why_and_is_asked_less_often()
    {
        _server.Answers["/feed"] = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, "18000");
            return Task.CompletedTask;
        };
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromMinutes(15));
        var waits = new List<TimeSpan>();
        for (var i = 1; i <= 12; i++)
        {
            await _room.Looker.LookAsync(schedule.Id, default);
            var view = Assert.Single(await _room.Jobs.SchedulesAsync());
            Assert.Equal(i, view.Failures);
            Assert.Contains("503", view.Error, StringComparison.Ordinal);
            waits.Add(view.Next!.Value - _room.Clock.GetUtcNow());
        }

        // The server's wish holds until the waits are longer than it; a day is the longest.
        Assert.Equal(TimeSpan.FromHours(5), waits[0]);
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromDays(1), waits[^1]);

        _server.Say("/feed", Rss, Feed("1"));
        await _room.Looker.LookAsync(schedule.Id, default);
        var healed = Assert.Single(await _room.Jobs.SchedulesAsync());
        Assert.Equal((0, (string?)null), (healed.Failures, healed.Error));
    }

    [Fact]
    public async Task Pages_are_fetched_where_that_is_asked_for_each_once_and_those_that_failed_again()
    {
        Page("/1", "الأول");
        _server.Answers["/2"] = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        _server.Say("/feed", Rss, Feed("1", "2", "3"), "\"one\"");
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromHours(1), pages: true);
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(["200 /feed", "200 /1", "503 /2", "404 /3"], _server.Asked);
        var article = Assert.Single(await ReadAsync());
        Assert.Equal($"{_server.Address}/1", article.Url);
        Assert.Contains("وقعا اتفاقا", article.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await _room.Jobs.JobsAsync(1))[0].Failed);

        // What the server does not have is not asked for again.
        _server.Asked.Clear();
        Page("/2", "الثاني");
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(["200 /feed", "200 /2"], _server.Asked);
        _server.Asked.Clear();
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(["304 /feed"], _server.Asked);
    }

    [Fact]
    public async Task Pages_that_the_site_forbids_crawlers_are_passed_over_and_named()
    {
        Page("/1", "الأول");
        Page("/2", "الثاني");
        _server.Say("/robots.txt", "text/plain", "User-agent: *\nDisallow: /2\n");
        _server.Say("/feed", Rss, Feed("1", "2"));
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromHours(1), pages: true);
        await _room.Looker.LookAsync(schedule.Id, default);
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(["200 /feed", "200 /1", "200 /feed"], _server.Asked);
        Assert.Equal(1, _server.RobotsAsked);
        var job = Assert.Single(await _room.Jobs.JobsAsync(10));
        Assert.Equal((0, 1), (job.Failed, job.PassedOver));

        // A day later it may allow what it forbade.
        _room.Clock.Advance(TimeSpan.FromHours(25));
        _server.Say("/robots.txt", "text/plain", "User-agent: khitab\nDisallow: /\n");
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(3, _server.Asked.Count);
        Assert.Contains("robots.txt", Assert.Single(await _room.Jobs.SchedulesAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_fails_to_say_what_it_allows_is_left_alone_for_a_while()
    {
        _server.Say("/feed", Rss, Feed("1"));
        _server.Answers["/robots.txt"] = context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromHours(1));
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Empty(_server.Asked);
        _server.Answers.TryRemove("/robots.txt", out _);
        _room.Clock.Advance(TimeSpan.FromMinutes(11));
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Equal(["200 /feed"], _server.Asked);
    }

    [Fact]
    public async Task A_single_address_is_fetched_when_the_job_runs()
    {
        Page("/1", "الأول");
        var job = await _room.Jobs.AddAddressAsync(_server.Address + "/1");
        Assert.Empty(_server.Asked);
        Assert.Equal($"{_server.Address}/1", Assert.Single(await ReadAsync(job.Id)).Url);

        var missing = await _room.Jobs.AddAddressAsync(_server.Address + "/gone");
        await _room.Runner.RunAsync(missing.Id, default);
        var failed = (await _room.Jobs.FindAsync(missing.Id))!;
        Assert.Equal(JobState.Failed, failed.State);
        Assert.Contains("404", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_leave_of_the_configuration_private_addresses_are_refused()
    {
        _room.Options.AllowPrivateAddresses = false;
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => _room.Jobs.AddAddressAsync(_server.Address));
        Assert.Equal(ImportRefusal.PrivateAddress, refused.Reason);
        refused = await Assert.ThrowsAsync<ImportRefusedException>(() => _room.Jobs.AddFeedAsync("ftp://a.example", TimeSpan.FromHours(1)));
        Assert.Equal(ImportRefusal.NoAddress, refused.Reason);
    }

    [Fact]
    public async Task A_removed_schedule_is_looked_at_no_more()
    {
        var schedule = await _room.Jobs.AddFeedAsync(_server.Address + "/feed", TimeSpan.FromHours(1));
        Assert.True(await _room.Jobs.RemoveScheduleAsync(schedule.Id));
        Assert.Empty(_room.Queue.Looks);
        await _room.Looker.LookAsync(schedule.Id, default);
        Assert.Empty(_server.Asked);
        Assert.Empty(_room.Queue.Looks);
    }

    private void Page(string path, string title) => _server.Say(
        path, "text/html; charset=utf-8",
        $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        + $"<p>قال الوزير إن المغرب ومالي وقعا اتفاقا للتعاون في باماكو يوم أمس، وأضاف أن البلدين {title} سيواصلان الحوار.</p>"
        + "<p>وأكدت الجزائر من جهتها أنها تتابع الاتفاق، ودعت إلى احترام سيادة دول الجوار في كل الأحوال.</p></article></body></html>");

    private string Feed(params string[] items) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>صحيفة</title>"
        + string.Concat(items.Select(item =>
            $"<item><title>خبر {item}</title><link>{_server.Address}/{item}</link>"
            + $"<description>قال الوزير {item} إن الاتفاق وقع.</description></item>"))
        + "</channel></rss>";

    private async Task<IReadOnlyList<Article>> ReadAsync(Guid? id = null)
    {
        IReadOnlyList<Article> read = [];
        _room.Importer.Work = (request, _, cancellation) =>
        {
            var outcomes = CorpusReader.Read(request.Paths, cancellation: cancellation).Select(request.Shown);
            read = [.. outcomes.Select(outcome => outcome.Article).OfType<Article>()];
            return Task.FromResult(FakeImporter.Nothing);
        };
        await _room.Runner.RunAsync(id ?? (await _room.Jobs.JobsAsync(1))[0].Id, default);
        return read;
    }
}
