using System.IO.Compression;
using System.Net;
using System.Text;
using Khitab.Feeding.Jobs;
using Khitab.Feeding.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>What is fetched, and what servers must not be able to do with that.</summary>
public sealed class WebFetcherTests : IAsyncLifetime
{
    private readonly ImportOptions _options = new();
    private readonly FakeTimeProvider _clock = new();
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    // The name looks harmless; what counts is the address that is connected to.
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    public async Task A_name_that_resolves_to_a_private_address_is_refused(string address)
    {
        using var fetcher = new WebFetcher(
            _options, _clock, (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }), AddressGuard.IsPublic);
        var port = new Uri(_server.Address).Port;
        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(fetcher, $"http://news.example:{port}/"));
        Assert.False(error.MayPass);
        Assert.Contains("private", error.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_refused_at_the_second_step()
    {
        _server.Answers["/go"] = context => Redirect(context, "http://inside.example/secret");
        using var fetcher = new WebFetcher(
            _options, _clock,
            (host, _) => Task.FromResult(new[] { host == "inside.example" ? IPAddress.Parse("10.0.0.1") : IPAddress.Loopback }),
            address => address.Equals(IPAddress.Loopback) || AddressGuard.IsPublic(address));
        var error = await Assert.ThrowsAsync<FetchException>(
            () => FetchAsync(fetcher, $"http://outside.example:{new Uri(_server.Address).Port}/go"));
        Assert.StartsWith("inside.example: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(["302 /go"], _server.Asked);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("http://me:secret@example.org/")]
    public async Task A_redirect_out_of_the_web_is_refused(string target)
    {
        _server.Answers["/go"] = context => Redirect(context, target);
        using var fetcher = Open();
        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(fetcher, _server.Address + "/go"));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_five_times_and_no_more()
    {
        for (var i = 0; i < 7; i++)
        {
            var next = $"/{i + 1}";
            _server.Answers[$"/{i}"] = context => Redirect(context, next);
        }

        _server.Say("/7", "text/plain", "نص");
        using var fetcher = Open();
        Assert.Equal("نص", Encoding.UTF8.GetString((await FetchAsync(fetcher, _server.Address + "/2")).Content!));
        await Assert.ThrowsAsync<FetchException>(() => FetchAsync(fetcher, _server.Address + "/1"));
    }

    [Fact]
    public async Task What_is_too_large_is_left_also_where_only_unpacking_shows_it()
    {
        _options.LargestFetch = 100_000;
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(new byte[10_000_000]);
        _server.Answers["/bomb"] = async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        };
        _server.Say("/long", "text/html", new string('x', 100_001));
        _server.Say("/fits", "text/html", new string('x', 100_000));
        using var fetcher = Open();
        foreach (var path in new[] { "/bomb", "/long" })
            Assert.False((await Assert.ThrowsAsync<FetchException>(() => FetchAsync(fetcher, _server.Address + path))).MayPass);
        Assert.Equal(100_000, (await FetchAsync(fetcher, _server.Address + "/fits")).Content!.Length);
    }

    [Theory]
    [InlineData("image/jpeg", false)]
    [InlineData("application/x-msdownload", false)]
    [InlineData("text/html; charset=windows-1256", true)]
    [InlineData("application/rss+xml", true)]
    public async Task Only_what_the_readers_know_is_fetched(string type, bool isFetched)
    {
        _server.Say("/a", type, "<rss/>");
        using var fetcher = Open();
        if (isFetched) Assert.NotNull((await FetchAsync(fetcher, _server.Address + "/a")).Content);
        else Assert.Contains("is not read", (await Assert.ThrowsAsync<FetchException>(
            () => FetchAsync(fetcher, _server.Address + "/a"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, false)]
    [InlineData(403, false)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    public async Task What_may_pass_is_told_from_what_will_not(int status, bool mayPass)
    {
        _server.Answers["/a"] = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (status, "120");
            return Task.CompletedTask;
        };
        using var fetcher = Open();
        var error = await Assert.ThrowsAsync<FetchException>(() => FetchAsync(fetcher, _server.Address + "/a?key=secret"));
        Assert.Equal((mayPass, TimeSpan.FromMinutes(2)), (error.MayPass, error.RetryAfter));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_ends_its_answer_is_left_after_the_time_allowed()
    {
        var begun = new TaskCompletionSource();
        _server.Answers["/slow"] = async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("a");
            await context.Response.Body.FlushAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        using var fetcher = Open();
        var fetching = FetchAsync(fetcher, _server.Address + "/slow");
        await begun.Task;
        _clock.Advance(_options.LongestFetch);
        Assert.True((await Assert.ThrowsAsync<FetchException>(() => fetching)).MayPass);
    }

    [Fact]
    public async Task A_server_is_told_who_asks()
    {
        var agent = "";
        _server.Answers["/a"] = context =>
        {
            agent = context.Request.Headers.UserAgent.ToString();
            context.Response.ContentType = "text/plain";
            return Task.CompletedTask;
        };
        using var fetcher = Open();
        await FetchAsync(fetcher, _server.Address + "/a");
        Assert.StartsWith("Khitab/", agent, StringComparison.Ordinal);
    }

    private WebFetcher Open() => new(_options, _clock, Dns.GetHostAddressesAsync, _ => true);

    private static Task<Fetched> FetchAsync(WebFetcher fetcher, string address) =>
        fetcher.FetchAsync(new Uri(address), null, null, default);

    private static Task Redirect(HttpContext context, string target)
    {
        (context.Response.StatusCode, context.Response.Headers.Location) = (302, target);
        return Task.CompletedTask;
    }
}
