namespace Khitab.Discourse;

/// <summary>Collects rows article by article, counts them all and lists the first of them.</summary>
internal sealed class EvidenceCollector(CorpusSnapshot snapshot, int take)
{
    private readonly List<EvidenceRow> _rows = [];
    private readonly List<EvidenceRow> _pending = [];
    private readonly List<int> _articles = [];
    /// <summary>Sentences of the last article that have been counted.</summary>
    private readonly HashSet<int> _sentences = [];
    private int _mentionCount;
    private int _statementCount;
    private int _sentenceCount;

    /// <summary>Counts the article, by its place, even where it has no row of its own.</summary>
    public void AddArticle(int place)
    {
        if (_articles.Count > 0 && _articles[^1] == place) return;
        Flush();
        _sentences.Clear();
        _articles.Add(place);
    }

    public void AddMention(Part part, int article, int row)
    {
        var t = part.Mentions;
        if (!Count(EvidenceKind.Mention, part.First + article, t.Sentence[row])) return;
        List(EvidenceKind.Mention, part.First + article, t.Start[row], t.Length[row], t.Sentence[row],
            snapshot.Actors[part.MentionActor(row)].Id);
    }

    public void AddCue(Part part, int article, int row)
    {
        var t = part.Cues;
        if (!Count(EvidenceKind.Cue, part.First + article, t.Sentence[row])) return;
        List(EvidenceKind.Cue, part.First + article, t.Start[row], t.Length[row], t.Sentence[row], snapshot.Themes[part.CueTheme(row)].Id);
    }

    public void AddQuotation(Part part, int article, int row)
    {
        var t = part.Quotations;
        if (!Count(EvidenceKind.Quotation, part.First + article, t.Sentence[row])) return;
        List(EvidenceKind.Quotation, part.First + article, t.Start[row], t.Length[row], t.Sentence[row], Written(part.Speaker(row)));
    }

    public void AddDate(Part part, int article, int row)
    {
        var t = part.Dates;
        if (!Count(EvidenceKind.Date, part.First + article, t.Sentence[row])) return;
        List(EvidenceKind.Date, part.First + article, t.Start[row], t.Length[row], t.Sentence[row],
            part.Segment.String(NumberOf.Date, t.Value[row])!);
    }

    public void AddClaim(int place, TextSpan span, string value) => AddSpan(EvidenceKind.Claim, place, span, value);

    public void AddPassage(int place, TextSpan span, string other) => AddSpan(EvidenceKind.Passage, place, span, other);

    public void AddNaming(Part part, int article, int row)
    {
        var t = part.Namings;
        if (!Count(EvidenceKind.Naming, part.First + article, t.Sentence[row])) return;
        List(EvidenceKind.Naming, part.First + article, t.Start[row], t.Length[row], t.Sentence[row], Written(part.NamingBy(row)));
    }

    public void AddRelay(Part part, int article, int row)
    {
        var t = part.Relays;
        if (!Count(EvidenceKind.Relay, part.First + article, t.Sentence[row])) return;
        List(EvidenceKind.Relay, part.First + article, t.Start[row], t.Length[row], t.Sentence[row], Written(part.RelaySource(row)));
    }

    public void AddStatement(Part part, int article, int row)
    {
        var t = part.Statements;
        if (!Count(EvidenceKind.Statement, part.First + article, t.Sentence[row])) return;
        var detail = StatementDetail.Of(snapshot, part, row);
        List(
            EvidenceKind.Statement, part.First + article, t.Start[row], t.Length[row], t.Sentence[row], detail.Holder.ToString(), detail);
    }

    public EvidenceRows Result(Mark mark)
    {
        Flush();
        return new EvidenceRows(
            mark,
            _rows.AsReadOnly(),
            _mentionCount + _statementCount,
            _sentenceCount,
            _articles.AsReadOnly(),
            _mentionCount,
            _statementCount,
            _articles.Select(article => snapshot.OutletAt(article)).Where(outlet => outlet >= 0).Distinct().Count(),
            _articles.Select(article => snapshot.Tables.OriginOf[article]).Distinct().Count());
    }

    private string Written(int party) => snapshot.Tables.PartyList[party].ToString();

    private void AddSpan(EvidenceKind kind, int article, TextSpan span, string subject)
    {
        var sentence = snapshot.At(article) is var (part, local) ? part.SentenceAt(local, span.Start) : -1;
        if (Count(kind, article, sentence)) List(kind, article, span.Start, span.Length, sentence, subject);
    }

    /// <summary>Counts a row; false where enough rows are listed already.</summary>
    private bool Count(EvidenceKind kind, int article, int sentence)
    {
        AddArticle(article);
        if (kind == EvidenceKind.Statement) _statementCount++;
        else _mentionCount++;
        if (sentence >= 0 && _sentences.Add(sentence)) _sentenceCount++;
        return _rows.Count < take;
    }

    private void List(
        EvidenceKind kind, int article, int start, int length, int sentence, string subject, StatementDetail? detail = null) =>
        _pending.Add(new EvidenceRow(kind, article, new TextSpan(start, length), sentence, subject, detail));

    /// <summary>Lists one article's rows in the order of the text.</summary>
    private void Flush()
    {
        if (_pending.Count == 0) return;
        _rows.AddRange(_pending.OrderBy(row => row.Span.Start).ThenBy(row => row.Kind).Take(take - _rows.Count));
        _pending.Clear();
    }
}
