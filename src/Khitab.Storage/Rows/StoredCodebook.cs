using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A codebook that articles were analysed by.</summary>
internal sealed class StoredCodebook
{
    public required string Version { get; set; }

    public required byte[] Document { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoredCodebook>
    {
        public void Configure(EntityTypeBuilder<StoredCodebook> builder)
        {
            builder.ToTable("codebooks");
            builder.HasKey(row => row.Version);
        }
    }
}
