using Khitab.Feeding;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace Khitab.Survival.Tests;

/// <summary>A new, empty store, with what lies beside it, seen by the test as by another process.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private Place(DirectoryInfo folder, IReadOnlyDictionary<string, string?> settings)
    {
        (_folder, Settings) = (folder, settings);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddLogging().AddFeeding(configuration).BuildServiceProvider();
    }

    /// <summary>What an app on this place is configured with.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The settings of another node on it, with some of its own.</summary>
    public IReadOnlyDictionary<string, string?> With(params IEnumerable<(string Key, string Value)> own)
    {
        var settings = new Dictionary<string, string?>(Settings);
        foreach (var (key, value) in own) settings[key] = value;
        return settings;
    }

    public ArticleStore Articles => _services.GetRequiredService<ArticleStore>();

    public CorrectionStore Corrections => _services.GetRequiredService<CorrectionStore>();

    /// <summary>The rows of jobs, with the worker that each of them has.</summary>
    public JobStore JobRows => _services.GetRequiredService<JobStore>();

    /// <summary>Jobs as they are in the store; none of them runs in this process.</summary>
    public IImportJobs Jobs => _services.GetRequiredService<IImportJobs>();

    /// <summary>Makes one; on PostgreSQL on the tests' own server, or on another.</summary>
    public static async Task<Place> MakeAsync(StoreKind kind, PostgresServer? server = null)
    {
        var folder = Directory.CreateTempSubdirectory("khitab-survival-");
        var settings = new Dictionary<string, string?>
        {
            ["Khitab:Spool"] = Path.Combine(folder.FullName, "spool"),
            ["Khitab:Segments"] = Path.Combine(folder.FullName, "segments"),
        };
        if (kind == StoreKind.Sqlite) settings["Khitab:Store"] = Path.Combine(folder.FullName, "news.khitab");
        else settings["ConnectionStrings:Khitab"] = await (server ?? await PostgresServer.SharedAsync()).CreateAsync();
        return new Place(folder, settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
