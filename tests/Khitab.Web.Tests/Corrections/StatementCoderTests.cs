using System.Net;
using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Feeding.Corrections;
using Khitab.Storage;
using Khitab.Web.State;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corrections;

/// <summary>What a key does to a statement shows in every number at once, and leaves no trace when it is undone.</summary>
public sealed class StatementCoderTests : IClassFixture<CorrectionTests.App>
{
    private readonly CurrentModel _model;
    private readonly CorrectionDesk _desk;
    private readonly StatementCoder _coder;
    private readonly ArticleStore _store;
    private readonly HttpClient _client;

    public StatementCoderTests(CorrectionTests.App app)
    {
        var corrections = app.Services.GetRequiredService<ICorrections>();
        (_model, _store) = (app.Services.GetRequiredService<CurrentModel>(), app.Services.GetRequiredService<ArticleStore>());
        _desk = new CorrectionDesk(corrections, TimeProvider.System) { Who = "سلمى" };
        _coder = new StatementCoder(_store, corrections, _desk);
        _client = app.CreateClient();
    }

    [Theory]
    [InlineData("y")]
    [InlineData("n")]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("v")]
    [InlineData("m")]
    public async Task A_key_changes_the_statement_and_undoing_gives_it_back(string key)
    {
        var (at, before) = (await AnyAsync(), Counts());
        var task = CodingTask.Of(key, at, null);
        if (task is null)
        {
            // The sign that it has already.
            Assert.Contains(key, (string[])["+", "-", "0"]);
            return;
        }

        Assert.Null(await task.Now!(_coder));
        var id = at.Article.Article.Article.Id;
        var now = (await _coder.FindAsync(id))!;
        if (task.Shows is { } shown)
        {
            var row = (await _coder.FindRowAsync(RowKey.Of(id, shown)))!.Row;
            Assert.Equal(("سلمى", at.Row.Id, 1.0), (row.By!.Who, row.Id, row.Row.Confidence));
        }
        else
        {
            Assert.Equal(at.Row.Id, Assert.Single(now.Rejected).Id);
            Assert.Contains("class=\"rejected\"", await _client.GetStringAsync("/articles/" + id), StringComparison.Ordinal);
        }

        Assert.Contains("سلمى", WebUtility.HtmlDecode(await _client.GetStringAsync("/articles/" + id)), StringComparison.Ordinal);
        Assert.Null(await _desk.UndoLastAsync());
        Assert.Equal(before, Counts());
        Assert.Null(await _desk.RedoLastAsync());
        Assert.Null(await _desk.UndoLastAsync());
        Assert.Equal(before, Counts());
        Assert.Equal(at.Row, (await _coder.FindRowAsync(RowKey.Of(id, at.Row.Row)))!.Row);
    }

    // The pointer of the page and the corpus's own text count alike, whatever white space the page has made of it.
    [Fact]
    public async Task Words_selected_on_a_page_are_added_as_a_statement_and_counted()
    {
        var at = await AnyAsync();
        var (article, text) = (at.Article, at.Article.Article.Article.Text);
        var sentence = article.Article.Sentences.First(s => s.Length > 40);
        var pointed = new PointedText(article.Article.Article.Id, sentence.Start, 3, sentence.Start, 12);
        var span = pointed.In(text)!.Value;
        Assert.Equal(9, span.Of(text).Count(c => !char.IsWhiteSpace(c)));
        Assert.Equal(3, text[sentence.Start..span.Start].Count(c => !char.IsWhiteSpace(c)));
        var before = _model.Snapshot.Select(Selection.Empty).StatementCount;
        var says = StatementSuggestion.Says(article.Article, span, Party.Author, Party.Actor("mali"), -1);
        Assert.Null(await CodingTask.Adding(article, span, says).Now!(_coder));
        Assert.Equal(before + 1, _model.Snapshot.Select(Selection.Empty).StatementCount);
        Assert.NotNull(await _coder.FindRowAsync(RowKey.Of(article.Article.Article.Id, says.At(span))));
        Assert.Null(await _desk.UndoLastAsync());
        Assert.Equal(before, _model.Snapshot.Select(Selection.Empty).StatementCount);
    }

    // Where a word stands is what its key says: at the level of states a page does not know which of a state's bodies it names.
    [Theory]
    [InlineData("n")]
    [InlineData("h")]
    [InlineData("v")]
    public async Task A_key_changes_a_name_or_quotation_and_undoing_gives_it_back(string key)
    {
        var (id, before) = (_model.Snapshot.Articles[0].Id, Counts());
        var article = (await _coder.FindAsync(id))!;
        foreach (var row in (string[])
            [
                RowKey.OfMention(id, article.Mentions.First(m => m.Row.Kind == MentionKind.Name).Row.Span),
                RowKey.OfQuotation(id, article.Quotes[0].Row.Span),
            ])
        {
            var at = (await _coder.FindMarkAsync(row))!;
            var asked = MarkTasks.Of(key, at, null);
            var other = _model.Snapshot.Actors.First(a => Party.Actor(a.Id) != at.Who).Id;
            var task = asked?.Kind switch
            {
                CodingTaskKind.Named => MarkTasks.Naming(asked, other),
                CodingTaskKind.Speaker => MarkTasks.Quoting(asked, Party.Actor(other)),
                _ => asked,
            };
            // A name is in nobody's voice.
            Assert.Equal(key == "v" && at is MentionAt, task is null);
            if (task is null) continue;
            Assert.Null(await task.Now!(_coder));
            var now = await _coder.FindMarkAsync(row);
            Assert.Equal(key == "n", now is null);
            Assert.Equal(key == "h", now?.Who == Party.Actor(other));
            Assert.Contains("سلمى", WebUtility.HtmlDecode(await _client.GetStringAsync("/articles/" + id)), StringComparison.Ordinal);
            Assert.Null(await _desk.UndoLastAsync());
            Assert.Equal(before, Counts());
            Assert.Equal(MarkTasks.SaysOf(at), MarkTasks.SaysOf((await _coder.FindMarkAsync(row))!));
        }
    }

    [Fact]
    public async Task A_new_holder_changes_who_is_heard()
    {
        var at = await AnyAsync();
        var says = StatementSays.Of(at.Row.Row);
        var holder = _model.Snapshot.Actors.Select(a => Party.Actor(a.Id)).First(p => p != says.Holder && p != says.Target);
        Assert.Null(await CodingTask.Changing(at, says with { Holder = holder })!.Now!(_coder));
        var of = _model.Snapshot.Select(Selection.Empty.Toggle(SelectionKey.Holder, holder.ToString()));
        Assert.NotEqual(0, of.StatementCount);
        Assert.Null(await _desk.UndoLastAsync());
    }

    [Theory]
    [InlineData(-1, 0, 5, 3)]
    [InlineData(0, 0, -1, 3)]
    [InlineData(0, -1, 0, 3)]
    [InlineData(0, 3, 0, 3)]
    [InlineData(1_000_000, 0, 1_000_000, 5)]
    public void A_pointer_at_nothing_points_at_nothing(int from, int skip, int to, int take) =>
        Assert.Null(new PointedText("a", from, skip, to, take).In("قال الوزير"));

    private async Task<StatementAt> AnyAsync()
    {
        var id = _model.Snapshot.Articles[0].Id;
        var article = (await _coder.FindAsync(id))!;
        return new StatementAt(article, article.Statements.First(s => s.Row.Polarity != 0 && s.Row.Target.Kind == PartyKind.Actor));
    }

    private (int, int, string) Counts()
    {
        var all = _model.Snapshot.Select(Selection.Empty);
        var signs = all.Facet(SelectionKey.Stance).Values.Select(v => $"{v.Value}: {v.Count}");
        return (all.StatementCount, all.MentionCount, string.Join(',', signs));
    }
}
