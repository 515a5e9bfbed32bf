namespace Khitab.Survival.Tests;

/// <summary>What an app is doing when it is killed.</summary>
internal enum Doing
{
    /// <summary>It comes up, reads the files again and finds what is stored: nothing new is stored yet.</summary>
    Starting,

    /// <summary>It analyses articles and stores them.</summary>
    Storing,

    /// <summary>All articles are stored, and it compares them.</summary>
    Comparing,

    /// <summary>It saves segments of its model beside the store.</summary>
    Saving,
}

/// <summary>A moment to be killed at.</summary>
/// <param name="Doing">What the app is doing then.</param>
/// <param name="Progress">The share of the articles that are stored by then, from 0 to 1.</param>
/// <param name="Within">Where in that step, from 0 (its beginning) to 1 (about its end).</param>
internal sealed record Moment(Doing Doing, double Progress, double Within)
{
    // How long a comparison takes differs with what else the machine does: later in it, it may be over already.
    private const double EarlyInComparison = 0.6;

    /// <summary>
    /// Moments of chance, in the order in which one import comes to them and all of them before its end: half of them and more while
    /// articles are stored, at shares of all that are spread evenly and shaken; the others at starts, while segments are saved, and last in
    /// the comparison, where chance alone would seldom hit. Of three there is one of each kind but the first.
    /// </summary>
    /// <param name="count">How many; at least 3.</param>
    /// <param name="random">Chance.</param>
    public static IReadOnlyList<Moment> Draw(int count, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 3);
        var comparing = Math.Max(1, count / 6);
        var before = count - comparing;
        var starting = before / 8;
        var saving = Math.Max(1, before / 5);
        var kinds = Enumerable.Repeat(Doing.Storing, before - starting - saving)
            .Concat(Enumerable.Repeat(Doing.Starting, starting)).Concat(Enumerable.Repeat(Doing.Saving, saving)).ToArray();
        random.Shuffle(kinds);
        return
        [
            .. kinds.Select((doing, i) => new Moment(doing, (i + random.NextDouble()) / (before + 1), random.NextDouble())),
            .. Enumerable.Range(0, comparing).Select(_ => new Moment(Doing.Comparing, 1, EarlyInComparison * random.NextDouble())),
        ];
    }
}
