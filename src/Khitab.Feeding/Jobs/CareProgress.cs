namespace Khitab.Feeding.Jobs;

/// <summary>How far analysing again is.</summary>
/// <param name="Done">Articles done, from 0 to <paramref name="Total"/>.</param>
/// <param name="Total">Articles that were outdated when it began.</param>
public sealed record CareProgress(int Done, int Total);
