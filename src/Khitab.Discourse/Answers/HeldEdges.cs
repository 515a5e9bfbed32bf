namespace Khitab.Discourse;

/// <summary>
/// The edges among those of the whole corpus who could have the heaviest ones. Of a selection of most of the corpus those of the others are
/// counted, and taken away from them; and when articles join, theirs are added.
/// </summary>
/// <param name="Holders">Who says something.</param>
/// <param name="Targets">On whom.</param>
/// <param name="Counts">The table of <see cref="DenseEdges.Counts"/>.</param>
/// <param name="Parts">How many of the parts were counted, from the first.</param>
/// <param name="Prominent">The statements among those who say most and of whom most is said.</param>
internal sealed record HeldEdges(List<int> Holders, List<int> Targets, int[] Counts, int Parts, ProminentRows Prominent)
{
    /// <summary>For how many of the heaviest it is meant: as many as an overview shows.</summary>
    private const int Most = 100;

    /// <summary>The question whose answer they are.</summary>
    public const string Question = "held edges";

    /// <summary>
    /// The edges of a selection, where it is the whole corpus, or where most of the corpus's articles are in and all of their statements;
    /// else null.
    /// </summary>
    public static HeldEdges? Of(SelectionResult result)
    {
        var (masks, snapshot) = (result.Masks, result.Snapshot);
        if (AnswerCache.IsWhole(masks.Selection)) return result.Held(() => OfWhole(result));
        var isWide = result.Counts.ArticleCount > snapshot.Places.Count / 2;
        if (!isWide || masks.ActiveRowKeys != 0 || masks.Selection.Unsure) return null;
        var whole = new SelectionResult(snapshot, Selection.Empty, snapshot.Known(Selection.Empty)!);
        var held = whole.Held(() => OfWhole(whole));
        var counts = (int[])held.Counts.Clone();
        var others = DenseEdges.Counts(
            result, snapshot.Parts, part => Without(whole.Counts.Statements[part.Index], result.Counts.Statements[part.Index]),
            held.Holders, held.Targets);
        CountLists.Add<int>(counts, others, -1);
        return held with { Counts = counts };
    }

    /// <summary>The edges.</summary>
    public IEnumerable<EdgeCount> Edges() => DenseEdges.Edges(Counts, Holders, Targets);

    private static HeldEdges OfWhole(SelectionResult whole)
    {
        var (snapshot, before) = (whole.Snapshot, whole.Snapshot.EarlierEdges);
        var (holders, targets) = before is null ? HeaviestEdges.Possible(whole, Most) : (before.Holders, before.Targets);
        var counts = DenseEdges.Counts(
            whole, snapshot.Parts[(before?.Parts ?? 0)..], part => whole.Counts.Statements[part.Index], holders, targets);
        if (before is not null) CountLists.Add<int>(counts, before.Counts, 1);
        var prominent = before is null ? HeaviestEdges.Prominent(whole) : before.Prominent.With(snapshot);
        snapshot.EarlierEdges = null;
        return new HeldEdges(holders, targets, counts, snapshot.Parts.Length, prominent);
    }

    private static ulong[]? Without(ulong[]? all, ulong[]? some)
    {
        if (all is null || some is null) return all;
        var left = new ulong[all.Length];
        for (var i = 0; i < left.Length; i++) left[i] = all[i] & ~some[i];
        return left;
    }
}
