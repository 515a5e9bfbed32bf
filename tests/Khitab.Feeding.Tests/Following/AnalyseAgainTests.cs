using Khitab.Corpus.Files;
using Khitab.Feeding.Codebooks;
using Khitab.Feeding.Following;
using Khitab.Feeding.Importing;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Tests.Following;

/// <summary>After a change of the codebook, what it cannot touch is not read again, and the store is as if all had been.</summary>
public sealed class AnalyseAgainTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // What people coded is not read by the machine when the codebook changes, and is still what they coded.
    [Fact]
    public async Task What_was_coded_stays_what_it_was()
    {
        var articles = CorpusReader.Read("t.csv", "actor,concept,agreement,quote\nالفستق الأزرق,الوساطة,0,أشاد بمالي\n"u8.ToArray())
            .Select(outcome => outcome.Article!).ToList();
        using (var host = await StartAsync())
        {
            await host.Services.GetRequiredService<Importer>().ImportAsync(articles, new Progress<ImportProgress>(), default);
            await host.StopAsync();
        }

        Directory.CreateDirectory(Path.Combine(_folder, "codebook", "actors"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "codebook", "actors", "mine.yaml"),
            "source: mine\nactors:\n  - id: blue-pistachio\n    type: organization\n    names: [الفستق الأزرق]\n"
            + "    labels: {ar: الفستق الأزرق, en: Blue Pistachio}\n");
        using (var host = await StartAsync())
        {
            var store = host.Services.GetRequiredService<ArticleStore>();
            var before = Assert.Single(await store.FindAsync(await store.IdsAsync()));
            await host.Services.GetRequiredService<ICorpusCare>().AnalyseAgainAsync(new Progress<CareProgress>());
            var after = Assert.Single(await store.FindAsync(await store.IdsAsync()));
            Assert.Equal((Voice.Coded, -1), (Assert.Single(after.Statements).Voice, after.Statements[0].Polarity));
            Assert.Equal(before.Statements, after.Statements);
            Assert.Equal(before.Mentions, after.Mentions);
            await host.StopAsync();
        }
    }

    [Fact]
    public async Task Only_articles_that_can_name_a_new_actor_are_read_again()
    {
        Article[] articles =
        [
            Text(1, "قال الوزير إن المغرب ومالي وقعا اتفاقا في باماكو."), Text(2, "افتتحت مؤسسة الفستق الأزرق فرعا في مالي."),
            Text(3, "قالت وكالة إن للفستق الأزرق سعرا."), Text(4, "أكدت الجزائر دعمها لمالي."),
        ];
        using (var host = await StartAsync())
        {
            await host.Services.GetRequiredService<Importer>().ImportAsync(articles, new Progress<ImportProgress>(), default);
            await host.StopAsync();
        }

        Directory.CreateDirectory(Path.Combine(_folder, "codebook", "actors"));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "codebook", "actors", "mine.yaml"),
            "source: mine\nactors:\n  - id: blue-pistachio\n    type: organization\n    names: [الفستق الأزرق]\n"
            + "    labels: {ar: الفستق الأزرق, en: Blue Pistachio}\n");
        using (var host = await StartAsync())
        {
            var (care, store) = (host.Services.GetRequiredService<ICorpusCare>(), host.Services.GetRequiredService<ArticleStore>());
            Assert.Equal(4, await care.OutdatedCountAsync());
            Assert.Equal(2, await care.AnalyseAgainAsync(new Progress<CareProgress>()));
            Assert.Equal(0, await care.OutdatedCountAsync());
            var reader = host.Services.GetRequiredService<Reader>();
            var stored = await store.FindAsync(await store.IdsAsync());
            var fresh = reader.Analyzer.AnalyzeArticles([.. stored.Select(article => article.Article)]);
            Assert.Equal(
                fresh.Select(article => string.Join(' ', article.Mentions)), stored.Select(article => string.Join(' ', article.Mentions)));
            Assert.Contains("blue-pistachio", host.Services.GetRequiredService<ModelKeeper>().Facts.Actors.Select(actor => actor.Id));

            // Nothing is left to do, and doing it changes nothing.
            var sequence = await store.SequenceAsync();
            Assert.Equal(0, await care.AnalyseAgainAsync(new Progress<CareProgress>()));
            Assert.Equal(sequence, await store.SequenceAsync());
            await host.StopAsync();
        }

        // Given names, verbs, titles: what any article may depend on.
        Directory.CreateDirectory(Path.Combine(_folder, "codebook", "lexicon"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "codebook", "lexicon", "sport.yaml"), "source: mine\nwords: [كلمة]\nplayers: [اللاعب]\nbefore: [مدرب]\n");
        using var last = await StartAsync();
        Assert.Equal(4, await last.Services.GetRequiredService<ICorpusCare>().AnalyseAgainAsync(new Progress<CareProgress>()));
        await last.StopAsync();
    }

    private static Article Text(int number, string text) =>
        Khitab.Corpus.ArticleFactory.FromText(FormattableString.Invariant($"{number}.txt"), text);

    // What is accepted on a page has to be in the codebook at once, in what is read again, and after a restart.
    [Fact]
    public async Task An_accepted_proposition_is_read_and_stays()
    {
        using (var host = await StartAsync())
        {
            await host.Services.GetRequiredService<Importer>().ImportAsync(
                [Text(1, "رفضت تركيا التهجير القسري للسكان.")], new Progress<ImportProgress>(), default);
            var (edited, reader) = (host.Services.GetRequiredService<ICodebookEditor>(), host.Services.GetRequiredService<Reader>());
            var theme = Khitab.Analysis.Codebooks.CodebookLoader.Load().Themes[0].Theme.Id;
            var before = reader.Version;
            Assert.NotNull(await edited.AcceptAsync(Accepted("no-such-theme"), "أ"));
            Assert.Equal(before, reader.Version);
            Assert.Null(await edited.AcceptAsync(Accepted(theme), "أ"));
            Assert.NotNull(await edited.AcceptAsync(Accepted(theme), "أ"));
            Assert.NotEqual(before, reader.Version);
            Assert.Equal(1, await host.Services.GetRequiredService<ICorpusCare>().AnalyseAgainAsync(new Progress<CareProgress>()));
            await host.StopAsync();
        }

        using (var host = await StartAsync())
        {
            Assert.Equal(0, await host.Services.GetRequiredService<ICorpusCare>().OutdatedCountAsync());
            var store = host.Services.GetRequiredService<ArticleStore>();
            var article = Assert.Single(await store.FindAsync(await store.IdsAsync()));
            Assert.Contains(article.Statements, s => s.Target == Party.Proposition("p-1") && s.Polarity == -1);
            Assert.Contains("p-1", (await host.Services.GetRequiredService<ICodebookEditor>().EditsAsync()).Edits.Select(e => e.Subject));
            await host.StopAsync();
        }

        static Khitab.Analysis.Propositions.AcceptedProposition Accepted(string theme) =>
            new("p-1", theme, new Dictionary<string, string> { ["ar"] = "التهجير القسري" }, ["التهجير القسري"]);
    }

    private async Task<IHost> StartAsync()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var codebook = Path.Combine(_folder, "codebook");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Khitab:Store"] = Path.Combine(_folder, "news.khitab"),
            ["Khitab:Codebook"] = Directory.Exists(codebook) ? codebook : null,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddFeeding(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<ModelKeeper>().Restored.WaitAsync(Patience);
        return host;
    }
}
