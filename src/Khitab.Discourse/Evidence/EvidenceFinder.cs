using System.Globalization;

namespace Khitab.Discourse;

/// <summary>
/// Finds the rows that a mark counts, by the same masks that counted them. Marks of facets ignore their own key, as the facet does; all
/// others obey every key. A mark of something that the corpus does not have has no rows.
/// </summary>
internal sealed partial class EvidenceFinder(SelectionResult result, int take)
{
    private readonly CorpusSnapshot _snapshot = result.Snapshot;
    private readonly RowMasks _masks = result.Masks;
    private readonly EvidenceCollector _found = new(result.Snapshot, take);

    /// <summary>Whether the key that a mark ignores still chooses the articles.</summary>
    private bool _here;

    public EvidenceRows Find(Mark mark)
    {
        var (mentions, statements) = (_snapshot.Tables.Mentions, _snapshot.Tables.Statements);
        var actor = _snapshot.ActorPlace(mark.First);
        _here = mark.IsHere;
        switch (mark.Kind)
        {
            case MarkKind.Mentions:
                Mentions(null, _ => true);
                break;
            case MarkKind.Statements:
                Statements(null, _ => true);
                break;
            case MarkKind.Mention:
                Mentions(SelectionKey.Actor, row => mentions.Actor[row] == actor);
                break;
            case MarkKind.Group:
                Mentions(null, row => actor >= 0 && _snapshot.Tables.ActorGroups[mentions.Actor[row]] == actor);
                break;
            case MarkKind.Involving:
                if (actor < 0) break;
                Statements(SelectionKey.Actor, row => statements.HolderActor[row] == actor || statements.TargetActor[row] == actor);
                break;
            case MarkKind.Theme:
                Theme(mark.First);
                break;
            case MarkKind.Outlet:
                var outlet = _snapshot.Tables.OutletIds.Find(mark.First);
                ByUnit(SelectionKey.Outlet, article => outlet >= 0 && _snapshot.Tables.OutletOf[article] == outlet);
                break;
            case MarkKind.Section:
                var section = _snapshot.Tables.Sections.Find(mark.First);
                ByUnit(SelectionKey.Section, article => section >= 0 && _snapshot.Tables.SectionOf[article] == section);
                break;
            case MarkKind.Folder:
                var folder = _snapshot.Tables.Folders.Find(mark.First);
                ByUnit(SelectionKey.Folder, article => folder >= 0 && _snapshot.Tables.FolderOf[article] == folder);
                break;
            case MarkKind.Target:
                var target = PlaceOf(mark.First);
                Statements(SelectionKey.Target, row => statements.Target[row] == target);
                break;
            case MarkKind.Holder:
                var holder = Party.TryParse(mark.First, out var party) ? _snapshot.PartyPlace(party) : -1;
                Statements(SelectionKey.Holder, row => statements.Holder[row] == holder);
                break;
            case MarkKind.Polarity:
                var polarity = mark.First switch { "-1" => -1, "0" => 0, _ => 1 };
                Statements(SelectionKey.Stance, row => statements.Polarity[row] == polarity);
                break;
            case MarkKind.Voice:
                var voice = (byte)Enum.Parse<Voice>(mark.First, ignoreCase: true);
                Statements(SelectionKey.Voice, row => statements.Voice[row] == voice);
                break;
            case MarkKind.Modality:
                var modality = (byte)Enum.Parse<Modality>(mark.First, ignoreCase: true);
                Statements(SelectionKey.Modality, row => statements.Modality[row] == modality);
                break;
            case MarkKind.Stance:
                Statements(null, row => IsAuthors(row, actor, mark.Sign));
                break;
            case MarkKind.Edge:
                var to = _snapshot.ActorPlace(mark.Second);
                Statements(null, row => actor >= 0 && to >= 0 && statements.HolderActor[row] == actor && statements.TargetActor[row] == to
                    && (mark.Sign is null || statements.Polarity[row] == mark.Sign));
                break;
            case MarkKind.Inner:
                Statements(null, row => statements.HolderActor[row] >= 0 && statements.HolderActor[row] == statements.TargetActor[row]);
                break;
            case MarkKind.Cell:
                var place = _snapshot.ArticlePlace(mark.First);
                if (place >= 0 && _masks.HasArticle(place)) Cell(place, _snapshot.ActorPlace(mark.Second), mark.Sign);
                break;
            case MarkKind.Inside or MarkKind.Sentence:
                Inside(mark);
                break;
            case MarkKind.Verdict:
                Verdict(mark.First, Enum.Parse<VerdictKind>(mark.Second, ignoreCase: true));
                break;
            case MarkKind.Together or MarkKind.Beside:
                Together(actor, _snapshot.ActorPlace(mark.Second), mark.Kind == MarkKind.Beside);
                break;
            case MarkKind.Quote or MarkKind.Direct or MarkKind.Retold:
                Quotations(actor, mark.Kind);
                break;
            case MarkKind.Event:
                Events(mark.First);
                break;
            case MarkKind.Conflict:
                Claims(int.Parse(mark.First, NumberStyles.None, CultureInfo.InvariantCulture));
                break;
            case MarkKind.Shared:
                Passages(mark.First, mark.Second);
                break;
            case MarkKind.Naming:
                Namings(mark.First);
                break;
            case MarkKind.Relay:
                Relays(mark.First);
                break;
            case MarkKind.Spelling:
                var words = _snapshot.Tables.Wordings.Find(mark.Second);
                Mentions(null, row => mentions.Actor[row] == actor && mentions.Wording[row] == words);
                break;
            case MarkKind.Role:
                Roles(actor, mark.Second);
                break;
            case MarkKind.Named:
                var (named, within) = (_snapshot.ActorPlace(mark.Second), _snapshot.ArticlePlace(mark.First));
                if (within >= 0 && _masks.HasArticle(within)) MentionsOf(within, null, row => mentions.Actor[row] == named);
                break;
            case MarkKind.Cue or MarkKind.Carrying or MarkKind.Near or MarkKind.Speaking:
                OfTheme(mark);
                break;
            case MarkKind.Held or MarkKind.On or MarkKind.Position:
                Positions(mark);
                break;
            case MarkKind.Called:
                Called(actor, mark.Second);
                break;
            default:
                ByUnit(null, ArticlesOf(mark), all: true);
                break;
        }

        return _found.Result(mark);
    }

