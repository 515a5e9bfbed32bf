using Khitab.Web.State;
using MudBlazor;
using MudBlazor.Services;

namespace Khitab.Web.Hosting;

/// <summary>The services of MudBlazor's controls.</summary>
public static class Controls
{
    /// <summary>Adds them, speaking the interface's language.</summary>
    public static IServiceCollection AddControls(this IServiceCollection services)
    {
        services.AddMudServices();
        return services.AddTransient<MudLocalizer, ControlWords>().AddLocalizationInterceptor<ControlWords.Always>();
    }
}
