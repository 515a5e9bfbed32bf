using Khitab.Feeding.Jobs;
using Khitab.Feeding.Sources;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>Jobs and sources on a store in memory, with a clock and a queue that the test moves.</summary>
internal sealed class JobRoom : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public JobRoom(params (string Key, string Value)[] settings)
    {
        Folder = Directory.CreateTempSubdirectory("khitab-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Khitab:Spool", (string?)SpoolRoot)])
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        _services = new ServiceCollection().AddLogging(log => log.ClearProviders())
            .AddSingleton<IConfiguration>(configuration).AddKhitabStorage(configuration).AddImportJobs(configuration)
            .AddSingleton<IImporter>(Importer).AddSingleton<TimeProvider>(Clock).AddSingleton<IWorkQueue>(Queue)
            .BuildServiceProvider();
    }

    public string Folder { get; }

    public string SpoolRoot => Path.Combine(Folder, "spool");

    public FakeImporter Importer { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public FakeQueue Queue { get; } = new();

    public IImportJobs Jobs => Get<IImportJobs>();

    public ImportRunner Runner => Get<ImportRunner>();

    public JobStore Store => Get<JobStore>();

    public ImportOptions Options => Get<IOptions<ImportOptions>>().Value;

    public ScheduleLooker Looker => Get<ScheduleLooker>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Folders of jobs in the spool.</summary>
    public int SpooledFolders => Directory.Exists(SpoolRoot) ? Directory.GetDirectories(SpoolRoot).Length : 0;

    public static async IAsyncEnumerable<UploadedFile> Files(params (string Name, string Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            await Task.Yield();
            yield return new UploadedFile(name, _ => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
