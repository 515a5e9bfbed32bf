namespace Khitab.Discourse;

/// <summary>How much an overview lists; everything is counted whole.</summary>
/// <param name="Values">Values of each facet at most; those that are chosen are listed beside them.</param>
/// <param name="Actors">Actors at most in the lists of stance and voices.</param>
/// <param name="Columns">Actors of the matrix at most.</param>
/// <param name="Rows">Articles of the matrix at most.</param>
/// <param name="Edges">Signed edges at most, the heaviest.</param>
public sealed record OverviewOptions(int Values = 20, int Actors = 20, int Columns = 8, int Rows = 30, int Edges = 100);

/// <summary>All that an overview shows of a selection.</summary>
/// <param name="Articles">Number of its articles.</param>
/// <param name="Mentions">Number of its mentions.</param>
/// <param name="Statements">Number of its statements.</param>
/// <param name="Outlets">Number of its known outlets.</param>
/// <param name="Origins">Number of its origins.</param>
/// <param name="Undated">Number of articles left out as they have no date.</param>
/// <param name="Facets">For each key that has values the facet, which ignores the key, in the selection's unit.</param>
/// <param name="Inside">Actors and themes inside the selection's articles.</param>
/// <param name="Stance">The author's stance towards those who are judged most.</param>
/// <param name="Voices">Who is heard, the most discussed first.</param>
/// <param name="Timeline">When.</param>
/// <param name="Matrix">The most divided articles.</param>
/// <param name="Edges">The heaviest signed edges.</param>
/// <param name="Findings">What a careful reader would notice first.</param>
public sealed record SelectionOverview(
    int Articles,
    int Mentions,
    int Statements,
    int Outlets,
    int Origins,
    int Undated,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<Facet> Inside,
    IReadOnlyList<ActorStance> Stance,
    IReadOnlyList<ActorVoice> Voices,
    Timeline Timeline,
    StanceMatrix Matrix,
    IReadOnlyList<SignedEdge> Edges,
    IReadOnlyList<Finding> Findings)
{
    private static readonly SelectionKey[] Keys =
    [
        SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Outlet, SelectionKey.Section, SelectionKey.Folder, SelectionKey.Holder,
        SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality,
    ];

    internal static SelectionOverview Of(SelectionResult result, OverviewOptions options)
    {
        Facet Of(SelectionKey key, bool isInside) => FacetAnswers.Of(result, key, result.Selection.Unit, isInside, options.Values);
        var actors = result.Snapshot.Actors;
        return new SelectionOverview(
            result.Counts.ArticleCount,
            result.MentionCount,
            result.StatementCount,
            result.OutletCount,
            result.OriginCount,
            result.UndatedCount,
            Array.ConvertAll(Keys, key => Of(key, isInside: false)),
            [Of(SelectionKey.Actor, isInside: true), Of(SelectionKey.Theme, isInside: true)],
            StanceAnswers.AuthorStance(result, options.Actors),
            ActorVoice.Of(result, options.Actors),
            result.Timeline(),
            result.MostDivided(options.Columns, options.Rows),
            HeaviestEdges.Of(result, options.Edges)
                .ConvertAll(e => new SignedEdge(actors[e.From].Id, actors[e.To].Id, e.For, e.Against, e.Neutral)),
            result.Findings());
    }
}
