namespace Khitab.Analysis.Corrections;

/// <summary>
/// Who the rows of one article are of, corrected step by step. A row without characters of its own for the actor (a statement, the words of
/// a speaker) goes where the mention goes that it rests on: the nearest one of the actor in its sentence, else in the article.
/// </summary>
internal sealed class CorrectedActors
{
    private readonly AnalyzedArticle _article;
    private readonly string[] _mentions;
    private readonly string[] _roles;
    private readonly Party[] _holders;
    private readonly Party[] _targets;
    private readonly Party[] _speakers;
    private readonly Party[] _sources;
    private readonly Party[] _voices;
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    private CorrectedActors(AnalyzedArticle article)
    {
        _article = article;
        _mentions = [.. article.Mentions.Select(m => m.Actor)];
        _roles = [.. article.Roles.Select(r => r.Actor)];
        _holders = [.. article.Statements.Select(s => s.Holder)];
        _targets = [.. article.Statements.Select(s => s.Target)];
        _speakers = [.. article.Quotes.Select(q => q.Speaker)];
        _sources = [.. article.Relays.Select(r => r.Source)];
        _voices = [.. article.Namings.Select(n => n.By)];
    }

    /// <summary>Applies the steps that concern an article; the same instance where none changes it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="steps">Steps by the actor whose rows they change, in order.</param>
    /// <param name="verdicts">Thresholds of the verdicts that are made again.</param>
    public static AnalyzedArticle Apply(
        AnalyzedArticle article, IReadOnlyDictionary<string, List<CorrectionStep>> steps, VerdictSettings verdicts)
    {
        var waiting = new PriorityQueue<CorrectionStep, int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in ActorsOf(article)) Expect(actor, -1);
        if (waiting.Count == 0) return article;
        var corrected = new CorrectedActors(article);
        while (waiting.TryDequeue(out var step, out _))
        {
            if (step.Articles?.Contains(article.Article.Id) == false) continue;
            if (step.Names is null) corrected.Merge(step.From, step.To);
            else corrected.Split(step);
            Expect(step.To, step.Order);
        }

        return corrected._touched.Count == 0 ? article : corrected.Build(verdicts);

        // What is still to come for an actor whose rows the article has now.
        void Expect(string actor, int after)
        {
            if (!steps.TryGetValue(actor, out var known) || !seen.Add(actor)) return;
            foreach (var step in known.Where(s => s.Order > after)) waiting.Enqueue(step, step.Order);
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
        Array.ForEach([_mentions, _roles], ids => Replace(ids, from, to));
        Array.ForEach([_holders, _targets, _speakers, _sources, _voices], p => Replace(p, Party.Actor(from), Party.Actor(to)));
        _touched.UnionWith([from, to]);
    }

    private static void Replace<T>(T[] values, T from, T to)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(values[i], from)) values[i] = to;
        }
    }

    private void Split(CorrectionStep step)
    {
        var own = Enumerable.Range(0, _mentions.Length).Where(m => _mentions[m] == step.From).ToList();
        var moved = own.Where(m => Spellings.IsOneOf(step.Names!, _article.Article.Text, _article.Mentions[m].Span)).ToHashSet();
        if (moved.Count == 0) return;
        var (from, to) = (Party.Actor(step.From), Party.Actor(step.To));
        Follow(_holders, _article.Statements.Select(s => s.Span));
        Follow(_targets, _article.Statements.Select(s => s.Span));
        Follow(_speakers, _article.Quotes.Select(q => q.Span));
        Follow(_sources, _article.Relays.Select(r => r.Span));
        Follow(_voices, _article.Namings.Select(n => n.Span));
        var named = moved.Select(m => _article.Mentions[m].Span).ToHashSet();
        for (var r = 0; r < _roles.Length; r++)
        {
            if (_roles[r] == step.From && named.Contains(_article.Roles[r].Mention)) _roles[r] = step.To;
        }

        foreach (var m in moved) _mentions[m] = step.To;
        _touched.UnionWith([step.From, step.To]);

        void Follow(Party[] parties, IEnumerable<TextSpan> spans)
        {
            foreach (var (span, i) in spans.Select((span, i) => (span, i)))
            {
                if (parties[i] == from && moved.Contains(Nearest(own, span))) parties[i] = to;
            }
        }
    }

    private int Nearest(IReadOnlyList<int> mentions, TextSpan span)
    {
        var sentence = _article.Sentences.FirstOrDefault(s => s.Contains(span.Start));
        var inside = mentions.Where(m => sentence.Overlaps(_article.Mentions[m].Span)).ToList();
        return (inside.Count > 0 ? inside : mentions).MinBy(m => Distance(_article.Mentions[m].Span, span));
    }

    private static int Distance(TextSpan one, TextSpan other) => Math.Max(0, Math.Max(one.Start - other.End, other.Start - one.End));

    private AnalyzedArticle Build(VerdictSettings verdicts)
    {
        var statements = Statements();
        var isSame = statements.Count == _article.Statements.Count;
        var article = _article with
        {
            Mentions = [.. _article.Mentions.Zip(_mentions, (m, actor) => m.Actor == actor ? m : m with { Actor = actor })],
            Roles = [.. _article.Roles.Zip(_roles, (r, actor) => r.Actor == actor ? r : r with { Actor = actor })],
            Statements = statements,
            Quotes = [.. _article.Quotes.Zip(_speakers, (q, speaker) => q.Speaker == speaker ? q : q with { Speaker = speaker })],
            Relays = [.. _article.Relays.Zip(_sources, (r, source) => r.Source == source ? r : r with { Source = source })],
            Namings = [.. _article.Namings.Zip(_voices, (n, by) => n.By == by ? n : n with { By = by })],
        };
        return article with { Stance = CorrectedVerdicts.Of(article, isSame ? _touched : null, verdicts) };
    }

    // As reading has it: nobody takes a position on himself, and one sentence says a thing once, however many of its words say it.
    private List<Statement> Statements()
    {
        var statements = new List<Statement>(_holders.Length);
        for (var i = 0; i < _holders.Length; i++)
        {
            var read = _article.Statements[i];
            var statement = read.Holder == _holders[i] && read.Target == _targets[i] ? read
                : read with { Holder = _holders[i], Target = _targets[i] };
            if (!ReferenceEquals(statement, read) && statement.Holder == statement.Target) continue;
            var same = statements.FindIndex(s => Repeats(s, statement));
            if (same < 0 || !IsTouched(statement)) statements.Add(statement);
            else if (statements[same].Confidence < statement.Confidence) statements[same] = statement;
        }

        return statements;
    }

    private bool IsTouched(Statement statement) =>
        ((Party[])[statement.Holder, statement.Target]).Any(p => p.Kind == PartyKind.Actor && _touched.Contains(p.Name));

    private static bool Repeats(Statement one, Statement other) => one.Holder == other.Holder && one.Target == other.Target
        && one.Polarity == other.Polarity && one.Modality == other.Modality && one.Span.Overlaps(other.Span);
}
