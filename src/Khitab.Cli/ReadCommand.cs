using System.CommandLine;
using System.Globalization;
using Khitab.Corpus.Records;

namespace Khitab.Cli;

/// <summary>
/// <c>read PATH... [--mapping FILE] [--map PART=COLUMN]...</c>: reads
/// without analysing and summarises what there is, to try a mapping or check an export.
/// </summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = ReadingOptions.Paths();
        var mapping = ReadingOptions.Mapping();
        var map = ReadingOptions.Map();
        var command = new Command("read", "Read articles without analysing them and list outlets, languages and days.")
        {
            paths, mapping, map,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(() => Run(
                    parsed.GetValue(paths)!, parsed.GetValue(mapping), Console.Out, Console.Error, parsed.GetValue(map), cancellation)));
        return command;
    }

    /// <summary>Runs the command and returns the exit status.</summary>
    public static int Run(
        IReadOnlyList<string> paths, string? mapping, TextWriter output, TextWriter errors, IReadOnlyList<string>? map = null,
        CancellationToken cancellation = default)
    {
        var outlets = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var languages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int articles = 0, dated = 0, titled = 0;
        long characters = 0;
        DateOnly? first = null, last = null;
        int unread;
        try
        {
            unread = ReadingOptions.Read(paths, mapping, errors, Take, cancellation, map: map);
        }
        catch (FieldMappingException error)
        {
            errors.WriteLine(error.Message);
            return ExitCodes.SomeInputUnread;
        }

        Line($"articles\t{articles}");
        Line($"titled\t{titled}");
        Line($"dated\t{dated}\t{first:yyyy-MM-dd}\t{last:yyyy-MM-dd}");
        Line($"characters\t{characters}");
        foreach (var (language, count) in languages) Line($"language\t{language}\t{count}");
        foreach (var (outlet, count) in outlets.OrderByDescending(o => o.Value)) Line($"outlet\t{outlet}\t{count}");
        return unread > 0 ? ExitCodes.SomeInputUnread : ExitCodes.Done;

        void Take(Article article)
        {
            articles++;
            characters += article.Text.Length;
            if (article.Title is not null) titled++;
            Count(languages, article.Language);
            Count(outlets, article.Outlet is null ? "(unknown)" : article.Outlet + "\t" + article.OutletName);
            if (article.Published.Value is not { } day) return;
            dated++;
            if (first is null || day < first) first = day;
            if (last is null || day > last) last = day;
        }

        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
