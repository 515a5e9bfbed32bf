using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>An item that a job could not read or passed over.</summary>
internal sealed class StoredJobItem
{
    public long Number { get; set; }

    public Guid Job { get; set; }

    public required string Name { get; set; }

    public required string Cause { get; set; }

    public DateTimeOffset When { get; set; }

    public bool PassedOver { get; set; }

    public JobItem ToRecord() => new(Job, Name, Cause, When, PassedOver);

    public sealed class Configuration : IEntityTypeConfiguration<StoredJobItem>
    {
        public void Configure(EntityTypeBuilder<StoredJobItem> builder)
        {
            builder.ToTable("job_items");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => new { row.Job, row.Name }).IsUnique();
        }
    }
}
