using System.Text;
using System.Text.Json;
using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Storage;
using Khitab.Text;
using Khitab.Web.Api;
using Khitab.Web.State;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Profiles;

public class StatementFilesTests
{
    // Texts come from the web: one that a spreadsheet would run must stay a text, and one with line breaks must stay one field.
    [Fact]
    public async Task Hostile_texts_stay_fields()
    {
        const string text = "=HYPERLINK(\"http://x\")\nقال، \"نعم\"";
        var lines = (await CsvAsync(Corpus(text, new TextSpan(0, text.Length), Party.Source("@SUM(1)"), 1)))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\uFEFFarticle,", lines[0], StringComparison.Ordinal);
        Assert.Single(lines.Skip(1));
        Assert.Contains(",source:@SUM(1),'@SUM(1),", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\")\nقال، \"\"نعم\"\"\",", lines[1], StringComparison.Ordinal);
        // The statement has no class: the last four fields are empty.
        Assert.EndsWith(
            FormattableString.Invariant($",https://news.example/k/articles/a1#e=0-{text.Length},,,,"), lines[1], StringComparison.Ordinal);
    }

    // Lines of JSON are for programs: numbers are numbers, nothing is null but what is unknown, and no text ends a line.
    [Fact]
    public async Task Lines_of_JSON_keep_texts_and_numbers()
    {
        const string text = "=1+1\nقال، \"نعم\"\u2028";
        var file = await JsonlAsync(Corpus(text, new TextSpan(0, text.Length), Party.Source("@SUM(1)"), 2_000));
        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2_000, lines.Length);
        Assert.Contains("قال", lines[0], StringComparison.Ordinal);
        var statement = JsonDocument.Parse(lines[^1]).RootElement;
        Assert.Equal(text, statement.GetProperty("evidence").GetString());
        Assert.Equal(("source:@SUM(1)", "actor:mali"), (
            statement.GetProperty("holder").GetString(), statement.GetProperty("target").GetString()));
        Assert.Equal((-1, 0.5), (statement.GetProperty("polarity").GetInt32(), statement.GetProperty("confidence").GetDouble()));
        Assert.Equal(JsonValueKind.Null, statement.GetProperty("outlet").ValueKind);
    }

    // A span beyond the text (a store that holds another reading) loses its row and not the file.
    [Fact]
    public async Task A_span_that_does_not_fit_is_left_out()
    {
        var csv = await CsvAsync(Corpus("قصير", new TextSpan(2, 90), Party.Author, 1));
        Assert.Single(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    // The file is written in pieces: none is lost between them.
    [Fact]
    public async Task Many_statements_are_written_whole()
    {
        var csv = await CsvAsync(Corpus("نص طويل", new TextSpan(0, 7), Party.Author, 3_000));
        Assert.Equal(3_001, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // Classes stand at the end, so that files made before are read by the same places, with their names beside them.
    [Fact]
    public async Task Classes_stand_at_the_end_with_their_names()
    {
        var corpus = Corpus("نص طويل", new TextSpan(0, 7), Party.Author, 1);
        var article = corpus.Articles[0];
        var classed = corpus with
        {
            Articles = [article with { Statements = [article.Statements[0] with { Class = EventClass.Assault }] }],
        };
        var lines = (await CsvAsync(classed)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",link,class,className,quad,quadName", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",assault,اعتداء,materialconflict,صراع بالفعل", lines[1], StringComparison.Ordinal);
        var statement = JsonDocument.Parse((await JsonlAsync(classed)).Trim()).RootElement;
        Assert.Equal(("assault", "materialconflict"), (
            statement.GetProperty("class").GetString(), statement.GetProperty("quad").GetString()));
    }

    private static Task<string> CsvAsync(CorpusAnalysis corpus) => WriteAsync(corpus, StatementFiles.WriteCsvAsync);

    private static Task<string> JsonlAsync(CorpusAnalysis corpus) => WriteAsync(corpus, StatementFiles.WriteJsonlAsync);

    private static async Task<string> WriteAsync(
        CorpusAnalysis corpus, Func<StatementList, StatementFields, ArticleStore, Stream, CancellationToken, Task> write)
    {
        var root = new InMemoryDatabaseRoot();
        await using var services = new ServiceCollection().AddKhitabStorage(options => options.UseInMemoryDatabase("files", root))
            .BuildServiceProvider();
        var store = services.GetRequiredService<ArticleStore>();
        await store.AddAsync(corpus.Articles, new ArticleVersion("", ""));
        var (to, snapshot) = (new MemoryStream(), CorpusSnapshot.Build(corpus, _ => []));
        var fields = new StatementFields(snapshot, new UiText(UiLanguage.Arabic), "https://news.example/k");
        await write(snapshot.Select(Selection.Empty).Statements(), fields, store, to, CancellationToken.None);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    private static CorpusAnalysis Corpus(string text, TextSpan span, Party holder, int count)
    {
        var statement = new Statement(holder, Party.Actor("mali"), -1, Voice.Direct, Modality.Asserted, Act.Demands, 0.5, span);
        var article = new AnalyzedArticle(
            new Article("a1", "a.txt", text, [], "عنوان", null, null, null, null, "ar", Publication.Unknown),
            [], [], [], [], [], [], [.. Enumerable.Repeat(statement, count)], [], [], [], []);
        return new CorpusAnalysis("00", [], [], [], [], [article], [], []);
    }
}
