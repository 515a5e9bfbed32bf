using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>What one reading carries along: how to read, when to stop, what was counted.</summary>
internal sealed class ReadContext(ReadOptions options, IProgress<ReadProgress>? progress, CancellationToken cancellation)
{
    // What is longer is a name with a full stop in it.
    private const int LongestExtension = 12;

    private int _files;
    private int _articles;
    private int _failures;
    private PassedOver _filesOver = PassedOver.None;
    private PassedOver _recordsOver = PassedOver.None;
    private string _file = "";

    public ReadLimits Limits => options.Limits;

    public FieldMapping Mapping => options.Mapping;

    public Func<string, string> NameOf => options.NameOf;

    public CancellationToken Cancellation => cancellation;

    /// <summary>A file is begun.</summary>
    public void Begin(string file)
    {
        cancellation.ThrowIfCancellationRequested();
        _file = file;
        _files++;
        Report();
    }

    /// <summary>A file in a folder or archive is of no kind that is read.</summary>
    public void PassOver(InputFile file)
    {
        _filesOver = _filesOver.With(file.Extension is { Length: > 1 and <= LongestExtension } extension ? extension : "no extension");
        Report();
    }

    /// <summary>Files of a folder are not looked at: links, hidden ones.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="count">How many.</param>
    public void PassOver(string kind, int count)
    {
        for (var i = 0; i < count; i++) _filesOver = _filesOver.With(kind);
        Report();
    }

    /// <summary>A record of a web archive is no page.</summary>
    /// <param name="kind">What it is.</param>
    public void PassOverRecord(string kind)
    {
        cancellation.ThrowIfCancellationRequested();
        _recordsOver = _recordsOver.With(kind);
        Report();
    }

    /// <summary>An item was read, or could not be.</summary>
    public void Count(ReadOutcome outcome)
    {
        cancellation.ThrowIfCancellationRequested();
        if (outcome.Article is null) _failures++;
        else _articles++;
        Report();
    }

    private void Report() => progress?.Report(
        new ReadProgress(_file, _files, _articles, _failures, _filesOver.Count) { PassedFiles = _filesOver, PassedRecords = _recordsOver });
}
