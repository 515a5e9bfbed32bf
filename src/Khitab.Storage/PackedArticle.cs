using Khitab.Storage.Rows;

namespace Khitab.Storage;

/// <summary>An analysed article as it is stored, made by <see cref="ArticleStore.Pack"/>; a few kilobytes.</summary>
public sealed class PackedArticle
{
    internal PackedArticle(StoredArticle row) => Row = row;

    /// <summary>Its id.</summary>
    public string Id => Row.Id;

    internal StoredArticle Row { get; }
}
