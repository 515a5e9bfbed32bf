using System.Net;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Storage.Tests.Stores;

namespace Khitab.Survival.Tests;

/// <summary>
/// A database that is restarted under an app: imports wait, pages answer and say so, and then everything goes on by itself.
/// </summary>
public class OutageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [PostgresFact]
    public async Task An_import_waits_for_a_server_that_is_restarted_and_pages_say_that_it_is_away()
    {
        using var server = await PostgresServer.StartAsync();
        await using var place = await Place.MakeAsync(StoreKind.Postgres, server);
        var job = (await place.Jobs.AddUploadAsync(SyntheticNews.Files(400).ToAsyncEnumerable())).Id;
        using var app = WebProcess.Start(place.Settings);
        await Until.HoldsAsync(() => place.Articles.IdsAsync(), ids => ids.Count > 0, Patience);
        await Until.HoldsAsync(() => AnswerAsync(app, "/readyz"), answer => answer.Status == HttpStatusCode.OK, Patience);
        await server.DownAsync();

        var ready = await Until.HoldsAsync(() => AnswerAsync(app, "/readyz"), answer => answer.Text != "Ready.", Patience);
        Assert.Equal((HttpStatusCode.OK, "Ready; the store does not answer for the moment."), ready);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(app, "/healthz")).Status);
        foreach (var page in (string[])["/", "/articles", "/statements?ui=en", "/network"])
        {
            var (status, text) = await AnswerAsync(app, page);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("store-away", text, StringComparison.Ordinal);
        }

        await server.UpAsync();
        var view = await Until.HoldsAsync(() => place.Jobs.FindAsync(job), view => view!.CanRemove, Patience);
        Assert.True(view!.State == JobState.Done, $"{view}\n{app.Log}");
        Assert.Equal(400, (await place.Articles.IdsAsync()).Distinct(StringComparer.Ordinal).Count());
        ready = await Until.HoldsAsync(() => AnswerAsync(app, "/readyz"), answer => answer.Text == "Ready.", Patience);
        Assert.Equal("Ready.", ready.Text);
        Assert.DoesNotContain("store-away", (await AnswerAsync(app, "/")).Text, StringComparison.Ordinal);
        Assert.Contains("\"articles\":400", (await AnswerAsync(app, "/api/v1/overview")).Text, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task An_app_that_starts_before_its_server_is_ready_and_imports_once_the_server_is()
    {
        using var server = await PostgresServer.StartAsync();
        await using var place = await Place.MakeAsync(StoreKind.Postgres, server);
        var job = (await place.Jobs.AddUploadAsync(SyntheticNews.Files(20).ToAsyncEnumerable())).Id;
        await server.DownAsync();
        using var app = WebProcess.Start(place.Settings);
        var ready = await AnswerAsync(app, "/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(app, "/healthz")).Status);
        await server.UpAsync();
        ready = await Until.HoldsAsync(() => AnswerAsync(app, "/readyz"), answer => answer.Text == "Ready.", Patience);
        Assert.True(ready.Text == "Ready.", $"{ready.Text}\n{app.Log}");
        var view = await Until.HoldsAsync(() => place.Jobs.FindAsync(job), view => view!.CanRemove, Patience);
        Assert.True(view!.State == JobState.Done, $"{view}\n{app.Log}");
    }

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(WebProcess app, string path)
    {
        using var answer = await app.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
