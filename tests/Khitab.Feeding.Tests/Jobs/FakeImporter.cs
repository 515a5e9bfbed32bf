using Khitab.Feeding.Jobs;

namespace Khitab.Feeding.Tests.Jobs;

/// <summary>An importer that does what the test says, and tells when it has begun.</summary>
internal sealed class FakeImporter : IImporter
{
    private TaskCompletionSource<ImportRequest> _begun = New();

    /// <summary>What it does.</summary>
    public Func<ImportRequest, IProgress<ImportProgress>, CancellationToken, Task<ImportResult>> Work { get; set; } =
        (_, _, _) => Task.FromResult(Nothing);

    /// <summary>A result without anything in it.</summary>
    public static ImportResult Nothing { get; } = new(0, 0, 0, [], new Dictionary<string, int>());

    /// <summary>The requests so far.</summary>
    public List<ImportRequest> Requests { get; } = [];

    /// <summary>The next request, or the one that has begun.</summary>
    public Task<ImportRequest> Begun => _begun.Task.WaitAsync(TimeSpan.FromSeconds(60));

    /// <summary>Works until it is stopped.</summary>
    public void WorkForEver() => Work = async (_, _, cancellation) =>
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return Nothing;
    };

    /// <summary>Forgets that it has begun.</summary>
    public void Again() => _begun = New();

    public Task<ImportResult> ImportAsync(ImportRequest request, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        Requests.Add(request);
        _begun.TrySetResult(request);
        return Work(request, progress, cancellation);
    }

    private static TaskCompletionSource<ImportRequest> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
