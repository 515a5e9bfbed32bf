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

    /// <summary>Actors that take the same position on the same concepts.</summary>
    Congruence,

    /// <summary>Actors that take opposite positions on the same concepts.</summary>
    Conflict,

    /// <summary>Congruence less conflict.</summary>
    Subtract,

    /// <summary>Actors and the concepts that they speak on.</summary>
    TwoMode,
}

/// <summary>What the size of a node says.</summary>
public enum NodeSize
{
    /// <summary>How often the actor is mentioned.</summary>
    Mentions,

    /// <summary>How many actors it is tied to.</summary>
    Degree,

    /// <summary>The sum of the weights of its ties.</summary>
    Strength,

    /// <summary>How many shortest paths lead through it.</summary>
    Betweenness,

    /// <summary>How near it is to the others.</summary>
    Closeness,

    /// <summary>How central its neighbours are.</summary>
    Eigenvector,

    /// <summary>Where one ends up who follows ties.</summary>
    PageRank,
}

/// <summary>Which network to build.</summary>
/// <param name="Kind">What ties actors.</param>
/// <param name="MinWeight">
/// The least weight of an edge that is kept, whatever its sign; null for the one that <see cref="LeastWeight"/> proposes.
/// </param>
/// <param name="MaxNodes">The most actors that are laid out; those with the greatest strength are kept.</param>
/// <param name="MaxEdges">The most edges that are drawn; the heaviest are kept.</param>
/// <param name="Focus">Id of an actor whose neighbourhood alone is wanted, or null.</param>
/// <param name="Seed">Seed of layout and communities: the same seed and selection give the same picture, bit for bit.</param>
/// <param name="Sized">What the size of a node says.</param>
/// <param name="Aspect">Width of the picture's frame over its height, from 0.2 to 5: the layout spreads to fill it.</param>
/// <param name="Normalization">What the weights of a network of concepts are divided by; one that its kind does not have is none.</param>
/// <param name="Duplicates">Which statements of a network of concepts are dropped as repeated.</param>
/// <param name="Concepts">What is a concept.</param>
/// <param name="Kernel">
/// How much a statement of a network of concepts counts by its day's distance from the middle of the selection's
/// time, which ends where the selection's dates do, or with the first and last statement.
/// </param>
/// <param name="Backbone">
/// The significance below which an edge stays (<see cref="StanceNetwork.Backbone"/>), from 0 to 1; null keeps all.
/// </param>
/// <param name="Communities">How communities are found.</param>
public sealed record NetworkOptions(
    NetworkKind Kind = NetworkKind.Signed,
    double? MinWeight = 1,
    int MaxNodes = 300,
    int MaxEdges = 1_500,
    string? Focus = null,
    int Seed = 1,
    NodeSize Sized = NodeSize.Mentions,
    double Aspect = 1.3,
    Normalization Normalization = Normalization.None,
    Duplicates Duplicates = Duplicates.Keep,
    ConceptChoice Concepts = ConceptChoice.Targets,
    Kernel Kernel = Kernel.Uniform,
    double? Backbone = null,
    CommunityMethod Communities = CommunityMethod.Leiden)
{
    /// <summary>Whether the network is made of positions on concepts.</summary>
    public bool IsOfConcepts => Kind is NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract or NetworkKind.TwoMode;

    /// <summary>Whether positions on concepts count; null for what each kind does by itself (<see cref="StanceOptions"/>).</summary>
    public bool? UsesPositions { get; init; }

    /// <summary>What is counted where the network is made of positions on concepts.</summary>
    public StanceOptions Stances
    {
        get
        {
            var options = new StanceOptions(
                Kind, StanceOptions.NormalizationsOf(Kind).Contains(Normalization) ? Normalization : Normalization.None, Duplicates);
            return options with { UsesPositions = UsesPositions } is { IsPossible: true } asked ? asked : options;
        }
    }
}

/// <summary>An actor in a network, or a concept where it has two modes.</summary>
/// <param name="Actor">Id of the actor; of a concept <c>concept:</c> and the target as it is written.</param>
/// <param name="Type">What sort of actor; of a concept that is an actor, that one's.</param>
/// <param name="Mentions">
/// Mentions of it in the selection's articles: the number of <c>here:mention:ACTOR</c>. Of a concept, the statements on it that count.
/// </param>
/// <param name="Degree">Number of nodes that it is tied to.</param>
/// <param name="Strength">Sum of the weights of its edges, drawn or not.</param>
/// <param name="Community">Number of its community, 0 the largest.</param>
/// <param name="X">Place, in layout units, to the right.</param>
/// <param name="Y">Place, in layout units, upwards.</param>
/// <param name="Radius">Radius in layout units; no two nodes overlap.</param>
public sealed record NetworkNode(
    string Actor, ActorType Type, int Mentions, int Degree, double Strength, int Community, double X, double Y, double Radius)
{
    /// <summary>The beginning of a concept's id.</summary>
    public const string ConceptPrefix = "concept:";

    /// <summary>How central it is among the edges that are kept.</summary>
    public NodeMeasures Measures { get; init; }

    /// <summary>What is spoken on, where the node is a concept; else null.</summary>
    public Party? Concept => Actor.StartsWith(ConceptPrefix, StringComparison.Ordinal)
        && Party.TryParse(Actor[ConceptPrefix.Length..], out var party) ? party : null;

    /// <summary>What the size of a node says.</summary>
    public double SizeBy(NodeSize size) => size switch
    {
        NodeSize.Degree => Degree,
        NodeSize.Strength => Measures.Strength,
        NodeSize.Betweenness => Measures.Betweenness,
        NodeSize.Closeness => Measures.Closeness,
        NodeSize.Eigenvector => Measures.Eigenvector,
        NodeSize.PageRank => Measures.PageRank,
        _ => Mentions,
    };
}

/// <summary>A tie of two nodes.</summary>
/// <param name="From">Id of the holder, or of the first actor in ordinal order where the tie has no direction.</param>
/// <param name="To">Id of the target, of the other or of the concept.</param>
/// <param name="Directed">Whether it has a direction.</param>
/// <param name="For">Statements for the target; 0 where the tie is not made of statements of one on the other.</param>
/// <param name="Against">Statements against the target, likewise.</param>
/// <param name="Neutral">Statements that are neither; <c>edge:FROM:TO</c> opens them too.</param>
/// <param name="Weight">
/// Statements that take a side; articles or sentences that name both; or congruence and the like, which may have a fraction and be below
/// zero.
/// </param>
public sealed record NetworkEdge(string From, string To, bool Directed, int For, int Against, int Neutral, double Weight);

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
    public double HeaviestWeight => Totals.Value.Heaviest;

    /// <summary>Edges that were left off because chance would make them as heavy (<see cref="NetworkOptions.Backbone"/>).</summary>
    public int ChanceEdgeCount { get; init; }

    /// <summary>The least weight of an edge that was kept, whether it was asked for or proposed.</summary>
    public double LeastWeight { get; init; } = 1;

    /// <summary>What all edges come to: counted when it is asked for, as a picture that does not say it is drawn without.</summary>
    internal Lazy<TieTotals> Totals { get; init; } = new(new TieTotals(0, 0));
}
