using Khitab.Coded;
using Khitab.Discourse;

namespace Khitab.Cli;

/// <summary>What the command <c>network</c> is asked for.</summary>
/// <param name="File">The statements.</param>
/// <param name="Options">Which network.</param>
/// <param name="Columns">Which columns or variables to read.</param>
/// <param name="Output">The file to write.</param>
internal sealed record NetworkRequest(string File, StanceOptions Options, CodedColumns Columns, string Output)
{
    /// <summary>The least weight of an edge.</summary>
    public double Least { get; init; }

    /// <summary>The significance of the backbone's edges, or null for all edges.</summary>
    public double? Backbone { get; init; }

    /// <summary>Whether concepts are printed in the order in which the network can do without them.</summary>
    public bool WithConceptBackbone { get; init; }

    /// <summary>Number of clusters whose polarisation is printed, or null.</summary>
    public int? Clusters { get; init; }

    /// <summary>Whether the balance of triangles is printed.</summary>
    public bool WithBalance { get; init; }

    /// <summary>The window that moves over time, or null for all statements at once.</summary>
    public EventWindow? Window { get; init; }

    /// <summary>The version of GEXF.</summary>
    public GexfWriter Gexf { get; init; } = GexfWriter.Version13;
}
