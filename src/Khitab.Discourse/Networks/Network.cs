namespace Khitab.Discourse;

/// <summary>What ties actors in a network.</summary>
public enum NetworkKind
{
    /// <summary>Statements of one actor towards another, for and against.</summary>
    Signed,

    /// <summary>Actors named in the same article. It brings names together and is no relation.</summary>
    CoMention,

    /// <summary>Actors named in the same sentence. It brings names together and is no relation.</summary>
    SentenceCoMention,
}

/// <summary>What the size of a node says.</summary>
public enum NodeSize
{
    /// <summary>How often the actor is mentioned.</summary>
    Mentions,

    /// <summary>How many actors it is tied to.</summary>
    Degree,
}

/// <summary>Which network to build.</summary>
/// <param name="Kind">What ties actors.</param>
/// <param name="MinWeight">The least weight of an edge that is kept, from 1.</param>
/// <param name="MaxNodes">The most actors that are laid out; those with the greatest strength are kept.</param>
/// <param name="MaxEdges">The most edges that are drawn; the heaviest are kept.</param>
/// <param name="Focus">Id of an actor whose neighbourhood alone is wanted, or null.</param>
/// <param name="Seed">Seed of layout and communities: the same seed and selection give the same picture, bit for bit.</param>
/// <param name="Sized">What the size of a node says.</param>
/// <param name="Aspect">Width of the picture's frame over its height, from 0.2 to 5: the layout spreads to fill it.</param>
public sealed record NetworkOptions(
    NetworkKind Kind = NetworkKind.Signed,
    int MinWeight = 1,
    int MaxNodes = 300,
    int MaxEdges = 1_500,
    string? Focus = null,
    int Seed = 1,
    NodeSize Sized = NodeSize.Mentions,
    double Aspect = 1.3);

/// <summary>An actor in a network.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Type">What sort of actor.</param>
/// <param name="Mentions">Mentions of it in the selection's articles: the number of <c>here:mention:ACTOR</c>.</param>
/// <param name="Degree">Number of actors that it is tied to.</param>
/// <param name="Strength">Sum of the weights of its edges.</param>
/// <param name="Community">Number of its community, 0 the largest.</param>
/// <param name="X">Place, in layout units, to the right.</param>
/// <param name="Y">Place, in layout units, upwards.</param>
/// <param name="Radius">Radius in layout units; no two nodes overlap.</param>
public sealed record NetworkNode(
    string Actor, ActorType Type, int Mentions, int Degree, int Strength, int Community, double X, double Y, double Radius);

/// <summary>A tie of two actors.</summary>
/// <param name="From">Id of the holder, or of the first actor in ordinal order where the tie has no direction.</param>
/// <param name="To">Id of the target, or of the other.</param>
/// <param name="Directed">Whether it has a direction.</param>
/// <param name="For">Statements for the target; 0 for a co-mention.</param>
/// <param name="Against">Statements against the target; 0 for a co-mention.</param>
/// <param name="Neutral">Statements that are neither; <c>edge:FROM:TO</c> opens them too.</param>
/// <param name="Weight">Statements that take a side, or articles or sentences that name both.</param>
public sealed record NetworkEdge(string From, string To, bool Directed, int For, int Against, int Neutral, int Weight);

/// <summary>A network as it is drawn.</summary>
/// <param name="Kind">What ties actors.</param>
/// <param name="Nodes">Actors with at least one edge, in ordinal order of id.</param>
/// <param name="Edges">Edges, in order of their ends.</param>
/// <param name="Isolates">Actors of the selection without any edge, in a row under the picture, the most mentioned first.</param>
/// <param name="IsolateCount">How many there are in all; at most <see cref="NetworkOptions.MaxNodes"/> are listed.</param>
/// <param name="LightEdgeCount">Edges that were left off because they are below the least weight.</param>
/// <param name="OtherNodeCount">Actors with edges that were left off because there are too many.</param>
public sealed record Network(
    NetworkKind Kind,
    IReadOnlyList<NetworkNode> Nodes,
    IReadOnlyList<NetworkEdge> Edges,
    IReadOnlyList<NetworkNode> Isolates,
    int IsolateCount,
    int LightEdgeCount,
    int OtherNodeCount)
{
    /// <summary>Edges of at least that weight that were left off because there are too many, or too many actors.</summary>
    public int OtherEdgeCount => Totals.Value.Count - Edges.Count;

    /// <summary>The greatest weight of all edges, kept or not; 0 without any.</summary>
    public int HeaviestWeight => Totals.Value.Heaviest;

    /// <summary>What all edges come to: counted when it is asked for, as a picture that does not say it is drawn without.</summary>
    internal Lazy<TieTotals> Totals { get; init; } = new(new TieTotals(0, 0));
}
