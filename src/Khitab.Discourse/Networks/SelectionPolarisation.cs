namespace Khitab.Discourse;

/// <summary>How far the actors of a selection part into two camps.</summary>
/// <param name="Share">The E-I measure, from −1 to 1: 1 where all agreement is inside the camps and all conflict between them.</param>
/// <param name="Difference">The measure of the Discourse Network Analyzer 3 (<see cref="PolarisationMeasure.AbsoluteDifference"/>).</param>
/// <param name="Camps">Ids of the actors of both camps of the first measure, those who speak most first; the larger camp first.</param>
/// <param name="Left">How many actors with ties are left out, since they speak less than the others.</param>
public sealed record SelectionPolarisation(double Share, double Difference, IReadOnlyList<IReadOnlyList<string>> Camps, int Left)
{
    /// <summary>The most actors that are parted: to exchange each with each takes the square of their number, several times.</summary>
    public const int MostActors = 60;

    private const int Clusters = 2;

    /// <summary>No camps: too few are tied to be parted.</summary>
    public static SelectionPolarisation None { get; } = new(0, 0, [], 0);

    /// <summary>
    /// The polarisation of those who share a concept with somebody; <see cref="None"/> where fewer than three do. What is counted is what
    /// the network of congruence counts with the same options.
    /// </summary>
    public static SelectionPolarisation Of(SelectionResult result, NetworkOptions options)
    {
        var stances = options.Stances;
        if (!StanceOptions.NormalizationsOf(NetworkKind.Congruence).Contains(stances.Normalization)) return None;
        var (congruence, conflict) = Both(
            KernelWeights.Of(SelectionEvents.Of(result, options.Concepts), result.Selection, options.Kernel), stances);
        var tied = congruence.Ties.Concat(conflict.Ties).SelectMany(tie => (int[])[tie.Row, tie.Column]).Distinct()
            .OrderByDescending(actor => congruence.Saying[actor]).ThenBy(actor => actor).ToList();
        if (tied.Count <= Clusters) return None;
        var parted = tied.Take(MostActors).ToList();
        var (agree, differ) = Both(congruence.Events.Among([.. parted.Order()]), stances with { Duplicates = Duplicates.Keep });
        var best = Polarisation.Of(agree, differ, Clusters, PolarisationMeasure.ExternalInternal);
        var camps = Enumerable.Range(0, agree.Actors.Count).OrderByDescending(actor => agree.Saying[actor]).ThenBy(actor => actor)
            .GroupBy(actor => best.Clusters[actor], actor => agree.Actors[actor])
            .OrderByDescending(camp => camp.Count())
            .Select(camp => (IReadOnlyList<string>)[.. camp]);
        return new SelectionPolarisation(
            best.Value, Polarisation.Of(agree, differ, Clusters, PolarisationMeasure.AbsoluteDifference).Value, [.. camps],
            tied.Count - parted.Count);
    }

    private static (StanceNetwork Congruence, StanceNetwork Conflict) Both(StanceEvents events, StanceOptions options) =>
        (StanceNetwork.Of(events, options with { Kind = NetworkKind.Congruence, UsesPositions = true }),
            StanceNetwork.Of(events, options with { Kind = NetworkKind.Conflict, UsesPositions = true }));
}
