using Microsoft.Playwright;

namespace Khitab.Browser.Tests;

/// <summary>What a page says, in a form that can be compared.</summary>
internal static class Seen
{
    /// <summary>
    /// What is said and chosen, without what is drawn by scripts. The filters keep their order while they are open, so of them only what is
    /// chosen counts.
    /// </summary>
    private const string NormalForm = """
        () => {
          const words = (element) => {
            const copy = element?.cloneNode(true);
            copy?.querySelectorAll('.chart-canvas,.network-canvas,[data-network-says],.chart-failed,.network-failed,[aria-live],[role=status]').forEach(e => e.remove());
            return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
          };
          const all = (selector) => [...document.querySelectorAll(selector)];
          return JSON.stringify({
            title: document.title,
            said: words(document.querySelector('.selection-words')),
            chips: all('.chip').map(words),
            notices: all('.selection-notice').map(words),
            main: words(document.querySelector('main')),
            evidence: words(document.querySelector('.drawer')),
            panel: !!document.querySelector('.filters'),
            pressed: all('.filters [aria-pressed=true]').map(words).sort(),
            controls: all('main input, .filters input:not([data-value]:not(:checked)), .selection input').map(e =>
              `${(e.dataset.choice ?? e.dataset.value ?? e.dataset.layer ?? (e.name || e.id)).replace(/^mudinput.*/, '')}=${e.type === 'checkbox' || e.type === 'radio' ? e.checked : e.value}`).sort(),
            current: all('[aria-current]').map(e => words(e) + e.getAttribute('href')),
          }, null, 1);
        }
        """;

    /// <summary>What a page says now.</summary>
    public static Task<string> OnAsync(IPage page) => page.EvaluateAsync<string>(NormalForm);

    /// <summary>Waits until a page says what is expected: the browser's side answers a moment after the address has changed.</summary>
    /// <returns>What it says then, or when it has had its time.</returns>
    public static Task<string> WhenAsync(IPage page, string expected) => WhenAsync(page, "===", expected);

    /// <summary>Waits until a page says something else than before.</summary>
    /// <returns>What it says then, or when it has had its time.</returns>
    public static Task<string> WhenNotAsync(IPage page, string before) => WhenAsync(page, "!==", before);

    /// <summary>Fails where a page says something else than expected, and tells what.</summary>
    public static void AssertSame(string link, string expected, string seen)
    {
        if (expected == seen) return;
        string[] wanted = expected.Split('\n'), found = seen.Split('\n');
        Assert.Fail($"{link}\nexpected: {string.Join("\n", wanted.Except(found))}\nseen: {string.Join("\n", found.Except(wanted))}");
    }

    private static async Task<string> WhenAsync(IPage page, string compared, string words)
    {
        try
        {
            await page.WaitForFunctionAsync(
                $"words => ({NormalForm})() {compared} words", words, new() { PollingInterval = 50, Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            // Whoever asked compares, and says what is wrong.
        }

        return await OnAsync(page);
    }
}
