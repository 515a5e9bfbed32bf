using Khitab.Discourse;

namespace Khitab.Web.Components.Article;

/// <summary>One side: an article's words, with the sentences around them.</summary>
/// <param name="Article">The article.</param>
/// <param name="Context">The sentences, from the first character to the last.</param>
/// <param name="Parts">The passage or claim in them, in parts that the others have too and parts that they have not.</param>
/// <param name="Value">What is claimed, or null for a passage.</param>
public sealed record BesideSide(AnalyzedArticle Article, TextSpan Context, IReadOnlyList<AlignedPart> Parts, string? Value)
{
    /// <summary>The passage or claim itself.</summary>
    public TextSpan Span => TextSpan.FromBounds(Parts[0].Span.Start, Parts[^1].Span.End);
}

/// <summary>What an article's page shows side by side, this article first.</summary>
/// <param name="Choice">What was chosen.</param>
/// <param name="Anchor">Where it belongs in this article: it is shown under the paragraph that holds this.</param>
/// <param name="About">What is claimed, or null for a passage.</param>
/// <param name="Sides">The sides, two or more.</param>
public sealed record BesideModel(BesideChoice Choice, TextSpan Anchor, string? About, IReadOnlyList<BesideSide> Sides)
{
    /// <summary>Computes it; null where this corpus has no such passage or claim of this article, or nothing to put beside it.</summary>
    /// <param name="choice">What was chosen.</param>
    /// <param name="snapshot">The model.</param>
    /// <param name="article">This article.</param>
    /// <param name="find">Fetches another article, null where it is gone.</param>
    public static async Task<BesideModel?> OfAsync(
        BesideChoice choice, CorpusSnapshot snapshot, AnalyzedArticle article, Func<string, Task<AnalyzedArticle?>> find)
    {
        return choice.IsClaim ? await ClaimAsync(choice, snapshot, article, find) : await PassageAsync(choice, snapshot, article, find);
    }

    private static async Task<BesideModel?> PassageAsync(
        BesideChoice choice, CorpusSnapshot snapshot, AnalyzedArticle article, Func<string, Task<AnalyzedArticle?>> find)
    {
        var passage = snapshot.SharedPassages.FirstOrDefault(p => Side(p) is >= 0 and var side && p.Spans[side].Start == choice.Number);
        if (passage is null || await find(choice.Other) is not { } other) return null;
        var own = Side(passage);
        var (here, there) = (passage.Spans[own], passage.Spans[1 - own]);
        if (!Fits(here, article) || !Fits(there, other)) return null;
        var aligned = PassageAlignment.Of(article.Article.Text, here, other.Article.Text, there);
        return new BesideModel(choice, here, null,
            [new BesideSide(article, Context(article, here), aligned.Left, null),
                new BesideSide(other, Context(other, there), aligned.Right, null)]);

        int Side(SharedPassage p) =>
            p.Articles[0] == article.Article.Id && p.Articles[1] == choice.Other ? 0 : p.Articles[1] == article.Article.Id
                && p.Articles[0] == choice.Other ? 1 : -1;
    }

    private static async Task<BesideModel?> ClaimAsync(
        BesideChoice choice, CorpusSnapshot snapshot, AnalyzedArticle article, Func<string, Task<AnalyzedArticle?>> find)
    {
        if (choice.Number >= snapshot.Conflicts.Count) return null;
        var conflict = snapshot.Conflicts[choice.Number];
        var sides = new List<BesideSide>();
        foreach (var value in conflict.Values.OrderBy(v => v.Article != article.Article.Id))
        {
            var holder = value.Article == article.Article.Id ? article : await find(value.Article);
            if (holder is null || !Fits(value.Span, holder)) continue;
            sides.Add(new BesideSide(holder, Context(holder, value.Span), [new AlignedPart(value.Span, false)], value.Value));
        }

        return sides.Count > 1 && sides[0].Article.Article.Id == article.Article.Id
            ? new BesideModel(choice, sides[0].Span, conflict.About, sides) : null;
    }

    private static bool Fits(TextSpan span, AnalyzedArticle article) =>
        span.Start >= 0 && span.Length > 0 && span.Start <= article.Article.Text.Length - span.Length;

    /// <summary>The sentences that a span touches and the span itself.</summary>
    private static TextSpan Context(AnalyzedArticle article, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var sentence in article.Sentences.Where(s => s.Overlaps(span)))
        {
            start = Math.Min(start, sentence.Start);
            end = Math.Max(end, sentence.End);
        }

        return TextSpan.FromBounds(start, Math.Min(end, article.Article.Text.Length));
    }
}
