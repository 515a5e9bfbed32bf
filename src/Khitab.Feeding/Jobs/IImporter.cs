namespace Khitab.Feeding.Jobs;

/// <summary>
/// Brings articles from files into the store: reads, analyses, stores, compares. Articles that are stored already are known by the hash of
/// their content and skipped, so that running one import again, from its beginning and after whatever interruption, completes it.
/// </summary>
public interface IImporter
{
    /// <summary>Runs one import.</summary>
    /// <param name="request">What is read.</param>
    /// <param name="progress">
    /// Told how far it is, on the importer's own threads and as often as it likes: whoever listens returns at once and draws seldom.
    /// </param>
    /// <param name="cancellation">Stops between batches, with an <see cref="OperationCanceledException"/>; what was stored stays.</param>
    /// <returns>What came of it. Items that cannot be read are no error of the import: they are listed in it.</returns>
    /// <exception cref="IOException">The machine or the store failed in a way that may pass; the import may be run again.</exception>
    Task<ImportResult> ImportAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellation);
}
