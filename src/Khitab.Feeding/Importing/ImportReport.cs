using Khitab.Corpus.Files;
using Khitab.Feeding.Jobs;

namespace Khitab.Feeding.Importing;

/// <summary>Counts what comes of an import and tells whoever listens.</summary>
internal sealed class ImportReport(IProgress<ImportProgress> progress)
{
    private readonly List<ImportFailure> _failures = [];
    private ImportStage _stage = ImportStage.Reading;
    private int _read;
    private int _known;
    private int? _total;

    /// <summary>Items that could not be read.</summary>
    public IReadOnlyList<ImportFailure> Failures => _failures;

    /// <summary>Articles that were new and are stored.</summary>
    public int Stored { get; private set; }

    /// <summary>Takes in what reading one item gave.</summary>
    public void Read(ReadOutcome outcome)
    {
        if (outcome.Article is not null)
        {
            _read++;
            Tell(outcome.File, []);
            return;
        }

        var failure = new ImportFailure(outcome.Item is null ? outcome.File : $"{outcome.File}, {outcome.Item}", outcome.Cause ?? "");
        _failures.Add(failure);
        Tell(outcome.File, [failure]);
    }

    /// <summary>Begins a stage.</summary>
    public void Enter(ImportStage stage)
    {
        _stage = stage;
        Tell(null, []);
    }

    /// <summary>Begins a stage in which it is known how many articles there are, and how many of them are stored already.</summary>
    public void Enter(ImportStage stage, int total, int known)
    {
        (_total, _known) = (total, known);
        Enter(stage);
    }

    /// <summary>Takes in that a batch is stored.</summary>
    public void Store(int stored, string last)
    {
        Stored += stored;
        Tell(last, []);
    }

    /// <summary>What came of it.</summary>
    public ImportResult Result(LastRead last) => new(_read, _known, Stored, _failures, last.PassedOver);

    private void Tell(string? current, IReadOnlyList<ImportFailure> failures) =>
        progress.Report(new ImportProgress(_stage, _read, _known, Stored, _failures.Count, _total, current) { NewFailures = failures });
}
