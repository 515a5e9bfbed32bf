namespace Khitab.Web.Hosting;

/// <summary>Where the server listens.</summary>
public static class Addresses
{
    /// <summary>The address unless another is configured: this machine only, because nobody signs in.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Settings that say where a host listens.</summary>
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// Listens on <see cref="Default"/> where neither environment, command line nor settings name an address. Where it listens on this
    /// machine only, it answers to this machine's names only, unless <c>AllowedHosts</c> says otherwise.
    /// </summary>
    public static void ListenOnLoopbackByDefault(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var isByDefault = Settings.All(key => string.IsNullOrEmpty(configuration[key]))
            && !configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (isByDefault) builder.WebHost.UseUrls(Default);
        // A page elsewhere must not reach this machine's server through a name that it made point here.
        if (string.IsNullOrEmpty(configuration["AllowedHosts"]) && (isByDefault || IsThisMachine(configuration)))
            configuration["AllowedHosts"] = string.Join(';', ThisMachine);
    }

    private static bool IsThisMachine(ConfigurationManager configuration)
    {
        if (!string.IsNullOrEmpty(configuration["http_ports"]) || !string.IsNullOrEmpty(configuration["https_ports"])) return false;
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "")).ToList();
        return urls.Count > 0
            && urls.TrueForAll(url => ThisMachine.Contains(BindingAddress.Parse(url).Host, StringComparer.OrdinalIgnoreCase));
    }
}
