using Khitab.Corpus.Coded;

namespace Khitab.Corpus.Files;

/// <summary>How a file is to be read.</summary>
internal enum FileKind
{
    Unknown,
    Text,
    Page,
    Json,
    JsonLines,
    Table,
    Feed,
    Archive,
    SavedPage,
    Gzip,
    WebArchive,
    Document,
    Pdf,
    Coded,
}

/// <summary>Finds a file's kind and passes it to that kind's reader; a failure affects that file only.</summary>
internal static class FileFormats
{
    // This many broken items in a row mean a broken file; listing all their causes would fill memory to no use.
    private const int MostFailuresInARow = 1000;

    /// <summary>The kind by the extension.</summary>
    public static FileKind KindByName(InputFile file) => file.Extension switch
    {
        // Word leaves «~$letter.docx» beside a document that is open.
        _ when file.ShortName.StartsWith('.') || file.ShortName.StartsWith("~$", StringComparison.Ordinal) => FileKind.Unknown,
        ".txt" or ".text" or ".md" => FileKind.Text,
        ".html" or ".htm" or ".xhtml" => FileKind.Page,
        ".json" => FileKind.Json,
        ".jsonl" or ".ndjson" => FileKind.JsonLines,
        ".csv" or ".tsv" => FileKind.Table,
        ".xml" or ".rss" or ".atom" => FileKind.Feed,
        ".zip" => FileKind.Archive,
        ".mhtml" or ".mht" => FileKind.SavedPage,
        ".docx" or ".docm" => FileKind.Document,
        ".pdf" => FileKind.Pdf,
        ".warc" => FileKind.WebArchive,
        ".dna" => FileKind.Coded,
        ".gz" when !file.Packed => FileKind.Gzip,
        _ => FileKind.Unknown,
    };

    /// <summary>
    /// The extension in lower case, with that of the packing («.jsonl.gz»), where it is one of a kind that is read; otherwise null.
    /// </summary>
    public static string? KnownExtension(string name)
    {
        var file = new InputFile(name, () => Stream.Null);
        return KindByName(file) switch
        {
            FileKind.Unknown => null,
            FileKind.Gzip => file with { Packed = true } is var inner && KindByName(inner) != FileKind.Unknown
                ? inner.Extension + ".gz" : null,
            _ => file.Extension,
        };
    }

    /// <summary>
    /// Whether a file of a folder or an archive is passed over: by its extension, or where its content is not what the extension says of
    /// files that are seldom articles.
    /// </summary>
    public static bool IsOfOtherKind(InputFile file) => KindByName(file) switch
    {
        FileKind.Unknown => true,
        FileKind.Gzip => KindByName(file with { Packed = true }) == FileKind.Unknown,
        FileKind.SavedPage => !Begins(file, head => MhtmlFile.IsOne(head)),
        _ => false,
    };

    // What cannot be opened is not passed over: its reading says why.
    private static bool Begins(InputFile file, Func<byte[], bool> like)
    {
        try
        {
            return like(file.ReadHead(4096));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            return true;
        }
    }

