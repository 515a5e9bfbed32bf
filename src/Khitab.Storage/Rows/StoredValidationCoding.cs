using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>What one coder found in one sentence of a validation's sample.</summary>
internal sealed class StoredValidationCoding
{
    public Guid Study { get; set; }

    public int Place { get; set; }

    public required string Coder { get; set; }

    /// <summary>The statements as JSON.</summary>
    public required string Statements { get; set; }

    public DateTimeOffset When { get; set; }

    public SentenceCoding ToRecord() => new(Place, Coder, JsonText.Read<IReadOnlyList<StatementCoding>>(Statements), When);

    public sealed class Configuration : IEntityTypeConfiguration<StoredValidationCoding>
    {
        public void Configure(EntityTypeBuilder<StoredValidationCoding> builder)
        {
            builder.ToTable("validation_codings");
            builder.HasKey(row => new { row.Study, row.Place, row.Coder });
        }
    }
}
