using System.Diagnostics;

namespace Khitab.Browser.Tests;

/// <summary>Finds Chromium, and installs the distribution's where that is possible (Debian, root).</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The browser's path, or null where there is none.</summary>
    public static string? Path { get; } = Find() ?? Install();

    /// <summary>With CI set, a missing browser is a failure and not a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KHITAB_CHROMIUM") is { Length: > 0 } chosen && File.Exists(chosen)) return chosen;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(f => Names.Select(n => System.IO.Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }

    private static string? Install()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get")) return null;
        return Run("update") && Run("install -y --no-install-recommends chromium fonts-noto-core") ? Find() : null;
    }

    private static bool Run(string arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start);
        if (process is null) return false;

        // Both streams are read so that neither fills up and stops the installer.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (process.WaitForExit(TimeSpan.FromMinutes(5))) return process.ExitCode == 0;
        process.Kill(entireProcessTree: true);
        return false;
    }
}

/// <summary>
/// A test in a real browser; skipped, and said to be, where there is none. It fails when it takes too long: what a page is asked to
/// evaluate, a download or the closing of a page may otherwise be waited for without end.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = Chromium.Path is null && !Chromium.IsRequired ? NoBrowser.Reason : null;
        Timeout = Limits.Test;
    }
}

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = Chromium.Path is null && !Chromium.IsRequired ? NoBrowser.Reason : null;
        Timeout = Limits.Test;
    }
}

/// <summary>How long the parts of a run may take. The slowest test takes about a fifth of its time.</summary>
internal static class Limits
{
    /// <summary>A test, in milliseconds.</summary>
    public const int Test = 180_000;

    /// <summary>Starting the app and the browser.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromMinutes(3);

    /// <summary>Closing one thing.</summary>
    public static readonly TimeSpan Close = TimeSpan.FromSeconds(45);
}

internal static class NoBrowser
{
    public const string Reason = "No Chromium here, and it could not be installed: set KHITAB_CHROMIUM to one.";
}
