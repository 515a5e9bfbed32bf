using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>An analysed article: what is asked for as columns, and all of it as one value.</summary>
internal sealed class StoredArticle
{
    /// <summary>Its place in the order added; a removed one's is not given again.</summary>
    public long Number { get; set; }

    public required string Id { get; set; }

    public string? Outlet { get; set; }

    public DateOnly? Day { get; set; }

    public required string Language { get; set; }

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public required byte[] Hash { get; set; }

    public required string Codebook { get; set; }

    public required string Analyser { get; set; }

    /// <summary>The store's sequence when it was added or last replaced.</summary>
    public long Changed { get; set; }

    /// <summary>The import job that brought it; null where none did, or an older version stored it.</summary>
    public Guid? Job { get; set; }

    public required byte[] Document { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoredArticle>
    {
        // Never changed in place, so that the provider in memory need not keep a copy of its own.
        private static readonly ValueComparer<byte[]> ByReference = new((a, b) => ReferenceEquals(a, b), a => a.Length, a => a);

        public void Configure(EntityTypeBuilder<StoredArticle> builder)
        {
            builder.ToTable("articles");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Id).IsUnique();
            builder.HasIndex(row => row.Changed);
            builder.HasIndex(row => row.Day);
            builder.HasIndex(row => row.Outlet);
            builder.HasIndex(row => row.Job);
            builder.Property(row => row.Document).Metadata.SetValueComparer(ByReference);
            builder.Property(row => row.Hash).Metadata.SetValueComparer(ByReference);
        }
    }
}
