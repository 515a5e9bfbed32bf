using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="CorpusStore"/> and a factory of contexts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Chooses the provider; in memory where null. In memory, 31,000 articles with a million rows take 11 seconds to save, half a gigabyte
    /// to keep beside the articles, which are held by id, and 28 seconds to replace by another corpus: that is its upper size. Larger
    /// corpora want a database.
    /// </param>
    public static IServiceCollection AddKhitabStorage(this IServiceCollection services, Action<DbContextOptionsBuilder>? configure = null)
    {
        // A root of its own: by name alone, two apps in one process would write into one store.
        var root = new InMemoryDatabaseRoot();
        services.AddDbContextFactory<KhitabContext>(configure ?? (options => options.UseInMemoryDatabase("khitab", root)));
        services.AddSingleton<CorpusStore>();
        return services;
    }
}
