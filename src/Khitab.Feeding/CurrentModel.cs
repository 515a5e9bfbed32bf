using Khitab.Analysis.Evaluation;
using Khitab.Discourse;

namespace Khitab.Feeding;

/// <summary>Whether the model is loaded.</summary>
public enum ModelState
{
    /// <summary>Articles are being read and analysed.</summary>
    Loading,

    /// <summary>The snapshot is complete.</summary>
    Ready,

    /// <summary>Nothing could be loaded; <see cref="CurrentModel.Failures"/> says why.</summary>
    Failed,
}

/// <summary>The snapshot in use. It is replaced as a whole: code that holds one keeps a consistent view until it asks again.</summary>
public sealed class CurrentModel
{
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CorpusSnapshot _snapshot = CorpusSnapshot.Empty;

    /// <summary>The current snapshot.</summary>
    public CorpusSnapshot Snapshot => _snapshot;

    /// <summary>Whether it is loaded.</summary>
    public ModelState State { get; private set; }

    /// <summary>Inputs that could not be read, each with file and cause, and what stopped the loading.</summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    /// <summary>In what its articles are unlike the newspapers that the analysis was measured on; empty where they are like them.</summary>
    public IReadOnlyList<Unlikeness> Unlike { get; private set; } = [];

    /// <summary>Completes when the first load has ended, successfully or not.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>Raised after each swap.</summary>
    public event Action? Changed;

    internal void Swap(CorpusSnapshot snapshot, IReadOnlyList<Unlikeness> unlike)
    {
        _snapshot = snapshot;
        Unlike = unlike;
        State = ModelState.Ready;
        _loaded.TrySetResult();
        Changed?.Invoke();
    }

    /// <summary>Says which inputs could not be read.</summary>
    internal void Report(IReadOnlyList<string> failures)
    {
        if (failures.SequenceEqual(Failures, StringComparer.Ordinal)) return;
        Failures = failures;
        Changed?.Invoke();
    }

    internal void Fail(IReadOnlyList<string> failures)
    {
        Failures = failures;
        State = ModelState.Failed;
        _loaded.TrySetResult();
        Changed?.Invoke();
    }
}
