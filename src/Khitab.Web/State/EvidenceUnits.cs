using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>
/// What a mark's number counts, as pages and links name it: the drawer says it first, so that the number clicked is the number read.
/// </summary>
public static class EvidenceUnits
{
    /// <summary>The mark's rows: mentions, statements, quotations, whatever it has.</summary>
    public const string Rows = "row";

    /// <summary>The units that are not rows.</summary>
    public static IReadOnlyList<string> Others { get; } = ["article", "outlet", "origin", "sentence"];

    /// <summary>Whether a link may name it.</summary>
    public static bool IsKnown(string unit) => unit == Rows || Others.Contains(unit);

    /// <summary>What a mark counts where the link does not say.</summary>
    public static string Of(Mark mark, CountUnit unit) => mark.UnitIn(unit).ToString().ToLowerInvariant();

    /// <summary>What a link has to say of a unit: nothing where the mark's own is meant.</summary>
    /// <param name="mark">The mark, or null where no evidence is open.</param>
    /// <param name="selection">The selection's unit.</param>
    /// <param name="shown">What the number counts, by any noun (<c>statement</c> is a row), or null for the mark's own.</param>
    public static string? ToSay(Mark? mark, CountUnit selection, string? shown)
    {
        if (mark is null || shown is null) return null;
        var unit = Others.Contains(shown) ? shown : Rows;
        return unit == Of(mark, selection) ? null : unit;
    }
}
