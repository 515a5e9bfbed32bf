using Khitab.Analysis;
using Khitab.Storage;

namespace Khitab.Feeding;

/// <summary>A codebook that is ready for use, with the analyser that reads by it.</summary>
/// <param name="Analyzer">The analyser.</param>
/// <param name="Version">What articles that it has read say of it.</param>
/// <param name="Files">Contents by path inside the codebook, with what people changed in it.</param>
public sealed record CodebookInUse(CorpusAnalyzer Analyzer, ArticleVersion Version, IReadOnlyDictionary<string, string> Files);
