namespace Khitab.Discourse;

/// <summary>A concept in the order of a backbone.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Loss">The distance between the spectra of the whole network and of that without this concept and all before it.</param>
public sealed record BackboneStep(string Concept, double Loss);

/// <summary>
/// Which concepts a network of actors needs, as in the Discourse Network Analyzer 3: one concept after the other is taken away, each time
/// the one whose loss is least, which is the Euclidean distance between the eigenvalues of the normalised Laplacian I − D^(−½)·A·D^(−½) of
/// the whole network and those of what is left. The last ones are the backbone.
/// </summary>
public static class ConceptBackbone
{
    /// <summary>
    /// The concepts in the order in which they are taken away, the most dispensable first; the last stays and has no step.
    /// </summary>
    /// <param name="events">The statements.</param>
    /// <param name="options">The network of actors: congruence, conflict or subtract.</param>
    public static IReadOnlyList<BackboneStep> Of(StanceEvents events, StanceOptions options)
    {
        var counted = DuplicateFilter.Apply(events, options.Duplicates);
        var plain = options with { Duplicates = Duplicates.Keep };
        var whole = Spectrum(counted, plain);
        var left = Enumerable.Range(0, counted.Concepts.Count).ToList();
        var steps = new List<BackboneStep>();
        while (left.Count > 1)
        {
            var losses = new double[left.Count];
            Parallel.For(0, left.Count, i =>
            {
                var kept = left.Where((_, other) => other != i).ToHashSet();
                losses[i] = Distance(whole, Spectrum(Only(counted, kept), plain));
            });
            // Of equal ones the first in order goes first, whatever the rounding.
            var least = Enumerable.Range(0, losses.Length).MinBy(i => Math.Round(losses[i], 9));
            steps.Add(new BackboneStep(counted.Concepts[left[least]], losses[least]));
            left.RemoveAt(least);
        }

        return steps;
    }

    private static StanceEvents Only(StanceEvents events, HashSet<int> concepts) =>
        events.Only([.. Enumerable.Range(0, events.Count).Where(row => concepts.Contains(events.Concept[row]))]);

    private static double[] Spectrum(StanceEvents events, StanceOptions options)
    {
        var network = StanceNetwork.Of(events, options);
        var count = network.Actors.Count;
        var (matrix, strengths) = (new double[count, count], new double[count]);
        foreach (var tie in network.Ties)
        {
            strengths[tie.Row] += Math.Abs(tie.Weight);
            strengths[tie.Column] += Math.Abs(tie.Weight);
        }

        for (var i = 0; i < count; i++) matrix[i, i] = strengths[i] > 0 ? 1 : 0;
        foreach (var tie in network.Ties)
        {
            matrix[tie.Row, tie.Column] = matrix[tie.Column, tie.Row] =
                -Math.Abs(tie.Weight) / Math.Sqrt(strengths[tie.Row] * strengths[tie.Column]);
        }

        return SymmetricSpectrum.Of(matrix);
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
