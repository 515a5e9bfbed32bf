using Khitab.Feeding.Jobs;
using Khitab.Web.State;

namespace Khitab.Web.Components.Corpus;

/// <summary>What the corpus page says of uploads and jobs.</summary>
internal static class CorpusWords
{
    private const long Unit = 1024;

    /// <summary>A number of bytes in the unit that people would use: «3.4 MB».</summary>
    public static string Size(this UiText words, long bytes)
    {
        var (unit, step) = bytes switch
        {
            < Unit * Unit => ("size.kb", Unit),
            < Unit * Unit * Unit => ("size.mb", Unit * Unit),
            _ => ("size.gb", Unit * Unit * Unit),
        };

        // Tenths where they tell anything, and none after a round number.
        var tenths = (bytes * 10 / step) + (bytes > 0 && bytes * 10 < step ? 1 : 0);
        var number = words.Number(tenths / 10);
        return words.Format(
            unit, tenths % 10 == 0 || tenths >= 1000 ? number : number + words.Language.DecimalSeparator + words.Number(tenths % 10));
    }

    /// <summary>Why something was not taken on.</summary>
    /// <param name="words">The language.</param>
    /// <param name="reason">A name of <see cref="ImportRefusal"/>, or «Broken», «Away», «Stale», «NoText».</param>
    public static string Refusal(this UiText words, string reason) =>
        words.Find("corpus.refused." + reason.ToLowerInvariant()) ?? words["corpus.refused.broken"];

    /// <summary>How far a job is, in a word or two: its stage where it runs.</summary>
    public static string State(this UiText words, JobView job) => job switch
    {
        { State: JobState.Running, Stage: { } stage } => words["corpus.stage." + stage.ToString().ToLowerInvariant()],
        { State: JobState.Waiting, NextAttempt: not null } => words.Format("corpus.state.again", job.Attempts),
        _ => words["corpus.state." + job.State.ToString().ToLowerInvariant()],
    };

    /// <summary>A moment by the clock of the machine that Khitab runs on.</summary>
    public static string Moment(this UiText words, DateTimeOffset when, TimeProvider clock)
    {
        var local = TimeZoneInfo.ConvertTime(when, clock.LocalTimeZone);
        return words.Format(
            "date.moment", words.Date(DateOnly.FromDateTime(local.DateTime)), FormattableString.Invariant($"{local:HH:mm}"));
    }
}
