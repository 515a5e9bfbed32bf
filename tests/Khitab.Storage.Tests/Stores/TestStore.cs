using System.Text.Json;
using Khitab.Storage.Changes;
using Khitab.Storage.Schemas;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Khitab.Storage.Tests.Stores;

/// <summary>The stores of one process, on a place that nobody else uses.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Action<DbContextOptionsBuilder> _place;

    private TestStore(Action<DbContextOptionsBuilder> place, StoreSchema? schema, IInterceptor[] interceptors)
    {
        _place = place;
        var services = new ServiceCollection().AddLogging().AddKhitabStorage(options =>
        {
            place(options);
            options.AddInterceptors(interceptors);
        });
        if (schema is not null) services.AddSingleton(schema);
        _services = services.BuildServiceProvider();
    }

    public ArticleStore Articles => _services.GetRequiredService<ArticleStore>();

    public CorrectionStore Corrections => _services.GetRequiredService<CorrectionStore>();

    public JobStore Jobs => _services.GetRequiredService<JobStore>();

    public ScheduleStore Schedules => _services.GetRequiredService<ScheduleStore>();

    public ViewStore Views => _services.GetRequiredService<ViewStore>();

    public CodebookStore Codebooks => _services.GetRequiredService<CodebookStore>();

    public CodebookEditStore Edits => _services.GetRequiredService<CodebookEditStore>();

    public ValidationStore Validations => _services.GetRequiredService<ValidationStore>();

    public ChangeFeed Feed => _services.GetRequiredService<ChangeFeed>();

    public StoreAvailability Availability => _services.GetRequiredService<StoreAvailability>();

    /// <summary>Opens a new, empty place.</summary>
    public static async Task<TestStore> OpenAsync(StoreKind kind, params IInterceptor[] interceptors)
    {
        if (kind == StoreKind.Memory)
        {
            var root = new InMemoryDatabaseRoot();
            return new TestStore(options => options.UseInMemoryDatabase("tests", root), null, interceptors);
        }

        if (kind == StoreKind.Sqlite)
        {
            var file = Path.Combine(Folder.FullName, Guid.NewGuid().ToString("N") + ".khitab");
            return OpenFile(file, null, interceptors);
        }

        var server = await PostgresServer.SharedAsync();
        return OpenDatabase(await server.CreateAsync(), interceptors: interceptors);
    }

    /// <summary>Opens a SQLite file.</summary>
    public static TestStore OpenFile(string file, StoreSchema? schema = null, params IInterceptor[] interceptors) =>
        new(options => options.UseSqlite($"Data Source={file}"), schema, interceptors);

    /// <summary>Opens a PostgreSQL database.</summary>
    public static TestStore OpenDatabase(string connection, StoreSchema? schema = null, params IInterceptor[] interceptors) =>
        new(options => options.UseNpgsql(connection), schema, interceptors);

    /// <summary>The folder that the files of this run lie in.</summary>
    public static DirectoryInfo Folder { get; } = MakeFolder();

    /// <summary>Another process on the same place.</summary>
    public TestStore Another(StoreSchema? schema = null, params IInterceptor[] interceptors) => new(_place, schema, interceptors);

    /// <summary>Starts what listens to other processes.</summary>
    public async Task StartAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            if (hosted is IHostedLifecycleService first) await first.StartingAsync(CancellationToken.None);
            await hosted.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>A context, to look behind the stores.</summary>
    public Task<KhitabContext> ContextAsync() => _services.GetRequiredService<IDbContextFactory<KhitabContext>>().CreateDbContextAsync();

    /// <summary>All articles in the order added.</summary>
    public async Task<IReadOnlyList<AnalyzedArticle>> AllAsync(int batch = 3)
    {
        var all = new List<AnalyzedArticle>();
        await foreach (var some in Articles.ReadAsync(batch)) all.AddRange(some);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>()) await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    /// <summary>Records with lists are equal by reference, so that they are compared as they are written out, in order.</summary>
    public static void AssertSame<T>(T expected, T? actual) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));

    private static DirectoryInfo MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("khitab-store-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        };
        return folder;
    }
}
