using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>A real server on the loopback that answers as the test says, by path.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app) => _app = app;

    /// <summary>What it answers.</summary>
    public ConcurrentDictionary<string, RequestDelegate> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it was asked what crawlers may fetch.</summary>
    public int RobotsAsked { get; private set; }

    /// <summary>The other paths asked for, in order, with the status answered.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Its address, without a slash at the end.</summary>
    public string Address => _app.Urls.Single();

    public static async Task<TestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new TestServer(builder.Build());
        server._app.Run(async context =>
        {
            if (server.Answers.TryGetValue(context.Request.Path, out var answer)) await answer(context);
            else context.Response.StatusCode = 404;
            if (context.Request.Path == "/robots.txt") server.RobotsAsked++;
            else server.Asked.Enqueue($"{context.Response.StatusCode} {context.Request.Path}");
        });
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers a path with a text.</summary>
    public void Say(string path, string type, string text, string? etag = null) => Answers[path] = async context =>
    {
        if (etag is not null)
        {
            context.Response.Headers.ETag = etag;
            if (context.Request.Headers.IfNoneMatch.Contains(etag))
            {
                context.Response.StatusCode = 304;
                return;
            }
        }

        context.Response.ContentType = type;
        await context.Response.WriteAsync(text);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
