using System.Collections.Immutable;

namespace Khitab.Discourse;

/// <summary>
/// The values of the class key, by number: types of events, none, quad classes. A quad class includes its types, as a theme includes its
/// children: a statement has two values, or none's alone.
/// </summary>
public static class ClassValues
{
    /// <summary>The value of statements whose predicate is of no type.</summary>
    public const string None = "none";

    private static readonly int Types = Enum.GetValues<EventClass>().Length;

    /// <summary>All values, as links write them.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. SelectionValues.Names<EventClass>(), None, .. SelectionValues.Names<QuadClass>()];

    /// <summary>The quad class that a type of event is under, as links write both; null for what is under none.</summary>
    public static string? ParentOf(string value) =>
        Names.IndexOf(value) is >= 0 and var place && place < Types ? Names[Quad((EventClass)place)] : null;

    /// <summary>The numbers of a statement's own value and of its quad class, by the code of its deed.</summary>
    internal static (int Value, int? Quad) Of(int code) =>
        DeedCode.Class(code) is { } of && (int)of < Types ? ((int)of, Quad(of)) : (Types, null);

    private static int Quad(EventClass of) => Types + 1 + (int)of.Quad();
}
