using Khitab.Storage.Changes;
using Khitab.Storage.Keys;
using Khitab.Storage.Schemas;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Khitab.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>The setting that names a SQLite file.</summary>
    public const string FileSetting = "Khitab:Store";

    /// <summary>The name of the connection string of a PostgreSQL database.</summary>
    public const string ConnectionName = "Khitab";

    /// <summary>
    /// Adds the stores in the place that the configuration names: a PostgreSQL database (<c>ConnectionStrings:Khitab</c>), a SQLite file
    /// (<c>Khitab:Store</c>), or this process's memory where it names neither.
    /// </summary>
    /// <exception cref="StoreException">It names both.</exception>
    public static IServiceCollection AddKhitabStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var file = configuration[FileSetting];
        var connection = configuration.GetConnectionString(ConnectionName);
        if (!string.IsNullOrWhiteSpace(file) && !string.IsNullOrWhiteSpace(connection))
            throw new StoreException($"{FileSetting} and ConnectionStrings:{ConnectionName} are both set: say where the store is once.");
        return !string.IsNullOrWhiteSpace(connection) ? services.AddKhitabStorage(options => options.UseNpgsql(connection))
            : !string.IsNullOrWhiteSpace(file) ? services.AddKhitabStorage(options => options.UseSqlite(OfFile(file)))
            : services.AddKhitabStorage();
    }

    /// <summary>Adds the stores.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Chooses the provider; in memory where null.</param>
    public static IServiceCollection AddKhitabStorage(this IServiceCollection services, Action<DbContextOptionsBuilder>? configure = null)
    {
        // A root of its own: by name alone, two apps in one process would write into one store.
        var root = new InMemoryDatabaseRoot();
        services.AddDbContextFactory<KhitabContext>(options =>
        {
            if (configure is null) options.UseInMemoryDatabase("khitab", root);
            else configure(options);
            // A database that is away is tried again and again, and said to be away once, by ourselves.
            options.ConfigureWarnings(events => events.Log(
                (RelationalEventId.CommandExecuted, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.ExecutionStrategyRetrying, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        });
        services.AddSingleton<StoreAvailability>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton(provider => new StoreAccess(
            provider.GetRequiredService<IDbContextFactory<KhitabContext>>(),
            provider.GetRequiredService<DbContextOptions<KhitabContext>>(),
            provider.GetRequiredService<StoreAvailability>(),
            provider.GetRequiredService<ChangeFeed>(),
            provider.GetService<StoreSchema>() ?? StoreSchema.Current));
        services.AddSingleton(provider =>
            new ArticleStore(provider.GetRequiredService<StoreAccess>(), provider.GetService<ILogger<ArticleStore>>()));
        services.AddSingleton(provider => new CorrectionStore(provider.GetRequiredService<StoreAccess>()));
        services.AddSingleton(provider => new JobStore(provider.GetRequiredService<StoreAccess>()));
        services.AddSingleton(provider => new ScheduleStore(provider.GetRequiredService<StoreAccess>()));
        services.AddSingleton(provider => new ViewStore(provider.GetRequiredService<StoreAccess>()));
        services.AddSingleton(provider => new CodebookStore(provider.GetRequiredService<StoreAccess>()));
        services.AddSingleton(provider => new CodebookEditStore(provider.GetRequiredService<StoreAccess>()));
        services.AddSingleton(provider => new ValidationStore(provider.GetRequiredService<StoreAccess>()));
        services.AddHostedService<ChangeListener>();
        return services;
    }

    /// <summary>
    /// Keeps the keys of data protection in the store, for the next start and for other nodes; pages are shown while it is away.
    /// </summary>
    public static IDataProtectionBuilder PersistKeysToKhitabStorage(this IDataProtectionBuilder protection)
    {
        protection.Services.AddSingleton<KeysInStore>(provider =>
            new(provider.GetRequiredService<IDbContextFactory<KhitabContext>>(), provider.GetRequiredService<StoreAvailability>()));
        protection.Services.AddOptions<KeyManagementOptions>().Configure<KeysInStore>((options, keys) => options.XmlRepository = keys);
        protection.Services.AddSingleton<XmlKeyManager>();
        protection.Services.Replace(ServiceDescriptor.Singleton<IKeyManager>(provider => new FollowingKeyManager(
            provider.GetRequiredService<XmlKeyManager>(), provider.GetRequiredService<StoreAvailability>())));
        return protection;
    }

    /// <summary>Whether the configuration names a store that outlasts the process.</summary>
    public static bool HasLastingStore(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[FileSetting])
        || !string.IsNullOrWhiteSpace(configuration.GetConnectionString(ConnectionName));

    // Whoever finds the file busy tries again for that many seconds.
    private static string OfFile(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ConnectionString;
}
