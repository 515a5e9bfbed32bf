using Khitab.Feeding;
using Khitab.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.ArticlePages;

/// <summary>What an article's page says of articles that are the same text.</summary>
public sealed class CopiesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-copies").FullName;

    // Who quotes a newspaper has to know that it carries an agency's text, and whose was the first.
    [Fact]
    public async Task A_copy_names_the_others_and_the_first()
    {
        var body = string.Join(
            "\n\n", Enumerable.Range(1, 12)
            .Select(
                i => $"قالت الوزارة في الفقرة {i} من بيانها إن الحكومة المغربية ستواصل دعم مشاريع الري رقم {i * 7} في الجهات الشرقية، وإن المجالس المحلية ستتابع التنفيذ كل {i} أشهر."));
        var items = new[] { ("first.example", "2024-03-01"), ("second.example", "2024-03-02") }
            .Select(
                o => new
                {
                    title = "دعم مشاريع الري في الجهات الشرقية",
                    url = $"https://{o.Item1}/a",
                    date = o.Item2,
                    text = body + "\n\n" + o.Item1
                });
        await File.WriteAllTextAsync(Path.Combine(_folder, "items.json"), System.Text.Json.JsonSerializer.Serialize(items));
        var root = new InMemoryDatabaseRoot();
        await using var app = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(b => b.UseEnvironment("Production").UseSetting("Khitab:Corpus", _folder)
            .ConfigureServices(
                services => services.ConfigureDbContext<KhitabContext>(options => options.UseInMemoryDatabase("copies", root))));
        using var client = app.CreateClient();
        var model = app.Services.GetRequiredService<CurrentModel>();
        await model.Loaded.WaitAsync(TimeSpan.FromMinutes(2));
        var group = Assert.Single(model.Snapshot.Copies);
        var second = group.Articles.Single(id => id != group.First);
        var page = await client.GetStringAsync(new Uri($"/articles/{second}?ui=en", UriKind.Relative));
        Assert.Contains("The same text in other articles", page, StringComparison.Ordinal);
        Assert.Matches("Published first: [^<]*first.example[^<]*1 March 2024", page);
        Assert.Contains($"href=\"/articles/{group.First}", page, StringComparison.Ordinal);
        Assert.Contains(
            "This article was published first.", await client.GetStringAsync(new Uri($"/articles/{group.First}?ui=en", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
