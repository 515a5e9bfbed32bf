using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage;

/// <summary>One saved corpus.</summary>
internal sealed class StoredCorpus
{
    /// <summary>Its number; the highest that is whole is the current one.</summary>
    public int Number { get; set; }

    public string Fingerprint { get; set; } = "";

    /// <summary>Whether all of its rows are saved. One that is not was interrupted, and the next save drops it.</summary>
    public bool IsWhole { get; set; }
}

/// <summary>Numbers are given by the store.</summary>
internal sealed class StoredCorpusConfiguration : IEntityTypeConfiguration<StoredCorpus>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<StoredCorpus> builder)
    {
        builder.HasKey(corpus => corpus.Number);
        builder.Property(corpus => corpus.Number).ValueGeneratedNever();
    }
}
