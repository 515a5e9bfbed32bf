using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>An answer with the corpus and selection that it is about.</summary>
/// <param name="Corpus">Fingerprint of the corpus.</param>
/// <param name="Selection">The selection as it was understood: the page's link has the same query.</param>
/// <param name="Notices">What of the query was ignored or is read as something else.</param>
/// <param name="Data">The answer.</param>
public sealed record Answered<T>(string Corpus, string Selection, IReadOnlyList<NoticeAnswer> Notices, T Data);

/// <summary>Something of the query that was ignored or is read as something else.</summary>
public sealed record NoticeAnswer(string Kind, string Key, string Value);

/// <summary>A value and its count.</summary>
public sealed record CountAnswer(string Id, int Count);

/// <summary>The authors' statements towards an actor, never netted.</summary>
public sealed record StanceAnswer(string Actor, int For, int Against, int Neutral);

/// <summary>An article's verdict on an actor.</summary>
public sealed record CellAnswer(string Article, string Actor, string Verdict, double Confidence, int For, int Against, int Mentions)
{
    internal static CellAnswer Of(StanceCell cell, CorpusSnapshot snapshot) => new(
        snapshot.Articles[cell.Article].Id, cell.Actor, cell.Verdict.ToString().ToLowerInvariant(), cell.Confidence, cell.For, cell.Against,
        cell.Mentions);
}

/// <summary>The overview's numbers.</summary>
/// <param name="Articles">Articles of the selection.</param>
/// <param name="Mentions">Its mentions.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Undated">Articles left out because they have no date.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Actors">Actors, the most counted first.</param>
/// <param name="Themes">Themes, those of most articles first.</param>
/// <param name="Outlets">Outlets, those of most articles first.</param>
/// <param name="Stance">The authors' stance, towards the most judged first.</param>
/// <param name="Matrix">Articles' verdicts; of a large selection those of the articles that name most actors.</param>
/// <param name="LeftOut">
/// What a large selection has beyond this answer: how many entries of each list, and as matrixArticles and matrixActors how many articles
/// and actors the matrix is without. Empty where everything is here. /api/v1/matrix.csv has every verdict.
/// </param>
public sealed record OverviewAnswer(
    int Articles, int Mentions, int Statements, int Undated, string Unit, IReadOnlyList<CountAnswer> Actors,
        IReadOnlyList<CountAnswer> Themes,
    IReadOnlyList<CountAnswer> Outlets, IReadOnlyList<StanceAnswer> Stance, IReadOnlyList<CellAnswer> Matrix,
        IReadOnlyDictionary<string, int> LeftOut)
{
    /// <summary>An article names some ten actors in the mean, and the longest a hundred.</summary>
    private const int MostArticles = 50;

    private const int MostCells = 5_000;

    internal static OverviewAnswer Of(SelectionResult result)
    {
        var bounds = new Bounds();
        var matrix = result.Matrix(Bounds.Most, MostArticles);
        if (matrix.Articles.Count == MostArticles) bounds.Note("matrixArticles", matrix.OtherArticles);
        bounds.Note("matrixActors", matrix.OtherActors);
        IReadOnlyList<CountAnswer> Counts(string name, SelectionKey key, CountUnit unit) =>
            bounds.Of(name, result.Facet(key, unit).Values, value => new CountAnswer(value.Value, value.Count));
        return new OverviewAnswer(
            result.Articles.Count, result.MentionCount, result.StatementCount, result.UndatedCount, result.Selection.Unit.ToString()
                .ToLowerInvariant(),
            Counts("actors", SelectionKey.Actor, result.Selection.Unit), Counts("themes", SelectionKey.Theme, CountUnit.Articles),
            Counts("outlets", SelectionKey.Outlet, CountUnit.Articles),
            bounds.Of("stance", result.AuthorStance(), s => new StanceAnswer(s.Actor, s.For, s.Against, s.Neutral)),
            bounds.Of("matrix", matrix.Cells, cell => CellAnswer.Of(cell, result.Snapshot), MostCells),
            bounds.LeftOut);
    }
}

/// <summary>An actor of the network.</summary>
/// <param name="Id">The actor's id; of a concept <c>concept:</c> and the target.</param>
/// <param name="Type">What sort of actor.</param>
/// <param name="Mentions">Mentions of it; of a concept, statements on it.</param>
/// <param name="Degree">Number of neighbours.</param>
/// <param name="Community">Number of its community.</param>
/// <param name="X">Place to the right.</param>
/// <param name="Y">Place upwards.</param>
/// <param name="Strength">Sum of the weights of its drawn ties.</param>
/// <param name="Betweenness">Share of shortest paths; null in a network too large for it.</param>
/// <param name="Closeness">Nearness to all others; null likewise.</param>
/// <param name="Eigenvector">Eigenvector centrality.</param>
/// <param name="PageRank">PageRank.</param>
public sealed record NodeAnswer(
    string Id, string Type, int Mentions, int Degree, int Community, double X, double Y, double Strength, double? Betweenness,
    double? Closeness, double Eigenvector, double PageRank)
{
    internal static NodeAnswer Of(NetworkNode n) => new(
        n.Actor, n.Concept is { Kind: PartyKind.Proposition } ? "proposition" : n.Type.Key(), n.Mentions, n.Degree, n.Community, n.X, n.Y,
        n.Measures.Strength, Finite(n.Measures.Betweenness), Finite(n.Measures.Closeness), n.Measures.Eigenvector, n.Measures.PageRank);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}

