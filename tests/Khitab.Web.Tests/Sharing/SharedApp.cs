using Khitab.Feeding;
using Khitab.Storage;
using Khitab.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Sharing;

/// <summary>The app with its seeds and one site that may frame parts of it, read once for all tests of a class.</summary>
public sealed class SharedApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The site that may frame.</summary>
    public const string Origin = "https://news.example.org";

    /// <summary>Asks it; follows no redirection.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>What it has loaded.</summary>
    public CurrentModel Model => Services.GetRequiredService<CurrentModel>();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await Model.Loaded.WaitAsync(TimeSpan.FromMinutes(5));
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var root = new InMemoryDatabaseRoot();
        builder.UseEnvironment("Production").UseSetting(EmbedOrigins.Setting + ":0", Origin)
            .UseSetting("Khitab:Limits:SharesAMinute", "100000");
        builder.ConfigureServices(
            services => services.ConfigureDbContext<KhitabContext>(options => options.UseInMemoryDatabase("sharing", root)));
    }
}
