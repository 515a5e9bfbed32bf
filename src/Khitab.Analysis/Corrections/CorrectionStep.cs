namespace Khitab.Analysis.Corrections;

/// <summary>What a correction does to the rows of one actor.</summary>
/// <param name="Order">Its place among all corrections that hold.</param>
/// <param name="From">The actor whose rows it changes.</param>
/// <param name="To">The actor whose rows they become.</param>
/// <param name="Names">Matching keys of the names that it is about; null for all of the actor's rows.</param>
/// <param name="Articles">The articles that it is about; null for all.</param>
internal sealed record CorrectionStep(
    int Order, string From, string To, IReadOnlySet<string>? Names = null, IReadOnlySet<string>? Articles = null);
