using Khitab.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
        services.AddSingleton<CurrentModel>();
        services.AddHostedService<ModelLoader>();
        return services;
    }
}
