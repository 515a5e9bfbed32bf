using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Khitab.Storage.Tests.Stores;

/// <summary>
/// A PostgreSQL server of the tests' own, on the loopback and in a folder that goes with it. Debian's is installed where that is possible.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<string?> Binaries = new(() => Find() ?? Install());
    private static readonly Lazy<Task<PostgresServer>> Common = new(StartAsync);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "khitab-postgres-" + Guid.NewGuid().ToString("N"));
    private readonly int _port = FreePort();
    private readonly List<Process> _processes = [];

    /// <summary>Whether one can be had here.</summary>
    public static bool IsThere => Binaries.Value is not null;

    /// <summary>With CI set, a missing server is a failure and not a reason to skip.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The server that tests share, each with a database of its own. It ends with the process.</summary>
    public static Task<PostgresServer> SharedAsync() => Common.Value;

    /// <summary>Starts a server of one's own.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer();
        Directory.CreateDirectory(server._folder);
        if (Environment.UserName == "root") await RunAsync("chown", "postgres", server._folder);
        await RunAsync(
        [
            .. AsServer, Program("initdb"), "-D", server._folder, "-U", "khitab", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
            "--no-sync",
        ]);
        await server.UpAsync();
        return server;
    }

    /// <summary>The connection string of a database; made anew.</summary>
    public async Task<string> CreateAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("CREATE DATABASE " + name, connection);
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    /// <summary>Starts it, again where it was down.</summary>
    public async Task UpAsync()
    {
        // It has to outlast its own crash, not the machine. A shell beside it waits for the end of its input, which comes with the end of
        // the tests however they end, and then ends the server and takes its folder away.
        var options = FormattableString.Invariant($"-D {_folder} -p {_port} -h 127.0.0.1 -c unix_socket_directories= ")
            + "-c fsync=off -c full_page_writes=off -c max_connections=200";
        var process = Launch(
            [.. AsServer, "/bin/sh", "-c", $"{Program("postgres")} {options} & cat; kill -QUIT $!; wait; rm -rf {_folder}"]);
        _processes.Add(process);
        var patience = Stopwatch.StartNew();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
            {
                await pause.WaitForNextTickAsync();
            }
        }
    }

    /// <summary>Ends it at once, as by a loss of power.</summary>
    public Task DownAsync() => RunAsync([.. AsServer, Program("pg_ctl"), "stop", "-D", _folder, "-m", "immediate"]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var process in _processes) process.StandardInput.Close();
    }

    private string To(string database) =>
        FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Username=khitab;Database={database};Maximum Pool Size=20");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to be root.
    private static string[] AsServer => Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];

    private static string Program(string name) =>
        Path.Combine(Binaries.Value ?? throw new InvalidOperationException(NoPostgres.Reason), name);

    private static async Task RunAsync(params string[] command)
    {
        using var process = Launch(command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} failed.");
    }

    private static Process Launch(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        var process = Process.Start(start)!;

        // Both streams are read so that neither fills up and stops the program.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string? Find()
    {
        const string packaged = "/usr/lib/postgresql";
        var chosen = Environment.GetEnvironmentVariable("KHITAB_POSTGRES");
        var folders = Directory.Exists(packaged)
            ? Directory.EnumerateDirectories(packaged).OrderDescending(StringComparer.Ordinal).Select(f => Path.Combine(f, "bin")) : [];
        return new[] { chosen }.OfType<string>().Concat(folders).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")));
    }

    private static string? Install()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get")) return null;
        foreach (var arguments in (string[][])[["update"], ["install", "-y", "--no-install-recommends", "postgresql"]])
        {
            using var process = Launch(["/usr/bin/apt-get", .. arguments]);
            if (!process.WaitForExit(TimeSpan.FromMinutes(5)) || process.ExitCode != 0) return null;
        }

        return Find();
    }
}

internal static class NoPostgres
{
    public const string Reason =
        "No PostgreSQL here, and it could not be installed: set KHITAB_POSTGRES to the folder of its programs. The others are tested.";
}
