using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Article;

/// <summary>Where the links of an article's page lead.</summary>
/// <param name="Evidence">Opens the evidence of a mark, pointing at a span of this article.</param>
/// <param name="Sentence">Points at a span of this article, whatever is open staying open.</param>
/// <param name="Beside">Shows something side by side, or closes it with null.</param>
/// <param name="Other">Leads to a span of another article.</param>
public sealed record ReaderLinks(
    Func<Mark, TextSpan?, string> Evidence, Func<TextSpan, string> Sentence, Func<BesideChoice?, string> Beside,
        Func<string, TextSpan, string> Other);

/// <summary>What an article's page draws, computed once for a link and a model.</summary>
/// <param name="Article">The article.</param>
/// <param name="Snapshot">The model, for names and for what other articles have.</param>
/// <param name="Blocks">Its parts in order.</param>
/// <param name="Notes">The notes by the stretch that they are next to.</param>
/// <param name="Marks">The marks by the stretch that they lie over.</param>
/// <param name="StatementsIn">How many statements of a sentence the selection has, by the sentence's number.</param>
/// <param name="Barcode">The lines down the edge.</param>
/// <param name="Links">Where links lead.</param>
/// <param name="Beside">What is shown side by side, or null.</param>
/// <param name="Hits">Where the words searched for stand, in order.</param>
public sealed record ReaderModel(
    AnalyzedArticle Article,
    CorpusSnapshot Snapshot,
    IReadOnlyList<ArticleBlock> Blocks,
    IReadOnlyDictionary<TextStretch, NoteGroup> Notes,
    ILookup<TextStretch, TextMark> Marks,
    IReadOnlyDictionary<int, int> StatementsIn,
    IReadOnlyList<BarcodeLine> Barcode,
    ReaderLinks Links,
    BesideModel? Beside,
    IReadOnlyList<TextSpan> Hits)
{
    /// <summary>Works it out.</summary>
    /// <param name="article">The article.</param>
    /// <param name="result">The model's answers to the page's selection.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="hidden">Layers that are not shown.</param>
    /// <param name="open">The mark whose evidence is open, or null.</param>
    /// <param name="links">Where links lead.</param>
    /// <param name="beside">What is shown side by side, or null.</param>
    /// <param name="coded">Who coded its rows; null where nobody did.</param>
    public static ReaderModel Of(
        AnalyzedArticle article, SelectionResult result, UiText words, IReadOnlyCollection<string> hidden, Mark? open, ReaderLinks links,
            BesideModel? beside, CodedArticle? coded = null)
    {
        if (!result.Selection.Unsure)
            article = article with { Statements = [.. article.Statements.Where(s => s.Confidence >= StatementThreshold.Shown)] };
        var snapshot = result.Snapshot;
        var id = article.Article.Id;
        var blocks = ArticleBlocks.Of(article);
        var rows = result.Evidence(new InsideMark(id, EvidenceKind.Statement)).Rows;
        List<SideNote> notes = [.. Shared(snapshot, article), .. Claims(snapshot, article), .. Positions(article, rows, coded)];
        var evidence = open is null || !snapshot.TryFindArticle(id, out var header) ? []
            : result.Evidence(open).Rows.Where(row => row.Article == header.Index).Select(row => row.Span);
        var shown = notes.Where(note => !hidden.Contains(note is StatementNote ? "notes" : "shared"));
        IReadOnlyList<TextSpan> hits = SearchQuery.Of(snapshot, result.Selection.Search) is { } query
            ? [.. query.In(article.Article.Text, article.Sentences).Select(hit => hit.Span)] : [];
        var marks = ArticleMarks.Of(article, snapshot, words, hidden, notes, evidence, mark => links.Evidence(mark, null), coded)
            .Concat(hits.Select(span => new TextMark(span, ArticleMarks.Hit, words["article.hit"])));
        return new ReaderModel(
            article, snapshot, blocks, SideNotes.Of(blocks, shown), MarkedText.ByStretch(blocks.SelectMany(b => b.Stretches), marks),
            rows.GroupBy(row => row.Sentence).ToDictionary(group => group.Key, group => group.Count()),
            StanceBarcode.Of(article), links, beside, hits);
    }

    /// <summary>The passages of an article that others have too.</summary>
    internal static IEnumerable<SharedNote> Shared(CorpusSnapshot snapshot, AnalyzedArticle article)
    {
        var (id, length) = (article.Article.Id, article.Article.Text.Length);
        foreach (var passage in snapshot.SharedPassages)
        {
            if (passage.Articles[0] == id) yield return new SharedNote(SideNotes.Fit(passage.Spans[0], length), passage.Articles[1]);
            else if (passage.Articles[1] == id) yield return new SharedNote(SideNotes.Fit(passage.Spans[1], length), passage.Articles[0]);
        }
    }

    /// <summary>The claims of an article on which others differ.</summary>
    internal static IEnumerable<ClaimNote> Claims(CorpusSnapshot snapshot, AnalyzedArticle article)
    {
        var (id, length) = (article.Article.Id, article.Article.Text.Length);
        for (var number = 0; number < snapshot.Conflicts.Count; number++)
        {
            var values = snapshot.Conflicts[number].Values;
            var others = values.Where(v => v.Article != id).Select(v => v.Article).Distinct().ToList();
            foreach (var own in values.Where(v => v.Article == id))
            {
                yield return new ClaimNote(SideNotes.Fit(own.Span, length), number, others);
            }
        }
    }

    // The store and the model hold the same statements; two that are alike in everything are in or out together.
    private static IEnumerable<StatementNote> Positions(AnalyzedArticle article, IReadOnlyList<EvidenceRow> rows, CodedArticle? coded)
    {
        var by = coded?.Statements.Where(row => row.By is not null).DistinctBy(row => row.Row).ToDictionary(row => row.Row, row => row.By);
        var isIn = rows.Select(
            row => (
                row.Span, row.Statement!.NamedHolder, row.Statement.NamedTarget, row.Statement.Polarity, row.Statement.Voice,
                row.Statement.Modality)).ToHashSet();
        return article.Statements.Select(
            s => new StatementNote(
                SideNotes.Fit(s.Span, article.Article.Text.Length), s,
                isIn.Contains((s.Span, s.Holder, s.Target, s.Polarity, s.Voice, s.Modality)), by?.GetValueOrDefault(s)));
    }
}
