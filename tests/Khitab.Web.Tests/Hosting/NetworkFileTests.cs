using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Khitab.Feeding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Hosting;

public class NetworkFileTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    // The file holds what the page of the same link shows: the same actors and ties, in the link's language.
    [Fact]
    public async Task A_file_holds_the_network_of_its_link()
    {
        var app = factory.WithWebHostBuilder(b => b.UseEnvironment("Production"));
        using var client = app.CreateClient();
        await app.Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(1));
        foreach (var query in (string[])
            ["", "?tie=sentences&least=2&ui=en", "?focus=mali&ui=en", "?theme=military-cooperation&ui=en"])
            await CompareAsync(client, query);

        var unknown = await client.GetAsync("/api/v1/network.pdf");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("graphml", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task CompareAsync(HttpClient client, string query)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/network" + query));
        var network = answer.RootElement.GetProperty("data");
        var ids = network.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()).ToList();
        var edges = network.GetProperty("edges").GetArrayLength();
        Assert.NotEmpty(ids);
        foreach (var format in (string[])["graphml", "gexf"])
        {
            var response = await client.GetAsync($"/api/v1/network.{format}{query}");
            Assert.Equal("khitab-network." + format, response.Content.Headers.ContentDisposition?.FileName);
            var document = XDocument.Parse(await response.Content.ReadAsStringAsync());
            // The file holds the actors without ties too.
            var written = document.Descendants().Where(e => e.Name.LocalName == "node").Select(e => (string?)e.Attribute("id")).ToList();
            Assert.Equal(ids, written.Take(ids.Count));
            Assert.Equal(ids.Count + network.GetProperty("isolates").GetInt32(), written.Distinct().Count());
            Assert.Equal(edges, document.Descendants().Count(e => e.Name.LocalName == "edge"));
            Assert.Equal(query.Contains("ui=en", StringComparison.Ordinal), document.ToString().Contains("Mali", StringComparison.Ordinal));
        }

        var csv = await client.GetByteArrayAsync("/api/v1/network.csv" + query);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Equal(edges + 1, csv.Count(b => b == '\n'));
    }
}
