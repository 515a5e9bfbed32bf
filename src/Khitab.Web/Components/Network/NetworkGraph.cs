using System.Text.Json.Serialization;

namespace Khitab.Web.Components.Network;

/// <summary>A network ready to be drawn: positions and counts come from the model, the browser only draws.</summary>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The edges; an edge whose ends are not among the nodes is left out.</param>
/// <param name="Unit">What the evidence of an edge is counted in: statement, article or sentence.</param>
/// <param name="Groups">What the colours say where they are not the types', in the order of a legend; else null.</param>
/// <param name="Area">What the area of a node says, in words; null where it says nothing.</param>
/// <param name="Width">What the width of a line says, in words; null where it says nothing.</param>
/// <param name="Lines">What the two colours of lines say where it is not for and against; else null.</param>
public sealed record NetworkGraph(
    [property: JsonPropertyName("nodes")] IReadOnlyList<NetworkNode> Nodes,
    [property: JsonPropertyName("edges")] IReadOnlyList<NetworkEdge> Edges,
    [property: JsonIgnore] string Unit = "statement",
    [property: JsonIgnore] IReadOnlyList<NetworkGroup>? Groups = null,
    [property: JsonIgnore] string? Area = null,
    [property: JsonIgnore] string? Width = null,
    [property: JsonIgnore] LineWords? Lines = null);

/// <summary>What the two colours of a network's lines say.</summary>
/// <param name="For">The colour of what is for.</param>
/// <param name="Against">The colour of what is against.</param>
public sealed record LineWords(string For, string Against);

/// <summary>Nodes of one colour.</summary>
/// <param name="Colour">Name of the colour token.</param>
/// <param name="Label">What they have in common.</param>
public sealed record NetworkGroup(string Colour, string Label);

/// <summary>One actor.</summary>
/// <param name="Id">Its id, which is also its mark's.</param>
/// <param name="Label">Its name.</param>
/// <param name="Type">Its type as in the codebook: <c>state</c>, <c>armed-group</c>; decides the shape, and the colour unless one is
/// given.</param>
/// <param name="Size">What its area says (mentions, ties), zero or more.</param>
/// <param name="X">Position from left to right.</param>
/// <param name="Y">Position from bottom to top.</param>
/// <param name="Colour">Name of its colour token, or null for its type's.</param>
/// <param name="Says">What is known of it in one line: shown beside the pointer and read out.</param>
public sealed record NetworkNode(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("size")] double Size,
    [property: JsonPropertyName("x")] double X,
    [property: JsonPropertyName("y")] double Y,
    [property: JsonPropertyName("colour")] string? Colour = null,
    [property: JsonPropertyName("says")] string? Says = null);

/// <summary>A relation between two actors, or that they are mentioned together.</summary>
/// <param name="Id">Id of its mark.</param>
/// <param name="Source">The actor that it starts from.</param>
/// <param name="Target">The actor that it goes to.</param>
/// <param name="Pos">Statements for. With <paramref name="Neg"/> zero too, the edge has no sign (mentioned together).</param>
/// <param name="Neg">Statements against.</param>
/// <param name="Weight">What its width says.</param>
/// <param name="Directed">Whether it has an arrowhead.</param>
/// <param name="Says">What is known of it in one line.</param>
/// <param name="Count">How much its mark opens, in the graph's unit.</param>
public sealed record NetworkEdge(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("target")] string Target,
    [property: JsonPropertyName("pos")] long Pos,
    [property: JsonPropertyName("neg")] long Neg,
    [property: JsonPropertyName("weight")] double Weight,
    [property: JsonPropertyName("directed")] bool Directed,
    [property: JsonPropertyName("says")] string? Says = null,
    [property: JsonPropertyName("count")] long Count = 0);
