namespace Khitab.Feeding.Jobs;

/// <summary>How far an import is. Counts are of this run and never fall during it.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Read">Articles read.</param>
/// <param name="Known">Those of them that were stored already.</param>
/// <param name="Stored">Those of them that were new and are stored now.</param>
/// <param name="Failed">Items that could not be read.</param>
/// <param name="Total">How many articles there are, once that is known; until then null.</param>
/// <param name="Current">The file being read, under its name for people, or null.</param>
public sealed record ImportProgress(ImportStage Stage, int Read, int Known, int Stored, int Failed, int? Total, string? Current)
{
    /// <summary>
    /// Items that could not be read, found since the last report, so that they are seen while the import runs and outlast one that is
    /// stopped. Empty is allowed: the result lists them all.
    /// </summary>
    public IReadOnlyList<ImportFailure> NewFailures { get; init; } = [];
}
