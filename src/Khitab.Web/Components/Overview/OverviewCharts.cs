using Khitab.Discourse;
using Khitab.Discourse.Comparing;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Method;
using Khitab.Web.State;

namespace Khitab.Web.Components.Overview;

/// <summary>The overview's charts as numbers: pure, so that tests, pages and exports agree.</summary>
public static class OverviewCharts
{
    private const int FewestActors = 16;
    private const int MostActors = 20;
    private const int MostThemes = 12;
    private const int MostSources = 12;
    private const int MostRows = 10;
    private const int MostColumns = 8;

    /// <summary>Who is mentioned most in the selection's articles, in its unit: with an actor chosen, whom it is named with.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="beside">How many rows the charts beside it have: it shows about as many, so that the cards end together.</param>
    public static BarSpec Actors(SelectionResult result, UiText words, int beside = FewestActors)
    {
        var unit = result.Selection.Unit;
        var counted = result.Inside(SelectionKey.Actor, unit);
        var whole = Whole(result, counted);
        return Bars(
            counted, Math.Clamp(beside, FewestActors, MostActors), words["network.actors"], words,
            v => new Bar(
                Mark.Here(SelectionKey.Actor, v.Value, unit).ToString(), words.Actor(result.Snapshot, v.Value), v.Count,
                    Colour(result.Snapshot, v.Value),
                Share(v.Count, whole), Faded(counted, v))
            { Interval = Ends(unit, v.Count, whole) });
    }

    /// <summary>
    /// What the selection's articles are about, in its unit; by number of articles where that is mentions, for a theme is carried by an
    /// article and not mentioned.
    /// </summary>
    public static BarSpec Themes(SelectionResult result, UiText words)
    {
        var unit = result.Selection.Unit == CountUnit.Mentions ? CountUnit.Articles : result.Selection.Unit;
        var counted = result.Inside(SelectionKey.Theme, unit);
        return Bars(
            counted, MostThemes, words["overview.theme"], words,
            v => new Bar(
                (unit == CountUnit.Statements ? Mark.Here(SelectionKey.Theme, v.Value, unit) : new CarryingMark(v.Value)).ToString(),
                words.Theme(result.Snapshot, v.Value), v.Count, Share: Share(v.Count, result.Count(unit)), Faded: Faded(counted, v))
            { Interval = Ends(unit, v.Count, result.Count(unit)) });
    }

    /// <summary>
    /// Where the selection's articles come from: by outlet, section or folder, in its unit (outlets by articles: each is one). Null where
    /// fewer than two values are known, which is no choice.
    /// </summary>
    public static BarSpec? Sources(SelectionKey key, SelectionResult result, UiText words)
    {
        var unit = result.Selection.Unit == CountUnit.Outlets && key == SelectionKey.Outlet ? CountUnit.Articles : result.Selection.Unit;
        var counted = result.Inside(key, unit);
        if (result.Facet(key, CountUnit.Articles).Values.Count(v => v.Count > 0) < 2) return null;
        return Bars(
            counted, MostSources, words.Key(key), words,
            v => new Bar(
                Mark.Here(key, v.Value, unit).ToString(), words.Value(result.Snapshot, key, v.Value), v.Count,
                Share: Share(v.Count, result.Count(unit)), Faded: Faded(counted, v)));
    }

    /// <summary>The authors' judgements on each actor, for and against.</summary>
    public static DivergingBarSpec Stance(SelectionResult result, UiText words) => new(
        [.. Judgements(result, words).Take(MostRows)],
        words["network.actors"],
        new DivergingSide(words["chart.for"], "stance-favourable", 1) { Correction = MethodFigures.CorrectionOf("stance") },
        new DivergingSide(words["chart.against"], "stance-unfavourable", -1) { Correction = MethodFigures.CorrectionOf("stance") })
    { Whole = () => [.. Judgements(result, words)] };

    private static IEnumerable<DivergingRow> Judgements(SelectionResult result, UiText words) =>
        result.AuthorStance().Where(s => s.For + s.Against > 0).Select(s => new DivergingRow(
            words.Actor(result.Snapshot, s.Actor), s.For, s.Against, new StanceMark(s.Actor, 1).ToString(), new StanceMark(s.Actor, -1)
                .ToString(),
            result.Selection.Actors.Included.Count > 0 && !result.Selection.Actors.Included.Contains(s.Actor))
        {
            // What an article says is not independent: articles are the cases, as in a comparison.
            Interval = Math.Min(s.For + s.Against, result.JudgingCount(s.Actor)) is > 0 and var cases
                ? Interval.OfShare((double)s.For / (s.For + s.Against), cases) : null,
        });

