using System.Runtime.CompilerServices;
using Khitab.Discourse;
using Khitab.Discourse.Comparing;
using Khitab.Storage;

namespace Khitab.Web.Components.Compare;

/// <summary>Two articles that share text, sentence by sentence.</summary>
/// <param name="Report">The articles.</param>
/// <param name="TextA">The first one's text.</param>
/// <param name="TextB">The second one's text.</param>
/// <param name="Lines">Their sentences.</param>
public sealed record SharedTexts(SharedReport Report, string TextA, string TextB, IReadOnlyList<AlignedSentences> Lines)
{
    // As long as the pair is kept: a page that is drawn again when its circuit opens has them at once.
    private static readonly ConditionalWeakTable<SharedReport, SharedTexts> Known = [];

    /// <summary>A pair's texts, where they are known.</summary>
    public static SharedTexts? Find(SharedReport report) => Known.TryGetValue(report, out var known) ? known : null;

    /// <summary>A pair's texts; null where one of them is gone.</summary>
    /// <param name="report">The pair.</param>
    /// <param name="snapshot">Knows the sentences.</param>
    /// <param name="store">Has the texts.</param>
    public static async Task<SharedTexts?> FindAsync(SharedReport report, CorpusSnapshot snapshot, ArticleStore store)
    {
        if (Find(report) is { } known) return known;
        var texts = await store.FindTextsAsync([report.A, report.B]);
        if (!texts.TryGetValue(report.A, out var a) || !texts.TryGetValue(report.B, out var b)) return null;
        var lines = SentenceAlignment.Of(a, Sentences(report.A, snapshot), b, Sentences(report.B, snapshot));
        return Known.GetValue(report, _ => new SharedTexts(report, a, b, lines));
    }

    private static IReadOnlyList<TextSpan> Sentences(string id, CorpusSnapshot snapshot) =>
        !snapshot.TryFindArticle(id, out var header) ? []
        : [.. Enumerable.Range(0, snapshot.SentenceCount(header.Index)).Select(n => snapshot.Sentence(header.Index, n))];
}
