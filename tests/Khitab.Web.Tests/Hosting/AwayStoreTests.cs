using System.Net;
using Khitab.Feeding;
using Khitab.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Hosting;

/// <summary>
/// A database that is away when the app starts: whoever opens a page has to read that, and not that something went wrong.
/// </summary>
public class AwayStoreTests
{
    // Keys lie in the database too, and a page without them could not be given to a browser.
    [Fact]
    public async Task A_page_comes_up_and_says_that_the_store_is_away()
    {
        // Nobody listens there: the system gives this port to no program that does not ask for it.
        const string Nowhere = "Host=127.0.0.1;Port=1;Database=khitab;Username=khitab;Timeout=1";
        await using var factory = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(b => b.UseEnvironment("Production").UseSetting("ConnectionStrings:Khitab", Nowhere));
        using var client = factory.CreateClient();
        await factory.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.False(factory.Services.GetRequiredService<StoreAvailability>().IsAvailable);
        foreach (var page in (string[])["/", "/corpus"])
        {
            var answer = await client.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("store-away", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
