using Deque.AxeCore.Commons;

namespace Khitab.Browser.Tests;

/// <summary>
/// axe, put into a page once and asked as often as needed; of its answer only what is wrong comes back. The package's own call sends the
/// script and a report of everything that is right with every question.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // The looks differ in colours alone: whatever else axe asks for is asked once.
    private const string Ask = """
        async (all) => {
          const rules = all ? {} : { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
          const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false, ...rules });
          const where = (n) => [n.html, n.any[0]?.message].filter(Boolean).join(' ');
          return violations.map((v) => `${v.id} (${v.impact}): ${v.help}: ${v.nodes.slice(0, 3).map(where).join(' | ')}`);
        }
        """;

    /// <summary>Asks for everything in the light look and for colours in the others.</summary>
    public static async Task NothingFoundAsync(Visit visit, string where)
    {
        if (!await visit.Page.EvaluateAsync<bool>("() => !!window.axe")) await visit.Page.EvaluateAsync(Script);
        var found = new List<string>();
        foreach (var look in (string[])["light", "dark", "contrast"])
        {
            await visit.LookAsync(look);
            var wrong = await visit.Page.EvaluateAsync<string[]>(Ask, look == "light");
            found.AddRange(wrong.Select(w => $"{where}, {look}: {w}"));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }
}
