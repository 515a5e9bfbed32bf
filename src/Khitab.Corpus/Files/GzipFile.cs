using System.IO.Compression;

namespace Khitab.Corpus.Files;

/// <summary>Reads a file packed by gzip («news.jsonl.gz»), as collections of articles are often stored: one file in each.</summary>
internal static class GzipFile
{
    /// <summary>Reads what is packed, as the kind that its name without <c>.gz</c> or its content says.</summary>
    public static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context, ArchiveBudget? budget)
    {
        var limits = context.Limits;
        budget ??= new ArchiveBudget(limits);
        if (budget.Depth >= limits.DeepestArchive)
        {
            throw new ReadLimitException($"archives deeper inside one another than {limits.DeepestArchive}");
        }

        // The name stays that of the file: readers look for it on their disk.
        var inner = new InputFile(file.Name, () => Open(file, limits, budget)) { Folder = file.Folder, Packed = true };
        budget.Depth++;
        try
        {
            foreach (var outcome in FileFormats.Read(inner, context, budget)) yield return outcome;
        }
        finally
        {
            budget.Depth--;
        }
    }

    private static UnpackedStream Open(InputFile file, ReadLimits limits, ArchiveBudget budget)
    {
        var packed = file.Open();
        return new UnpackedStream(
            new GZipStream(packed, CompressionMode.Decompress), packed.CanSeek ? packed.Length : limits.LargestItem, limits, budget);
    }
}
