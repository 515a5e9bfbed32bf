namespace Khitab.Analysis.Corrections;

/// <summary>
/// The rows of one article, corrected step by step. A row without characters of its own for the actor (a statement, the words of a speaker)
/// goes where the mention goes that it rests on: the nearest one of the actor in its sentence, else in the article.
/// </summary>
internal sealed partial class CorrectedRows
{
    private readonly AnalyzedArticle _article;
    private readonly List<CorrectedRow<Mention>> _mentions;
    private readonly List<CorrectedRow<Statement>> _statements;
    private readonly List<CorrectedRow<Quotation>> _quotes;
    private readonly List<ActorRole> _roles;
    private readonly List<Relay> _relays;
    private readonly List<Naming> _namings;
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private bool _isCoded;

    private CorrectedRows(AnalyzedArticle article, bool withIds)
    {
        _article = article;
        _mentions = CorrectedRow<Mention>.Of(article.Mentions, withIds ? RowId.OfMentions(article) : null);
        _statements = CorrectedRow<Statement>.Of(article.Statements, withIds ? RowId.OfStatements(article) : null);
        _quotes = CorrectedRow<Quotation>.Of(article.Quotes, withIds ? RowId.OfQuotations(article) : null);
        (_roles, _relays, _namings) = ([.. article.Roles], [.. article.Relays], [.. article.Namings]);
    }

    /// <summary>Applies the steps that concern an article; the same instance where none changes it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="steps">Steps by the actor whose rows they change, in order.</param>
    /// <param name="codings">What is done to rows of this article, in order.</param>
    /// <param name="verdicts">Thresholds of the verdicts that are made again.</param>
    public static AnalyzedArticle Apply(
        AnalyzedArticle article, IReadOnlyDictionary<string, List<CorrectionStep>> steps, IReadOnlyList<CodingStep> codings,
        VerdictSettings verdicts)
    {
        if (codings.Count == 0 && !ActorsOf(article).Any(steps.ContainsKey)) return article;
        var corrected = new CorrectedRows(article, codings.Count > 0);
        corrected.Run(steps, codings);
        return corrected.Build(verdicts);
    }

    /// <summary>The same, with the ids of all rows and with what became of each coding.</summary>
    public static CodedArticle Trace(
        AnalyzedArticle article, IReadOnlyDictionary<string, List<CorrectionStep>> steps, IReadOnlyList<CodingStep> codings,
        VerdictSettings verdicts)
    {
        var corrected = new CorrectedRows(article, withIds: true);
        corrected.Run(steps, codings);
        var built = corrected.Build(verdicts);
        return new CodedArticle(
            built, [.. corrected._statements.Select(r => r.ToCoded())], [.. corrected._mentions.Select(r => r.ToCoded())],
            [.. corrected._quotes.Select(r => r.ToCoded())], corrected._rejected, corrected._lost, corrected._unread)
        {
            RejectedMentions = corrected._rejectedMentions,
            RejectedQuotes = corrected._rejectedQuotes,
        };
    }

    private void Run(IReadOnlyDictionary<string, List<CorrectionStep>> steps, IReadOnlyList<CodingStep> codings)
    {
        var waiting = new PriorityQueue<(CorrectionStep? Step, CodingStep? Coding), int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var coding in codings) waiting.Enqueue((null, coding), coding.Order);
        foreach (var actor in ActorsOf(_article)) Expect(actor, -1);
        while (waiting.TryDequeue(out var next, out var order))
        {
            if (next.Coding is { } coding)
            {
                Code(coding);
                foreach (var actor in coding.Coding.Actors) Expect(actor, order);
            }
            else if (next.Step is { } step && step.Articles?.Contains(_article.Article.Id) != false)
            {
                if (step.Names is null) Merge(step.From, step.To);
                else Split(step);
                Expect(step.To, step.Order);
            }
        }

