using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;
using Khitab.Storage;

namespace Khitab.Web.State;

/// <summary>A statement that somebody is at.</summary>
/// <param name="Article">Its article as corrected.</param>
/// <param name="Row">The statement.</param>
public sealed record StatementAt(CodedArticle Article, CodedRow<Statement> Row);

/// <summary>What a reader does to statements, mentions and quotations of articles; each deed is a correction.</summary>
/// <param name="store">The articles as read.</param>
/// <param name="corrections">The corrections that hold.</param>
/// <param name="desk">Makes them.</param>
public sealed class StatementCoder(ArticleStore store, ICorrections corrections, CorrectionDesk desk)
{
    /// <summary>An article as corrected, or null where the corpus does not have it.</summary>
    public async Task<CodedArticle?> FindAsync(string article) =>
        await store.FindArticleAsync(article) is { } read ? corrections.Current.Trace(read) : null;

    /// <summary>The statement that a page calls so; null where it is another one by now.</summary>
    public async Task<StatementAt?> FindRowAsync(string key)
    {
        if (RowId.ArticleOf(key) is not { } id || await FindAsync(id) is not { } article) return null;
        return article.Statements.FirstOrDefault(s => RowKey.Of(id, s.Row) == key) is { } row ? new StatementAt(article, row) : null;
    }

    /// <summary>The mention or quotation that a page calls so; null where there is none any more.</summary>
    public async Task<MarkAt?> FindMarkAsync(string key)
    {
        if (RowId.ArticleOf(key) is not { } id || await FindAsync(id) is not { } article) return null;
        if (article.Mentions.FirstOrDefault(m => RowKey.OfMention(id, m.Row.Span) == key) is { } mention)
            return new MentionAt(article, mention);
        return article.Quotes.FirstOrDefault(q => RowKey.OfQuotation(id, q.Row.Span) == key) is { } quotation
            ? new QuotationAt(article, quotation) : null;
    }

    /// <summary>The statement is right.</summary>
    public Task<CorrectionFault?> AcceptAsync(StatementAt at)
    {
        var says = StatementSays.Of(at.Row.Row);
        return MakeAsync(CorrectionKind.AcceptStatement, at, new RowCoding(Anchor(at), says, says));
    }

    /// <summary>There is no such statement.</summary>
    public Task<CorrectionFault?> RejectAsync(StatementAt at) =>
        MakeAsync(CorrectionKind.RejectStatement, at, new RowCoding(Anchor(at), StatementSays.Of(at.Row.Row), null));

    /// <summary>The statement says something else, or stands on other words.</summary>
    public Task<CorrectionFault?> ChangeAsync(StatementAt at, StatementSays isSo, TextSpan? extent = null) => MakeAsync(
        CorrectionKind.ChangeStatement, at, new RowCoding(
            Anchor(at), StatementSays.Of(at.Row.Row), isSo,
            extent is { } span ? TextAnchor.Of(at.Article.Article.Article.Text, span) : null));

    /// <summary>There is a statement that was not read.</summary>
    public Task<CorrectionFault?> AddAsync(CodedArticle article, TextSpan span, StatementSays isSo)
    {
        var read = article.Article.Article;
        return desk.MakeAsync(
            CorrectionKind.AddStatement, RowId.OfStatement(read, span, isSo.Holder, isSo.Target),
            new RowCoding(TextAnchor.Of(read.Text, span), null, isSo).ToJson(), null);
    }

    /// <summary>The words name nobody, or are nobody's.</summary>
    public Task<CorrectionFault?> RejectAsync(MarkAt at) => MakeAsync(
        at is MentionAt ? CorrectionKind.RejectMention : CorrectionKind.RejectQuotation, at,
        new RowCoding(Anchor(at), MarkTasks.SaysOf(at), null));

    /// <summary>The words name somebody else or are somebody else's, or they are other words.</summary>
    public Task<CorrectionFault?> ChangeAsync(MarkAt at, RowSays isSo, TextSpan? extent = null) => MakeAsync(
        at is MentionAt ? CorrectionKind.ChangeMention : CorrectionKind.ChangeQuotation, at,
        new RowCoding(
            Anchor(at), MarkTasks.SaysOf(at), isSo,
            extent is { } span ? TextAnchor.Of(at.Article.Article.Article.Text, span) : null));

    /// <summary>These words name an actor.</summary>
    public Task<CorrectionFault?> AddMentionAsync(CodedArticle article, TextSpan span, MentionSays says)
    {
        var read = article.Article.Article;
        return desk.MakeAsync(
            CorrectionKind.AddMention, RowId.OfMention(read, span, says.Actor),
            new RowCoding(TextAnchor.Of(read.Text, span), null, says).ToJson(), null);
    }

    /// <summary>These words are a speaker's.</summary>
    public Task<CorrectionFault?> AddQuotationAsync(CodedArticle article, TextSpan span, Party speaker)
    {
        var read = article.Article.Article;
        var isDirect = span.Start > 0 && span.Of(read.Text).IndexOfAny(['«', '"', '“']) >= 0
            || (span.Start > 0 && read.Text[span.Start - 1] is '«' or '"' or '“');
        return desk.MakeAsync(
            CorrectionKind.AddQuotation, RowId.OfQuotation(read, span, speaker),
            new RowCoding(TextAnchor.Of(read.Text, span), null, new QuotationSays(speaker, isDirect)).ToJson(), null);
    }

    private static TextAnchor Anchor(MarkAt at) => TextAnchor.Of(at.Article.Article.Article.Text, at.Span);

    private Task<CorrectionFault?> MakeAsync(CorrectionKind kind, MarkAt at, RowCoding coding) =>
        desk.MakeAsync(kind, at is MentionAt { Row.Id: var id } ? id : ((QuotationAt)at).Row.Id, coding.ToJson(), null);

    private static TextAnchor Anchor(StatementAt at) => TextAnchor.Of(at.Article.Article.Article.Text, at.Row.Row.Span);

    private Task<CorrectionFault?> MakeAsync(CorrectionKind kind, StatementAt at, RowCoding coding) =>
        desk.MakeAsync(kind, at.Row.Id, coding.ToJson(), null);
}
