using System.Diagnostics;

namespace Khitab.Client.Tests;

/// <summary>
/// The modules in wwwroot/js: their types by the TypeScript compiler, their rules by ESLint, their pure parts by Node's own tests, which
/// stand beside this file. <c>npm run check</c> here does the same.
/// </summary>
public class ClientTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    /// <summary>Where the scripts of these tests are.</summary>
    internal static string FolderOfTests => Folder;

    private static readonly string Folder = Path.Combine(Find(AppContext.BaseDirectory), "tests", "Khitab.Client.Tests");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.test.mjs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    // A misspelt property or a null that was not thought of would be found by a reader.
    [Fact]
    public Task Types_hold() => PassesAsync("npm", "run", "--silent", "types");

    [Fact]
    public Task Rules_are_kept() => PassesAsync("npm", "run", "--silent", "lint");

    [Theory]
    [MemberData(nameof(Files))]
    public Task Units_do_what_they_say(string file) => PassesAsync("node", "--test", "--test-reporter=spec", file);

    private static async Task PassesAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            program, arguments)
        { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        string[] said;
        try
        {
            said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(Limit);
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, string.Concat(said));
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