        // What is still to come for an actor whose rows the article has now.
        void Expect(string actor, int after)
        {
            if (!steps.TryGetValue(actor, out var known) || !seen.Add(actor)) return;
            foreach (var step in known.Where(s => s.Order > after)) waiting.Enqueue((step, null), step.Order);
        }
    }

    private static IEnumerable<string> ActorsOf(AnalyzedArticle article) =>
        article.Mentions.Select(m => m.Actor)
            .Concat(article.Roles.Select(r => r.Actor))
            .Concat(article.Statements.SelectMany(s => (Party[])[s.Holder, s.Target])
                .Concat(article.Quotes.Select(q => q.Speaker))
                .Concat(article.Relays.Select(r => r.Source))
                .Concat(article.Namings.Select(n => n.By))
                .Concat(article.Stance.Select(v => v.Target))
                .Where(p => p.Kind == PartyKind.Actor).Select(p => p.Name));

    private void Merge(string from, string to)
    {
        foreach (var row in _mentions.Where(row => row.Value.Actor == from)) row.Value = row.Value with { Actor = to };
        for (var i = 0; i < _roles.Count; i++)
        {
            if (_roles[i].Actor == from) _roles[i] = _roles[i] with { Actor = to };
        }

        Move(Party.Actor(from), Party.Actor(to), _ => true);
        _touched.UnionWith([from, to]);
    }

    private void Split(CorrectionStep step)
    {
        var moved = _mentions.Where(m => m.Value.Actor == step.From
            && Spellings.IsOneOf(step.Names!, _article.Article.Text, m.Value.Span)).ToHashSet();
        MoveMentions(moved, step.From, step.To);
    }

    // Mentions become another actor's, and with them what rests on them.
    private void MoveMentions(HashSet<CorrectedRow<Mention>> moved, string from, string to)
    {
        if (moved.Count == 0) return;
        var own = _mentions.Where(m => m.Value.Actor == from).ToList();
        Move(Party.Actor(from), Party.Actor(to), span => moved.Contains(Nearest(own, span)));
        var named = moved.Select(m => m.Value.Span).ToHashSet();
        for (var i = 0; i < _roles.Count; i++)
        {
            if (_roles[i].Actor == from && named.Contains(_roles[i].Mention)) _roles[i] = _roles[i] with { Actor = to };
        }

        foreach (var row in moved) row.Value = row.Value with { Actor = to };
        _touched.UnionWith([from, to]);
    }

    private void Move(Party from, Party to, Func<TextSpan, bool> isMoved)
    {
        foreach (var row in _statements)
        {
            if ((row.Value.Holder != from && row.Value.Target != from) || !isMoved(row.Value.Span)) continue;
            row.Value = row.Value with
            {
                Holder = row.Value.Holder == from ? to : row.Value.Holder,
                Target = row.Value.Target == from ? to : row.Value.Target,
            };
        }

        foreach (var row in _quotes.Where(row => row.Value.Speaker == from && isMoved(row.Value.Span)))
            row.Value = row.Value with { Speaker = to };
        for (var i = 0; i < _relays.Count; i++)
        {
            if (_relays[i].Source == from && isMoved(_relays[i].Span)) _relays[i] = _relays[i] with { Source = to };
        }

        for (var i = 0; i < _namings.Count; i++)
        {
            if (_namings[i].By == from && isMoved(_namings[i].Span)) _namings[i] = _namings[i] with { By = to };
        }
    }

    private CorrectedRow<Mention> Nearest(IReadOnlyList<CorrectedRow<Mention>> mentions, TextSpan span)
    {
        var sentence = SentenceAt(span);
        var inside = mentions.Where(m => sentence.Overlaps(m.Value.Span)).ToList();
        return (inside.Count > 0 ? inside : mentions).MinBy(m => Distance(m.Value.Span, span))!;
    }

    private TextSpan SentenceAt(TextSpan span) => _article.Sentences.FirstOrDefault(s => s.Contains(span.Start));

    private static int Distance(TextSpan one, TextSpan other) => Math.Max(0, Math.Max(one.Start - other.End, other.Start - one.End));

    private AnalyzedArticle Build(VerdictSettings verdicts)
    {
        if (_touched.Count == 0 && !_isCoded) return _article;
        DropRepeated();
        var isSame = _statements.Count == _article.Statements.Count && !_isCoded;
        var article = _article with
        {
            Mentions = [.. _mentions.Select(row => row.Value)],
            Roles = _roles,
            Statements = [.. _statements.Select(row => row.Value)],
            Quotes = [.. _quotes.Select(row => row.Value)],
            Relays = _relays,
            Namings = _namings,
        };
        return article with { Stance = CorrectedVerdicts.Of(article, isSame ? _touched : null, verdicts) };
    }

    // As reading has it: nobody takes a position on himself, and one sentence says a thing once, however many of its words say it.
    private void DropRepeated()
    {
        var kept = new List<CorrectedRow<Statement>>(_statements.Count);
        foreach (var row in _statements)
        {
            var isChanged = !ReferenceEquals(row.Value, row.Read);
            if (isChanged && row.Value.Holder == row.Value.Target) continue;
            var same = kept.FindIndex(other => Repeats(other.Value, row.Value));
            if (same < 0 || !(IsTouched(row) || kept[same].By is not null)) kept.Add(row);
            else if (kept[same].By is null && (row.By is not null || kept[same].Value.Confidence < row.Value.Confidence)) kept[same] = row;
        }

        _statements.Clear();
        _statements.AddRange(kept);
    }

    private bool IsTouched(CorrectedRow<Statement> row) => row.By is not null
        || ((Party[])[row.Value.Holder, row.Value.Target]).Any(p => p.Kind == PartyKind.Actor && _touched.Contains(p.Name));

    private static bool Repeats(Statement one, Statement other) => one.Holder == other.Holder && one.Target == other.Target
        && one.Polarity == other.Polarity && one.Modality == other.Modality && one.Span.Overlaps(other.Span);
}
