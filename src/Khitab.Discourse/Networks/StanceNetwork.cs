namespace Khitab.Discourse;

/// <summary>What weights are divided by.</summary>
public enum Normalization
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The mean of both actors' numbers of statements.</summary>
    Average,

    /// <summary>What both actors share and what each has alone.</summary>
    Jaccard,

    /// <summary>The product of both actors' numbers of statements, which the Discourse Network Analyzer calls cosine.</summary>
    Cosine,

    /// <summary>The actor's number of statements; for two modes only.</summary>
    Activity,

    /// <summary>The concept's number of statements; for two modes only.</summary>
    Prominence,
}

/// <summary>Which network to make of statements.</summary>
/// <param name="Kind">What ties nodes.</param>
/// <param name="Normalization">What weights are divided by.</param>
/// <param name="Duplicates">What is dropped before anything is counted.</param>
/// <param name="UsesPositions">
/// Whether positions count: with two modes statements for less statements against, otherwise all of them. Without it congruence counts
/// concepts that both speak on, whatever they say; conflict and subtract need it. Null for the usual: yes, but not with two modes where
/// nothing is divided. (Shares of all of an actor's statements would come to 1 for everyone.)
/// </param>
public sealed record StanceOptions(
    NetworkKind Kind, Normalization Normalization = Normalization.None, Duplicates Duplicates = Duplicates.Keep, bool? UsesPositions = null)
{
    /// <summary>Whether positions count.</summary>
    public bool CountsPositions => UsesPositions ?? (Kind != NetworkKind.TwoMode || Normalization != Normalization.None);

    /// <summary>Whether kind, normalisation and positions go together.</summary>
    public bool IsPossible => NormalizationsOf(Kind).Contains(Normalization)
        && (CountsPositions || Kind is not (NetworkKind.Conflict or NetworkKind.Subtract or NetworkKind.Signed));

    /// <summary>What the weights of a kind of network can be divided by; nothing first.</summary>
    public static IReadOnlyList<Normalization> NormalizationsOf(NetworkKind kind) => kind switch
    {
        NetworkKind.TwoMode => [Normalization.None, Normalization.Activity, Normalization.Prominence],
        NetworkKind.Congruence or NetworkKind.Conflict or NetworkKind.Subtract =>
            [Normalization.None, Normalization.Average, Normalization.Jaccard, Normalization.Cosine],
        _ => [Normalization.None],
    };
}

/// <summary>
/// A discourse network of statements: the one computation of the page, the API and the command line. A pure function of the statements and
/// the options; ties come in a fixed order.
/// </summary>
public sealed class StanceNetwork
{
    private StanceNetwork(
        StanceOptions options, StanceEvents events, IReadOnlyList<string> actors, IReadOnlyList<StanceTie> ties, double[] saying)
    {
        (Options, Events, Actors, Ties, Saying) = (options, events, actors, ties, saying);
    }

    /// <summary>Which network it is.</summary>
    public StanceOptions Options { get; }

    /// <summary>The statements that were counted: those without duplicates.</summary>
    public StanceEvents Events { get; }

    /// <summary>
    /// The rows of the matrix: everybody who may speak, in ordinal order; in a signed network then who is only spoken of.
    /// </summary>
    public IReadOnlyList<string> Actors { get; }

    /// <summary>The columns where the network has two modes.</summary>
    public IReadOnlyList<string> Concepts => Events.Concepts;

    /// <summary>Whether nodes are actors and concepts.</summary>
    public bool IsTwoMode => Options.Kind == NetworkKind.TwoMode;

    /// <summary>Whether ties have a direction.</summary>
    public bool IsDirected => Options.Kind == NetworkKind.Signed;

    /// <summary>The ties, a pair once (in a signed network each direction), in order of their ends.</summary>
    public IReadOnlyList<StanceTie> Ties { get; }

    /// <summary>How many statements each actor makes.</summary>
    public IReadOnlyList<double> Saying { get; }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => Actors.Count + (IsTwoMode ? Concepts.Count : 0);

    /// <summary>The sum of the matrix: with one mode and no direction each pair counts in both directions.</summary>
    public double MatrixSum => Ties.Sum(tie => tie.Weight) * (IsTwoMode || IsDirected ? 1 : 2);

    /// <summary>Makes a network.</summary>
    /// <exception cref="ArgumentException">The options do not go together (<see cref="StanceOptions.IsPossible"/>).</exception>
    public static StanceNetwork Of(StanceEvents events, StanceOptions options)
    {
        if (!options.IsPossible) throw new ArgumentException("This kind of network cannot be normalised or counted so.", nameof(options));
        var counted = DuplicateFilter.Apply(events, options.Duplicates);
        var actors = counted.Actors;
        List<StanceTie> ties;
        switch (options.Kind)
        {
            case NetworkKind.TwoMode:
                ties = TwoModeTies.Of(counted, options.CountsPositions, options.Normalization);
                break;
            case NetworkKind.Signed:
                ties = SignedTies.Of(counted, out actors);
                break;
            case NetworkKind.CoMention or NetworkKind.SentenceCoMention:
                ties = TogetherTies.Of(counted);
                break;
            default:
                ties = AgreementTies.Of(
                    StanceCounts.Of(counted, options.CountsPositions), counted.Range, options.Kind, options.Normalization);
                break;
        }

        var saying = new double[actors.Count];
        for (var row = 0; row < counted.Count; row++) saying[counted.Actor[row]] += counted.WeightOf(row);
        return new StanceNetwork(options, counted, actors, ties, saying);
    }

    /// <summary>The network without the ties below a weight, whatever their sign.</summary>
    public StanceNetwork AtLeast(double weight) => With(Ties.Where(tie => Math.Abs(tie.Weight) >= weight));

    /// <summary>The network's backbone: ties that are heavier than chance would have them, by the disparity filter.</summary>
    /// <param name="significance">The greatest probability of a weight by chance, from 0 to 1; 0.05 is usual.</param>
    public StanceNetwork Backbone(double significance)
    {
        var shift = IsTwoMode ? Actors.Count : 0;
        var edges = Ties.Select(tie => (tie.Row, Column: tie.Column + shift, tie.Weight)).ToList();
        var found = DisparityFilter.Significance(edges);
        return With(Ties.Where((_, i) => found[i] < significance));
    }

    /// <summary>The balance of a network's signed triangles: of statements on one another, or of congruence less conflict.</summary>
    /// <exception cref="InvalidOperationException">The network has no signs.</exception>
    public TriadBalance Balance() => Options.Kind switch
    {
        NetworkKind.Signed => TriadBalance.Of(Actors.Count, Ties.Select(tie => (tie.Row, tie.Column, tie.For - tie.Against))),
        NetworkKind.Subtract => TriadBalance.Of(Actors.Count, Ties.Select(tie => (tie.Row, tie.Column, tie.Weight))),
        _ => throw new InvalidOperationException("Only signed and subtract networks have signs."),
    };

    private StanceNetwork With(IEnumerable<StanceTie> ties) => new(Options, Events, Actors, [.. ties], [.. Saying]);
}
