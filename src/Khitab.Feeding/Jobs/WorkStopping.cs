namespace Khitab.Feeding.Jobs;

/// <summary>Tells work that runs that the process ends.</summary>
internal sealed class WorkStopping : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private bool _isDisposed;

    public WorkStopping() => Token = _source.Token;

    /// <summary>Cancelled when it does.</summary>
    public CancellationToken Token { get; }

    /// <summary>The process ends. A host that is stopped a second time, after its services are gone, has told everybody already.</summary>
    public Task StopAsync() => _isDisposed ? Task.CompletedTask : _source.CancelAsync();

    public void Dispose()
    {
        _isDisposed = true;
        _source.Dispose();
    }
}
