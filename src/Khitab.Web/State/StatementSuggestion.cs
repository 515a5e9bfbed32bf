using Khitab.Analysis.Corrections;

namespace Khitab.Web.State;

/// <summary>
/// What a statement on some words of an article may say, before anybody has said it: whose words they are, and whom they name.
/// </summary>
/// <param name="Likeliest">The likeliest, without a sign; its target is null where nobody is named near it.</param>
/// <param name="Holders">Who may hold it, likeliest first.</param>
/// <param name="Targets">Whom it may be about, likeliest first.</param>
public sealed record StatementSuggestion(
    (Party Holder, Party? Target) Likeliest, IReadOnlyList<Party> Holders, IReadOnlyList<Party> Targets)
{
    /// <summary>How many are suggested; each has a digit of its own.</summary>
    public const int Most = 9;

    /// <summary>Suggestions for some words.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The words.</param>
    /// <param name="last">Who was spoken of last by whoever codes; suggested where nobody is named here.</param>
    public static StatementSuggestion Of(AnalyzedArticle article, TextSpan span, Party? last)
    {
        var speakers = article.Quotes.Where(q => q.Span.Overlaps(span)).OrderBy(q => q.Span.Length).Select(q => q.Speaker).ToList();
        // Nearest first: in the words, then in their sentence, then in the article.
        var named = article.Mentions.Where(m => m.Kind != MentionKind.Demonym)
            .OrderBy(m => span.Overlaps(m.Span) ? 0 : Math.Max(m.Span.Start - span.End, span.Start - m.Span.End))
            .Select(m => Party.Actor(m.Actor)).Distinct().ToList();
        var isSpoken = speakers.Count > 0;
        List<Party> holders = [.. speakers, Party.Author, .. named];
        var holder = isSpoken ? speakers[0] : Party.Author;
        List<Party> targets = [.. named.Where(p => p != holder), .. last is { } known ? (Party[])[known] : []];
        // Unnamed sources of the article can hold, and nobody is for or against them.
        holders.AddRange(article.Statements.Select(s => s.Holder).Where(p => p.Kind == PartyKind.Source));
        return new StatementSuggestion(
            (holder, targets.Count > 0 ? targets[0] : null), [.. holders.Distinct().Take(Most)], [.. targets.Distinct().Take(Most)]);
    }

    /// <summary>In whose words and how something is put forward that a holder says there, as far as the text tells.</summary>
    public static (Voice Voice, Modality Modality) Form(AnalyzedArticle article, TextSpan span, Party holder) =>
        holder.Kind == PartyKind.Author ? (Voice.Author, Modality.Asserted)
        : article.Quotes.Any(q => q.Direct && q.Speaker == holder && q.Span.Overlaps(span)) ? (Voice.Direct, Modality.Reported)
        : (Voice.Reported, Modality.Reported);

    /// <summary>The whole of it.</summary>
    public static StatementSays Says(AnalyzedArticle article, TextSpan span, Party holder, Party target, int polarity)
    {
        var (voice, modality) = Form(article, span, holder);
        return new StatementSays(holder, target, polarity, voice, modality, Act.Evaluates);
    }
}
