namespace Khitab.Web.Hosting;

/// <summary>Where the server listens.</summary>
public static class Addresses
{
    /// <summary>The address unless another is configured: this machine only, because nobody signs in.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Settings that say where a host listens.</summary>
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens on <see cref="Default"/> where neither environment, command line nor settings name an address.</summary>
    public static void ListenOnLoopbackByDefault(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (Settings.Any(key => !string.IsNullOrEmpty(configuration[key]))) return;
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()) return;
        builder.WebHost.UseUrls(Default);
        // A page elsewhere must not reach this machine's server through a name that it made point here.
        if (string.IsNullOrEmpty(configuration["AllowedHosts"])) configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
    }
}
