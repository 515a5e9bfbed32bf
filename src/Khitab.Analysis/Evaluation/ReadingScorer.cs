using System.Globalization;

namespace Khitab.Analysis.Evaluation;

/// <summary>
/// Scores a reading of articles against marks made by careful readers. Actors are matched by where they are named; a statement is a holder,
/// a target and a sign in one sentence, judgements and acts alike. Everything is counted over all articles together, but for verdicts: the
/// mean over the verdicts that the marks have.
/// </summary>
public static class ReadingScorer
{
    private const string Author = "author";

    /// <summary>From this confidence on a statement counts, where nothing else is asked for.</summary>
    public const double DefaultFloor = 0.5;

    /// <summary>Scores one article.</summary>
    /// <param name="marks">What was marked.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="floor">A statement below this confidence counts for the calibration alone.</param>
    /// <param name="note">Told what was missed and what is wrong, a line each; null to pass it over.</param>
    public static ReadingScore Score(
        MarkedArticle marks, ArticleReading reading, double floor = DefaultFloor, Action<string>? note = null)
    {
        var text = reading.Text;
        var gold = ArticleReading.Of(marks, text);
        var names = ActorMatching.Of(gold.Actors, reading.Actors);
        var marked = gold.Statements.Select(s => new Placed(s, MarkedSentences.Around(text, s.Span.Start))).ToList();
        var all = reading.Statements.Select(s => new Placed(
            s with { Holder = Mapped(s.Holder), Target = Mapped(s.Target) }, MarkedSentences.Around(text, s.Span.Start))).ToList();
        var read = all.Where(s => s.Is.Confidence >= floor).ToList();

        var author = Parted("author's judgements", s => s.Is.Holder == Author);
        var others = Parted("others' statements", s => s.Is.Holder != Author);
        var quotes = reading.Quotes.Select(q => q with { Speaker = Mapped(q.Speaker) }).ToList();
        if (note is not null)
        {
            foreach (var q in gold.Quotes.Where(m => !quotes.Any(r => SameQuote(m, r)))) NoteQuote("missed", q);
            foreach (var q in quotes.Where(r => !gold.Quotes.Any(m => SameQuote(m, r)))) NoteQuote("wrong", q);
        }

        var readVerdicts = new Dictionary<string, VerdictKind>(StringComparer.Ordinal);
        foreach (var (key, kind) in reading.Verdicts)
        {
            if (names.TryGetValue(key, out var name)) readVerdicts.TryAdd(name, kind);
        }

        var verdicts = new List<VerdictPair>();
        foreach (var (key, kind) in gold.Verdicts)
        {
            verdicts.Add(new VerdictPair(kind, readVerdicts.GetValueOrDefault(key, VerdictKind.Neutral)));
            if (verdicts[^1].Read != kind)
                note?.Invoke($"{marks.Id} verdict: {key}: {Lower(verdicts[^1].Read)}, marked {Lower(kind)}");
        }

        var found = marked.Select(m => (Marked: m.Is, Read: read.FirstOrDefault(r => Same(m, r))?.Is))
            .Where(p => p.Read is not null).ToList();
        var known = names.Values.ToHashSet(StringComparer.Ordinal);
        return new ReadingScore(
            1, author, others, Tally.Of(marked, read, SameButHolder),
            Tally.Of(Sides(marked), Sides(read), (x, y) => x == y),
            Tally.Of(gold.Quotes, quotes, SameQuote), Tally.Of(gold.Quotes, quotes, SameExtent),
            new SignedTally(Chosen(s => s.Is.Polarity < 0), Chosen(s => s.Is.Polarity > 0)),
            new KindTally(OfKind(MarkKind.Evaluation), OfKind(MarkKind.Act)),
            new Share(found.Count(p => p.Marked.Voice == p.Read!.Voice), found.Count),
            new Share(found.Count(p => p.Marked.Modality == p.Read!.Modality), found.Count),
            new Share(gold.Actors.Count(a => known.Contains(a.Key)), gold.Actors.Count),
            verdicts,
            [.. all.Where(s => s.Is.Confidence > 0).Select(s => new Judged(s.Is.Confidence, marked.Any(m => Same(m, s))))]);

        string Mapped(string party) =>
            party == Author || ArticleReading.IsSource(party) ? party : names.TryGetValue(party, out var name) ? name : "?" + party;

        Tally Chosen(Func<Placed, bool> choose) => Tally.Of([.. marked.Where(choose)], [.. read.Where(choose)], Same);

        Tally Parted(string name, Func<Placed, bool> choose)
        {
            if (note is not null)
            {
                foreach (var s in marked.Where(m => choose(m) && !read.Any(r => Same(m, r)))) NoteStatement(name, "missed", s.Is);
                foreach (var s in read.Where(r => choose(r) && !marked.Any(m => Same(m, r)))) NoteStatement(name, "wrong", s.Is);
            }

            return Chosen(choose);
        }

        // A judgement in the text may be marked as an act: whether a mark is found, and whether a statement is right, doesn't ask for it.
        Tally OfKind(MarkKind kind) => new(
            marked.Count(m => m.Is.Kind == kind), read.Count(r => r.Is.Kind == kind),
            marked.Count(m => m.Is.Kind == kind && read.Any(r => Same(m, r))),
            read.Count(r => r.Is.Kind == kind && marked.Any(m => Same(m, r))));

        void NoteStatement(string name, string what, ReadStatement s) => note(string.Create(
            CultureInfo.InvariantCulture,
            $"{marks.Id} {name} {what}: {s.Holder} -> {s.Target} {s.Polarity:+0;-0} {Lower(s.Modality)}: {Shown(text, s.Span)}"));

        void NoteQuote(string what, ReadQuote q) => note($"{marks.Id} quotation {what}: {q.Speaker}: {Shown(text, q.Span)}");
    }

