using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Khitab.Corpus.Pages;
using Khitab.Text;

namespace Khitab.Corpus.Files;

/// <summary>
/// Reads documents of Word (.docx, .docm): one article each. Macros, pictures and embedded files are not opened.
/// </summary>
internal static class DocxFile
{
    // Below so many paragraphs a first heading is one of a section.
    private const int FurthestTitle = 6;
    private const int LongestTitle = 300;

    // python-docx makes each document of one template, which was made then.
    private static readonly DateTime DayOfTemplate = new(2013, 12, 23, 23, 15, 0, DateTimeKind.Utc);

    /// <summary>Whether a zip is a document of Office, whatever it is called: it has the list of its parts.</summary>
    public static bool IsOffice(ZipArchive archive) =>
        archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry("_rels/.rels") is not null;

    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context, ArchiveBudget? budget)
    {
        using var stream = ArchiveFile.Seekable(file);
        Check(stream, context.Limits, budget ?? new ArchiveBudget(context.Limits));
        stream.Position = 0;
        yield return Document(file.Name, stream, context.Limits, out var cause) is { } article
            ? ReadOutcome.Of(file.Name, article)
            : ReadOutcome.Failed(file.Name, cause);
    }

    // Before the library holds a part in memory: that it is whole, and of a size that an item may have.
    private static void Check(Stream stream, ReadLimits limits, ArchiveBudget budget)
    {
        using var archive = ArchiveFile.Opened(stream, leaveOpen: true);
        if (archive.Entries.Count > limits.MostEntries) throw new ReadLimitException($"more than {limits.MostEntries} entries");
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted) throw new InvalidDataException("encrypted");
            if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) continue;
            if (entry.Length > limits.LargestItem) throw new ReadLimitException(limits.TooLargeItem);
            using var part = new UnpackedStream(entry.Open(), entry.CompressedLength, limits, budget, entry.Crc32);
            part.CopyTo(Stream.Null);
        }
    }

    private static Article? Document(string name, Stream stream, ReadLimits limits, out string cause)
    {
        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            cause = "no document of Word in it: a workbook, slides or something else; save it as .csv or .txt";
            if (document.MainDocumentPart is not { } main || !main.ContentType.Contains("word", StringComparison.Ordinal)) return null;
            cause = "no text in it";
            return Article(
                name, DocxText.Of(main, limits), Property(() => document.PackageProperties.Title),
                Property(() => document.PackageProperties.Created));
        }
        catch (Exception error) when (error is XmlException or OpenXmlPackageException or FormatException or InvalidDataException
            or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            // The library's own words for damage are about its parts, not about the file.
            cause = error is XmlException
                ? "damaged: its text is not well-formed" : "damaged: it is not put together as a document of Word";
            return null;
        }
    }

    // A document can be read whose properties cannot.
    private static T? Property<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or OpenXmlPackageException or FormatException or InvalidDataException
            or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            return default;
        }
    }

    private static Article? Article(string name, IReadOnlyList<DocxBlock> read, string? named, DateTime? made)
    {
        var styled = read.FirstOrDefault(b => b.Role == DocxRole.Title) is { } titled ? titled
            : read.Take(FurthestTitle).FirstOrDefault(b => b.Role == DocxRole.FirstHeading);
        if (styled?.Text.Length > LongestTitle) styled = null;
        var blocks = Blocks(read.Where(b => b != styled));
        if (blocks.Count == 0 && styled is null) return null;
        var stated = StatedDay.Of(blocks);

        // The library gives the time of the machine that reads; the day must be the same on all of them.
        var day = made is { Kind: DateTimeKind.Local } local ? local.ToUniversalTime() : made;
        return ArticleFactory.FromParts(new ArticleParts(name, MarkupText.Line(styled?.Text) ?? Named(named), blocks)
        {
            Published = stated ?? (day is { } own && own != DayOfTemplate ? DateOnly.FromDateTime(own) : null),
            Basis = stated is null ? DateBasis.Created : DateBasis.Stated,
        });
    }

    // The rows of a table and the entries of a list stay together.
    private static List<TextBlock> Blocks(IEnumerable<DocxBlock> read)
    {
        var blocks = new List<TextBlock>();
        DocxBlock? last = null;
        foreach (var block in read)
        {
            var follows = last is not null && (block.IsRow && last.IsRow || block.IsListed && last.IsListed && block.Role == last.Role);
            if (follows) blocks[^1] = blocks[^1] with { Text = blocks[^1].Text + "\n" + block.Text };
            else blocks.Add(new TextBlock(Kind(block.Role), block.Text));
            last = block;
        }

        return blocks;
    }

    private static BlockKind Kind(DocxRole role) => role switch
    {
        DocxRole.Title or DocxRole.FirstHeading or DocxRole.Heading => BlockKind.Heading,
        DocxRole.Compiled => BlockKind.Aside,
        _ => BlockKind.Plain,
    };

    // What programs fill in by themselves is no title: a name of a file, «Microsoft Word - x», one word.
    private static string? Named(string? title) =>
        MarkupText.Line(title) is { Length: <= LongestTitle } line && ArabicNormalizer.Key(line).Contains(' ', StringComparison.Ordinal)
        && !line.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase)
        && !line.Contains(".doc", StringComparison.OrdinalIgnoreCase) ? line : null;
}
