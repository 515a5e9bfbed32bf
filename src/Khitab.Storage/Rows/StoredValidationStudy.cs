using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A validation's study.</summary>
internal sealed class StoredValidationStudy
{
    public long Number { get; set; }

    public Guid Id { get; set; }

    /// <summary>The study as JSON.</summary>
    public required string Content { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoredValidationStudy>
    {
        public void Configure(EntityTypeBuilder<StoredValidationStudy> builder)
        {
            builder.ToTable("validation_studies");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Id).IsUnique();
        }
    }
}