    /// <summary>Reads a file of any kind.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">How to read.</param>
    /// <param name="archive">What the archives around it have used up; null outside of archives.</param>
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context, ArchiveBudget? archive = null)
    {
        if (!file.Packed) context.Begin(file.Name);
        IEnumerator<ReadOutcome>? outcomes = null;
        var failures = 0;
        try
        {
            while (true)
            {
                ReadOutcome outcome;
                var ended = false;
                try
                {
                    outcomes ??= Open(file, context, archive).GetEnumerator();
                    if (!outcomes.MoveNext()) yield break;
                    outcome = InFolder(outcomes.Current, file.Folder);
                }
                catch (Exception error) when (
                    error is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
                {
                    // An error of the machine or in the bytes ends this file and no other.
                    outcome = ReadOutcome.Failed(file.Name, CauseOf(error));
                    ended = true;
                }

                yield return outcome;
                failures = outcome.Article is null && outcome.File == file.Name ? failures + 1 : 0;
                if (ended) yield break;
                if (failures < MostFailuresInARow) continue;
                yield return ReadOutcome.Failed(file.Name, $"{MostFailuresInARow} items in a row could not be read; the rest is left");
                yield break;
            }
        }
        finally
        {
            outcomes?.Dispose();
        }
    }

    // An archive's entries have theirs already.
    private static ReadOutcome InFolder(ReadOutcome outcome, string? folder) =>
        folder is null || outcome.Article is not { Folder: null } article
            ? outcome
            : outcome with { Article = article with { Folder = folder } };

    private static IEnumerable<ReadOutcome> Open(InputFile file, ReadContext context, ArchiveBudget? archive)
    {
        // A page of a book that was named .txt is still PDF.
        var head = file.ReadHead(ForeignFiles.HeadLength);
        if (CompoundFile.Begins(head)) return [ReadOutcome.Failed(file.Name, CompoundFile.Cause(file))];
        if (KindByName(file) == FileKind.Coded) return CodedFile.ReadDna(file, context);
        if (ForeignFiles.Cause(head, file.Extension) is { } foreign) return [ReadOutcome.Failed(file.Name, foreign)];
        var kind = PdfFile.Begins(head) ? FileKind.Pdf : KindByName(file);
        if (kind == FileKind.Unknown) kind = KindByContent(file);
        return kind switch
        {
            FileKind.SavedPage => MhtmlFile.Read(file, context),
            FileKind.Gzip => GzipFile.Read(file, context, archive),
            FileKind.Page => PageFile.Read(file, context),
            FileKind.Json => JsonFile.Read(file, context).Concat(CutCharacter(file)),
            FileKind.JsonLines => JsonLinesFile.Read(file, context).Concat(CutCharacter(file)),
            FileKind.Table when CodedFile.IsTable(file, context) => CodedFile.ReadTable(file, context).Concat(CutCharacter(file)),
            FileKind.Table => TableFile.Read(file, context).Concat(CutCharacter(file)),
            FileKind.Feed => FeedFile.Read(file, context).Concat(CutCharacter(file)),
            FileKind.Document => DocxFile.Read(file, context, archive),
            FileKind.Pdf => PdfFile.Read(file, context),
            FileKind.WebArchive => WarcFile.Read(file, context, archive),
            FileKind.Archive => ArchiveFile.Read(file, context, archive),
            _ => TextFile.Read(file, context),
        };
    }

    // The items before the cut are read; the last one may be shorter than it was.
    private static IEnumerable<ReadOutcome> CutCharacter(InputFile file)
    {
        if (file.EndsInsideCharacter()) yield return ReadOutcome.Failed(file.Name, TextDecoder.CutInCharacter);
    }

    // A file that was named on purpose but has no known extension («articles», «dump.data»).
    private static FileKind KindByContent(InputFile file)
    {
        var head = file.ReadHead(4096);
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8)) return FileKind.Archive;
        if (head is [0x1F, 0x8B, ..] && !file.Packed) return FileKind.Gzip;
        if (WarcRecords.Begins(head)) return FileKind.WebArchive;
        if (head.Length > 0 && MhtmlFile.IsOne(head)) return FileKind.SavedPage;
        if (TextDecoder.Detect(head, null, out var skip, out _) is not { } encoding) return FileKind.Text;
        var text = encoding.GetString(head.AsSpan(skip)).AsSpan().TrimStart();
        if (text.StartsWith("{") || text.StartsWith("[")) return FileKind.Json;
        if (!text.StartsWith("<")) return FileKind.Text;
        return text.Contains("<rss", StringComparison.OrdinalIgnoreCase) || text.Contains("<feed", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<rdf:RDF", StringComparison.OrdinalIgnoreCase) ? FileKind.Feed : FileKind.Page;
    }

    private static string CauseOf(Exception error) => error switch
    {
        UnauthorizedAccessException => "no permission to read it",
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        _ => error.Message.Split('\n')[0],
    };
}
