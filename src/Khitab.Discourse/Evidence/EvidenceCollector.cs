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

    /// <summary>Counts the article even where it has no row of its own.</summary>
    public void AddArticle(int article)
    {
        if (_articles.Count > 0 && _articles[^1] == article) return;
        Flush();
        _sentences.Clear();
        _articles.Add(article);
    }

    public void AddMention(int article, int row)
    {
        var table = snapshot.Tables.Mentions;
        if (!Count(EvidenceKind.Mention, article, table.Sentence[row])) return;
        List(EvidenceKind.Mention, article, table.Start[row], table.Length[row], table.Sentence[row], snapshot.Actors[table.Actor[row]].Id);
    }

    public void AddCue(int article, int row)
    {
        var table = snapshot.Tables.Cues;
        if (!Count(EvidenceKind.Cue, article, table.Sentence[row])) return;
        List(EvidenceKind.Cue, article, table.Start[row], table.Length[row], table.Sentence[row], snapshot.Themes[table.Theme[row]].Id);
    }

    public void AddQuotation(int article, int row)
    {
        var table = snapshot.Tables.Quotations;
        if (!Count(EvidenceKind.Quotation, article, table.Sentence[row])) return;
        var speaker = snapshot.Tables.PartyList[table.Speaker[row]].ToString();
        List(EvidenceKind.Quotation, article, table.Start[row], table.Length[row], table.Sentence[row], speaker);
    }

    public void AddDate(int article, int row)
    {
        var table = snapshot.Tables.Dates;
        if (!Count(EvidenceKind.Date, article, table.Sentence[row])) return;
        List(EvidenceKind.Date, article, table.Start[row], table.Length[row], table.Sentence[row], table.Value[row]);
    }

    public void AddClaim(int article, TextSpan span, string value) => AddSpan(EvidenceKind.Claim, article, span, value);

    public void AddPassage(int article, TextSpan span, string other) => AddSpan(EvidenceKind.Passage, article, span, other);

    public void AddNaming(int article, int row)
    {
        var table = snapshot.Tables.Namings;
        if (!Count(EvidenceKind.Naming, article, table.Sentence[row])) return;
        var by = snapshot.Tables.PartyList[table.By[row]].ToString();
        List(EvidenceKind.Naming, article, table.Start[row], table.Length[row], table.Sentence[row], by);
    }

    public void AddRelay(int article, int row)
    {
        var table = snapshot.Tables.Relays;
        if (!Count(EvidenceKind.Relay, article, table.Sentence[row])) return;
        var source = snapshot.Tables.PartyList[table.Source[row]].ToString();
        List(EvidenceKind.Relay, article, table.Start[row], table.Length[row], table.Sentence[row], source);
    }

    public void AddStatement(int article, int row)
    {
        var table = snapshot.Tables.Statements;
        if (!Count(EvidenceKind.Statement, article, table.Sentence[row])) return;
        var detail = StatementDetail.Of(snapshot, row);
        List(
            EvidenceKind.Statement, article, table.Start[row], table.Length[row], table.Sentence[row], detail.Holder.ToString(), detail);
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
            _articles.Select(article => snapshot.Tables.OutletOf[article]).Where(outlet => outlet >= 0).Distinct().Count(),
            _articles.Select(article => snapshot.Tables.OriginOf[article]).Distinct().Count());
    }

    private void AddSpan(EvidenceKind kind, int article, TextSpan span, string subject)
    {
        var sentence = snapshot.SentenceAt(article, span.Start);
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
