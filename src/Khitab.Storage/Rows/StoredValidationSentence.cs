using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A sentence of a validation's sample.</summary>
internal sealed class StoredValidationSentence
{
    public Guid Study { get; set; }

    public int Place { get; set; }

    /// <summary>The sentence as JSON.</summary>
    public required string Content { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoredValidationSentence>
    {
        public void Configure(EntityTypeBuilder<StoredValidationSentence> builder)
        {
            builder.ToTable("validation_sentences");
            builder.HasKey(row => new { row.Study, row.Place });
        }
    }
}
