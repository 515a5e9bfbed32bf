using Khitab.Discourse;
using Khitab.Discourse.Validation;

namespace Khitab.Web.State;

/// <summary>What validations say, in words.</summary>
public static class ValidationWords
{
    /// <summary>A party as it was coded, by the name that it has in the corpus.</summary>
    public static string CodedParty(this UiText words, CorpusSnapshot snapshot, string written)
    {
        if (!Model.Party.TryParse(written, out var party)) return written;
        return party.Kind == PartyKind.Source ? words["validation.source"] : words.Party(snapshot.AtLevel(ActorLevel.Body), party);
    }

    /// <summary>An outlet, or that it is not known.</summary>
    public static string OutletOrUnknown(this UiText words, CorpusSnapshot snapshot, string outlet) =>
        outlet.Length == 0 ? words["validation.outlet.unknown"] : words.Outlet(snapshot, outlet);

    /// <summary>For, against or neither.</summary>
    public static string Polarity(this UiText words, int polarity) =>
        words[polarity switch { > 0 => "polarity.for", < 0 => "polarity.against", _ => "polarity.neither" }];

    /// <summary>A figure with two decimals: −0.05, 0.74.</summary>
    public static string Figure(this UiText words, double value)
    {
        var text = words.Decimal(Math.Round(value, 2), "0.00");
        return "\u2066" + (Math.Round(value, 2) < 0 ? "\u2212" : "") + text + "\u2069";
    }

    /// <summary>An interval of figures: «0.61 – 0.85».</summary>
    public static string Interval(this UiText words, double low, double high) =>
        "\u2066" + words.Figure(low) + " – " + words.Figure(high) + "\u2069";

    /// <summary>An interval of shares in percent, within 0 and 1: «61–85%».</summary>
    public static string Shares(this UiText words, double low, double high) =>
        "\u2066" + Whole(words, low) + "–" + Whole(words, high) + words.Language.PercentSign + "\u2069";

    private static string Whole(UiText words, double share) => words.Number((long)Math.Round(100 * Math.Clamp(share, 0, 1)));

    /// <summary>What a stratum is, in words.</summary>
    public static string Stratum(this UiText words, CorpusSnapshot snapshot, SampleStratum stratum)
    {
        List<string> parts = [words[stratum.Found ? "validation.stratum.found" : "validation.stratum.silent"]];
        if (stratum.Outlet is { } outlet) parts.Add(words.OutletOrUnknown(snapshot, outlet));
        if (stratum.Target is { } target)
            parts.Add(target.Length == 0 ? words["validation.stratum.others"] : words.CodedParty(snapshot, target));
        if (stratum.Polarity is { } polarity) parts.Add(words.Polarity(polarity));
        if (stratum.IsSure is { } sure) parts.Add(words[sure ? "validation.stratum.sure" : "validation.stratum.unsure"]);
        return words.List(parts);
    }

    /// <summary>What an alpha allows.</summary>
    public static string Reliability(this UiText words, Reliability reliability) =>
        words["validation.reliability." + reliability.ToString().ToLowerInvariant()];
}
