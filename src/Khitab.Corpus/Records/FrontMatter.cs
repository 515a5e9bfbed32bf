using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Khitab.Corpus.Records;

/// <summary>The block of YAML between two lines of dashes that note-taking and publishing programs put above a text.</summary>
internal static partial class FrontMatter
{
    private const int Longest = 64 * 1024;

    /// <summary>The block and the text below it; null if the text does not begin with one.</summary>
    public static (string Matter, string Body)? Split(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal)) return null;
        var head = text.Length > Longest ? text[..Longest] : text;
        var match = Fence().Match(head);
        if (!match.Success || !FirstField().IsMatch(match.Groups[1].Value)) return null;
        return (match.Groups[1].Value, text[match.Length..].TrimStart('\r', '\n'));
    }

    /// <summary>The block's fields; null with the cause where it is no YAML of names and values.</summary>
    public static RawRecord? Read(string matter, out string? cause)
    {
        try
        {
            cause = null;
            return YamlRecords.Read(matter);
        }
        catch (YamlException error)
        {
            // «title: مالي: ما بعد الانقلاب» is not YAML, yet the meaning is plain.
            if (ByLines(matter) is { } record)
            {
                cause = null;
                return record;
            }

            cause = $"line {error.Start.Line + 1}: not readable as YAML";
            return null;
        }
    }

    private static RawRecord? ByLines(string matter)
    {
        var record = new RawRecord();
        foreach (var line in matter.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('#')) continue;
            if (Field().Match(line) is not { Success: true } field) return null;
            record.Add(field.Groups[1].Value, field.Groups[2].Value.Trim('"', '\''));
        }

        return record;
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A(?:\s|#[^\n]*\n)*[\w""'][\w ""'.-]{0,40}:(?:\s|\z)")]
    private static partial Regex FirstField();

    [GeneratedRegex(@"^([\w][\w .-]{0,40}):\s*(.*)$")]
    private static partial Regex Field();
}
