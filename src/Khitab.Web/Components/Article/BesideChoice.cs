using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.Components.Article;

/// <summary>
/// What an article's page shows side by side, small enough to sit in the link: <c>shared:ARTICLE:120</c>, the passage from offset 120 of
/// this article that another has too, or <c>claim:3</c>, the claim of this number on which articles differ.
/// </summary>
/// <param name="Other">Id of the other article; empty for a claim.</param>
/// <param name="Number">Where the passage starts here, or the claim's number in the snapshot.</param>
public sealed record BesideChoice(string Other, int Number)
{
    /// <summary>Whether it is a claim and not a passage.</summary>
    public bool IsClaim => Other.Length == 0;

    /// <summary>Reads the written form; false for anything else.</summary>
    public static bool TryParse(string? written, out BesideChoice choice)
    {
        choice = new BesideChoice("", 0);
        if (written is null || written.Length > Mark.MaxLength) return false;
        var colon = written.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(written[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        var what = written[..colon];
        if (what == "claim") choice = new BesideChoice("", number);
        else if (what.StartsWith("shared:", StringComparison.Ordinal) && what.Length > 7) choice = new BesideChoice(what[7..], number);
        else return false;
        return true;
    }

    /// <summary>The written form.</summary>
    public override string ToString() =>
        (IsClaim ? "claim:" : "shared:" + Other + ":") + Number.ToString(CultureInfo.InvariantCulture);
}
