using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>What was decided on one sentence of a validation's sample.</summary>
internal sealed class StoredValidationDecision
{
    public Guid Study { get; set; }

    public int Place { get; set; }

    public required string Who { get; set; }

    /// <summary>The statements as JSON.</summary>
    public required string Statements { get; set; }

    public DateTimeOffset When { get; set; }

    public SentenceDecision ToRecord() => new(Place, Who, JsonText.Read<IReadOnlyList<StatementCoding>>(Statements), When);

    public sealed class Configuration : IEntityTypeConfiguration<StoredValidationDecision>
    {
        public void Configure(EntityTypeBuilder<StoredValidationDecision> builder)
        {
            builder.ToTable("validation_decisions");
            builder.HasKey(row => new { row.Study, row.Place });
        }
    }
}
