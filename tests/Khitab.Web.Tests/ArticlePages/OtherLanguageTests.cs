using Khitab.Feeding;
using Khitab.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.ArticlePages;

/// <summary>An article that is not in Arabic, from its file to its page.</summary>
public sealed class OtherLanguageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    // Listed, found and opened like any other; its page says why it has no positions, and the Arabic one beside it says nothing of the
    // kind.
    [Fact]
    public async Task It_is_listed_and_found_and_its_page_says_that_stance_is_read_in_Arabic_only()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.jsonl"), """
            {"title": "Le Mali et l'Algérie", "body": "Le Mali a condamné la position de l'Algérie dans une déclaration publiée par le ministère des affaires étrangères.", "source": "Tribune du Sahel"}
            {"title": "مالي والجزائر", "body": "نددت مالي بموقف الجزائر في بيان لوزارة الخارجية.", "source": "هسبريس"}
            """);
        var root = new InMemoryDatabaseRoot();
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("Khitab:Corpus", _folder.FullName)
            .ConfigureServices(
                services => services.ConfigureDbContext<KhitabContext>(options => options.UseInMemoryDatabase("language", root))));
        using var client = app.CreateClient();
        var model = app.Services.GetRequiredService<CurrentModel>();
        await model.Loaded.WaitAsync(TimeSpan.FromMinutes(2));
        var (french, arabic) = (model.Snapshot.Articles[0], model.Snapshot.Articles[1]);

        Assert.Equal(("fr", "ar", 0), (french.Language, arabic.Language, french.StatementCount));
        Assert.Contains("Tribune du Sahel", await client.GetStringAsync("/articles?q=condamné"), StringComparison.Ordinal);
        Assert.Contains("reader-unread", await client.GetStringAsync("/articles/" + french.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("reader-unread", await client.GetStringAsync("/articles/" + arabic.Id), StringComparison.Ordinal);
    }
}
