using System.Diagnostics;
using System.Text.Json;

namespace Khitab.Browser.Tests;

/// <summary>Graph files read by other people's programs: graphology in Node, and NetworkX where Python has it.</summary>
internal static class GraphReaders
{
    private static readonly string Folder = Path.Combine(Find(AppContext.BaseDirectory), "tests", "Khitab.Client.Tests");
    private static readonly Lazy<Task<bool>> HasNetworkX = new(async () =>
    {
        try
        {
            return (await RunAsync("python3", "-c", "import networkx")).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no Python.
            return false;
        }
    });

    /// <summary>What graphology finds in a file; it tells formats apart by the name's ending.</summary>
    public static Task<JsonElement> GraphologyAsync(string file) => ReadAsync("node", "read-graph.mjs", file);

    /// <summary>What NetworkX finds in a file, or null where it is not there.</summary>
    public static async Task<JsonElement?> NetworkXAsync(string file) =>
        await HasNetworkX.Value ? await ReadAsync("python3", "read_graph.py", file) : null;

    private static async Task<JsonElement> ReadAsync(string program, string script, string file)
    {
        var (code, said, wrong) = await RunAsync(program, script, file);
        Assert.True(code == 0, wrong);
        return JsonDocument.Parse(said).RootElement;
    }

    private static async Task<(int Code, string Said, string Wrong)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync())
            .WaitAsync(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0], said[1]);
    }

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("Dashboard.sln is not above " + start);
    }
}
