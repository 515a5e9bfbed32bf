using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Corrections;
using Khitab.Analysis.Propositions;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Feeding.Codebooks;
using Khitab.Feeding.Corrections;
using Khitab.Storage;

namespace Khitab.Web.State;

/// <summary>What the articles of a selection suggest.</summary>
/// <param name="Suggested">Propositions that the codebook does not have.</param>
/// <param name="Alike">Sentences like coded ones, the most like first.</param>
/// <param name="Coded">How many coded sentences there are to be like.</param>
/// <param name="Looked">How many articles were looked through.</param>
/// <param name="Left">How many of the selection were not.</param>
/// <param name="Themes">The codebook's themes, to keep a proposition under.</param>
/// <param name="Dismissed">Edits by which people passed suggestions over, the last first.</param>
public sealed record PropositionSuggestions(
    IReadOnlyList<SuggestedProposition> Suggested, IReadOnlyList<LikeSentence> Alike, int Coded, int Looked, int Left,
    IReadOnlyList<Theme> Themes, IReadOnlyList<CodebookEdit> Dismissed);

/// <summary>Looks through articles for propositions to suggest. What it found last is kept: reading takes seconds.</summary>
/// <param name="store">The articles.</param>
/// <param name="corrections">What people coded.</param>
/// <param name="reader">The codebook.</param>
/// <param name="editor">Knows what was passed over.</param>
public sealed class PropositionSearch(ArticleStore store, ICorrections corrections, Reader reader, ICodebookEditor editor)
{
    /// <summary>How many articles are looked through; a wider selection is worth narrowing first.</summary>
    public const int MostArticles = 3_000;

    private const int MostSuggested = 40;

    // As many can be passed over before the list grows shorter.
    private const int MostFound = 400;
    private const int MostAlike = 40;
    private const int Together = 200;
    private Asked? _last;

    /// <summary>The suggestions of a selection, without those that people passed over.</summary>
    public async Task<PropositionSuggestions> OfAsync(SelectionResult result)
    {
        var found = await FindAsync(result);
        var (edits, _) = await editor.EditsAsync();
        var dismissed = edits.Where(edit => edit is { Kind: CodebookEditKind.Dismissal, Undone: null }).Reverse().ToList();
        var passed = dismissed.Select(edit => edit.Subject).ToHashSet(StringComparer.Ordinal);
        return found with
        {
            Suggested = [.. found.Suggested.Where(suggested => !passed.Contains(suggested.Id)).Take(MostSuggested)],
            Dismissed = dismissed,
        };
    }

    private Task<PropositionSuggestions> FindAsync(SelectionResult result)
    {
        var (coded, codebook) = (corrections.Current, reader.Version.Codebook);
        var chosen = result.Selection.WithoutPage().WithLanguage(Selection.DefaultLanguage) with { Look = Look.System };
        if (_last is { } last && ReferenceEquals(last.Snapshot, result.Snapshot) && ReferenceEquals(last.Corrections, coded)
            && last.Chosen == chosen && last.Codebook == codebook && !last.Answer.IsFaulted) return last.Answer;
        var answer = Task.Run(() => ReadAsync(result, coded));
        _last = new Asked(result.Snapshot, chosen, coded, codebook, answer);
        return answer;
    }

    private async Task<PropositionSuggestions> ReadAsync(SelectionResult result, CorrectionSet corrected)
    {
        var codebook = CodebookLoader.Load(reader.Current.Files);
        var known = codebook.Propositions.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var coded = await CodedAsync(corrected);
        var (miner, likeness) = (new PropositionMiner(codebook), new PropositionLikeness(coded));
        var alike = new List<LikeSentence>();
        var ids = result.Articles.Take(MostArticles).Select(place => result.Snapshot.Articles[place].Id).ToList();
        foreach (var some in ids.Chunk(Together))
        {
            foreach (var read in (await store.FindAsync(some)).OrderBy(article => Array.IndexOf(some, article.Article.Id)))
            {
                var article = corrected.Apply(read);
                miner.Read(article);
                alike.AddRange(article.Sentences.Select(sentence => Alike(likeness, article, sentence)).OfType<LikeSentence>());
            }
        }

        return new PropositionSuggestions(
            [.. miner.Suggest(MostFound + known.Count).Where(p => !known.Contains(p.Id)).Take(MostFound)],
            [.. alike.OrderByDescending(a => a.Likeness).Take(MostAlike)], coded.Count, ids.Count, result.Articles.Count - ids.Count,
            [.. codebook.Themes.Select(theme => theme.Theme)], []);
    }

    private sealed record Asked(
        CorpusSnapshot Snapshot, Selection Chosen, CorrectionSet Corrections, string Codebook, Task<PropositionSuggestions> Answer);

    private static LikeSentence? Alike(PropositionLikeness likeness, AnalyzedArticle article, TextSpan sentence)
    {
        if (likeness.Of(article.Article.Text, sentence) is not { } found) return null;

        // What has a position on it already needs no suggestion.
        var target = Party.Proposition(found.Like.Proposition);
        return article.Statements.Any(s => s.Target == target && s.Span.Overlaps(sentence)) ? null
            : new LikeSentence(article.Article.Id, sentence, found.Like, found.Likeness);
    }

    private async Task<IReadOnlyList<CodedSentence>> CodedAsync(CorrectionSet corrected)
    {
        var codings = corrected.Corrections
            .Where(c => c.Kind is CorrectionKind.AcceptStatement or CorrectionKind.ChangeStatement or CorrectionKind.AddStatement)
            .Select(c => (Article: RowId.ArticleOf(c.Subject), Coding: RowCoding.Read(c.Kind, c.Value)))
            .Where(c => c is { Article: not null, Coding.Is: StatementSays { Target.Kind: PartyKind.Proposition } }).ToList();
        var articles = (await store.FindAsync([.. codings.Select(c => c.Article!).Distinct(StringComparer.Ordinal)]))
            .ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        return
        [
            .. codings.Select(c =>
            {
                var says = (StatementSays)c.Coding!.Is!;
                var at = c.Coding.Extent ?? c.Coding.At;
                return new CodedSentence(says.Target.Name, says.Polarity, SentenceOf(articles.GetValueOrDefault(c.Article!), at));
            }).Distinct(),
        ];
    }

    private static string SentenceOf(AnalyzedArticle? article, TextAnchor at)
    {
        if (article is null || at.Find(article.Article.Text) is not { } span) return at.Quote;
        var sentence = article.Sentences.FirstOrDefault(s => s.Overlaps(span));
        return sentence.Length > 0 ? sentence.Of(article.Article.Text).ToString() : at.Quote;
    }
}
