namespace Khitab.Storage;

/// <summary>By what an article was analysed.</summary>
/// <param name="Codebook">The codebook's version or hash.</param>
/// <param name="Analyser">The analyser's version.</param>
public sealed record ArticleVersion(string Codebook, string Analyser);
