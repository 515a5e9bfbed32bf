using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>An article that was removed, so that whoever asks what has changed hears of it.</summary>
internal sealed class StoredRemoval
{
    public long Number { get; set; }

    public required string Article { get; set; }

    /// <summary>The store's sequence when it was removed.</summary>
    public long Changed { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoredRemoval>
    {
        public void Configure(EntityTypeBuilder<StoredRemoval> builder)
        {
            builder.ToTable("removals");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Changed);
        }
    }
}