    /// <summary>Actors that the articles name and their authors do not judge, the most often named first, with their mentions.</summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<ActorVoice> Unjudged(SelectionResult result, int most)
    {
        var judged = result.AuthorStance().Where(s => s.For + s.Against > 0).Select(s => s.Actor).ToHashSet(StringComparer.Ordinal);
        return [.. result.Voices().Where(v => v.Mentions > 0 && !judged.Contains(v.Actor)).Take(most)];
    }

    /// <summary>Who is quoted beside who is only spoken of. Zeros are drawn.</summary>
    public static DivergingBarSpec Voices(SelectionResult result, UiText words) => new(
        [.. Heard(result, words).Take(MostRows)],
        words["network.actors"],
        new DivergingSide(words["overview.quoted"], "voice-quoted", 0, "quotation") { Correction = MethodFigures.CorrectionOf("voices") },
        new DivergingSide(words["overview.discussed"], "voice-discussed", 0, "mention"))
    { Whole = () => [.. Heard(result, words)] };

    private static IEnumerable<DivergingRow> Heard(SelectionResult result, UiText words) => result.Voices().Select(v => new DivergingRow(
        words.Actor(result.Snapshot, v.Actor), v.Quoted, v.Mentions, new QuoteMark(v.Actor).ToString(),
        Mark.Here(SelectionKey.Actor, v.Actor, CountUnit.Mentions).ToString()));

    /// <summary>
    /// Each article's verdict on the main actors, the most divided articles first; coded articles have no author who judges.
    /// </summary>
    /// <param name="result">The model's answers.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="most">How many articles at most.</param>
    public static HeatMapSpec Matrix(SelectionResult result, UiText words, int most)
    {
        var matrix = result.MostDivided(MostColumns, most);
        var coded = matrix.Articles.Where(result.Snapshot.IsCoded).ToHashSet();
        return new HeatMapSpec(
            [
                .. matrix.Articles.Where(a => !coded.Contains(a))
                    .Select(a => new HeatLine(result.Snapshot.Articles[a].Id, result.Snapshot.Articles[a].DisplayTitle)),
            ],
            [.. matrix.Actors.Select(a => new HeatLine(a, words.Actor(result.Snapshot, a)))],
            [.. matrix.Cells.Where(c => !coded.Contains(c.Article)).Select(c => Cell(result.Snapshot.Articles[c.Article].Id, c))],
            words["page.articles"]);
    }

    /// <summary>A cell with what it opens: all of it, and each sign alone.</summary>
    public static HeatCell Cell(string article, StanceCell cell) => new(
        article, cell.Actor, Category(cell.Verdict), cell.For, cell.Against, new CellMark(article, cell.Actor).ToString())
    {
        Rows = cell.Mentions + cell.For + cell.Against + cell.Neutral,
        ForMark = new CellMark(article, cell.Actor, 1).ToString(),
        AgainstMark = new CellMark(article, cell.Actor, -1).ToString(),
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
    public static string Colour(CorpusSnapshot snapshot, string actor) =>
        snapshot.FindActor(actor) is { } found ? "actor-" + found.Type.Key() : "mark";

    private static BarSpec Bars(Facet counted, int most, string heading, UiText words, Func<FacetValue, Bar> bar) => new(
        [.. Chosen(counted, most).Select(bar)], heading, words["unit." + counted.Unit.ToString().ToLowerInvariant()])
    {
        Unit = Noun(counted.Unit),
        Whole = () => [.. Chosen(counted, int.MaxValue).Select(bar)],
    };

    // What the bars are parts of. With an actor chosen the selection's own total is of its rows alone; statements have two ends.
    private static long Whole(SelectionResult result, Facet actors) => actors.Unit switch
    {
        CountUnit.Mentions => actors.Values.Sum(v => (long)v.Count),
        CountUnit.Statements when result.Selection.Actors.Included.Count > 0 => 0,
        _ => result.Count(actors.Unit),
    };

    private static double? Share(long n, long whole) => whole > 0 && n <= whole ? (double)n / whole : null;

    // Articles are independent cases, as far as they are not copies; mentions and statements are not.
    private static Interval? Ends(CountUnit unit, long n, long whole) =>
        unit == CountUnit.Articles && Share(n, whole) is { } share ? Interval.OfShare(share, whole) : null;

    // The most frequent, and whatever is chosen: what a reader picked must not fall off the list.
    private static IEnumerable<FacetValue> Chosen(Facet facet, int most) =>
        facet.Values.Where((v, i) => i < most && v.Count > 0 || v.Included || v.Excluded);

    private static bool Faded(Facet facet, FacetValue value) =>
        value.Excluded || !value.Included && facet.Values.Any(v => v.Included);
}