    private Func<int, bool> ArticlesOf(Mark mark)
    {
        if (mark.Kind == MarkKind.Article)
        {
            var place = _snapshot.ArticlePlace(mark.First);
            return article => article == place;
        }

        if (mark.Kind == MarkKind.All) return _ => true;
        if (mark.Kind == MarkKind.Undated) return article => _snapshot.Articles[article].Published.Value is null;
        _ = PartialDate.TryParse(mark.First, out var month);
        return article => _snapshot.Articles[article].Published.Value is { } day && day >= month.First && day <= month.Last
            && (mark.Second.Length == 0 || _snapshot.Articles[article].Outlet == mark.Second);
    }

    private IEnumerable<int> Articles(SelectionKey? ignored) =>
        Enumerable.Range(0, _snapshot.Articles.Count).Where(article => _masks.HasArticle(article, _here ? null : ignored));

    private void Mentions(SelectionKey? ignored, Func<int, bool> wanted)
    {
        foreach (var article in Articles(ignored)) MentionsOf(article, ignored, wanted);
    }

    private void Statements(SelectionKey? ignored, Func<int, bool> wanted)
    {
        foreach (var article in Articles(ignored)) StatementsOf(article, ignored, wanted);
    }

    private void MentionsOf(int article, SelectionKey? ignored, Func<int, bool> wanted)
    {
        var rows = _snapshot.Tables.Mentions.Rows;
        for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++)
        {
            if (_masks.HasMention(row, ignored) && wanted(row)) _found.AddMention(article, row);
        }
    }

    private void StatementsOf(int article, SelectionKey? ignored, Func<int, bool> wanted)
    {
        var rows = _snapshot.Tables.Statements.Rows;
        for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++)
        {
            if (_masks.HasStatement(row, ignored) && wanted(row)) _found.AddStatement(article, row);
        }
    }

    private bool IsAuthors(int row, int target, int? sign)
    {
        var table = _snapshot.Tables.Statements;
        return target >= 0 && table.TargetActor[row] == target && _snapshot.Tables.PartyList[table.Holder[row]].Kind == PartyKind.Author
            && (sign is null || table.Polarity[row] == sign);
    }

    private void ByUnit(SelectionKey? ignored, Func<int, bool> wanted, bool all = false)
    {
        var unit = result.Selection.Unit;
        foreach (var article in Articles(ignored).Where(wanted))
        {
            if (all || unit is not (CountUnit.Mentions or CountUnit.Statements)) _found.AddArticle(article);
            if (all || unit != CountUnit.Statements) MentionsOf(article, ignored, _ => true);
            if (all || unit != CountUnit.Mentions) StatementsOf(article, ignored, _ => true);
        }
    }

    private void Theme(string id)
    {
        if (_snapshot.Tables.ThemeIds.Find(id) < 0) return;
        var covered = _snapshot.Tables.Tree.Covered(id);
        var unit = result.Selection.Unit;
        foreach (var article in Articles(SelectionKey.Theme))
        {
            if (!Array.Exists(_snapshot.Tables.Themes.Theme[_snapshot.Tables.Themes.Rows.Of(article)], theme => covered[theme])) continue;
            if (unit == CountUnit.Statements)
            {
                StatementsOf(article, SelectionKey.Theme, _ => true);
                continue;
            }

            if (unit != CountUnit.Mentions) _found.AddArticle(article);
            for (var row = _snapshot.Tables.Cues.Rows.Offsets[article]; row < _snapshot.Tables.Cues.Rows.Offsets[article + 1]; row++)
            {
                if (covered[_snapshot.Tables.Cues.Theme[row]]) _found.AddCue(article, row);
            }
        }
    }

    private void Cell(int article, int actor, int? sign)
    {
        if (actor < 0) return;
        if (sign is null) MentionsOf(article, null, row => _snapshot.Tables.Mentions.Actor[row] == actor);
        StatementsOf(article, null, row => IsAuthors(row, actor, sign));
    }

    private void Inside(Mark mark)
    {
        var article = _snapshot.ArticlePlace(mark.First);
        if (article < 0 || !_masks.HasArticle(article)) return;
        if (mark.Kind == MarkKind.Sentence)
        {
            var sentence = int.Parse(mark.Second, NumberStyles.None, CultureInfo.InvariantCulture);
            StatementsOf(article, null, row => _snapshot.Tables.Statements.Sentence[row] == sentence);
        }
        else if (mark.Second == Mark.InsideMentions)
        {
            MentionsOf(article, null, _ => true);
        }
        else if (mark.Second == Mark.InsideStatements)
        {
            StatementsOf(article, null, _ => true);
        }
        else
        {
            var rows = _snapshot.Tables.Quotations.Rows;
            for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++)
            {
                if (_masks.HasQuotation(row)) _found.AddQuotation(article, row);
            }
        }
    }

    private void Verdict(string actor, VerdictKind kind)
    {
        foreach (var article in result.Articles)
        {
            var place = _snapshot.ActorPlace(actor);
            var cell = StanceMatrixBuilder.CellsOf(result, article).FirstOrDefault(c => _snapshot.ActorPlace(c.Actor) == place);
            if (cell?.Verdict == kind) Cell(article, place, null);
        }
    }

    private void Together(int a, int b, bool sameSentence)
    {
        if (a < 0 || b < 0 || a == b || !_masks.HasPair(a, b)) return;
        var table = _snapshot.Tables.Mentions;
        foreach (var article in result.Articles)
        {
            HashSet<int> Sentences(int actor) => Enumerable
                .Range(table.Rows.Offsets[article], table.Rows.Offsets[article + 1] - table.Rows.Offsets[article])
                .Where(row => table.Actor[row] == actor && _masks.HasMention(row, SelectionKey.Actor))
                .Select(row => sameSentence ? table.Sentence[row] : 0)
                .Where(sentence => sentence >= 0)
                .ToHashSet();
            var both = Sentences(a);
            both.IntersectWith(Sentences(b));
            if (both.Count == 0) continue;
            MentionsOf(article, SelectionKey.Actor, row => (table.Actor[row] == a || table.Actor[row] == b)
                && both.Contains(sameSentence ? table.Sentence[row] : 0));
        }
    }

    private void Quotations(int actor, MarkKind kind)
    {
        var table = _snapshot.Tables.Quotations;
        if (actor < 0 || !_masks.HasActor(actor)) return;
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                var wanted = kind == MarkKind.Quote || table.Direct[row] == (kind == MarkKind.Direct);
                if (table.Actor[row] == actor && wanted) _found.AddQuotation(article, row);
            }
        }
    }

    private void Claims(int number)
    {
        if (number >= _snapshot.Conflicts.Count) return;
        var values = _snapshot.Conflicts[number].Values
            .Select(value => (Article: _snapshot.ArticlePlace(value.Article), Value: value))
            .Where(claim => claim.Article >= 0 && _masks.HasArticle(claim.Article))
            .OrderBy(claim => claim.Article);
        foreach (var (article, value) in values) _found.AddClaim(article, value.Span, value.Value);
    }

    private void Passages(string a, string b)
    {
        var shared = _snapshot.SharedPassages.Where(p => p.Articles.Contains(a) && p.Articles.Contains(b)).ToList();
        var sides = shared
            .SelectMany(p => p.Articles.Select((id, side) => (Article: _snapshot.ArticlePlace(id), Passage: p, Side: side)))
            .Where(s => s.Article >= 0 && _masks.HasArticle(s.Article))
            .OrderBy(s => s.Article);
        foreach (var (article, passage, side) in sides) _found.AddPassage(article, passage.Spans[side], passage.Articles[^(side + 1)]);
    }

    private void Namings(string label)
    {
        var (table, number) = (_snapshot.Tables.Namings, _snapshot.Tables.Labels.Find(label));
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (table.Label[row] == number) _found.AddNaming(article, row);
            }
        }
    }

    private void Relays(string written)
    {
        var table = _snapshot.Tables.Relays;
        var source = Party.TryParse(written, out var party) ? _snapshot.PartyPlace(party) : -1;
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (table.Source[row] == source) _found.AddRelay(article, row);
            }
        }
    }

    private void Events(string value)
    {
        var table = _snapshot.Tables.Dates;
        foreach (var article in result.Articles)
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (table.Value[row] == value) _found.AddDate(article, row);
            }
        }
    }
}
