using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>Something that is looked at again and again for new articles.</summary>
internal sealed class StoredSchedule
{
    public long Number { get; set; }

    public Guid Id { get; set; }

    public required string Settings { get; set; }

    public string State { get; set; } = "";

    public ImportSchedule ToRecord() => new(Id, Settings, State);

    public sealed class Configuration : IEntityTypeConfiguration<StoredSchedule>
    {
        public void Configure(EntityTypeBuilder<StoredSchedule> builder)
        {
            builder.ToTable("schedules");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Id).IsUnique();
        }
    }
}
