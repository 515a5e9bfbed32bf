using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A file of the codebook as somebody left it.</summary>
internal sealed class StoredCodebookEdit
{
    public long Number { get; set; }

    public required string File { get; set; }

    public required string Text { get; set; }

    public required string Who { get; set; }

    public DateTimeOffset When { get; set; }

    public CodebookEdit ToRecord() => new(File, Text, Who, When);

    public sealed class Configuration : IEntityTypeConfiguration<StoredCodebookEdit>
    {
        public void Configure(EntityTypeBuilder<StoredCodebookEdit> builder)
        {
            builder.ToTable("codebook_edits");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.File);
        }
    }
}
