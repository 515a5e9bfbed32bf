namespace Khitab.Analysis.Comparison;

/// <summary>What is kept of an article while a corpus is compared: far less than was found in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">Its day of publication, or null where unknown.</param>
/// <param name="Wording">Its content words.</param>
internal sealed record ComparedArticle(string Id, DateOnly? Day, Wording Wording);