/// <summary>A tie of the network; its mark opens its evidence on the page.</summary>
public sealed record EdgeAnswer(string From, string To, bool Directed, int For, int Against, double Weight);

/// <summary>The network.</summary>
/// <param name="Tie">What ties actors.</param>
/// <param name="Nodes">The actors with ties.</param>
/// <param name="Edges">The ties.</param>
/// <param name="Isolates">How many actors have none.</param>
/// <param name="Inner">At the level of states, how many statements tie nobody as both their ends are one country.</param>
/// <param name="Least">The least weight of a tie that was kept, asked for or proposed.</param>
public sealed record NetworkAnswer(
    string Tie, IReadOnlyList<NodeAnswer> Nodes, IReadOnlyList<EdgeAnswer> Edges, int Isolates, int Inner, double Least)
{
    internal static NetworkAnswer Of(SelectionResult result)
    {
        var network = result.Network(NetworkChoices.From(result.Selection));
        return new NetworkAnswer(
            network.Kind.ToString(),
            [.. network.Nodes.Select(NodeAnswer.Of)],
            [.. network.Edges.Select(e => new EdgeAnswer(e.From, e.To, e.Directed, e.For, e.Against, e.Weight))],
            network.IsolateCount,
            network.Kind == NetworkKind.Signed ? result.InnerCount() : 0,
            network.LeastWeight);
    }
}

/// <summary>An article of a list.</summary>
public sealed record ArticleItem(
    string Id, string File, string? Title, string? DerivedTitle, string? Outlet, string? Url, DateOnly? Published, DateOnly? NotBefore,
        string Language,
    int Mentions, int Statements, IReadOnlyList<string> Themes);

/// <summary>The selection's articles in the corpus's order, a page of them; see <see cref="GridPage.OfList"/>.</summary>
public sealed record ArticlesAnswer(int Total, int Page, int Pages, IReadOnlyList<ArticleItem> Articles)
{
    internal static ArticlesAnswer Of(SelectionResult result)
    {
        var page = GridPage.OfList(result.Selection, result.Articles.Count);
        var shown = result.Articles.Skip(page.Skip).Take(page.Count).Select(place => result.Snapshot.Articles[place]);
        return new ArticlesAnswer(page.Total, page.Number, page.Pages, [.. shown.Select(a => new ArticleItem(
            a.Id, a.File, a.Title, a.DerivedTitle, a.Outlet, a.Url, a.Published.Value, a.Published.NotBefore, a.Language, a.MentionCount,
            a.StatementCount, [.. a.Themes.Select(t => t.Theme)]))]);
    }
}

/// <summary>A stretch of the article's text, in UTF-16 code units.</summary>
public sealed record SpanAnswer(int Start, int Length)
{
    internal static SpanAnswer Of(TextSpan span) => new(span.Start, span.Length);
}

/// <summary>A labelled part of the text.</summary>
public sealed record SegmentAnswer(string Kind, SpanAnswer Span);

/// <summary>A mention of an actor.</summary>
public sealed record MentionAnswer(string Actor, string Kind, SpanAnswer Span);

/// <summary>A statement with its evidence.</summary>
public sealed record StatementAnswer(
    string Holder, string Target, int Polarity, string Voice, string Modality, string Act, double Confidence, SpanAnswer Span)
{
    /// <summary>The type of event that its predicate speaks of, after PLOVER; null for none.</summary>
    public string? Class { get; init; }

    /// <summary>The quad class of <see cref="Class"/>; null for none.</summary>
    public string? Quad { get; init; }

    internal StatementAnswer Classed(EventClass? @class) =>
        @class is { } of ? this with { Class = of.ToString().ToLowerInvariant(), Quad = of.Quad().ToString().ToLowerInvariant() } : this;
}

/// <summary>One article with everything that was found in it.</summary>
public sealed record ArticleAnswer(
    string Id, string File, string? Title, string? DerivedTitle, string? Section, string? Outlet, string? Url, string Language,
        DateOnly? Published, DateOnly? NotBefore,
    string Text, IReadOnlyList<SegmentAnswer> Segments, IReadOnlyList<MentionAnswer> Mentions, IReadOnlyList<StatementAnswer> Statements)
{
    internal static ArticleAnswer Of(AnalyzedArticle analyzed)
    {
        var article = analyzed.Article;
        return new ArticleAnswer(
            article.Id, article.File, article.Title, article.DerivedTitle, article.Section, article.Outlet, article.Url, article.Language,
            article.Published.Value, article.Published.NotBefore, article.Text,
            [.. article.Segments.Select(s => new SegmentAnswer(Lower(s.Kind), SpanAnswer.Of(s.Span)))],
            [.. analyzed.Mentions.Select(m => new MentionAnswer(m.Actor, Lower(m.Kind), SpanAnswer.Of(m.Span)))],
            [.. analyzed.Statements.Select(s => new StatementAnswer(
                s.Holder.ToString(), s.Target.ToString(), s.Polarity, Lower(s.Voice), Lower(s.Modality), Lower(s.Act), s.Confidence,
                    SpanAnswer.Of(s.Span)).Classed(s.Class))]);
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
