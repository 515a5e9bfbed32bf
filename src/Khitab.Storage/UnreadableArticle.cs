namespace Khitab.Storage;

/// <summary>A stored article whose analysis cannot be read: it is damaged, or of an older form.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="HasSource">Whether the article itself is whole, so that it can be analysed again from the store.</param>
public sealed record UnreadableArticle(string Id, string Cause, bool HasSource);
