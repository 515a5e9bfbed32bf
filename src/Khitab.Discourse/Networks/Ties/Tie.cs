namespace Khitab.Discourse;

/// <summary>
/// An edge by the numbers of its nodes: an actor's number, or for a concept the number of actors and the party's number (<see
/// cref="NodeIds"/>).
/// </summary>
internal readonly record struct Tie(int From, int To, bool Directed, int For, int Against, int Neutral, double Weight)
{
    /// <summary>How strong it is, whatever its sign.</summary>
    public double Size => Math.Abs(Weight);

    public static Tie Of(EdgeCount edge) => new(edge.From, edge.To, true, edge.For, edge.Against, edge.Neutral, edge.Weight);

    public NetworkEdge Edge(NodeIds ids) => new(ids[From], ids[To], Directed, For, Against, Neutral, Weight);
}

/// <summary>What is known of all ties of a network, drawn or not.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Heaviest">The greatest weight; 0 without any.</param>
internal readonly record struct TieTotals(int Count, double Heaviest);

/// <summary>The nodes of a network by number: actors first, then whatever statements can be on.</summary>
internal sealed class NodeIds(CorpusSnapshot snapshot)
{
    /// <summary>Number of actors.</summary>
    public int Actors { get; } = snapshot.Actors.Count;

    /// <summary>The id of a node.</summary>
    public string this[int node] => node < Actors
        ? snapshot.Actors[node].Id : NetworkNode.ConceptPrefix + snapshot.Tables.PartyList[node - Actors];

    /// <summary>A node's place in a fixed order: actors by id, then concepts.</summary>
    public int Rank(int node) => node < Actors ? snapshot.Tables.ActorRank[node] : node;

    /// <summary>The node with an id, or -1.</summary>
    public int Find(string id)
    {
        if (!id.StartsWith(NetworkNode.ConceptPrefix, StringComparison.Ordinal)) return snapshot.ActorPlace(id);
        if (!Party.TryParse(id[NetworkNode.ConceptPrefix.Length..], out var party)) return -1;
        return snapshot.Tables.Parties.Find(party) is >= 0 and var at ? Actors + at : -1;
    }

    /// <summary>The node of a concept.</summary>
    public int Concept(Party party) => Actors + snapshot.Tables.Parties.Find(party);
}
