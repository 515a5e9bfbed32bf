using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Khitab.Storage.Rows;

/// <summary>What the store says about itself: one row.</summary>
internal sealed class StoreState
{
    public const int Only = 1;

    public int Id { get; set; } = Only;

    /// <summary>The version of its tables.</summary>
    public int Schema { get; set; }

    /// <summary>Grows with every change of articles, facts or corrections.</summary>
    public long Sequence { get; set; }

    /// <summary>Which articles were removed up to this sequence is not known any more; 0 where nothing was forgotten.</summary>
    public long Forgotten { get; set; }

    public sealed class Configuration : IEntityTypeConfiguration<StoreState>
    {
        public void Configure(EntityTypeBuilder<StoreState> builder)
        {
            builder.ToTable("store");
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
