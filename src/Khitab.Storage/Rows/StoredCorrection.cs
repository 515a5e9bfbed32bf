using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A correction, with who undid it.</summary>
internal sealed class StoredCorrection
{
    /// <summary>Its place in the order made.</summary>
    public long Number { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset When { get; set; }

    public required string Who { get; set; }

    /// <summary>By name: the order of the kinds may change.</summary>
    public CorrectionKind Kind { get; set; }

    public required string Subject { get; set; }

    public required string Value { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset? Undone { get; set; }

    public string? UndoneBy { get; set; }

    /// <summary>The store's sequence when it was made or undone.</summary>
    public long Changed { get; set; }

    public static StoredCorrection From(Correction correction) => new()
    {
        Id = correction.Id,
        When = correction.When,
        Who = correction.Who,
        Kind = correction.Kind,
        Subject = correction.Subject,
        Value = correction.Value,
        Reason = correction.Reason,
        Undone = correction.Undone,
    };

    public Correction ToRecord() => new(Id, When, Who, Kind, Subject, Value, Undone) { Reason = Reason };

    public sealed class Configuration : IEntityTypeConfiguration<StoredCorrection>
    {
        public void Configure(EntityTypeBuilder<StoredCorrection> builder)
        {
            builder.ToTable("corrections");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Id).IsUnique();
            builder.Property(row => row.Kind).HasConversion<string>();
        }
    }
}
