namespace Khitab.Discourse;

/// <summary>How often actors are named together with others, counted without the pairs.</summary>
internal static class PairStrengths
{
    /// <summary>For each actor the sum of the counts of the pairs that it is in.</summary>
    public static int[] Of(SelectionResult result, CoMentionScope scope) => PartPass.Run(
        result.Snapshot.Parts,
        () => new int[result.Snapshot.Actors.Count],
        (strengths, part) => Together.Each(result, part, scope, group => Add(strengths, group, result.Masks)),
        (sum, other) =>
        {
            for (var i = 0; i < sum.Length; i++) sum[i] += other[i];
        });

    // One that the actor key includes is tied to all others, another only to those that it includes.
    private static void Add(int[] strengths, List<int> group, RowMasks masks)
    {
        var included = 0;
        foreach (var actor in group) included += masks.HasActor(actor) ? 1 : 0;
        foreach (var actor in group) strengths[actor] += masks.HasActor(actor) ? group.Count - 1 : included;
    }
}
