namespace Khitab.Analysis.Evaluation;

/// <summary>A position in either of two readings that are compared.</summary>
/// <param name="Holder"><c>author</c>, an actor's key in its own reading, or <c>source:WORDS</c>.</param>
/// <param name="Target">An actor's key.</param>
/// <param name="Polarity">-1 or +1.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward; reported counts as asserted.</param>
/// <param name="Span">Its evidence.</param>
/// <param name="Confidence">How sure the reading is of it.</param>
/// <param name="Kind">Judgement or act.</param>
public sealed record ReadStatement(
    string Holder, string Target, int Polarity, Voice Voice, Modality Modality, TextSpan Span, double Confidence, MarkKind Kind);

/// <summary>Attributed words in either of two readings.</summary>
/// <param name="Speaker">As a statement's holder.</param>
/// <param name="Span">The words.</param>
public sealed record ReadQuote(string Speaker, TextSpan Span);

/// <summary>Where a reading sees an actor named.</summary>
/// <param name="Key">The actor's key in this reading.</param>
/// <param name="Spans">The names, each once, in the order found.</param>
public sealed record ReadActor(string Key, IReadOnlyList<TextSpan> Spans);

/// <summary>
/// What a reading, a careful reader's or the program's, has of one article. Places count characters, a pair of surrogates as one, as the
/// marks' own script counts them; it takes an analysis's UTF-16 offsets for such places, and so does this, so that the figures agree.
/// </summary>
/// <param name="Text">The article's text, each character beyond the sixteen bits replaced by one.</param>
/// <param name="Actors">The actors in the order that the reading names them.</param>
/// <param name="Statements">Positions on actors for or against.</param>
/// <param name="Quotes">Attributed words.</param>
/// <param name="Verdicts">The author's stance by actor, in order.</param>
public sealed record ArticleReading(
    string Text,
    IReadOnlyList<ReadActor> Actors,
    IReadOnlyList<ReadStatement> Statements,
    IReadOnlyList<ReadQuote> Quotes,
    IReadOnlyList<KeyValuePair<string, VerdictKind>> Verdicts)
{
    private const string Source = "source:";

    /// <summary>A reading that found nothing.</summary>
    public static ArticleReading Empty(string text) => new(CharacterText.Of(text), [], [], [], []);

    /// <summary>Whether a holder or speaker is a source without a name.</summary>
    public static bool IsSource(string holder) => holder.StartsWith(Source, StringComparison.Ordinal);

    /// <summary>The program's reading.</summary>
    public static ArticleReading Of(AnalyzedArticle article) =>
        Of(article.Article.Text, article.Mentions, article.Statements, article.Quotes, article.Stance);

    /// <summary>The program's reading, from its parts.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="mentions">Its mentions of actors.</param>
    /// <param name="statements">Its statements, all of them: the scorer chooses by confidence.</param>
    /// <param name="quotes">Its quotations.</param>
    /// <param name="stance">Its verdicts.</param>
    public static ArticleReading Of(
        string text, IEnumerable<Mention> mentions, IEnumerable<Statement> statements, IEnumerable<Quotation> quotes,
        IEnumerable<Verdict> stance) => new(
            CharacterText.Of(text),
            [.. mentions.Where(m => m.Kind != MentionKind.Demonym).GroupBy(m => m.Actor, StringComparer.Ordinal)
                .Select(g => new ReadActor(g.Key, [.. g.Select(m => m.Span).Distinct()]))],
            [.. statements.Where(s => s.Target.Kind == PartyKind.Actor && s.Polarity != 0).Select(s => new ReadStatement(
                Key(s.Holder), Key(s.Target), s.Polarity, s.Voice, s.Modality == Modality.Reported ? Modality.Asserted : s.Modality,
                s.Span, s.Confidence, s.Act == Act.Does ? MarkKind.Act : MarkKind.Evaluation))],
            [.. quotes.Select(q => new ReadQuote(Key(q.Speaker), q.Span))],
            [.. stance.Where(v => v.Target.Kind == PartyKind.Actor).GroupBy(v => v.Target.Name, StringComparer.Ordinal)
                .Select(g => KeyValuePair.Create(g.Key, g.Last().Kind))]);

    /// <summary>A careful reader's reading.</summary>
    /// <param name="marks">What was marked.</param>
    /// <param name="text">The text in which the marks are looked for.</param>
    public static ArticleReading Of(MarkedArticle marks, string text)
    {
        text = CharacterText.Of(text);
        return new ArticleReading(
            text,
            [.. marks.Actors.Select(a => new ReadActor(a.Key, NameSpans.Of(a.Value.Select(CharacterText.Of), text)))],
            [.. marks.Statements.Select(s => new ReadStatement(
                s.Holder, s.Target, s.Polarity, s.Voice, s.Modality, Find(text, CharacterText.Of(s.Evidence)), 1, s.Kind))],
            [.. marks.Quotes.Select(q => Find(text, q)).OfType<ReadQuote>()],
            marks.Verdicts);
    }

    // Evidence that the text lacks stands before its beginning, as the marks' own script has it.
    private static TextSpan Find(string text, string evidence) =>
        new(text.IndexOf(evidence, StringComparison.Ordinal), evidence.Length);

    // The first end from the first start that has one.
    private static ReadQuote? Find(string text, MarkedQuote quote)
    {
        var (first, last) = (CharacterText.Of(quote.Start), CharacterText.Of(quote.End));
        var start = text.IndexOf(first, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(last, start, StringComparison.Ordinal);
        return end < 0 ? null : new ReadQuote(quote.Speaker, TextSpan.FromBounds(start, end + last.Length));
    }

    private static string Key(Party party) => party.Kind == PartyKind.Actor ? party.Name : party.ToString();
}
