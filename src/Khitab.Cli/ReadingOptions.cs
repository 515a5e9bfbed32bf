using System.CommandLine;
using System.Globalization;
using Khitab.Coded;
using Khitab.Corpus.Files;
using Khitab.Corpus.Records;

namespace Khitab.Cli;

/// <summary>
/// What the commands that read articles share: their arguments, and reading with its errors and progress on standard error.
/// </summary>
internal static class ReadingOptions
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    /// <summary>The files and folders to read.</summary>
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files or folders of articles: .txt, .html, .json, .jsonl, .csv, RSS and Atom, .mhtml, .warc, .docx, .pdf, "
                + ".dna and tables of coded statements, .zip and .gz of these.",
            Arity = ArgumentArity.OneOrMore,
        };

        // A misspelt option must not be mistaken for a missing file.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !Path.Exists(t.Value)))
            {
                result.AddError($"Unknown option: {token.Value}");
            }
        });
        return paths;
    }

    /// <summary>Columns of coded statements whose names are not the usual ones.</summary>
    public static Option<string[]> Map()
    {
        var map = new Option<string[]>("--map")
        {
            Description = "The column of a part of coded statements, where its name is not a usual one: --map holder=Spalte; may be given "
                + "several times. Parts: " + CodedColumns.Parts + ".",
            HelpName = "PART=COLUMN",
        };
        map.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => Pair(t.Value) is null))
                result.AddError($"--map: expected PART=COLUMN with one of {CodedColumns.Parts}, not {token.Value}");
        });
        return map;
    }

    /// <summary>The columns that options of <see cref="Map"/> name, laid over those of a mapping file.</summary>
    /// <exception cref="FieldMappingException">The mapping file cannot be used.</exception>
    public static CodedColumns Columns(IEnumerable<string>? map, string? mapping) =>
        (map ?? []).Select(Pair).OfType<(CodedPart Part, string Column)>().Aggregate(
            mapping is null ? CodedColumns.Usual : FieldMappingFile.Load(mapping).Coded,
            (columns, pair) => columns.With(pair.Part, pair.Column));

    /// <summary>The columns that options of <see cref="Map"/> name, by their parts; null for none.</summary>
    public static IReadOnlyDictionary<string, string>? Parts(IEnumerable<string>? map) =>
        (map ?? []).Select(Pair).OfType<(CodedPart Part, string Column)>().ToList() is { Count: > 0 } pairs
            ? pairs.DistinctBy(pair => pair.Part).ToDictionary(pair => pair.Part.ToString(), pair => pair.Column) : null;

    private static (CodedPart, string)? Pair(string written) =>
        written.Split('=', 2) is [var part, { Length: > 0 } column] && CodedColumns.PartOf(part) is { } known ? (known, column) : null;

    /// <summary>The mapping of fields.</summary>
    public static Option<string?> Mapping() => new("--mapping")
    {
        Description = "A YAML or JSON file that says which fields hold text, title, outlet, url, date, author and section, "
            + "or which columns the parts of coded statements.",
        HelpName = "FILE",
    };

    /// <summary>Reads everything, passes each article on, and writes every failure on a line; returns the number of failures, one where
    /// nothing was read because there was nothing of a kind that is read.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="mapping">The mapping file, or null.</param>
    /// <param name="errors">Where failures and progress go.</param>
    /// <param name="take">Takes each article.</param>
    /// <param name="cancellation">Stops between items.</param>
    /// <param name="mostCharacters">
    /// How much text of all articles together is taken; what comes after it is left, which is one failure.
    /// </param>
    /// <param name="map">Values of <see cref="Map"/>, laid over the mapping.</param>
    /// <exception cref="FieldMappingException">The mapping file cannot be used.</exception>
    public static int Read(
        IReadOnlyList<string> paths, string? mapping, TextWriter errors, Action<Article> take, CancellationToken cancellation = default,
        long mostCharacters = long.MaxValue, IEnumerable<string>? map = null)
    {
        var fields = mapping is null ? FieldMapping.None : FieldMappingFile.Load(mapping);
        var options = ReadOptions.Default with { Mapping = fields with { Coded = Columns(map, mapping) } };
        var progress = new LineProgress(errors);
        var unread = 0;
        var characters = 0L;
        foreach (var outcome in CorpusReader.Read(paths, options, progress, cancellation))
        {
            if (outcome.Article is { } article)
            {
                if ((characters += article.Text.Length) > mostCharacters)
                {
                    unread++;
                    errors.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{article.File}: it and all after it are left: more than {mostCharacters / 1_000_000} million characters "
                        + $"do not fit into the memory; import keeps articles on the disk"));
                    break;
                }

                take(article);
                continue;
            }

            unread++;
            errors.WriteLine(outcome.Message);
        }

        progress.Finish();
        if (unread > 0 || progress.Latest is { Articles: > 0 }) return unread;
        errors.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"nothing was read: {progress.Latest?.PassedOver ?? 0} files of other kinds were passed over{Records(progress.Latest)}, "
            + $"and there are no others"));
        return 1;
    }

    private static string Files(ReadProgress read) => read.PassedOver > 0 ? $" ({read.PassedFiles})" : "";

    // Most files have none of these.
    private static string Records(ReadProgress? read) => read is not { PassedRecords: { Count: > 0 } records }
        ? "" : string.Create(CultureInfo.InvariantCulture, $", and {records.Count} records that are no pages ({records})");

    /// <summary>Progress as plain lines, one every few seconds and one at the end.</summary>
    private sealed class LineProgress(TextWriter writer) : IProgress<ReadProgress>
    {
        private readonly long _begun = TimeProvider.System.GetTimestamp();
        private TimeSpan _last;

        /// <summary>How far it was last.</summary>
        public ReadProgress? Latest { get; private set; }

        public void Report(ReadProgress value)
        {
            Latest = value;
            var now = TimeProvider.System.GetElapsedTime(_begun);
            if (now - _last < BetweenLines) return;
            _last = now;
            writer.WriteLine(Line("reading", value));
        }

        public void Finish()
        {
            if (Latest is not null) writer.WriteLine(Line("read", Latest));
        }

        private static string Line(string verb, ReadProgress p) => string.Create(
            CultureInfo.InvariantCulture,
            $"{verb} {p.Articles} articles from {p.Files} files; "
            + $"{p.Failures} items unread; {p.PassedOver} files of other kinds passed over{Files(p)}{Records(p)}");
    }
}
