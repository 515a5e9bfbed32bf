using System.Diagnostics;
using Khitab.Feeding;
using Khitab.Feeding.Corrections;
using Khitab.Feeding.Following;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Storage.Changes;
using Khitab.Storage.Tests.Stores;
using Xunit.Abstractions;

namespace Khitab.Survival.Tests;

/// <summary>Two nodes on one database show the same: what one stores or corrects, the other hears of and takes up.</summary>
public class NodesTests(ITestOutputHelper output)
{
    private const int Articles = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [PostgresFact]
    public async Task What_is_imported_or_corrected_on_one_node_is_seen_on_the_other()
    {
        await using var place = await Place.MakeAsync(StoreKind.Postgres);
        // One of them imports, the other has no worker for it: what it shows can only come from the store.
        using var first = await StartAsync(place);
        var job = (await first.Services.GetRequiredService<IImportJobs>().AddUploadAsync(
            SyntheticNews.Files(Articles).ToAsyncEnumerable())).Id;
        using var second = await StartAsync(place, ("Khitab:Together", "0"));
        var (here, there) = (Model(first), Model(second));
        await WhenAsync(first, () => Task.FromResult(first.Services.GetRequiredService<ChangeFeed>().Sequence > 0));
        var since = Stopwatch.StartNew();
        await WhenAsync(second, () => Task.FromResult(there.Snapshot.Articles.Count > 0));
        output.WriteLine($"the first batch is seen on the other node {since.ElapsedMilliseconds} ms after it was stored");
        await WhenAsync(first, async () => (await place.Jobs.FindAsync(job))!.State == JobState.Done);
        await WhenAsync(second, () => Task.FromResult(
            there.Snapshot.Articles.Count == Articles && there.Snapshot.Fingerprint == here.Snapshot.Fingerprint));

        var before = first.Services.GetRequiredService<ChangeFeed>().Sequence;
        await first.Services.GetRequiredService<IImportJobs>().AddTextAsync("أشادت موريتانيا بجهود السنغال في تأمين الحدود.", null);
        await WhenAsync(first, () => Task.FromResult(first.Services.GetRequiredService<ChangeFeed>().Sequence > before));
        since.Restart();
        await WhenAsync(second, () => Task.FromResult(there.Snapshot.Articles.Count == Articles + 1));
        output.WriteLine($"another batch is seen on the other node {since.ElapsedMilliseconds} ms after it was stored");

        var corrections = second.Services.GetRequiredService<ICorrections>();
        foreach (var correction in Trial.Corrections(await place.Articles.IdsAsync(), 4))
        {
            Assert.Null(await corrections.AddAsync(correction));
            since.Restart();
            await WhenAsync(first, () => Task.FromResult(Holds(first, correction.Id)));
            output.WriteLine($"{correction.Kind} is seen on the other node {since.ElapsedMilliseconds} ms after it was made");
        }

        var undone = (await corrections.AllAsync())[0].Id;
        Assert.Null(await first.Services.GetRequiredService<ICorrections>().UndoAsync(undone, "هدى"));
        await WhenAsync(second, () => Task.FromResult(!Holds(second, undone)));

        // The corpus is compared once more after the second import, and its facts come to each node in its own time.
        await WhenAsync(second, () => Task.FromResult(
            here.Snapshot.Fingerprint == there.Snapshot.Fingerprint
            && here.Snapshot.Actors.Select(actor => actor.Id).SequenceEqual(there.Snapshot.Actors.Select(actor => actor.Id))));
        await first.StopAsync();
        await second.StopAsync();
    }

    private static CurrentModel Model(IHost node) => node.Services.GetRequiredService<CurrentModel>();

    private static bool Holds(IHost node, Guid correction) =>
        node.Services.GetRequiredService<ModelKeeper>().Corrections.Corrections.Any(c => c.Id == correction && c.Undone is null);

    private static async Task WhenAsync(IHost node, Func<Task<bool>> holds) =>
        Assert.True(await Until.HoldsAsync(holds, so => so, Patience), Model(node).State.ToString());

    private static async Task<IHost> StartAsync(Place place, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(place.Settings);
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Logging.ClearProviders();
        builder.Services.AddFeeding(builder.Configuration);
        var node = builder.Build();
        await node.StartAsync();
        return node;
    }
}
