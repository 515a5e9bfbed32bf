using System.Text;
using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// What a page and its circuit have asked of each other and not answered yet, seen on the line between them: events and calls of the page,
/// calls of scripts by the server. Where nothing is open, whatever was done so far has had its effect.
/// </summary>
internal sealed class Conversation
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private static readonly byte[] PageAsks = Encoding.ASCII.GetBytes("BeginInvokeDotNetFromJS");
    private static readonly byte[] ServerAnswers = Encoding.ASCII.GetBytes("JS.EndInvokeDotNet");
    private static readonly byte[] ServerAsks = Encoding.ASCII.GetBytes("JS.BeginInvokeJS");
    private static readonly byte[] PageAnswers = Encoding.ASCII.GetBytes("EndInvokeJSFromDotNet");

    private readonly IPage _page;
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;

    private Conversation(IPage page)
    {
        _page = page;
        page.WebSocket += (_, line) => Listen(line);
    }

    /// <summary>Listens to a page. Called before the page is loaded.</summary>
    public static Conversation Of(IPage page) => new(page);

    /// <summary>Waits until all is answered, and drawn.</summary>
    public async Task AnsweredAsync()
    {
        // What the page has just been made to do is on the line by the next frame; and an answer is on the screen by the one after it.
        await FrameAsync();
        using var over = new CancellationTokenSource(Patience);
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_open == 0) break;
                changed = _changed.Task;
            }

            await changed.WaitAsync(over.Token);
        }

        await FrameAsync();
    }

    private Task FrameAsync() =>
        _page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");

    private void Listen(IWebSocket line)
    {
        // What is open on a line that was cut is never answered.
        var open = 0;
        void Count(int change)
        {
            if (change == 0) return;
            lock (_gate)
            {
                open += change;
                _open += change;
                _changed.TrySetResult();
                _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        line.FrameSent += (_, frame) => Count(In(frame, PageAsks) - In(frame, PageAnswers));
        line.FrameReceived += (_, frame) => Count(In(frame, ServerAsks) - In(frame, ServerAnswers));
        line.Close += (_, _) => Count(-open);
    }

    private static int In(IWebSocketFrame frame, ReadOnlySpan<byte> words) => frame.Binary is { } bytes ? bytes.AsSpan().Count(words) : 0;
}
