using Khitab.Analysis.Corrections;
using Khitab.Discourse;

namespace Khitab.Feeding.Following;

/// <summary>What the model is made of at one moment.</summary>
/// <param name="Sequence">The store's sequence up to which it has everything.</param>
/// <param name="Segments">The articles, in the order added, as corrected.</param>
/// <param name="Facts">What is true of all, as it was read.</param>
/// <param name="Corrections">What was laid over them.</param>
internal sealed record FollowedCorpus(
    long Sequence, IReadOnlyList<CorpusSegment> Segments, CorpusFacts Facts, CorrectionSet Corrections)
{
    /// <summary>Nothing yet.</summary>
    public static FollowedCorpus Empty { get; } = new(0, [], CorpusFacts.Empty, CorrectionSet.Empty);
}
