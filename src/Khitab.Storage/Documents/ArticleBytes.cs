namespace Khitab.Storage.Documents;

/// <summary>Articles as bytes and back, for those who put them aside for a while.</summary>
public static class ArticleBytes
{
    /// <summary>An article as bytes, uncompressed; of no use to another version of this program.</summary>
    public static byte[] Of(Article article) => ArticleDocument.Source(article);

    /// <summary>The article again.</summary>
    /// <exception cref="InvalidDataException">The bytes are no article's.</exception>
    public static Article Read(ReadOnlySpan<byte> bytes) => ArticleDocument.Source(bytes);
}
