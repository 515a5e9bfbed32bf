using Khitab.Corpus.Files;
using Khitab.Discourse;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests;

/// <summary>From files to a model that can be queried, through the real store.</summary>
public sealed class ModelLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_built_in_seeds_are_the_files_of_the_repository_byte_for_byte()
    {
        var files = Directory.EnumerateFiles(Path.Combine(RoomTests.Root(), "seeds"), "*.txt").Order(StringComparer.Ordinal).ToList();
        var seeds = SeedCorpus.Read();
        Assert.Equal(files.Select(Path.GetFileName), seeds.Select(s => s.File));
        Assert.All(files.Zip(seeds), pair => Assert.Equal(File.ReadAllText(pair.First), pair.Second.Text));
    }

    [Fact]
    public async Task Without_any_setting_the_model_opens_on_the_seeds()
    {
        var (model, store) = await LoadAsync();
        Assert.Equal(ModelState.Ready, model.State);
        Assert.Equal(5, model.Snapshot.Articles.Count);
        Assert.True(model.Snapshot.Select(Selection.Empty).StatementCount > 0);

        // What the pages show of a text comes from the store and is the same article.
        var first = model.Snapshot.Articles[0];
        var stored = await store.FindArticleAsync(first.Id);
        Assert.Equal(first.File, stored!.Article.File);
    }

    [Fact]
    public async Task An_unreadable_file_is_named_with_its_cause_and_the_rest_is_loaded()
    {
        File.WriteAllText(Path.Combine(_folder, "good.txt"), "قال الوزير إن المغرب ومالي وقعا اتفاقا للتعاون في باماكو.");
        File.WriteAllBytes(Path.Combine(_folder, "picture.txt"), [0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 4, 0, 0, 0, 0, 5, 6, 7, 8]);
        File.WriteAllText(Path.Combine(_folder, "empty.txt"), "  \n");
        var (model, _) = await LoadAsync(("Khitab:Corpus", _folder));
        Assert.Equal(ModelState.Ready, model.State);
        Assert.Equal("good.txt", Assert.Single(model.Snapshot.Articles).File);
        Assert.Contains(model.Failures, f => f.StartsWith("picture.txt: ", StringComparison.Ordinal));
        Assert.Contains(model.Failures, f => f.StartsWith("empty.txt: ", StringComparison.Ordinal));
    }

    // Uploaded files lie under names of our own, which no reader should see.
    [Fact]
    public void A_coded_file_that_was_sent_is_called_what_it_was_called()
    {
        var path = Path.Combine(_folder, "000001.csv");
        File.WriteAllText(path, "actor,concept,agreement\nأ,م,1\n");
        var request = new ImportRequest(Guid.Empty, [path], null, "")
        {
            Names = new Dictionary<string, string> { ["000001.csv"] = "مشروع/claims.csv" },
        };
        var options = ReadOptions.Default with { NameOf = request.Shown };
        var article = request.Shown(Assert.Single(CorpusReader.Read([path], options))).Article!;
        Assert.Equal(("claims.csv · 2", "مشروع/claims.csv#2"), (article.Title, article.File));
    }

    [Fact]
    public async Task Files_of_any_kind_are_loaded_with_what_they_say_of_outlet_and_day()
    {
        File.WriteAllText(Path.Combine(_folder, "a.csv"), "kop,inhoud,jour\nفرنسا والمغرب,أكدت فرنسا دعمها للمغرب في باريس.,2025-02-17\n");
        File.WriteAllText(
            Path.Combine(_folder, "b.json"),
            "[{\"text\": \"أكدت فرنسا دعمها لمالي في باريس.\", \"url\": \"https://www.hespress.com/1\"}, {\"id\": 1}]");
        var mapping = Path.Combine(_folder, "mapping.yaml");
        File.WriteAllText(mapping, "fields: {text: [inhoud, text], title: kop, date: jour}\n");
        var (model, _) = await LoadAsync(("Khitab:Corpus", _folder), ("Khitab:Mapping", mapping));
        Assert.Equal(["a.csv#1", "b.json#1"], model.Snapshot.Articles.Select(a => a.File).Order(StringComparer.Ordinal));
        Assert.Contains(model.Snapshot.Articles, a => a.Published.Value == new DateOnly(2025, 2, 17));
        Assert.Contains(model.Snapshot.Articles, a => a.Outlet == "hespress");
        Assert.StartsWith("b.json, item 2: no field that holds a text", Assert.Single(model.Failures), StringComparison.Ordinal);
    }

    // Arabic joins its prepositions to the next word: whoever searches for a name means it behind them too.
    [Theory]
    [InlineData("مالي", true)]
    [InlineData("\"دعم مالي\"", false)]
    [InlineData("\"دعما لمالي\"", true)]
    [InlineData("\"دعما مالي\"", true)]
    [InlineData("الجزائر", false)]
    public async Task A_search_finds_a_word_behind_its_prepositions(string words, bool found)
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "قدمت باريس دعما لمالي في باماكو.");
        var (model, _) = await LoadAsync(("Khitab:Corpus", _folder));
        Assert.Equal(found, !model.Snapshot.Select(Selection.Empty.WithSearch(words)).IsEmpty);
    }

    [Fact]
    public async Task A_broken_codebook_fails_with_file_and_line_instead_of_loading_for_ever()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "actors"));
        File.WriteAllText(
            Path.Combine(_folder, "actors", "mine.yaml"),
            "source: mine\nactors:\n  - id: x\n    type: ghost\n    names: [x]\n    labels: {ar: x}\n");
        var (model, _) = await LoadAsync(("Khitab:Codebook", _folder));
        Assert.Equal(ModelState.Failed, model.State);
        Assert.Contains(model.Failures, f => f.StartsWith("actors/mine.yaml:3", StringComparison.Ordinal));
    }

    private static async Task<(CurrentModel Model, ArticleStore Store)> LoadAsync(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection().AddLogging(log => log.ClearProviders()).AddFeeding(configuration).BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(CancellationToken.None);
        var model = services.GetRequiredService<CurrentModel>();
        // The model is there before it is said what could not be read.
        await services.GetServices<IHostedService>().OfType<ModelLoader>().Single().ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(60));
        return (model, services.GetRequiredService<ArticleStore>());
    }
}
