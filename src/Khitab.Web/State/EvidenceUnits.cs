using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>
/// What a mark's number counts: mostly its rows (<see cref="Rows"/>), but a bar may count articles and still open their sentences. The
/// drawer then says the articles first, so that the number clicked is the number read.
/// </summary>
public static class EvidenceUnits
{
    /// <summary>The mark's rows: mentions, statements, quotations, whatever it has.</summary>
    public const string Rows = "row";

    /// <summary>The units that are not rows, as pages and links name them.</summary>
    public static IReadOnlyList<string> Others { get; } = ["article", "outlet", "origin", "sentence"];

    /// <summary>Whether a link may name it.</summary>
    public static bool IsKnown(string unit) => unit == Rows || Others.Contains(unit);

    /// <summary>What a mark counts where the link does not say: a facet's value counts in the selection's unit.</summary>
    public static string Of(Mark mark, CountUnit unit) => mark.Kind switch
    {
        MarkKind.Mention or MarkKind.Theme or MarkKind.Outlet or MarkKind.Section or MarkKind.Folder or MarkKind.Holder or MarkKind.Target
            or MarkKind.Polarity or MarkKind.Voice or MarkKind.Modality => unit switch
            {
                CountUnit.Articles => "article",
                CountUnit.Outlets => "outlet",
                CountUnit.Origins => "origin",
                _ => Rows,
            },
        MarkKind.Together or MarkKind.Verdict => "article",
        MarkKind.Beside => "sentence",
        _ => Rows,
    };

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
