using Khitab.Corpus.Files;

namespace Khitab.Feeding.Jobs;

/// <summary>What one import reads.</summary>
/// <param name="Job">Id of the job that it belongs to; <see cref="Guid.Empty"/> for an import without one (the command line).</param>
/// <param name="Paths">Files and folders of this machine, in the order in which they are read.</param>
/// <param name="MappingFile">A file that says which fields hold what, or null where their usual names do.</param>
/// <param name="DisplayName">What the import is called for people; never a path to open.</param>
public sealed record ImportRequest(Guid Job, IReadOnlyList<string> Paths, string? MappingFile, string DisplayName)
{
    /// <summary>
    /// The worker that runs the job, which goes into each <c>JobProgress</c>: a batch of a worker that has lost the job is then refused.
    /// Null where there is no job.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>
    /// What files are called for people, by the file name that they lie under («000001.csv» → «politics/2025/news.csv»). Uploaded files lie
    /// under names of our own; files that are missing here keep theirs.
    /// </summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>A file's name for people, with what follows it: an entry of an archive («a.zip/b.txt»), an item («news.csv#3»).</summary>
    /// <param name="name">The name as the reader of files gives it.</param>
    public string Shown(string name)
    {
        var end = name.AsSpan().IndexOfAny('/', '#');
        var file = end < 0 ? name : name[..end];
        return Names.TryGetValue(file, out var shown) ? shown + name[file.Length..] : name;
    }

    /// <summary>
    /// Columns of coded statements by their parts' names (<c>actor</c> → «Akteur»), laid over those of the mapping file; null for none.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    /// <summary>The same outcome with its file, and the article's file and folder, under their names for people.</summary>
    /// <param name="outcome">An outcome of reading <see cref="Paths"/>.</param>
    public ReadOutcome Shown(ReadOutcome outcome)
    {
        var file = Shown(outcome.File);
        if (file == outcome.File) return outcome;
        if (outcome.Article is not { } article) return outcome with { File = file };

        // Entries of an archive have a folder of their own in it already.
        var folder = article.Folder ?? FolderOf(Shown(outcome.File.Split('/', '#')[0]));
        return outcome with { File = file, Article = article with { File = Shown(article.File), Folder = folder } };
    }

    private static string? FolderOf(string name) => name.LastIndexOf('/') is > 0 and var end ? name[..end] : null;
}
