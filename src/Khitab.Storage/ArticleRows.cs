using Khitab.Analysis;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>The rows of articles of one corpus, by article and in order.</summary>
internal sealed class ArticleRows
{
    private ILookup<string, StoredSegment> segments = null!;
    private ILookup<string, StoredSentence> sentences = null!;
    private ILookup<string, StoredMention> mentions = null!;
    private ILookup<string, StoredActorRole> roles = null!;
    private ILookup<string, StoredThemeShare> themes = null!;
    private ILookup<string, StoredThemeMention> themeMentions = null!;
    private ILookup<string, StoredOtherThemes> otherThemes = null!;
    private ILookup<string, StoredVerdict> verdicts = null!;
    private ILookup<string, StoredStatement> statements = null!;
    private ILookup<string, StoredQuotation> quotations = null!;
    private ILookup<string, StoredRelay> relays = null!;
    private ILookup<string, StoredNaming> namings = null!;
    private ILookup<string, StoredReference> references = null!;
    private ILookup<string, StoredDateMention> dates = null!;

    private ArticleRows()
    {
    }

    /// <summary>Takes an analysed article apart.</summary>
    public static IEnumerable<CorpusRow> Of(AnalyzedArticle article) =>
    [
        .. Placed(article, article.Article.Segments, StoredSegment.From),
        .. Placed(article, article.Sentences, StoredSentence.From),
        .. Placed(article, article.Mentions, StoredMention.From),
        .. Placed(article, article.Roles, StoredActorRole.From),
        .. Placed(article, article.Themes, StoredThemeShare.From),
        .. Placed(article, article.ThemeMentions, StoredThemeMention.From),
        .. Placed(article, Others(article), StoredOtherThemes.From),
        .. Placed(article, article.Stance, StoredVerdict.From),
        .. Placed(article, article.Statements, StoredStatement.From),
        .. Placed(article, article.Quotes, StoredQuotation.From),
        .. Placed(article, article.Relays, StoredRelay.From),
        .. Placed(article, article.Namings, StoredNaming.From),
        .. Placed(article, article.References, StoredReference.From),
        .. Placed(article, article.Dates, StoredDateMention.From),
    ];

    /// <summary>Reads the rows of a corpus, or of one article of it.</summary>
    public static async Task<ArticleRows> ReadAsync(KhitabContext context, int corpus, string? article, CancellationToken cancellation)
    {
        async Task<ILookup<string, T>> Read<T>()
            where T : ArticleRow
        {
            var rows = context.Set<T>().AsNoTracking().Where(row => row.Corpus == corpus);
            if (article is not null) rows = rows.Where(row => row.Article == article);
            return (await rows.ToListAsync(cancellation)).OrderBy(row => row.Position).ToLookup(row => row.Article, StringComparer.Ordinal);
        }

        return new ArticleRows
        {
            segments = await Read<StoredSegment>(),
            sentences = await Read<StoredSentence>(),
            mentions = await Read<StoredMention>(),
            roles = await Read<StoredActorRole>(),
            themes = await Read<StoredThemeShare>(),
            themeMentions = await Read<StoredThemeMention>(),
            otherThemes = await Read<StoredOtherThemes>(),
            verdicts = await Read<StoredVerdict>(),
            statements = await Read<StoredStatement>(),
            quotations = await Read<StoredQuotation>(),
            relays = await Read<StoredRelay>(),
            namings = await Read<StoredNaming>(),
            references = await Read<StoredReference>(),
            dates = await Read<StoredDateMention>(),
        };
    }

    /// <summary>Puts an article together again.</summary>
    public AnalyzedArticle Assemble(StoredArticle article)
    {
        var others = otherThemes[article.Id].FirstOrDefault()?.ToRecord();
        return new(
            article.ToRecord(Records(segments[article.Id])),
            Records(sentences[article.Id]),
            article.Words,
            Records(mentions[article.Id]),
            Records(themes[article.Id]),
            Records(themeMentions[article.Id]),
            Records(verdicts[article.Id]),
            Records(statements[article.Id]),
            Records(quotations[article.Id]),
            Records(relays[article.Id]),
            Records(references[article.Id]),
            Records(dates[article.Id]))
        {
            Roles = Records(roles[article.Id]),
            Namings = Records(namings[article.Id]),
            OtherThemes = others?.Shares ?? [],
            OtherThemeMentions = others?.Mentions ?? [],
        };
    }

    private static OtherThemes[] Others(AnalyzedArticle article) =>
        article.OtherThemes.Count
            + article.OtherThemeMentions.Count == 0 ? [] : [new OtherThemes(article.OtherThemes, article.OtherThemeMentions)];

    private static TRecord[] Records<TRecord>(IEnumerable<ArticleRow<TRecord>> rows) => [.. rows.Select(row => row.ToRecord())];

    private static IEnumerable<CorpusRow> Placed<TRecord, TRow>(
        AnalyzedArticle article, IReadOnlyList<TRecord> records, Func<TRecord, TRow> from)
        where TRow : ArticleRow
    {
        for (var position = 0; position < records.Count; position++)
        {
            var row = from(records[position]);
            (row.Article, row.Position) = (article.Article.Id, position);
            yield return row;
        }
    }
}
