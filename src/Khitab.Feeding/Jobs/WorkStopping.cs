namespace Khitab.Feeding.Jobs;

/// <summary>Tells work that runs that the process ends.</summary>
internal sealed class WorkStopping : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Cancelled when it does.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The process ends.</summary>
    public Task StopAsync() => _source.CancelAsync();

    public void Dispose() => _source.Dispose();
}