    // Every stand of an actor to another in the article, once; sources and the author are no actors.
    private static List<(string Holder, string Target, int Polarity)> Sides(IEnumerable<Placed> statements) =>
    [
        .. statements.Select(s => s.Is).Where(s => s.Holder != Author && !ArticleReading.IsSource(s.Holder)
            && s.Modality is not (Modality.Denied or Modality.Hypothetical)).Select(s => (s.Holder, s.Target, s.Polarity)).Distinct(),
    ];

    private static bool SameButHolder(Placed x, Placed y) =>
        x.Is.Target == y.Is.Target && x.Is.Polarity == y.Is.Polarity
        && (Shared(x.Sentence, y.Sentence) > 0 || Shared(x.Is.Span, y.Is.Span) > 0);

    private static bool Same(Placed x, Placed y) => SameButHolder(x, y) && SameParty(x.Is.Holder, y.Is.Holder);

    // Words for a source without a name are not compared.
    private static bool SameParty(string a, string b) => a == b || ArticleReading.IsSource(a) && ArticleReading.IsSource(b);

    private static bool SameExtent(ReadQuote x, ReadQuote y) =>
        Shared(x.Span, y.Span) >= 0.5 * (Math.Max(x.Span.End, y.Span.End) - Math.Min(x.Span.Start, y.Span.Start));

    private static bool SameQuote(ReadQuote x, ReadQuote y) => SameExtent(x, y) && SameParty(x.Speaker, y.Speaker);

    private static int Shared(TextSpan a, TextSpan b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));

    private static string Shown(string text, TextSpan span)
    {
        var start = Math.Max(0, span.Start);
        return "«" + text[start..Math.Clamp(span.End, start, Math.Min(text.Length, start + 90))].ReplaceLineEndings(" ") + "»";
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A statement with the sentence around its beginning.</summary>
    private sealed record Placed(ReadStatement Is, TextSpan Sentence);
}
