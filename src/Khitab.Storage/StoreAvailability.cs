namespace Khitab.Storage;

/// <summary>Whether the store answers. One that is away is tried again until it is back; meanwhile pages can say so.</summary>
public sealed class StoreAvailability
{
    private int _lost;

    /// <summary>Whether the last question was answered; true before the first.</summary>
    public bool IsAvailable => Volatile.Read(ref _lost) == 0;

    /// <summary>Raised when it goes and when it comes back, on any thread.</summary>
    public event Action? Changed;

    internal void Lose()
    {
        if (Interlocked.Exchange(ref _lost, 1) == 0) Changed?.Invoke();
    }

    internal void Find()
    {
        if (Interlocked.Exchange(ref _lost, 0) == 1) Changed?.Invoke();
    }
}
