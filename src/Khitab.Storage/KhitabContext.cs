using Khitab.Storage.Rows;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>
/// The database, in any of its providers. Its rows are known to this room only; stores read and write them. The keys by which the web app
/// protects what it gives to browsers lie in it too, so that several nodes read one another's.
/// </summary>
/// <param name="options">Which provider, and where.</param>
public sealed class KhitabContext(DbContextOptions<KhitabContext> options) : DbContext(options), IDataProtectionKeyContext
{
    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KhitabContext).Assembly);
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        // Lower case throughout: at the prompt of a database few names then need quotes.
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(ColumnNames.Of(property.Name));
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveConversion<PlainText>();
        if (Database.IsSqlite()) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentAsNumber>();
        else configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Moment>();
    }
}
