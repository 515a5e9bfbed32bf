namespace Khitab.Corpus.Files;

/// <summary>What reading one item of the input gave: an article, or why there is none.</summary>
/// <param name="File">The file's name; inside a folder or an archive with the path that leads to it («news.zip/2015.json»).</param>
/// <param name="Item">Which of the file's items («line 12», «item 3»), or null where the file is one item or could not be opened.</param>
/// <param name="Article">The article, or null.</param>
/// <param name="Cause">Why it could not be read, or null.</param>
public sealed record ReadOutcome(string File, string? Item, Article? Article, string? Cause)
{
    /// <summary>File, item and cause in one line: «news.jsonl, line 12: no text».</summary>
    public string Message => Item is null ? $"{File}: {Cause}" : $"{File}, {Item}: {Cause}";

    internal static ReadOutcome Of(string file, Article article, string? item = null) => new(file, item, article, null);

    internal static ReadOutcome Failed(string file, string cause, string? item = null) => new(file, item, null, cause);
}

/// <summary>How far reading is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Files">Files begun, those inside archives included.</param>
/// <param name="Articles">Articles read.</param>
/// <param name="Failures">Items that could not be read.</param>
/// <param name="PassedOver">Files in folders and archives that are of no kind that is read (pictures, programs).</param>
public sealed record ReadProgress(string File, int Files, int Articles, int Failures, int PassedOver)
{
    /// <summary>The files that were passed over, by extension.</summary>
    public PassedOver PassedFiles { get; init; } = Khitab.Corpus.Files.PassedOver.None;

    /// <summary>The records of web archives that were passed over because they are no pages, by type.</summary>
    public PassedOver PassedRecords { get; init; } = Khitab.Corpus.Files.PassedOver.None;
}
