using System.Text;

namespace Khitab.Cli.Reading;

/// <summary>The text of a marked article that no analysis has read.</summary>
internal static class MarkedText
{
    /// <summary>The text with line feeds alone and without a byte order mark.</summary>
    public static string Read(string folder, string id) => File.ReadAllText(Path.Combine(folder, id + ".txt"), Encoding.UTF8)
        .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimStart('\uFEFF');
}
