using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>A saved view or a short link.</summary>
internal sealed class StoredView
{
    public long Number { get; set; }

    public required string Key { get; set; }

    public required string Link { get; set; }

    public string? Title { get; set; }

    public required string Who { get; set; }

    public DateTimeOffset When { get; set; }

    public SavedView ToRecord() => new(Key, Link, Title, Who, When);

    public sealed class Configuration : IEntityTypeConfiguration<StoredView>
    {
        public void Configure(EntityTypeBuilder<StoredView> builder)
        {
            builder.ToTable("views");
            builder.HasKey(row => row.Number);
            builder.HasIndex(row => row.Key).IsUnique();
        }
    }
}
