using Khitab.Discourse;

namespace Khitab.Feeding;

/// <summary>How far the model is.</summary>
public enum ModelState
{
    /// <summary>Articles are being read and analysed.</summary>
    Loading,

    /// <summary>The snapshot can be asked.</summary>
    Ready,

    /// <summary>Nothing could be loaded; <see cref="CurrentModel.Failures"/> says why.</summary>
    Failed,
}

/// <summary>The snapshot in use. It is swapped whole: whoever holds one keeps a consistent view until they ask again.</summary>
public sealed class CurrentModel
{
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CorpusSnapshot _snapshot = CorpusSnapshot.Empty;

    /// <summary>The snapshot to ask.</summary>
    public CorpusSnapshot Snapshot => _snapshot;

    /// <summary>How far it is.</summary>
    public ModelState State { get; private set; }

    /// <summary>Inputs that could not be read, each with file and cause, and what stopped the loading.</summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    /// <summary>Completes when the first load has ended, well or not.</summary>
    public Task Loaded => _loaded.Task;

    /// <summary>Raised after each swap.</summary>
    public event Action? Changed;

    internal void Swap(CorpusSnapshot snapshot, IReadOnlyList<string> failures)
    {
        _snapshot = snapshot;
        Failures = failures;
        State = ModelState.Ready;
        _loaded.TrySetResult();
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
