namespace Khitab.Web.Components.Network;

/// <summary>How an actor of a type is drawn, the same everywhere: a hue, and a shape for those who cannot tell hues.</summary>
/// <param name="Type">The type's name as in the codebook.</param>
/// <param name="Colour">Name of its colour token.</param>
/// <param name="Shape">Number of its shape; wwwroot/js/network-shapes.js draws by it.</param>
/// <param name="Outline">The same shape as an SVG path in a square from -1 to 1, for legends.</param>
public sealed record ActorLook(string Type, string Colour, int Shape, string Outline)
{
    /// <summary>The type of a concept, in a network of actors and concepts.</summary>
    public const string Concept = "concept";

    /// <summary>Every type in the order of a legend.</summary>
    public static IReadOnlyList<ActorLook> All { get; } =
    [
        new("state", "actor-state", 0, "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0"),
        new("government", "actor-government", 1, "M-.85-.85H.85V.85H-.85z"),
        new("military", "actor-military", 2, "M0-1 1 .8H-1z"),
        new("armed-group", "actor-armed-group", 3, "M0-1 1 0 0 1-1 0z"),
        new("community", "actor-community", 4, "M0-1 .87-.5V.5L0 1-.87.5V-.5z"),
        new("organization", "actor-organization", 5, "M0-1 .95-.31 .59.81H-.59L-.95-.31z"),
        new("person", "actor-person", 6, "M0 1-1-.8H1z"),
        new("expert", "actor-expert", 7, "M0-1 .29-.4 .95-.31 .48.15 .59.81 0 .5-.59.81-.48.15-.95-.31-.29-.4z"),
        new("media", "actor-media", 8, "M-.35-1H.35V-.35H1V.35H.35V1H-.35V.35H-1V-.35H-.35z"),
        new("place", "actor-place", 9, "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0M-.5 0a.5.5 0 1 1 1 0a.5.5 0 1 1-1 0"),
        new(Concept, "ink-soft", 10, "M-1.15-.55H1.15V.55H-1.15z"),
    ];

    /// <summary>The look of a type; of a place for a type that is not known.</summary>
    public static ActorLook Of(string type) => All.FirstOrDefault(l => l.Type == type) ?? All[^2];
}
