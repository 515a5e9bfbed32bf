using System.Net;
using Khitab.Feeding;
using Khitab.Web.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Khitab.Web.Tests.Hosting;

/// <summary>
/// Alive from the first moment, ready only when the model is: what restarts processes and what sends readers ask differently.
/// </summary>
public class HealthTests
{
    [Fact]
    public async Task Ready_turns_from_503_to_200_when_the_model_is_loaded()
    {
        // The loader is kept back until the test starts it.
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(ModelLoader)))));
        var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Health.AlivePath)).StatusCode);
        var loading = await client.GetAsync(Health.ReadyPath);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, loading.StatusCode);
        Assert.StartsWith("Loading:", await loading.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var loader = ActivatorUtilities.CreateInstance<ModelLoader>(app.Services);
        await loader.StartAsync(CancellationToken.None);
        await app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(5));
        var ready = await client.GetAsync(Health.ReadyPath);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("Ready.", await ready.Content.ReadAsStringAsync());
        await loader.StopAsync(CancellationToken.None);
    }
}
