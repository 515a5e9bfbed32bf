using Khitab.Storage;

namespace Khitab.Feeding.Jobs;

/// <summary>What a person does with articles that are stored: takes them away, has them analysed again.</summary>
/// <remarks>
/// Every method throws <see cref="StoreException"/> where the store does not answer. Pages see what has changed by
/// <see cref="CurrentModel.Changed"/>, as with any other change of the corpus.
/// </remarks>
public interface ICorpusCare
{
    /// <summary>Removes articles from the store, for good; the model follows.</summary>
    /// <param name="ids">Ids of articles; one that is not stored is no error.</param>
    /// <param name="cancellation">Gives up; then none is removed.</param>
    /// <returns>How many of them were stored.</returns>
    Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>
    /// Analyses those articles again that were analysed by another codebook or analyser than this process has, and replaces what is stored
    /// of them; then compares the corpus. Where only the codebook is another and it is known what that changes, those that the change does
    /// not touch keep their analysis.
    /// </summary>
    /// <param name="progress">
    /// Told how far it is, on threads of its own and as often as it likes: whoever listens returns at once and draws seldom.
    /// </param>
    /// <param name="cancellation">Stops between batches; what was replaced stays, and the rest is still outdated.</param>
    /// <returns>How many articles were analysed again.</returns>
    Task<int> AnalyseAgainAsync(IProgress<CareProgress> progress, CancellationToken cancellation = default);

    /// <summary>How many articles were analysed by another codebook or analyser than this process has.</summary>
    Task<int> OutdatedCountAsync(CancellationToken cancellation = default);
}
