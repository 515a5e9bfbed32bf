namespace Khitab.Web.Components.Network;

/// <summary>Moves on through places of time at a steady pace, until the last one or until it is stopped.</summary>
/// <param name="show">Shows a place.</param>
/// <param name="ended">Called when the last place has been shown for its time.</param>
public sealed class TimePlayer(Func<int, Task> show, Func<Task> ended) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.2);

    private CancellationTokenSource? _playing;

    /// <summary>Whether it moves on.</summary>
    public bool IsPlaying => _playing is not null;

    /// <summary>Begins at a place and ends with another.</summary>
    public void Play(int first, int last)
    {
        Stop();
        _ = PlayAsync(first, last, (_playing = new CancellationTokenSource()).Token);
    }

    /// <summary>Stops where it is.</summary>
    public void Stop()
    {
        _playing?.Cancel();
        _playing?.Dispose();
        _playing = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private async Task PlayAsync(int first, int last, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(Pace);
            for (var place = first; place <= last; place++)
            {
                await show(place);
                if (!await timer.WaitForNextTickAsync(stop)) return;
            }

            Stop();
            await ended();
        }
        catch (OperationCanceledException)
        {
            // The reader has stopped it or gone on.
        }
        catch (ObjectDisposedException)
        {
            // The page is gone.
        }
    }
}
