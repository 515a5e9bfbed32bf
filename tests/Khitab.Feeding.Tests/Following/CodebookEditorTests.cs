using Khitab.Analysis.Codebooks;
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

/// <summary>An edit of the codebook holds at once, over a restart and in other processes; undone, all is read as before.</summary>
public sealed class CodebookEditorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _folder = Directory.CreateTempSubdirectory("khitab-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_name_that_is_added_is_read_in_the_articles_that_have_it_and_in_no_other()
    {
        Article[] articles =
        [
            Text(1, "قال الوزير إن المغرب ومالي وقعا اتفاقا في باماكو."), Text(2, "افتتح تلفاز الفستق الأزرق فرعا في مالي."),
            Text(3, "أكدت الجزائر دعمها لمالي."),
        ];
        string actor;
        using (var host = await StartAsync())
        {
            var (editor, care) = (Of<ICodebookEditor>(host), Of<ICorpusCare>(host));
            await Of<Importer>(host).ImportAsync(articles, new Progress<ImportProgress>(), default);
            Assert.Equal(0, await care.OutdatedCountAsync());
            var version = Of<Reader>(host).Version;
            actor = (await editor.SearchAsync("هسبريس", 3))[0].Id;
            Assert.Equal(CodebookEditFault.NoName, (await EditAsync(editor, actor, "تلفاز الفستق الأزرق", " "))?.Fault);
            Assert.Equal(CodebookEditFault.NoWords, (await EditAsync(editor, actor, " <b></b> "))?.Fault);
            Assert.Equal(CodebookEditFault.NoEntry, (await EditAsync(editor, "nobody", "تلفاز الفستق الأزرق"))?.Fault);
            Assert.Equal(version, Of<Reader>(host).Version);

            Assert.Null(await EditAsync(editor, actor, "تلفاز <i>الفستق</i> الأزرق"));
            Assert.NotEqual(version, Of<Reader>(host).Version);
            Assert.Equal(CodebookEditFault.IsThere, (await EditAsync(editor, actor, "تلفاز الفستق الأزرق"))?.Fault);
            Assert.Contains(("تلفاز الفستق الأزرق", 0), (await editor.FindAsync(CodebookEditKind.ActorName, actor))!.Words);
            Assert.Equal(3, await care.OutdatedCountAsync());
            Assert.Equal(1, await care.AnalyseAgainAsync(new Progress<CareProgress>()));
            Assert.Equal([articles[1].Id], await NamingAsync(host, actor));
            await host.StopAsync();
        }

        // After a restart it holds; another process hears that it was undone.
        using var restarted = await StartAsync();
        using var other = await StartAsync();
        Assert.Equal(0, await Of<ICorpusCare>(restarted).OutdatedCountAsync());
        var (edits, idle) = await Of<ICodebookEditor>(restarted).EditsAsync();
        Assert.Empty(idle);
        Assert.Equal("تلفاز الفستق الأزرق", Assert.Single(edits).After);
        Assert.Null(await Of<ICodebookEditor>(restarted).TurnAsync(edits[0].Id, undo: true));
        Assert.Equal(CodebookEditFault.Turned, (await Of<ICodebookEditor>(restarted).TurnAsync(edits[0].Id, undo: true))?.Fault);
        Assert.Equal(3, await Of<ICorpusCare>(other).OutdatedCountAsync());
        Assert.Equal(1, await Of<ICorpusCare>(other).AnalyseAgainAsync(new Progress<CareProgress>()));
        Assert.Empty(await NamingAsync(restarted, actor));
        Assert.Equal(0, await Of<ICorpusCare>(restarted).OutdatedCountAsync());
        await other.StopAsync();
        await restarted.StopAsync();
    }

    private static T Of<T>(IHost host)
        where T : notnull => host.Services.GetRequiredService<T>();

    private static Task<CodebookRefusal?> EditAsync(ICodebookEditor editor, string actor, string after, string who = "سعاد") =>
        editor.EditAsync(CodebookEditKind.ActorName, actor, null, after, 0, who);

    private static async Task<IReadOnlyList<string>> NamingAsync(IHost host, string actor)
    {
        var store = Of<ArticleStore>(host);
        var all = await store.FindAsync(await store.IdsAsync());
        return [.. all.Where(article => article.Mentions.Any(mention => mention.Actor == actor)).Select(article => article.Article.Id)];
    }

    private static Article Text(int number, string text) =>
        Khitab.Corpus.ArticleFactory.FromText(FormattableString.Invariant($"{number}.txt"), text);

    private async Task<IHost> StartAsync()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Khitab:Store"] = Path.Combine(_folder, "news.khitab"),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddFeeding(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        await Of<ModelKeeper>(host).Restored.WaitAsync(Patience);
        return host;
    }
}
