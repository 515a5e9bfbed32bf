namespace Khitab.Web.Components.Method;

/// <summary>How one thing did on articles that were never read while the rules were written.</summary>
/// <param name="Key">What it is; its words are <c>method.figure.KEY</c>.</param>
/// <param name="Found">How much of what an analyst marked was found, or null where only what was found can be judged.</param>
/// <param name="Right">How much of what was found is right, or null where that was not counted.</param>
public sealed record MethodFigure(string Key, (int N, int Of)? Found, (int N, int Of)? Right);

/// <summary>The figures of the eight held-out articles in docs/analysis.md; a test compares the two.</summary>
public static class MethodFigures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MethodFigure> All { get; } =
    [
        new("actors", (69, 73), (44, 46)),
        new("themes", (10, 13), (22, 25)),
        new("quotes", (41, 49), (60, 68)),
        new("verdicts", null, (20, 21)),
        new("relations", (6, 16), (17, 25)),
        new("dates", (9, 9), null),
    ];
}
