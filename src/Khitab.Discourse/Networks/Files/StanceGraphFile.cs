namespace Khitab.Discourse;

/// <summary>
/// A network of statements in the form in which it is written, with places, sizes, colours by community, and how central its nodes are: a
/// file of it opens as a picture and not as a heap at one point.
/// </summary>
public static class StanceGraphFile
{
    // Larger graphs have no place for names, and nobody looks at them without a layout of their own.
    private const int MostNodes = 20_000;
    private const int Seed = 1;
    private const double Aspect = 1.5;
    private const string ActorPrefix = "actor:";

    /// <summary>
    /// The written form; the same each time. With two modes ids begin with <c>actor:</c> or <c>concept:</c>.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="nameOf">An actor's or a concept's name by its id.</param>
    /// <param name="least">The least weight of an edge that is written, whatever its sign.</param>
    public static GraphFile Of(StanceNetwork network, string title, Func<string, string> nameOf, double least = 0)
    {
        var actors = network.Actors.Count;
        string ActorId(string id) =>
            network.IsTwoMode && !id.StartsWith(ActorPrefix, StringComparison.Ordinal) ? ActorPrefix + id : id;
        string[] ids = [
            .. network.Actors.Select(ActorId),
            .. network.IsTwoMode ? network.Concepts.Select(id => NetworkNode.ConceptPrefix + id) : []];
        var ties = network.Ties.Where(tie => Math.Abs(tie.Weight) >= least).ToList();
        var edges = ties.ConvertAll(tie => (From: tie.Row, To: network.IsTwoMode ? actors + tie.Column : tie.Column, tie.Weight));
        var graph = Graph.Of(ids, edges);
        var measures = NodeMeasures.Of(graph, edges, network.IsDirected);
        var communities = Communities.Of(graph, CommunityMethod.Leiden, Seed);
        var statements = Statements(network);
        var largest = measures.Select(node => node.Strength).DefaultIfEmpty().Max();
        var radii = Array.ConvertAll(measures, node => NetworkNodes.RadiusOf(node.Strength, largest));
        var places = ids.Length <= MostNodes ? ForceLayout.Arrange(graph, radii, Seed, Aspect) : null;
        return new GraphFile(
            title,
            network.IsDirected,
            [.. ids.Select((id, i) => new GraphFileNode(
                id,
                nameOf(i < actors ? network.Actors[i] : network.Concepts[i - actors]),
                new Dictionary<string, object>(
                [
                    new("type", i < actors ? "actor" : "concept"),
                    new("statements", (int)Math.Round(statements[i])),
                    .. NetworkGraphFile.ValuesOf(measures[i]),
                    new("community", communities[i]),
                ]),
                places?[i].X,
                places?[i].Y,
                places is null ? null : radii[i],
                GraphColour.OfGroup(communities[i])))],
            [.. ties.Select((tie, i) => new GraphFileEdge(
                ids[edges[i].From], ids[edges[i].To], tie.Weight, ValuesOf(network, tie), GraphColour.OfSign(SignOf(network, tie))))]);
    }

    private static double[] Statements(StanceNetwork network)
    {
        var (actors, events) = (network.Actors.Count, network.Events);
        var counts = new double[network.NodeCount];
        for (var row = 0; row < events.Count; row++)
        {
            counts[events.Actor[row]] += events.WeightOf(row);
            if (network.IsTwoMode) counts[actors + events.Concept[row]] += events.WeightOf(row);
        }

        return counts;
    }

    private static double SignOf(StanceNetwork network, StanceTie tie) => network.Options.Kind switch
    {
        NetworkKind.Signed or NetworkKind.TwoMode => tie.For - tie.Against,
        NetworkKind.Conflict => -tie.Weight,
        NetworkKind.Congruence or NetworkKind.Subtract => tie.Weight,
        _ => 0,
    };

    private static Dictionary<string, object> ValuesOf(StanceNetwork network, StanceTie tie) => network.IsTwoMode || network.IsDirected
        ? new Dictionary<string, object> { ["for"] = tie.For, ["against"] = tie.Against, ["neither"] = tie.Neutral } : [];
}
