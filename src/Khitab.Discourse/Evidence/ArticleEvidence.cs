using System.Globalization;

namespace Khitab.Discourse;

/// <content>The marks of one article, and of what articles say of dates, sources, claims and one another.</content>
internal sealed partial class EvidenceFinder
{
    /// <summary>What marks of one article count; nothing where it is not selected.</summary>
    private void InArticle(Mark mark)
    {
        var place = _snapshot.ArticlePlace(mark.First);
        if (place < 0 || !result.Has(place)) return;
        var (part, article) = _snapshot.At(place);
        switch (mark.Kind)
        {
            case MarkKind.Cell:
                Cell(part, article, part.LocalActor(_snapshot.ActorPlace(mark.Second)), mark.Sign);
                break;
            case MarkKind.Named:
                var named = part.LocalActor(_snapshot.ActorPlace(mark.Second));
                MentionsOf(part, article, null, row => part.Mentions.Actor[row] == named);
                break;
            case MarkKind.Sentence:
                var sentence = int.Parse(mark.Second, NumberStyles.None, CultureInfo.InvariantCulture);
                StatementsOf(part, article, null, row => part.Statements.Sentence[row] == sentence);
                break;
            default:
                Inside(part, article, mark.Second);
                break;
        }
    }

    private void Cell(Part part, int article, int actor, int? sign)
    {
        if (actor < 0) return;
        if (sign is null) MentionsOf(part, article, null, row => part.Mentions.Actor[row] == actor);
        StatementsOf(part, article, null, AuthorsOn(part, actor, sign)!);
    }

    private void Inside(Part part, int article, string rows)
    {
        if (rows == Mark.InsideMentions)
        {
            MentionsOf(part, article, null, _ => true);
        }
        else if (rows == Mark.InsideStatements)
        {
            StatementsOf(part, article, null, _ => true);
        }
        else
        {
            var mask = _masks.Of(part);
            for (var row = part.Quotations.Rows.Start(article); row < part.Quotations.Rows.End(article); row++)
            {
                if (mask.HasQuotation(row)) _found.AddQuotation(part, article, row);
            }
        }
    }

    private void OfSources(Mark mark)
    {
        switch (mark.Kind)
        {
            case MarkKind.Event:
                Rows(
                    part => part.Dates.Rows, part => IsOf(part.Dates.Value, part.Segment.Strings[(int)NumberOf.Date].Find(mark.First)),
                    _found.AddDate);
                break;
            case MarkKind.Naming:
                Rows(
                    part => part.Namings.Rows, part => IsOf(part.Namings.Label, part.Segment.Strings[(int)NumberOf.Label].Find(mark.First)),
                    _found.AddNaming);
                break;
            case MarkKind.Relay:
                var source = PlaceOf(mark.First);
                Rows(part => part.Relays.Rows, part => IsOf(part.Relays.Source, part.LocalParty(source)), _found.AddRelay);
                break;
            case MarkKind.Conflict:
                Claims(int.Parse(mark.First, NumberStyles.None, CultureInfo.InvariantCulture));
                break;
            default:
                Passages(mark.First, mark.Second);
                break;
        }
    }

    private void Rows(Func<Part, RowGroups> rowsOf, Func<Part, Func<int, bool>?> wantedIn, Action<Part, int, int> add)
    {
        foreach (var inPart in result.ByPart())
        {
            if (wantedIn(inPart.Part) is not { } wanted) continue;
            var rows = rowsOf(inPart.Part);
            foreach (var article in inPart.Articles())
            {
                for (var row = rows.Start(article); row < rows.End(article); row++)
                {
                    if (wanted(row)) add(inPart.Part, article, row);
                }
            }
        }
    }

    private void Claims(int number)
    {
        if (number >= _snapshot.Conflicts.Count) return;
        var values = _snapshot.Conflicts[number].Values
            .Select(value => (Article: _snapshot.ArticlePlace(value.Article), Value: value))
            .Where(claim => claim.Article >= 0 && result.Has(claim.Article))
            .OrderBy(claim => claim.Article);
        foreach (var (article, value) in values) _found.AddClaim(article, value.Span, value.Value);
    }

    private void Passages(string a, string b)
    {
        var shared = _snapshot.SharedPassages.Where(p => p.Articles.Contains(a) && p.Articles.Contains(b)).ToList();
        var sides = shared
            .SelectMany(p => p.Articles.Select((id, side) => (Article: _snapshot.ArticlePlace(id), Passage: p, Side: side)))
            .Where(s => s.Article >= 0 && result.Has(s.Article))
            .OrderBy(s => s.Article);
        foreach (var (article, passage, side) in sides) _found.AddPassage(article, passage.Spans[side], passage.Articles[^(side + 1)]);
    }
}
