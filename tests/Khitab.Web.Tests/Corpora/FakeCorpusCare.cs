using Khitab.Feeding.Jobs;

namespace Khitab.Web.Tests.Corpora;

/// <summary>Care that only notes what it is asked; analysing again ends when the test says so.</summary>
public sealed class FakeCorpusCare : ICorpusCare
{
    /// <summary>How many articles are outdated.</summary>
    public int Outdated { get; set; }

    /// <summary>The ids that were removed.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>How far analysing again is, for the test to say.</summary>
    public IProgress<CareProgress>? Progress { get; private set; }

    /// <summary>Ends analysing again.</summary>
    public TaskCompletionSource<int> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when analysing again has begun.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<int> RemoveAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        Removed.AddRange(ids);
        return Task.FromResult(ids.Count);
    }

    public async Task<int> AnalyseAgainAsync(IProgress<CareProgress> progress, CancellationToken cancellation = default)
    {
        Progress = progress;
        Begun.TrySetResult();
        var done = await End.Task.WaitAsync(cancellation);
        Outdated = 0;
        return done;
    }

    public Task<int> OutdatedCountAsync(CancellationToken cancellation = default) => Task.FromResult(Outdated);
}
