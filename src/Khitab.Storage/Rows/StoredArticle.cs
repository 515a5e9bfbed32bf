using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage;

/// <summary>An article with its text and the keys of its words.</summary>
internal sealed class StoredArticle : CorpusRow
{
    public string Id { get; set; } = "";

    public string File { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Title { get; set; }

    public string? DerivedTitle { get; set; }

    public string? Section { get; set; }

    public string? Folder { get; set; }

    public string? Outlet { get; set; }

    public string? OutletName { get; set; }

    public string? Author { get; set; }

    public string? Url { get; set; }

    public string Language { get; set; } = "";

    public DateOnly? PublishedOn { get; set; }

    public DateBasis PublishedBasis { get; set; }

    public DateOnly? NotBefore { get; set; }

    /// <summary>Keys of the analysed words in one row: as rows of their own they would outnumber all others together.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>The row that keeps an article.</summary>
    public static StoredArticle From(Article article, IReadOnlyList<string> words) => new()
    {
        Id = article.Id,
        File = article.File,
        Text = article.Text,
        Title = article.Title,
        DerivedTitle = article.DerivedTitle,
        Section = article.Section,
        Folder = article.Folder,
        Outlet = article.Outlet,
        OutletName = article.OutletName,
        Author = article.Author,
        Url = article.Url,
        Language = article.Language,
        PublishedOn = article.Published.Value,
        PublishedBasis = article.Published.Basis,
        NotBefore = article.Published.NotBefore,
        Words = [.. words],
    };

    /// <summary>The article as it was saved.</summary>
    public Article ToRecord(IReadOnlyList<Segment> segments) => new(
        Id,
        File,
        Text,
        segments,
        Title,
        DerivedTitle,
        Section,
        Outlet,
        Url,
        Language,
        new Publication(PublishedOn, PublishedBasis, NotBefore))
    {
        OutletName = OutletName,
        Author = Author,
        Folder = Folder,
    };
}

/// <summary>An article is found by its id.</summary>
internal sealed class StoredArticleConfiguration : IEntityTypeConfiguration<StoredArticle>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredArticle> builder)
    {
        builder.HasKey(article => new { article.Corpus, article.Id });
        builder.Property(article => article.Id).HasMaxLength(64);
    }
}
