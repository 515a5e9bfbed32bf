using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Khitab.Cli.Bench;

/// <summary>Lucene's ArabicAnalyzer on Java, from the distribution's packages, run from its source beside the program.</summary>
internal static class LucenePeer
{
    private const char Separator = '\u001e';
    private const double WarmUpSeconds = 4;
    private const string JarFolder = "/usr/share/java";
    private static readonly string[] Jars = ["lucene-core", "lucene-analyzers-common"];

    /// <summary>The median pass, or why there is none.</summary>
    public static async Task<(BenchPass? Pass, string Missing)> MeasureAsync(IReadOnlyList<string> texts, int rounds, CancellationToken cancellation)
    {
        var jars = Jars.Select(Find).ToList();
        if (jars.Contains(null)) return (null, "Lucene was not found, so there is nothing to compare with: apt-get install liblucene8-java default-jdk-headless");
        var folder = Directory.CreateTempSubdirectory("khitab-bench-");
        try
        {
            var data = Path.Combine(folder.FullName, "texts");
            await File.WriteAllTextAsync(data, string.Join(Separator, texts.Select(t => t.Replace(Separator, ' '))), new UTF8Encoding(false), cancellation);
            var source = Path.Combine(folder.FullName, "LucenePeer.java");
            await using (var file = File.Create(source)) await typeof(LucenePeer).Assembly.GetManifestResourceStream("LucenePeer.java")!.CopyToAsync(file, cancellation);
            var start = new ProcessStartInfo("java") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["-XX:+UseSerialGC", "-Xmx2g", "-cp", string.Join(Path.PathSeparator, jars), source, data, WarmUpSeconds.ToString(CultureInfo.InvariantCulture), rounds.ToString(CultureInfo.InvariantCulture)])
                start.ArgumentList.Add(argument);
            using var java = Process.Start(start)!;
            var said = java.StandardOutput.ReadToEndAsync(cancellation);
            var complained = java.StandardError.ReadToEndAsync(cancellation);
            await java.WaitForExitAsync(cancellation);
            return java.ExitCode == 0 ? (BenchPass.Median(Passes(await said)), "") : (null, "Lucene did not run: " + (await complained).Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "Java was not found, so there is nothing to compare with: apt-get install liblucene8-java default-jdk-headless");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<BenchPass> Passes(string said)
    {
        foreach (var line in said.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            yield return new BenchPass(double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }

    private static string? Find(string name) =>
        Directory.Exists(JarFolder) ? Directory.EnumerateFiles(JarFolder, name + "-*.jar").Order(StringComparer.Ordinal).FirstOrDefault() : null;
}
