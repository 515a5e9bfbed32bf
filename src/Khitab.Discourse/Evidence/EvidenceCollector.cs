using Khitab.Analysis;
using Khitab.Text;

namespace Khitab.Discourse;

/// <summary>Gathers rows article by article, counts them all and lists the first of them.</summary>
internal sealed class EvidenceCollector(CorpusSnapshot snapshot, int take)
{
    private readonly List<EvidenceRow> rows = [];
    private readonly List<EvidenceRow> pending = [];
    private readonly List<int> articles = [];
    private readonly HashSet<(int Article, int Sentence)> sentences = [];
    private int mentionCount;
    private int statementCount;

    /// <summary>Counts the article even where it has no row of its own.</summary>
    public void AddArticle(int article)
    {
        if (articles.Count > 0 && articles[^1] == article) return;
        Flush();
        articles.Add(article);
    }

    public void AddMention(int article, int row)
    {
        var table = snapshot.Tables.Mentions;
        Add(EvidenceKind.Mention, article, table.Start[row], table.Length[row], table.Sentence[row], () => snapshot.Actors[table.Actor[row]].Id);
    }

    public void AddCue(int article, int row)
    {
        var table = snapshot.Tables.Cues;
        Add(EvidenceKind.Cue, article, table.Start[row], table.Length[row], table.Sentence[row], () => snapshot.Themes[table.Theme[row]].Id);
    }

    public void AddQuotation(int article, int row)
    {
        var table = snapshot.Tables.Quotations;
        Add(
            EvidenceKind.Quotation,
            article,
            table.Start[row],
            table.Length[row],
            table.Sentence[row],
            () => snapshot.Tables.PartyList[table.Speaker[row]].ToString());
    }

    public void AddDate(int article, int row)
    {
        var table = snapshot.Tables.Dates;
        Add(EvidenceKind.Date, article, table.Start[row], table.Length[row], table.Sentence[row], () => table.Value[row]);
    }

    public void AddStatement(int article, int row)
    {
        var table = snapshot.Tables.Statements;
        var holder = snapshot.Tables.PartyList[table.Holder[row]];
        Add(
            EvidenceKind.Statement,
            article,
            table.Start[row],
            table.Length[row],
            table.Sentence[row],
            holder.ToString,
            () => new StatementDetail(
                holder,
                snapshot.Tables.PartyList[table.Target[row]],
                table.Polarity[row],
                (Voice)table.Voice[row],
                (Modality)table.Modality[row],
                (Act)table.Act[row],
                table.Confidence[row]));
    }

    public Evidence Result(Mark mark)
    {
        Flush();
        return new Evidence(
            mark,
            rows.AsReadOnly(),
            mentionCount + statementCount,
            sentences.Count,
            articles.AsReadOnly(),
            mentionCount,
            statementCount,
            articles.Select(article => snapshot.Tables.OutletOf[article]).Where(outlet => outlet >= 0).Distinct().Count(),
            articles.Select(article => snapshot.Tables.OriginOf[article]).Distinct().Count());
    }

    private void Add(
        EvidenceKind kind, int article, int start, int length, int sentence, Func<string> subject, Func<StatementDetail>? detail = null)
    {
        AddArticle(article);
        if (kind == EvidenceKind.Statement) statementCount++;
        else mentionCount++;
        if (sentence >= 0) sentences.Add((article, sentence));
        if (rows.Count >= take) return;
        pending.Add(new EvidenceRow(kind, article, new TextSpan(start, length), sentence, subject(), detail?.Invoke()));
    }

    /// <summary>Lists one article's rows in the order of the text.</summary>
    private void Flush()
    {
        rows.AddRange(pending.OrderBy(row => row.Span.Start).ThenBy(row => row.Kind).Take(take - rows.Count));
        pending.Clear();
    }
}
