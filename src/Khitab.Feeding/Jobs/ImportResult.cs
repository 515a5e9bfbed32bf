namespace Khitab.Feeding.Jobs;

/// <summary>What came of an import that ran to its end.</summary>
/// <param name="Read">Articles read.</param>
/// <param name="Known">Those of them that were stored already.</param>
/// <param name="Stored">Those of them that were new.</param>
/// <param name="Failures">Items that could not be read.</param>
/// <param name="PassedOver">How many files and records of which kind were passed over because they are no articles («.jpg» → 12).</param>
public sealed record ImportResult(
    int Read, int Known, int Stored, IReadOnlyList<ImportFailure> Failures, IReadOnlyDictionary<string, int> PassedOver);
