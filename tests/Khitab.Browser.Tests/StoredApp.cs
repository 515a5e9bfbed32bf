using Khitab.Feeding;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Khitab.Browser.Tests;

/// <summary>An app of a test's own, on a store that is a file and outlasts it: what a test changes there no other test sees.</summary>
internal sealed class StoredApp : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _app;

    private StoredApp(WebApplicationFactory<Program> app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => _app.ClientOptions.BaseAddress;

    /// <summary>Starts one, and waits until what is there is on its pages.</summary>
    /// <param name="store">The store's file; made where there is none.</param>
    /// <param name="corpus">A folder that is read into it, or null.</param>
    /// <param name="address">Where an app before it listened, or null for a port of its own.</param>
    public static async Task<StoredApp> StartAsync(string store, string? corpus = null, Uri? address = null)
    {
        var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("environment", "Production").UseSetting("urls", address?.ToString() ?? "http://127.0.0.1:0");
            builder.UseSetting("Khitab:Store", store).WithinItsTime();
            if (corpus is not null) builder.UseSetting("Khitab:Corpus", corpus);
        });
        app.UseKestrel();
        // It blocks until the app listens, and what blocks has no limit.
        await Task.Run(app.StartServer).WaitAsync(Limits.Start);
        await app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(Limits.Start);
        return new StoredApp(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
