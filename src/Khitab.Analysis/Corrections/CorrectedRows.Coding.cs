namespace Khitab.Analysis.Corrections;

/// <summary>
/// What people code, row by row. A row is known by its id or, where another analysis or a merge made it another's, by what it says at the
/// words that were pointed at.
/// </summary>
internal sealed partial class CorrectedRows
{
    private readonly List<CodedRow<Statement>> _rejected = [];
    private readonly List<CodedRow<Mention>> _rejectedMentions = [];
    private readonly List<CodedRow<Quotation>> _rejectedQuotes = [];
    private readonly HashSet<Guid> _lost = [];
    private readonly HashSet<Guid> _unread = [];

    private void Code(CodingStep step)
    {
        if (step.Coding.At.Find(_article.Article.Text) is not { } span)
        {
            _lost.Add(step.Correction.Id);
            return;
        }

        // An extent that is not there any more leaves the row where it was.
        var extent = step.Coding.Extent?.Find(_article.Article.Text) ?? span;
        switch (step.Coding.Was ?? step.Coding.Is)
        {
            case StatementSays says:
                CodeStatement(step, says, span, extent);
                break;
            case MentionSays says:
                CodeMention(step, says, span, extent);
                break;
            case QuotationSays says:
                CodeQuotation(step, says, span, extent);
                break;
        }
    }

    private void CodeStatement(CodingStep step, StatementSays read, TextSpan span, TextSpan extent)
    {
        var isAdded = step.Coding.Was is null;
        var row = Find(
            _statements, step, span, s => s.Span, s => s.Holder == read.Holder && s.Target == read.Target
                && (!isAdded || (s.Polarity == read.Polarity && s.Modality == read.Modality)));
        if (step.Coding.Is is not StatementSays says)
        {
            Reject(_statements, row, step, _rejected);
            return;
        }

        // Where it is no row's, and the extent is not said either, what was read is sure of its own words.
        var coded = says.At(row is null || step.Coding.Extent is not null ? extent : row.Value.Span);
        // Its predicate is still the one that was read, unless the sign says otherwise.
        if (row?.Value is { } was && was.Polarity == coded.Polarity) coded = coded with { Class = was.Class };
        Put(_statements, row, coded, s => s.Span, step);
    }

    private void CodeMention(CodingStep step, MentionSays read, TextSpan span, TextSpan extent)
    {
        var row = Find(_mentions, step, span, m => m.Span, m => m.Actor == read.Actor);
        if (step.Coding.Is is not MentionSays says)
        {
            if (row is not null) DropWhatRestsOn(row);
            Reject(_mentions, row, step, _rejectedMentions);
            return;
        }

        if (row is not null && row.Value.Actor != says.Actor) MoveMentions([row], row.Value.Actor, says.Actor);
        // Names never overlap: the one that a person read is there in the place of those that it lies over.
        _mentions.RemoveAll(other => other != row && other.Value.Span.Overlaps(extent));
        Put(_mentions, row, new Mention(says.Actor, says.Kind, extent), m => m.Span, step);
    }

    private void CodeQuotation(CodingStep step, QuotationSays read, TextSpan span, TextSpan extent)
    {
        var row = Find(_quotes, step, span, q => q.Span, q => q.Speaker == read.Speaker);
        if (step.Coding.Is is QuotationSays says) Put(_quotes, row, new Quotation(says.Speaker, says.Direct, extent), q => q.Span, step);
        else Reject(_quotes, row, step, _rejectedQuotes);
    }

    // By its id, else by what it says; of several the one whose words are most like those pointed at.
    private static CorrectedRow<T>? Find<T>(
        List<CorrectedRow<T>> rows, CodingStep step, TextSpan span, Func<T, TextSpan> at, Func<T, bool> says)
        where T : class =>
        rows.Where(row => at(row.Value).Overlaps(span) && (row.Id == step.Correction.Subject || says(row.Value)))
            .OrderByDescending(row => row.Id == step.Correction.Subject)
            .ThenBy(row => Math.Abs(at(row.Value).Start - span.Start) + Math.Abs(at(row.Value).End - span.End))
            .FirstOrDefault();

    private void Reject<T>(List<CorrectedRow<T>> rows, CorrectedRow<T>? row, CodingStep step, List<CodedRow<T>> rejected)
        where T : class
    {
        if (row is null)
        {
            _unread.Add(step.Correction.Id);
            return;
        }

        _isCoded = true;
        row.By = step.By;
        rows.Remove(row);
        rejected.Add(row.ToCoded());
    }

    private void Put<T>(List<CorrectedRow<T>> rows, CorrectedRow<T>? row, T value, Func<T, TextSpan> at, CodingStep step)
        where T : class
    {
        _isCoded = true;
        if (row is null && step.Coding.Was is not null) _unread.Add(step.Correction.Id);
        var isMoved = row is null || at(row.Value) != at(value);
        row ??= new CorrectedRow<T>(value, step.Correction.Subject);
        (row.Value, row.By) = (value, step.By);
        if (!isMoved) return;

        // In order of the text, as rows are read.
        rows.Remove(row);
        var place = rows.FindIndex(other => at(other.Value).CompareTo(at(value)) > 0);
        rows.Insert(place < 0 ? rows.Count : place, row);
    }

    // What rests on a name that is none: roles of it, and machine-read positions of a sentence that does not name the actor otherwise.
    private void DropWhatRestsOn(CorrectedRow<Mention> row)
    {
        var (actor, sentence) = (row.Value.Actor, SentenceAt(row.Value.Span));
        _touched.Add(actor);
        _roles.RemoveAll(role => role.Actor == actor && role.Mention == row.Value.Span);
        if (_mentions.Any(other => other != row && other.Value.Actor == actor && sentence.Overlaps(other.Value.Span))) return;
        var party = Party.Actor(actor);
        _statements.RemoveAll(s => s.By is null && sentence.Overlaps(s.Value.Span) && (s.Value.Holder == party || s.Value.Target == party));
        _quotes.RemoveAll(q => q.By is null && sentence.Overlaps(q.Value.Span) && q.Value.Speaker == party);
    }
}
