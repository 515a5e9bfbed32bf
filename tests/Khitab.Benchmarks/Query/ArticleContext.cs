using Microsoft.EntityFrameworkCore;

namespace Khitab.Benchmarks.Query;

/// <summary>The tables of <see cref="ArticleTables"/> as entities, in memory.</summary>
internal sealed class ArticleContext : DbContext
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<MentionRow> Mentions => Set<MentionRow>();

    public DbSet<StatementRow> Statements => Set<StatementRow>();

    public DbSet<CarriedRow> Carried => Set<CarriedRow>();

    public DbSet<CueRow> Cues => Set<CueRow>();

    public DbSet<QuotationRow> Quotations => Set<QuotationRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.UseInMemoryDatabase(_name).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
}

internal sealed class ArticleRow
{
    public int Id { get; set; }

    public int Outlet { get; set; }

    public int Day { get; set; }

    public int Month { get; set; }
}

internal sealed class MentionRow
{
    public int Id { get; set; }

    public int Article { get; set; }

    public int Actor { get; set; }

    public int Demonym { get; set; }
}

internal sealed class StatementRow
{
    public int Id { get; set; }

    public int Article { get; set; }

    public int Holder { get; set; }

    public int Target { get; set; }

    public int Polarity { get; set; }

    public int Voice { get; set; }

    public int Modality { get; set; }

    public int Sure { get; set; }
}

internal sealed class CarriedRow
{
    public int Id { get; set; }

    public int Article { get; set; }

    public int Theme { get; set; }
}

internal sealed class CueRow
{
    public int Id { get; set; }

    public int Article { get; set; }

    public int Theme { get; set; }
}

internal sealed class QuotationRow
{
    public int Id { get; set; }

    public int Article { get; set; }

    public int Speaker { get; set; }

    public int Direct { get; set; }
}
