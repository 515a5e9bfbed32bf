using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>The current facts of the corpus: one row.</summary>
internal sealed class StoredFacts
{
    public const int Only = 1;

    public int Id { get; set; } = Only;

    /// <summary>The store's sequence when they were saved.</summary>
    public long Changed { get; set; }

    public required byte[] Document { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoredFacts>
    {
        public void Configure(EntityTypeBuilder<StoredFacts> builder)
        {
            builder.ToTable("facts");
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
