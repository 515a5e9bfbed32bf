using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>An import job.</summary>
internal sealed class StoredJob
{
    public long Number { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset Created { get; set; }

    public required string Input { get; set; }

    public JobState State { get; set; }

    public string Stage { get; set; } = "";

    public int Read { get; set; }

    public int Stored { get; set; }

    public int Failed { get; set; }

    public int PassedOver { get; set; }

    public string? Message { get; set; }

    public string? Owner { get; set; }

    public DateTimeOffset? Heartbeat { get; set; }

    public int Attempts { get; set; }

    public ImportJob ToRecord() => new(
        Id, Created, Input, State, Stage, Read, Stored, Failed, PassedOver, Message, Owner, Heartbeat, Attempts);

    public sealed class Configuration : IEntityTypeConfiguration<StoredJob>
    {
        public void Configure(EntityTypeBuilder<StoredJob> builder)
        {
            builder.ToTable("jobs");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Id).IsUnique();
            builder.Property(row => row.State).HasConversion<string>();
        }
    }
}
