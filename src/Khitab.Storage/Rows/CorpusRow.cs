using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage;

/// <summary>A row of one saved corpus. A new corpus is saved beside the old one, which is dropped once the new is whole.</summary>
internal abstract class CorpusRow
{
    /// <summary>Number of the saved corpus.</summary>
    public int Corpus { get; set; }

    /// <summary>The row's place in its list, from 0.</summary>
    public int Position { get; set; }
}

/// <summary>A row of a list of the whole corpus.</summary>
internal abstract class CorpusRowConfiguration<T> : IEntityTypeConfiguration<T>
    where T : CorpusRow
{
    /// <inheritdoc/>
    public virtual void Configure(EntityTypeBuilder<T> builder) => builder.HasKey(row => new { row.Corpus, row.Position });
}

/// <summary>A row of a list of one article.</summary>
internal abstract class ArticleRow : CorpusRow
{
    /// <summary>Id of the article.</summary>
    public string Article { get; set; } = "";

    /// <summary>Offset of the evidence in the article's text; 0 where the row has none.</summary>
    public int Start { get; set; }

    /// <summary>Length of the evidence in UTF-16 code units; 0 where the row has none.</summary>
    public int Length { get; set; }

    /// <summary>The evidence.</summary>
    public TextSpan Span
    {
        get => new(Start, Length);
        set => (Start, Length) = (value.Start, value.Length);
    }
}

/// <summary>A row that keeps one record of an article.</summary>
internal abstract class ArticleRow<TRecord> : ArticleRow
{
    /// <summary>The record as it was saved.</summary>
    public abstract TRecord ToRecord();
}

/// <summary>Keys and lengths that all rows of articles share.</summary>
internal abstract class ArticleRowConfiguration<T> : IEntityTypeConfiguration<T>
    where T : ArticleRow
{
    /// <inheritdoc/>
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.HasKey(row => new { row.Corpus, row.Article, row.Position });
        builder.Property(row => row.Article).HasMaxLength(64);
        builder.Ignore(row => row.Span);
    }
}
