namespace Khitab.Web.Components.Method;

/// <summary>The parts of the method page, and which of them explains which chart.</summary>
public static class MethodAnchors
{
    /// <summary>What things are, in the order of the page.</summary>
    public static IReadOnlyList<string> Terms { get; } = ["mention", "statement", "verdict", "origin", "unit", "facet"];

    /// <summary>The kinds of numbers, in the order of the page.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
        ["findings", "named", "stance", "heat", "voices", "relations", "themes", "time", "network", "level", "names", "relevance",
            "compare"];

    /// <summary>What is told of a kind of number beside its text, a paragraph each.</summary>
    public static IReadOnlyList<string> PartsOf(string number) => number switch
    {
        "network" => ["time", "backbone", "groups", "polar"],
        "named" or "themes" or "stance" => ["interval"],
        "compare" => ["stance", "odds", "error"],
        _ => [],
    };

    /// <summary>The part on how far to trust it all.</summary>
    public const string Trust = "trust";

    /// <summary>The part that explains a chart.</summary>
    /// <param name="chart">The id of its card.</param>
    public static string Of(string chart) => chart switch
    {
        "stance" or "authors" => "stance",
        "matrix" or "heat" => "heat",
        "voices" or "voice" or "speakers" => "voices",
        "holders" or "targets" => "relations",
        "themes" or "cues" => "themes",
        "timeline" => "time",
        "network" => "network",
        "spellings" or "roles" => "names",
        "findings" => "findings",
        "corrected" => Trust,
        // Whatever else counts is a count of names in texts.
        _ => "named",
    };
}
