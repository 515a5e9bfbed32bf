using Khitab.Feeding.Sources;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Khitab.Feeding.Jobs;

/// <summary>Registers import jobs and sources.</summary>
public static class JobServices
{
    /// <summary>
    /// Adds <see cref="IImportJobs"/> with what runs jobs and looks at sources. The store, and an <see cref="IImporter"/>, have to be
    /// registered beside it. Work is planned in memory, or, where the store is PostgreSQL, in its database, which workers share.
    /// </summary>
    public static IServiceCollection AddImportJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ImportOptions>(configuration.GetSection(FeedingOptions.Section));
        services.TryAddSingleton(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddQuartz(quartz => Plan(quartz, configuration));
        services.AddSingleton<IWorkQueue, QuartzQueue>();
        services.AddSingleton<Worker>();
        services.AddSingleton<WorkStopping>();
        services.AddSingleton<JobSignal>();
        services.AddSingleton<LiveJobs>();
        services.AddSingleton<Spool>();
        services.AddSingleton<AllowedFolders>();
        services.AddSingleton<WebFetcher>();
        services.AddSingleton<Robots>();
        services.AddSingleton<JobPreparation>();
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<JobMaker>();
        services.AddSingleton<JobSweep>();
        services.AddSingleton<Schedules>();
        services.AddSingleton<ConfiguredSchedules>();
        services.AddSingleton<FeedSource>();
        services.AddSingleton<FolderSource>();
        services.AddSingleton<FolderHints>();
        services.AddSingleton<ScheduleLooker>();
        services.AddSingleton<IImportJobs, ImportJobs>();
        services.AddHostedService<JobsHost>();
        return services;
    }

    private static void Plan(IQuartzBuilder quartz, IConfiguration configuration)
    {
        // A job that the limit has held back, or that another node planned, is otherwise found only after half a minute.
        quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = TimeSpan.FromSeconds(1));
        quartz.AddJobType<ImportWork>();
        quartz.AddJobType<LookWork>();
        quartz.UseExecutionLimits((provider, limits) => limits.ForGroup(
            QuartzQueue.Imports, provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<ImportOptions>>().Value.Together));
        if (configuration.GetConnectionString(StorageServices.ConnectionName) is not { Length: > 0 } connection) return;
        quartz.ConfigureScheduler(scheduler => scheduler.GenerateInstanceId = true);
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(Npgsql.NpgsqlFactory.Instance, connection);
            store.UseClustering();
            store.ProvisionSchema();
        });
    }
}
