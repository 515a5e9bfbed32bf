using Khitab.Analysis;
using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Components.Overview;

/// <summary>The overview's charts as numbers: pure, so that tests, pages and exports agree.</summary>
public static class OverviewCharts
{
    private const int FewestActors = 16;
    private const int MostActors = 20;
    private const int MostThemes = 12;
    private const int MostRows = 10;
    private const int MostColumns = 8;

    /// <summary>Who is mentioned most, in the selection's unit.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="beside">How many rows the charts beside it have: it shows about as many, so that the cards end together.</param>
    public static BarSpec Actors(SelectionResult result, Words words, int beside = FewestActors)
    {
        var unit = UnitOf(result);
        var facet = result.Facet(SelectionKey.Actor, unit);
        var whole = Whole(result, SelectionKey.Actor).Count(unit);
        return new BarSpec(
            [.. Chosen(facet, Math.Clamp(beside, FewestActors, MostActors)).Select(v => new Bar(
                Mark.Of(SelectionKey.Actor, v.Value, unit).ToString(), words.Actor(result.Snapshot, v.Value), v.Count, Colour(result.Snapshot, v.Value),
                Share(v.Count, whole), Faded(facet, v)))],
            words["network.actors"], words["unit." + unit.ToString().ToLowerInvariant()])
        { Unit = Noun(unit) };
    }

    /// <summary>What the articles are about, by number of articles.</summary>
    public static BarSpec Themes(SelectionResult result, Words words)
    {
        var facet = result.Facet(SelectionKey.Theme, CountUnit.Articles);
        var whole = Whole(result, SelectionKey.Theme).Articles.Count;
        return new BarSpec(
            [.. Chosen(facet, MostThemes).Select(v => new Bar(
                Mark.Of(SelectionKey.Theme, v.Value, CountUnit.Articles).ToString(), words.Theme(result.Snapshot, v.Value), v.Count,
                Share: Share(v.Count, whole), Faded: Faded(facet, v)))],
            words["overview.theme"], words["unit.articles"])
        { Unit = "article" };
    }

    /// <summary>The authors' judgements on each actor, for and against.</summary>
    public static DivergingBarSpec Stance(SelectionResult result, Words words) => new(
        [.. result.AuthorStance().Where(s => s.For + s.Against > 0).Take(MostRows).Select(s => new DivergingRow(
            words.Actor(result.Snapshot, s.Actor), s.For, s.Against, Mark.Stance(s.Actor, 1).ToString(), Mark.Stance(s.Actor, -1).ToString(),
            result.Selection.Actors.Included.Count > 0 && !result.Selection.Actors.Included.Contains(s.Actor)))],
        words["network.actors"],
        new DivergingSide(words["chart.for"], "stance-favourable", 1),
        new DivergingSide(words["chart.against"], "stance-unfavourable", -1));

    /// <summary>Actors that the articles name and their authors do not judge, the most often named first, with their mentions.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<ActorVoice> Unjudged(SelectionResult result, int most)
    {
        var judged = result.AuthorStance().Where(s => s.For + s.Against > 0).Select(s => s.Actor).ToHashSet(StringComparer.Ordinal);
        return [.. result.Voices().Where(v => v.Mentions > 0 && !judged.Contains(v.Actor)).Take(most)];
    }

    /// <summary>Who is quoted beside who is only spoken of. Zeros are drawn.</summary>
    public static DivergingBarSpec Voices(SelectionResult result, Words words) => new(
        [.. result.Voices().Take(MostRows).Select(v => new DivergingRow(
            words.Actor(result.Snapshot, v.Actor), v.Quoted, v.Mentions, new Mark(MarkKind.Quote, v.Actor).ToString(), Mark.Mention(v.Actor).ToString()))],
        words["network.actors"],
        new DivergingSide(words["overview.quoted"], "voice-quoted", 0, "quotation"),
        new DivergingSide(words["overview.discussed"], "voice-discussed", 0, "mention"));

    /// <summary>Each article's verdict on the main actors, the most divided articles first.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="most">How many articles at most.</param>
    public static HeatMapSpec Matrix(SelectionResult result, Words words, int most)
    {
        var matrix = result.MostDivided(MostColumns, most);
        return new HeatMapSpec(
            [.. matrix.Articles.Select(a => new HeatLine(result.Snapshot.Articles[a].Id, result.Snapshot.Articles[a].DisplayTitle))],
            [.. matrix.Actors.Select(a => new HeatLine(a, words.Actor(result.Snapshot, a)))],
            [.. matrix.Cells.Select(c => Cell(result.Snapshot.Articles[c.Article].Id, c))],
            words["page.articles"]);
    }

    /// <summary>A cell with what it opens: all of it, and each sign alone.</summary>
    public static HeatCell Cell(string article, StanceCell cell) => new(
        article, cell.Actor, Category(cell.Verdict), cell.For, cell.Against, Mark.Cell(article, cell.Actor).ToString())
    {
        Rows = cell.Mentions + cell.For + cell.Against + cell.Neutral,
        ForMark = Mark.Cell(article, cell.Actor, 1).ToString(),
        AgainstMark = Mark.Cell(article, cell.Actor, -1).ToString(),
    };

    /// <summary>How a verdict is shown; none is absence.</summary>
    public static HeatCategory Category(VerdictKind? verdict) => verdict switch
    {
        VerdictKind.Favourable => HeatCategory.Favourable,
        VerdictKind.Unfavourable => HeatCategory.Unfavourable,
        VerdictKind.Mixed => HeatCategory.Mixed,
        VerdictKind.Neutral => HeatCategory.Neutral,
        VerdictKind.Undecided => HeatCategory.Undecided,
        _ => HeatCategory.Absent,
    };

    /// <summary>The unit of the actors' bars: the selection's.</summary>
    public static CountUnit UnitOf(SelectionResult result) => result.Selection.Unit;

    /// <summary>A unit's noun for counting in words.</summary>
    public static string Noun(CountUnit unit) => unit switch
    {
        CountUnit.Mentions => "mention",
        CountUnit.Statements => "statement",
        CountUnit.Outlets => "outlet",
        CountUnit.Origins => "origin",
        _ => "article",
    };

    /// <summary>The colour token of an actor: that of its type, the same everywhere.</summary>
    public static string Colour(CorpusSnapshot snapshot, string actor) => snapshot.FindActor(actor) is { } found ? "actor-" + found.Type.Key() : "mark";

    // What a facet counts is a part of the selection without the facet's own key, which it ignores.
    private static SelectionResult Whole(SelectionResult result, SelectionKey key) =>
        result.Selection.Has(key) ? result.Snapshot.Select(result.Selection.Without(key)) : result;

    private static double? Share(long n, long whole) => whole > 0 && n <= whole ? (double)n / whole : null;

    // The most frequent, and whatever is chosen: what a reader picked must not fall off the list.
    private static IEnumerable<FacetValue> Chosen(Facet facet, int most) =>
        facet.Values.Where((v, i) => i < most && v.Count > 0 || v.Included || v.Excluded);

    private static bool Faded(Facet facet, FacetValue value) =>
        value.Excluded || !value.Included && facet.Values.Any(v => v.Included);
}
