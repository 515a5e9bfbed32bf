using Khitab.Discourse;
using Khitab.Discourse.Validation;
using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Components.Validation;

/// <summary>What a validation draws. Pure.</summary>
public static class ValidationCharts
{
    /// <summary>
    /// For each target that the sample says enough of two bars side by side: the share that is for it as the machine counts, and as the
    /// sample corrects it, in percent.
    /// </summary>
    /// <param name="results">What the sample says.</param>
    /// <param name="snapshot">What targets are called.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="most">How many targets at most; those of the most statements come first.</param>
    public static BarSpec Shares(ValidationResults results, CorpusSnapshot snapshot, UiText words, int most)
    {
        return new BarSpec(
            [.. results.Shares.Where(s => s.Corrected is not null).Take(most).SelectMany(Pair)], words["column.target"],
            words["validation.shares.value"]);

        IEnumerable<Bar> Pair(CorrectedShare share)
        {
            var name = words.CodedParty(snapshot, share.Target);
            if (share.Raw is { } raw) yield return Bar("validation.bar.raw", raw, "mark");
            if (share.Corrected is { } corrected) yield return Bar("validation.bar.corrected", corrected.Value, "accent");

            Bar Bar(string label, double value, string colour) =>
                new("", words.Format(label, name), (long)Math.Round(100 * Math.Clamp(value, 0, 1)), colour);
        }
    }
}
