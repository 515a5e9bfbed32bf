using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A change of the codebook.</summary>
internal sealed class StoredCodebookEdit
{
    public long Number { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset When { get; set; }

    public required string Who { get; set; }

    public CodebookEditKind Kind { get; set; }

    public required string Subject { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    public int Weight { get; set; }

    public DateTimeOffset? Undone { get; set; }

    public static StoredCodebookEdit From(CodebookEdit edit) => new()
    {
        Id = edit.Id,
        When = edit.When,
        Who = edit.Who,
        Kind = edit.Kind,
        Subject = edit.Subject,
        Before = edit.Before,
        After = edit.After,
        Weight = edit.Weight,
        Undone = edit.Undone,
    };

    public CodebookEdit ToRecord() => new(Id, When, Who, Kind, Subject, Before, After, Weight, Undone);

    public sealed class Configuration : IEntityTypeConfiguration<StoredCodebookEdit>
    {
        public void Configure(EntityTypeBuilder<StoredCodebookEdit> builder)
        {
            builder.ToTable("codebook_edits");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Id).IsUnique();
            builder.Property(row => row.Kind).HasConversion<string>();
        }
    }
}
