namespace Khitab.Storage.Articles;

/// <summary>A stored article's place and value.</summary>
/// <param name="Number">Its place in the order added.</param>
/// <param name="Id">Its id.</param>
/// <param name="Document">Its document.</param>
internal readonly record struct DocumentRow(long Number, string Id, byte[] Document);

/// <summary>How stored articles are found.</summary>
internal interface IArticleRows
{
    /// <summary>Which of these ids are stored, with their numbers.</summary>
    Task<IReadOnlyDictionary<string, long>> NumbersAsync(
        KhitabContext context, IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The documents of these ids, in the order added.</summary>
    Task<IReadOnlyList<DocumentRow>> FindAsync(
        KhitabContext context, IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The next documents after a number, in the order added.</summary>
    Task<IReadOnlyList<DocumentRow>> PageAsync(KhitabContext context, long after, int count, CancellationToken cancellation);

    /// <summary>All ids in the order added.</summary>
    Task<IReadOnlyList<string>> IdsAsync(KhitabContext context, CancellationToken cancellation);
}
