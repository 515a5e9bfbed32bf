using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>The rows of articles of one corpus, by article and in order.</summary>
internal sealed class ArticleRows
{
    private ILookup<string, StoredSegment> _segments = null!;
    private ILookup<string, StoredSentence> _sentences = null!;
    private ILookup<string, StoredMention> _mentions = null!;
    private ILookup<string, StoredActorRole> _roles = null!;
    private ILookup<string, StoredThemeShare> _themes = null!;
    private ILookup<string, StoredThemeMention> _themeMentions = null!;
    private ILookup<string, StoredOtherThemes> _otherThemes = null!;
    private ILookup<string, StoredVerdict> _verdicts = null!;
    private ILookup<string, StoredStatement> _statements = null!;
    private ILookup<string, StoredQuotation> _quotations = null!;
    private ILookup<string, StoredRelay> _relays = null!;
    private ILookup<string, StoredNaming> _namings = null!;
    private ILookup<string, StoredReference> _references = null!;
    private ILookup<string, StoredDateMention> _dates = null!;

    private ArticleRows()
    {
    }

    /// <summary>Splits an analysed article into rows.</summary>
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
            _segments = await Read<StoredSegment>(),
            _sentences = await Read<StoredSentence>(),
            _mentions = await Read<StoredMention>(),
            _roles = await Read<StoredActorRole>(),
            _themes = await Read<StoredThemeShare>(),
            _themeMentions = await Read<StoredThemeMention>(),
            _otherThemes = await Read<StoredOtherThemes>(),
            _verdicts = await Read<StoredVerdict>(),
            _statements = await Read<StoredStatement>(),
            _quotations = await Read<StoredQuotation>(),
            _relays = await Read<StoredRelay>(),
            _namings = await Read<StoredNaming>(),
            _references = await Read<StoredReference>(),
            _dates = await Read<StoredDateMention>(),
        };
    }

    /// <summary>Reassembles an article.</summary>
    public AnalyzedArticle Assemble(StoredArticle article)
    {
        var others = _otherThemes[article.Id].FirstOrDefault()?.ToRecord();
        return new(
            article.ToRecord(Records(_segments[article.Id])),
            Records(_sentences[article.Id]),
            article.Words,
            Records(_mentions[article.Id]),
            Records(_themes[article.Id]),
            Records(_themeMentions[article.Id]),
            Records(_verdicts[article.Id]),
            Records(_statements[article.Id]),
            Records(_quotations[article.Id]),
            Records(_relays[article.Id]),
            Records(_references[article.Id]),
            Records(_dates[article.Id]))
        {
            Roles = Records(_roles[article.Id]),
            Namings = Records(_namings[article.Id]),
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
