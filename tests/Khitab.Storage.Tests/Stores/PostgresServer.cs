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
    private Process? _process;

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
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        Directory.CreateDirectory(server._folder);
        if (Environment.UserName == "root") await RunAsync("chown", "postgres", server._folder);
        using (var init = Start("initdb", "-D", server._folder, "-U", "khitab", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"))
        {
            await init.WaitForExitAsync();
            if (init.ExitCode != 0) throw new InvalidOperationException("initdb failed.");
        }

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
        // It has to outlast its own crash, not the machine.
        _process = Start(
            "postgres", "-D", _folder, "-p", FormattableString.Invariant($"{_port}"), "-h", "127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && !_process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Ends it at once, as by a loss of power.</summary>
    public async Task DownAsync()
    {
        using var stop = Start("pg_ctl", "stop", "-D", _folder, "-m", "immediate");
        await stop.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!Directory.Exists(_folder)) return;
        using (var stop = Start("pg_ctl", "stop", "-D", _folder, "-m", "immediate")) stop.WaitForExit(TimeSpan.FromSeconds(10));
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that the server is still writing: the folder for passing files is cleaned without us.
        }
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
    private static Process Start(string program, params string[] arguments)
    {
        program = Path.Combine(Binaries.Value ?? throw new InvalidOperationException(NoPostgres.Reason), program);
        return Environment.UserName == "root"
            ? Launch("runuser", ["-u", "postgres", "--", program, .. arguments])
            : Launch(program, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Launch(program, arguments);
        await process.WaitForExitAsync();
    }

    private static Process Launch(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
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
            using var process = Launch("/usr/bin/apt-get", arguments);
            if (!process.WaitForExit(TimeSpan.FromMinutes(5)) || process.ExitCode != 0) return null;
        }

        return Find();
    }
}

/// <summary>A test that only PostgreSQL can have; skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.IsThere || PostgresServer.IsRequired ? null : NoPostgres.Reason;
}

internal static class NoPostgres
{
    public const string Reason =
        "No PostgreSQL here, and it could not be installed: set KHITAB_POSTGRES to the folder of its programs. The others are tested.";
}
