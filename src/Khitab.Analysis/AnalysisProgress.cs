namespace Khitab.Analysis;

/// <summary>The progress of an analysis.</summary>
/// <param name="Done">Articles analysed.</param>
/// <param name="Total">Articles in all.</param>
/// <param name="Article">The article just finished, by file name.</param>
public sealed record AnalysisProgress(int Done, int Total, string Article);
