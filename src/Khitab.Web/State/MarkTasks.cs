using Khitab.Analysis.Corrections;

namespace Khitab.Web.State;

/// <summary>What can be done to mentions and quotations of an article.</summary>
public static class MarkTasks
{
    /// <summary>What a key does to a mention or a quotation; null where it does nothing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="at">The mention or quotation.</param>
    /// <param name="text">What is selected in the text, or null.</param>
    public static CodingTask? Of(string key, MarkAt at, PointedText? text) => key switch
    {
        "n" => Doing(at, null, coder => coder.RejectAsync(at)),
        "h" or "t" => Asking(at is MentionAt ? CodingTaskKind.Named : CodingTaskKind.Speaker, at),
        "v" when at is QuotationAt { Row.Row: var row } => Changing(at, new QuotationSays(row.Speaker, !row.Direct)),
        "e" when text?.In(at.Article.Article.Article.Text) is { } span => Changing(at, SaysOf(at), span),
        "a" => CodingTask.Adding(at.Article, at.Span),
        "menu" => Asking(CodingTaskKind.Menu, at) with { Pointed = text },
        _ => null,
    };

    /// <summary>What a key does with words that are selected; null where it does nothing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="article">The article as corrected.</param>
    /// <param name="span">The words.</param>
    public static CodingTask? Of(string key, CodedArticle article, TextSpan span) => key switch
    {
        "a" => CodingTask.Adding(article, span),
        "w" => new CodingTask(CodingTaskKind.Named, article, null, span),
        "q" => new CodingTask(CodingTaskKind.Speaker, article, null, span),
        "menu" => new CodingTask(CodingTaskKind.Menu, article, null, span),
        _ => null,
    };

    /// <summary>The words of a task name an actor: it is added there, or what is named there is another one.</summary>
    /// <param name="asked">The task that asked whom.</param>
    /// <param name="actor">The actor's id.</param>
    /// <param name="made">The actor, where nothing knew it before.</param>
    public static CodingTask? Naming(CodingTask asked, string actor, NewActor? made = null)
    {
        if (asked.Mark is MentionAt at) return Changing(at, new MentionSays(actor, at.Row.Row.Kind, made));
        var (article, span) = (asked.Article, asked.Span);
        return new CodingTask(CodingTaskKind.Done, article, null, span)
        {
            Now = coder => coder.AddMentionAsync(article, span, new MentionSays(actor, MentionKind.Name, made)),
            Key = RowKey.OfMention(article.Article.Article.Id, span),
        };
    }

    /// <summary>The words of a task are a speaker's: they are added as such, or are his and nobody else's.</summary>
    /// <param name="asked">The task that asked whose.</param>
    /// <param name="speaker">The speaker.</param>
    public static CodingTask? Quoting(CodingTask asked, Party speaker)
    {
        if (asked.Mark is QuotationAt at) return Changing(at, new QuotationSays(speaker, at.Row.Row.Direct));
        var (article, span) = (asked.Article, asked.Span);
        return new CodingTask(CodingTaskKind.Done, article, null, span)
        {
            Now = coder => coder.AddQuotationAsync(article, span, speaker),
            Key = RowKey.OfQuotation(article.Article.Article.Id, span),
        };
    }

    /// <summary>What a mention or quotation says now.</summary>
    public static RowSays SaysOf(MarkAt at) => at switch
    {
        MentionAt { Row.Row: var row } => new MentionSays(row.Actor, row.Kind),
        QuotationAt { Row.Row: var row } => new QuotationSays(row.Speaker, row.Direct),
        _ => throw new ArgumentOutOfRangeException(nameof(at)),
    };

    private static CodingTask? Changing(MarkAt at, RowSays isSo, TextSpan? extent = null)
    {
        if (isSo == SaysOf(at) && (extent is null || extent == at.Span)) return null;
        var (id, span) = (at.Article.Article.Article.Id, extent ?? at.Span);
        return Doing(
            at, at is MentionAt ? RowKey.OfMention(id, span) : RowKey.OfQuotation(id, span), coder => coder.ChangeAsync(at, isSo, extent));
    }

    private static CodingTask Asking(CodingTaskKind kind, MarkAt at) => new(kind, at.Article, null, at.Span) { Mark = at };

    private static CodingTask Doing(MarkAt at, string? next, Func<StatementCoder, Task<CorrectionFault?>> now) =>
        new(CodingTaskKind.Done, at.Article, null, at.Span) { Mark = at, Now = now, Key = next };
}
