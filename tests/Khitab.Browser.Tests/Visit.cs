using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>
/// One visitor's page. At its end it fails if the browser complained: of an error, or of something that the page's policy forbids.
/// That a link has come is asked of the page with <c>ToHaveURLAsync</c>: <c>WaitForURLAsync</c> waits for the event of a navigation, and
/// misses one within the page that is over before it listens.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly Func<Task> _end;
    private readonly List<string> _complaints;
    private readonly List<string> _tolerated = [];
    private readonly CancellationTokenSource _over = new();

    internal Visit(IPage page, Func<Task> end)
    {
        _end = end;
        _complaints = [];
        Page = page;
        Conversation = Conversation.Of(page);
        page.SetDefaultTimeout(40_000);
        // What the policy refuses is an error in the console too.
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    /// <summary>Goes on with the page of another visit, whose complaints so far are its own.</summary>
    internal Visit(Visit before, Func<Task> end)
    {
        _end = end;
        _complaints = before._complaints;
        _complaints.Clear();
        Page = before.Page;
        Conversation = before.Conversation;
    }

    /// <summary>
    /// The circuit has put its own elements in the place of what came with the page, and the comments that marked those are gone.
    /// </summary>
    public const string IsLive =
        "() => !!document.querySelector('main') && ![...document.body.childNodes].some(n => n.nodeType === 8 && /^(Blazor:|bl-root)/.test(n.data))";

    public IPage Page { get; }

    /// <summary>What the page and the server have not answered each other yet.</summary>
    internal Conversation Conversation { get; }

    /// <summary>Errors that the browser logged.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. _complaints.Where(c => !_tolerated.Exists(t => c.Contains(t, StringComparison.Ordinal)))];

    /// <summary>Complaints with these words are what the test is about.</summary>
    public void Tolerate(string words) => _tolerated.Add(words);

    /// <summary>Waits until the circuit is there, and a chart or network that it has drawn where the page has one.</summary>
    public async Task InteractiveAsync()
    {
        await Page.WaitForFunctionAsync(IsLive);
        if (await Page.Locator(".chart, .network:not(:has(.card-empty))").CountAsync() == 0) return;

        // Charts are drawn when they come into view, which on a small screen is below the findings.
        await Page.EvaluateAsync("() => document.querySelector('.chart, .network').scrollIntoView({ block: 'center' })");
        await Page.Locator(".is-drawn").First.WaitForAsync();
        await Page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    /// <summary>Goes to a link within the circuit, and waits until the page that it names has been drawn.</summary>
    internal async Task GoAsync(string link)
    {
        await Page.EvaluateAsync("link => { delete document.documentElement.dataset.look; window.Blazor.navigateTo(link); }", link);
        // The link to the other language holds the whole address of what is drawn.
        await Page.WaitForFunctionAsync(
            """
            (link) => {
              const said = (address) => {
                const { pathname, searchParams } = new URL(address, location.href);
                return JSON.stringify([pathname, [...searchParams].filter(([key]) => key !== 'ui').sort()]);
              };
              return said(link) === said(location.href) && said(link) === said(document.querySelector('a[hreflang]').href) && !!document.querySelector('main h1');
            }
            """,
            link);
        await InteractiveAsync();
    }

    /// <summary>Shows the page in another look, without loading it again: the look is an attribute that the styles ask for.</summary>
    public async Task LookAsync(string look) => await Page.EvaluateAsync("look => { document.documentElement.dataset.look = look; }", look);

    /// <summary>
    /// Closes the page when its test has had its time. The runner has given the test up by then but cannot end it: what it waits for in
    /// the page fails, and with it the test comes to its end.
    /// </summary>
    internal Visit WithinItsTime()
    {
        _ = CloseLateAsync(_over.Token);
        return this;
    }

    private async Task CloseLateAsync(CancellationToken over)
    {
        await Task.Delay(Limits.Test + 1_000, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!over.IsCancellationRequested) await Page.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _over.Dispose();
        var complaints = Complaints;
        await _end();
        Assert.Empty(complaints);
    }
}
