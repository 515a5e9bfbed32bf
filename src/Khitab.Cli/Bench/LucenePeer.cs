using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Khitab.Cli.Bench;

/// <summary>
/// Lucene's ArabicAnalyzer on Java, from the distribution's packages, run from its source beside the program and asked for one pass at a
/// time.
/// </summary>
internal sealed class LucenePeer : IDisposable
{
    private const char Separator = '\u001e';
    private const double WarmUpSeconds = 4;
    private const string JarFolder = "/usr/share/java";
    private const string Packages = "apt-get install liblucene8-java default-jdk-headless";
    private static readonly string[] Jars = ["lucene-core", "lucene-analyzers-common"];

    private readonly DirectoryInfo _folder;
    private readonly Process _java;

    private LucenePeer(DirectoryInfo folder, Process java)
    {
        _folder = folder;
        _java = java;
    }

    /// <summary>Starts it and waits until it is warm; if it cannot be started, the reason.</summary>
    public static async Task<(LucenePeer? Peer, string Missing)> StartAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var jars = Jars.Select(Find).ToList();
        if (jars.Contains(null)) return (null, "Lucene was not found, so there is nothing to compare with: " + Packages);
        var folder = Directory.CreateTempSubdirectory("khitab-bench-");
        LucenePeer? peer = null;
        try
        {
            var data = Path.Combine(folder.FullName, "texts");
            await File.WriteAllTextAsync(
                data, string.Join(Separator, texts.Select(t => t.Replace(Separator, ' '))), new UTF8Encoding(false), cancellation);
            var source = Path.Combine(folder.FullName, "LucenePeer.java");
            await using (var file = File.Create(source))
            {
                await typeof(LucenePeer).Assembly.GetManifestResourceStream("LucenePeer.java")!.CopyToAsync(file, cancellation);
            }

            string[] arguments =
            [
                "-XX:+UseSerialGC", "-Xmx2g", "-cp", string.Join(Path.PathSeparator, jars), source, data,
                WarmUpSeconds.ToString(CultureInfo.InvariantCulture),
            ];
            var start = new ProcessStartInfo("java", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            peer = new LucenePeer(folder, Process.Start(start)!);
            if (await peer._java.StandardOutput.ReadLineAsync(cancellation) is not null) return (peer, "");
            var complaint = await peer._java.StandardError.ReadToEndAsync(cancellation);
            peer.Dispose();
            return (null, "Lucene did not run: " + complaint.Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            folder.Delete(recursive: true);
            return (null, "Java was not found, so there is nothing to compare with: " + Packages);
        }
        catch (OperationCanceledException)
        {
            peer?.Dispose();
            throw;
        }
    }

    /// <summary>One pass over all texts.</summary>
    /// <exception cref="IOException">It has ended.</exception>
    public async Task<BenchPass> PassAsync(CancellationToken cancellation)
    {
        await _java.StandardInput.WriteLineAsync(ReadOnlyMemory<char>.Empty, cancellation);
        await _java.StandardInput.FlushAsync(cancellation);
        var answer = await _java.StandardOutput.ReadLineAsync(cancellation) ?? throw new IOException("Lucene ended before its time.");
        var parts = answer.Split(' ');
        return new BenchPass(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Stops it and deletes its files.</summary>
    public void Dispose()
    {
        if (!_java.HasExited) _java.Kill(entireProcessTree: true);
        _java.WaitForExit();
        _java.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string? Find(string name) =>
        Directory.Exists(JarFolder) ? Directory.EnumerateFiles(JarFolder, name + "-*.jar").Order(StringComparer.Ordinal)
            .FirstOrDefault() : null;
}
