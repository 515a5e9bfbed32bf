using System.Globalization;
using Khitab.Feeding;
using Khitab.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corpora;

/// <summary>The real application on a corpus that is a file or folder of coded statements.</summary>
internal sealed class CodedApp : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _factory;

    private CodedApp(WebApplicationFactory<Program> factory) => (_factory, Client) = (factory, factory.CreateClient());

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has loaded.</summary>
    public CurrentModel Model => _factory.Services.GetRequiredService<CurrentModel>();

    /// <summary>Starts it and waits for its corpus.</summary>
    /// <param name="corpus">A file or folder.</param>
    public static async Task<CodedApp> StartAsync(string corpus)
    {
        var (root, name) = (new InMemoryDatabaseRoot(), Guid.NewGuid().ToString());
        var app = new CodedApp(new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseEnvironment("Production")
            .UseSetting("Khitab:Corpus", corpus)
            .ConfigureServices(services => services.ConfigureDbContext<KhitabContext>(o => o.UseInMemoryDatabase(name, root)))));
        await app.Model.Loaded.WaitAsync(TimeSpan.FromMinutes(2));
        return app;
    }

    /// <summary>A page or an answer of the API.</summary>
    public Task<string> GetAsync(string path) => Client.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>The edges of a network as its file has them: ends by name, and weights.</summary>
    /// <param name="query">The query of the network's link; no edge is too light.</param>
    public async Task<IReadOnlyList<(string From, string To, double Weight)>> EdgesAsync(string query)
    {
        var lines = (await GetAsync("/api/v1/network.csv?least=0.0001&" + query)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var rows = CsvHelper.CsvReader.Create(new StringReader(string.Join('\n', lines)), CsvHelper.CsvReaderOptions.Default);
        var edges = new List<(string, string, double)>();
        while (rows.Read())
        {
            edges.Add((
                rows.GetString(0)!, rows.GetString(1)!, double.Parse(rows.GetString(3)!, CultureInfo.InvariantCulture)));
        }

        return edges;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
    }
}
