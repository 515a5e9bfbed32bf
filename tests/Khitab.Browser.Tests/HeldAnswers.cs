using System.Text;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>A slow line to order: what the server says over its socket is held back and given on when the test says so.</summary>
internal sealed class HeldAnswers
{
    private static readonly byte[] Asking = Encoding.ASCII.GetBytes("StartCircuit");

    private readonly Lock _gate = new();
    private readonly Queue<Action> _held = [];
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isHolding;

    private HeldAnswers()
    {
    }

    /// <summary>Ends when a page whose answers are held has asked for its circuit, and so has said where it is.</summary>
    public Task CircuitAsked => _asked.Task.WaitAsync(TimeSpan.FromSeconds(40));

    /// <summary>Stands between a page and the server. Called before the page is loaded.</summary>
    public static async Task<HeldAnswers> OfAsync(IPage page)
    {
        var answers = new HeldAnswers();
        await page.RouteWebSocketAsync("**/_blazor?**", answers.Stand);
        return answers;
    }

    /// <summary>Holds what comes from now on; of the handshake nothing, without which no circuit is asked for.</summary>
    public void Hold()
    {
        lock (_gate) _isHolding = true;
    }

    /// <summary>Gives on what was held, in its order, and holds nothing more.</summary>
    public void Release()
    {
        lock (_gate)
        {
            _isHolding = false;
            while (_held.TryDequeue(out var give)) give();
        }
    }

    private void Stand(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        var (hasAsked, isOpen) = (false, true);
        page.OnMessage(frame =>
        {
            if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf(Asking) >= 0)
            {
                lock (_gate)
                {
                    hasAsked = true;
                    if (_isHolding) _asked.TrySetResult();
                }
            }

            Pass(frame, server);
        });
        server.OnMessage(frame =>
        {
            lock (_gate)
            {
                if (_isHolding && hasAsked) _held.Enqueue(() => Give(frame));
                else Give(frame);
            }
        });
        // A page that was left has nobody to hear what is held for it.
        page.OnClose((code, reason) =>
        {
            lock (_gate) isOpen = false;
            _ = server.CloseAsync(new() { Code = code, Reason = reason });
        });

        void Give(IWebSocketFrame frame)
        {
            if (isOpen) Pass(frame, page);
        }
    }

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (frame.Binary is { } bytes) to.Send(bytes);
        else to.Send(frame.Text!);
    }
}
