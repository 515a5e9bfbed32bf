using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>
/// The database. Its entities are the analysed articles, split into rows; only <see cref="CorpusStore"/> reassembles them, so they
/// are known to this room only.
/// </summary>
/// <param name="options">Which provider, and where.</param>
public sealed class KhitabContext(DbContextOptions<KhitabContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KhitabContext).Assembly);
}
