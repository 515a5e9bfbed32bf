using Khitab.Feeding.Codebooks;
using Khitab.Feeding.Corrections;
using Khitab.Feeding.Following;
using Khitab.Feeding.Importing;
using Khitab.Feeding.Jobs;
using Khitab.Feeding.Validations;
using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Khitab.Feeding;

/// <summary>Registers the services that keep the model current.</summary>
public static class FeedingServices
{
    /// <summary>
    /// Adds the store, the model and its loader, with their settings from the section <see cref="FeedingOptions.Section"/>.
    /// </summary>
    public static IServiceCollection AddFeeding(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<FeedingOptions>(configuration.GetSection(FeedingOptions.Section));
        services.AddKhitabStorage(configuration);
        services.AddSingleton(SegmentPlace.Of(configuration));
        services.AddSingleton<CurrentModel>();
        services.AddSingleton<Reader>();
        services.AddSingleton<Comparison>();
        services.AddSingleton<Importer>();
        services.AddSingleton<IImporter>(provider => provider.GetRequiredService<Importer>());
        services.AddSingleton<ModelKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<ModelKeeper>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddHostedService(provider => provider.GetRequiredService<Comparison>());
        services.AddSingleton<ICorrections, StoredCorrections>();
        services.AddSingleton<IValidations, StoredValidations>();
        services.AddSingleton<ICorpusCare, CorpusCare>();
        services.AddSingleton<ICodebookEditor, CodebookEditor>();
        services.AddHostedService<ModelLoader>();
        services.AddImportJobs(configuration);
        return services;
    }
}
