using System.Reflection;
using Khitab.Discourse;
using Khitab.Discourse.Validation;
using Khitab.Feeding.Corrections;
using Khitab.Storage;

namespace Khitab.Feeding.Validations;

/// <summary>Validations in the store, drawn from the model in use.</summary>
public sealed class StoredValidations(
    ValidationStore store, ArticleStore articles, ICorrections corrections, CurrentModel model, Reader reader, TimeProvider clock)
    : IValidations
{
    private static readonly SelectionLink Links = new();

    // Whoever makes a sample asks again with each size: the sentences of an archive are counted once.
    private volatile Plan? _plan;

    /// <inheritdoc/>
    public ValidationDraft? Draft(Selection selection, SampleDesign design)
    {
        var plan = _plan;
        var (snapshot, asked) = (model.Snapshot, selection.WithoutPage());
        if (plan is null || !ReferenceEquals(plan.Snapshot, snapshot) || plan.Selection != asked)
        {
            var frame = ValidationFrame.Of(snapshot, asked);
            _plan = plan = new Plan(snapshot, asked, StratifiedSample.SizesOf(frame?.Sentences ?? []), frame?.Articles.Count ?? 0);
        }

        return plan.Sizes.Count == 0 ? null : new ValidationDraft(
            plan.Sizes.Values.Sum(), plan.Articles, StratifiedSample.Plan(plan.Sizes, design));
    }

    /// <inheritdoc/>
    public async Task<ValidationStudy?> MakeAsync(
        string title, Selection selection, SampleDesign design, CancellationToken cancellation = default)
    {
        var snapshot = model.Snapshot;
        if (ValidationFrame.Of(snapshot, selection) is not { Sentences.Count: > 0 } frame) return null;
        var sample = StratifiedSample.Draw(frame.Sentences, design);
        var sentences = await SentencesAsync(frame, sample, cancellation);
        if (sentences is null) return null;
        var version = reader.Version;
        var study = new ValidationStudy(
            Guid.NewGuid(), title, clock.GetUtcNow(), design.Seed, Links.Format(selection.WithoutPage()), snapshot.Fingerprint, Program(),
            version.Codebook, version.Analyser, frame.Articles.Count, sample.Strata, frame.Totals());
        await store.AddAsync(study, sentences, cancellation);
        return study;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ValidationStudy>> StudiesAsync(CancellationToken cancellation = default) => store.StudiesAsync(cancellation);

    /// <inheritdoc/>
    public async Task<ValidationWork?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        await store.FindAsync(id, cancellation) is not { } study ? null : new ValidationWork(
            study,
            await store.SentencesAsync(id, cancellation),
            await store.CodingsAsync(id, cancellation),
            await store.DecisionsAsync(id, cancellation));

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default) => store.RemoveAsync(id, cancellation);

    /// <inheritdoc/>
    public Task CodeAsync(
        Guid study, int place, string coder, IReadOnlyList<StatementCoding> statements, CancellationToken cancellation = default) =>
        store.CodeAsync(study, new SentenceCoding(place, coder, statements, clock.GetUtcNow()), cancellation);

    /// <inheritdoc/>
    public Task DecideAsync(
        Guid study, int place, string who, IReadOnlyList<StatementCoding> statements, CancellationToken cancellation = default) =>
        store.DecideAsync(study, new SentenceDecision(place, who, statements, clock.GetUtcNow()), cancellation);

    /// <inheritdoc/>
    public ValidationResults Results(ValidationWork work)
    {
        var frame = ValidationFrame.Of(model.Snapshot, Links.Parse(work.Study.Selection).Selection);
        return ValidationResults.Of(work.Study, work.Sentences, work.Codings, work.Decisions, frame?.Statements ?? []);
    }

    private sealed record Plan(
        CorpusSnapshot Snapshot, Selection Selection, IReadOnlyDictionary<StratumKey, int> Sizes, int Articles);

    // Null where an article has gone since the model was built, or has changed: what would be coded is not what was counted.
    private async Task<IReadOnlyList<SampledSentence>?> SentencesAsync(
        ValidationFrame frame, StratifiedSample sample, CancellationToken cancellation)
    {
        var ids = sample.Sentences.Select(s => s.Sentence.Article).Distinct(StringComparer.Ordinal).ToList();
        var read = (await articles.FindAsync(ids, cancellation)).Select(corrections.Current.Apply)
            .ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        var machine = frame.Statements.ToLookup(s => (s.Article, s.Sentence));
        var sentences = new List<SampledSentence>();
        foreach (var (drawn, stratum) in sample.Sentences.Select(s => (s.Sentence, s.Stratum)))
        {
            if (!read.TryGetValue(drawn.Article, out var article) || !frame.Snapshot.TryFindArticle(drawn.Article, out var header)
                || drawn.Number >= article.Sentences.Count
                || article.Sentences[drawn.Number] != frame.Snapshot.Sentence(header.Index, drawn.Number)) return null;
            sentences.Add(Sentence(
                sentences.Count, stratum, header, article, drawn.Number,
                [.. machine[(header.Index, drawn.Number)].Select(m => new MachineCoding(m.Coding, m.Confidence))]));
        }

        return sentences;
    }

    private static SampledSentence Sentence(
        int place, int stratum, ArticleHeader header, AnalyzedArticle article, int number, IReadOnlyList<MachineCoding> machine)
    {
        var (text, all) = (article.Article.Text, article.Sentences);
        var span = all[number];
        var from = number > 0 ? all[number - 1].Start : span.Start;
        var to = number + 1 < all.Count ? all[number + 1].End : span.End;
        return new SampledSentence(
            place, stratum, header.Id, header.Outlet ?? "", span, header.Language,
            number > 0 ? all[number - 1].Of(text) : "", span.Of(text), number + 1 < all.Count ? all[number + 1].Of(text) : "",
            [
                .. article.Mentions.Where(m => m.Span.Start >= from && m.Span.End <= to && m.Kind != MentionKind.Demonym)
                    .OrderBy(m => !span.Contains(m.Span)).ThenBy(m => m.Span.Start)
                    .Select(m => Party.Actor(m.Actor).ToString()).Distinct(StringComparer.Ordinal),
            ],
            machine);
    }

    private static string Program() =>
        typeof(StoredValidations).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
