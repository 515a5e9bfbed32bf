using Khitab.Web.State;

namespace Khitab.Web.Components.Charts;

/// <summary>How each category of a heat map is distinguished: a colour token, a sign and a word.</summary>
public static class HeatCategories
{
    /// <summary>The categories in the order of a legend.</summary>
    public static IReadOnlyList<HeatCategory> All { get; } =
    [
        HeatCategory.Favourable, HeatCategory.Unfavourable, HeatCategory.Mixed, HeatCategory.Neutral, HeatCategory.Undecided,
        HeatCategory.Absent,
    ];

    /// <summary>The name used in class names, tokens and text keys.</summary>
    public static string Key(this HeatCategory category) => category switch
    {
        HeatCategory.Favourable => "favourable",
        HeatCategory.Unfavourable => "unfavourable",
        HeatCategory.Mixed => "mixed",
        HeatCategory.Neutral => "neutral",
        HeatCategory.Undecided => "undecided",
        _ => "absent",
    };

    /// <summary>One sign for the category, for cells too small for counts and for legends.</summary>
    public static string ShortSign(this HeatCategory category, UiText words) => category switch
    {
        HeatCategory.Favourable => "+",
        HeatCategory.Unfavourable => "\u2212",
        HeatCategory.Mixed => "\u00B1",
        HeatCategory.Neutral => "=",
        HeatCategory.Undecided => words.RightToLeft ? "؟" : "?",
        _ => "",
    };

    /// <summary>What is in the cell: the counts with their signs, or a sign of its own where there are none to show.</summary>
    public static string Sign(this HeatCell cell, UiText words) => cell.Category switch
    {
        HeatCategory.Favourable or HeatCategory.Unfavourable or HeatCategory.Mixed => Numbers(cell, words),
        _ => cell.Category.ShortSign(words),
    };

    /// <summary>The counts with their signs, those that are zero left out: +3 −1.</summary>
    public static string Numbers(this HeatCell cell, UiText words)
    {
        var plus = cell.For > 0 ? words.Signed(cell.For) : "";
        var minus = cell.Against > 0 ? words.Signed(-cell.Against) : "";
        return plus.Length > 0 && minus.Length > 0 ? plus + " " + minus : plus + minus;
    }
}
