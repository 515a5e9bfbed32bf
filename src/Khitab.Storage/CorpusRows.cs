using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>Splits a corpus into rows, reassembles it, and drops what is left of older ones.</summary>
internal static class CorpusRows
{
    private const int DropSize = 50_000;

    /// <summary>Every row of a corpus, article by article, then the lists of the whole.</summary>
    public static IEnumerable<CorpusRow> Of(CorpusAnalysis corpus, int number)
    {
        foreach (var (position, article) in corpus.Articles.Index())
        {
            var stored = StoredArticle.From(article.Article, article.Words);
            (stored.Corpus, stored.Position) = (number, position);
            yield return stored;
            foreach (var row in ArticleRows.Of(article))
            {
                row.Corpus = number;
                yield return row;
            }
        }

        var values = corpus.Conflicts.Index().SelectMany(c => c.Item.Values.Select(value => StoredClaimValue.From(value, c.Index)));
        foreach (var rows in (IEnumerable<CorpusRow>[])
        [
            corpus.Actors.Select(StoredActor.From),
            corpus.Themes.Select(StoredTheme.From),
            corpus.Propositions.Select(StoredProposition.From),
            corpus.Outlets.Select(StoredOutlet.From),
            corpus.SharedPassages.Select(StoredSharedPassage.From),
            corpus.Copies.Select(StoredCopyGroup.From),
            corpus.Schemes.Select(StoredScheme.From),
            corpus.Conflicts.Select(StoredConflict.From),
            values,
        ])
        {
            foreach (var (position, row) in rows.Index())
            {
                (row.Corpus, row.Position) = (number, position);
                yield return row;
            }
        }
    }

    /// <summary>Reassembles a corpus.</summary>
    public static async Task<CorpusAnalysis> ReadAsync(KhitabContext context, StoredCorpus corpus, CancellationToken cancellation)
    {
        async Task<List<T>> Read<T>()
            where T : CorpusRow
        {
            var rows = await context.Set<T>().AsNoTracking().Where(row => row.Corpus == corpus.Number).ToListAsync(cancellation);
            return [.. rows.OrderBy(row => row.Position)];
        }

        var articles = await Read<StoredArticle>();
        var rows = await ArticleRows.ReadAsync(context, corpus.Number, null, cancellation);
        var values = (await Read<StoredClaimValue>()).ToLookup(value => value.Conflict);
        return new CorpusAnalysis(
            corpus.Fingerprint,
            (await Read<StoredActor>()).ConvertAll(row => row.ToRecord()),
            (await Read<StoredTheme>()).ConvertAll(row => row.ToRecord()),
            (await Read<StoredProposition>()).ConvertAll(row => row.ToRecord()),
            (await Read<StoredOutlet>()).ConvertAll(row => row.ToRecord()),
            articles.ConvertAll(rows.Assemble),
            (await Read<StoredSharedPassage>()).ConvertAll(row => row.ToRecord()),
            (await Read<StoredConflict>()).ConvertAll(row => row.ToRecord(values[row.Position])))
        {
            Copies = (await Read<StoredCopyGroup>()).ConvertAll(row => row.ToRecord()),
            Schemes = (await Read<StoredScheme>()).ConvertAll(row => row.ToRecord()),
        };
    }

    /// <summary>Drops the rows of every other corpus.</summary>
    public static async Task DropOthersAsync(IDbContextFactory<KhitabContext> contexts, int number, CancellationToken cancellation)
    {
        async Task Drop<T>(Func<KhitabContext, IQueryable<T>> others)
            where T : class
        {
            while (true)
            {
                await using var context = await contexts.CreateDbContextAsync(cancellation);
                var rows = await others(context).Take(DropSize).ToListAsync(cancellation);
                if (rows.Count == 0) return;
                context.RemoveRange(rows);
                await context.SaveChangesAsync(cancellation);
            }
        }

        Task DropRows<T>()
            where T : CorpusRow => Drop(context => context.Set<T>().Where(row => row.Corpus != number));

        await DropRows<StoredArticle>();
        await DropRows<StoredSegment>();
        await DropRows<StoredSentence>();
        await DropRows<StoredMention>();
        await DropRows<StoredActorRole>();
        await DropRows<StoredThemeShare>();
        await DropRows<StoredThemeMention>();
        await DropRows<StoredOtherThemes>();
        await DropRows<StoredVerdict>();
        await DropRows<StoredStatement>();
        await DropRows<StoredQuotation>();
        await DropRows<StoredRelay>();
        await DropRows<StoredNaming>();
        await DropRows<StoredReference>();
        await DropRows<StoredDateMention>();
        await DropRows<StoredActor>();
        await DropRows<StoredTheme>();
        await DropRows<StoredProposition>();
        await DropRows<StoredOutlet>();
        await DropRows<StoredSharedPassage>();
        await DropRows<StoredCopyGroup>();
        await DropRows<StoredScheme>();
        await DropRows<StoredConflict>();
        await DropRows<StoredClaimValue>();
        await Drop(context => context.Set<StoredCorpus>().Where(corpus => corpus.Number != number));
    }
}
