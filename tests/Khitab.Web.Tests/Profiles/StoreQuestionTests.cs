using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Storage;
using Khitab.Text;
using Khitab.Web.State;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Profiles;

/// <summary>How often the store is asked: in a large corpus every question costs a scan or a round trip.</summary>
public class StoreQuestionTests
{
    [Fact]
    public async Task A_page_of_statements_of_as_many_articles_is_one_question()
    {
        var (counter, root) = (new QuestionCounter(), new InMemoryDatabaseRoot());
        await using var services = new ServiceCollection()
            .AddKhitabStorage(options => options.UseInMemoryDatabase("questions", root).AddInterceptors(counter))
            .BuildServiceProvider();
        var store = services.GetRequiredService<ArticleStore>();
        var corpus = new CorpusAnalysis("00", [], [], [], [], [.. Enumerable.Range(0, 300).Select(Article)], [], []);
        await store.AddAsync(corpus.Articles, new ArticleVersion("", ""));
        var (snapshot, before) = (CorpusSnapshot.Build(corpus, _ => []), counter.Questions);
        var items = snapshot.Select(Selection.Empty).Statements();
        var read = new List<StatementRow>();
        await foreach (var row in StatementRows.ReadAsync(items, snapshot, store)) read.Add(row);
        Assert.Equal(1, counter.Questions - before);
        Assert.Equal(300, read.Count);
        Assert.All(read, row => Assert.Equal(("نص " + row.Article.Id, row.Article.Id), (row.Text, row.Evidence)));
    }

    [Fact]
    public async Task The_evidence_of_several_articles_is_one_question()
    {
        var counter = new QuestionCounter();
        await using var app = new App(counter);
        var model = app.Services.GetRequiredService<CurrentModel>();
        await model.Loaded.WaitAsync(TimeSpan.FromMinutes(5));
        using var client = app.CreateClient();
        var mark = new MentionMark("mali");
        Assert.True(model.Snapshot.Select(Selection.Empty).Evidence(mark, 100).Rows.DistinctBy(row => row.Article).Count() > 1);
        var before = counter.Questions;
        var html = await client.GetStringAsync("/?evidence=" + mark);
        Assert.Contains("evidence-link", html, StringComparison.Ordinal);
        Assert.Equal(1, counter.Questions - before);
    }

    private static AnalyzedArticle Article(int number)
    {
        var id = FormattableString.Invariant($"a{number}");
        var statement = new Statement(
            Party.Author, Party.Actor("mali"), -1, Voice.Author, Modality.Asserted, Act.Evaluates, 0.9, new TextSpan(3, id.Length));
        return new AnalyzedArticle(
            new Article(id, id, "نص " + id, [], null, null, null, null, null, "ar", Publication.Unknown),
            [new TextSpan(0, 3 + id.Length)], [], [], [], [], [], [statement], [], [], [], []);
    }

    /// <summary>The app with its seeds, in a store that counts.</summary>
    private sealed class App(QuestionCounter counter) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            var root = new InMemoryDatabaseRoot();
            builder.UseEnvironment("Production");
            builder.ConfigureServices(services => services.ConfigureDbContext<KhitabContext>(
                options => options.UseInMemoryDatabase("counted", root).AddInterceptors(counter)));
        }
    }

    /// <summary>Counts questions to the store: each begins by reading the sequence that the store is at.</summary>
    private sealed class QuestionCounter : IMaterializationInterceptor
    {
        private int _questions;

        public int Questions => _questions;

        public InterceptionResult<object> CreatingInstance(
            MaterializationInterceptionData materializationData, InterceptionResult<object> result)
        {
            if (materializationData.EntityType.ClrType.Name == "StoreState") Interlocked.Increment(ref _questions);
            return result;
        }
    }
}
