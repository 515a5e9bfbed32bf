namespace Khitab.Discourse;

/// <summary>
/// Finds the rows that a mark counts, by the same masks that counted them. Marks of facets ignore their own key, as the facet does; all
/// others obey every key. A mark of something that the corpus does not have has no rows, and a part that does not have it is not looked at.
/// </summary>
internal sealed partial class EvidenceFinder(SelectionResult result, int take)
{
    private readonly CorpusSnapshot _snapshot = result.Snapshot;
    private readonly RowMasks _masks = result.Masks;
    private readonly ArticleSelector?[] _selectors = new ArticleSelector?[Enum.GetValues<SelectionKey>().Length];
    private readonly EvidenceCollector _found = new(result.Snapshot, take);

    /// <summary>Whether the key that a mark ignores still chooses the articles.</summary>
    private bool _here;

    public EvidenceRows Find(Mark mark)
    {
        _here = mark.IsHere;
        Collect(mark);
        return _found.Result(mark);
    }

    private void Collect(Mark mark)
    {
        var actor = _snapshot.ActorPlace(mark.First);
        switch (mark.Kind)
        {
            case MarkKind.Mentions:
                Mentions(null, _ => _ => true);
                break;
            case MarkKind.Statements:
                Statements(null, _ => _ => true);
                break;
            case MarkKind.Mention:
                Mentions(SelectionKey.Actor, part => IsOf(part.Mentions.Actor, part.LocalActor(actor)));
                break;
            case MarkKind.Group:
                var groups = _snapshot.Tables.ActorGroups;
                Mentions(null, part => actor < 0 ? null : row => groups[part.MentionActor(row)] == actor);
                break;
            case MarkKind.Involving:
                Statements(SelectionKey.Actor, part => Involving(part, part.LocalActor(actor) + 1));
                break;
            case MarkKind.Theme:
                Theme(mark.First);
                break;
            case MarkKind.Outlet:
                var outlet = _snapshot.Tables.OutletIds.Find(mark.First);
                ByUnit(SelectionKey.Outlet, (part, article) => outlet >= 0 && part.Outlet(article) == outlet);
                break;
            case MarkKind.Section:
                var section = _snapshot.Tables.Sections.Find(mark.First);
                ByUnit(SelectionKey.Section, (part, article) => section >= 0 && part.Section(article) == section);
                break;
            case MarkKind.Folder:
                var folder = _snapshot.Tables.Folders.Find(mark.First);
                ByUnit(SelectionKey.Folder, (part, article) => folder >= 0 && part.Folder(article) == folder);
                break;
            case MarkKind.Target:
                var target = PlaceOf(mark.First);
                Statements(SelectionKey.Target, part => IsOf(part.Statements.Target, part.LocalParty(target)));
                break;
            case MarkKind.Holder:
                var holder = PlaceOf(mark.First);
                Statements(SelectionKey.Holder, part => IsOf(part.Statements.Holder, part.LocalParty(holder)));
                break;
            case MarkKind.Polarity:
                var polarity = mark.First switch { "-1" => -1, "0" => 0, _ => 1 };
                Statements(SelectionKey.Stance, part => row => part.Polarity(row) == polarity);
                break;
            case MarkKind.Voice:
                var voice = (int)Enum.Parse<Voice>(mark.First, ignoreCase: true);
                Statements(SelectionKey.Voice, part => row => StatementCode.Voice(part.Statements.Code[row]) == voice);
                break;
            case MarkKind.Modality:
                var modality = (int)Enum.Parse<Modality>(mark.First, ignoreCase: true);
                Statements(SelectionKey.Modality, part => row => StatementCode.Modality(part.Statements.Code[row]) == modality);
                break;
            case MarkKind.Stance:
                Statements(null, part => AuthorsOn(part, part.LocalActor(actor), mark.Sign));
                break;
            case MarkKind.Edge:
                Edge(actor, _snapshot.ActorPlace(mark.Second), mark.Sign);
                break;
            case MarkKind.Inner:
                Statements(null, part => row => part.Statements.Holder[row] == part.Statements.Target[row] && part.HolderActor(row) >= 0);
                break;
            case MarkKind.Together or MarkKind.Beside:
                Together(actor, _snapshot.ActorPlace(mark.Second), mark.Kind == MarkKind.Beside);
                break;
            case MarkKind.Quote or MarkKind.Direct or MarkKind.Retold:
                Quotations(actor, mark.Kind);
                break;
            case MarkKind.Spelling:
                Mentions(null, part => Spelled(part, part.LocalActor(actor), mark.Second));
                break;
            case MarkKind.Role:
                Roles(actor, mark.Second);
                break;
            case MarkKind.Called:
                Called(actor, mark.Second);
                break;
            case MarkKind.Cue or MarkKind.Carrying or MarkKind.Near or MarkKind.Speaking:
                OfTheme(mark);
                break;
            case MarkKind.Held or MarkKind.On or MarkKind.Position:
                Positions(mark);
                break;
            case MarkKind.Verdict:
                Verdict(actor, Enum.Parse<VerdictKind>(mark.Second, ignoreCase: true));
                break;
            case MarkKind.Cell or MarkKind.Inside or MarkKind.Sentence or MarkKind.Named:
                InArticle(mark);
                break;
            case MarkKind.Event or MarkKind.Naming or MarkKind.Relay or MarkKind.Conflict or MarkKind.Shared:
                OfSources(mark);
                break;
            default:
                ByUnit(null, ArticlesOf(mark), all: true);
                break;
        }
    }

    /// <summary>Whether a row of a part has this number; null where no row has.</summary>
    private static Func<int, bool>? IsOf(Numbers column, int number) => number < 0 ? null : row => column[row] == number;

    private static Func<int, bool>? Involving(Part part, int party) => party < 1 ? null
        : row => part.Statements.Holder[row] == party || part.Statements.Target[row] == party;

    private static Func<int, bool>? AuthorsOn(Part part, int target, int? sign) => target < 0 ? null
        : row => part.Statements.Target[row] == target + 1 && part.IsAuthors(row) && (sign is null || part.Polarity(row) == sign);

    private static Func<int, bool>? Spelled(Part part, int actor, string spelling)
    {
        var words = actor < 0 ? -1 : part.Segment.Wordings.Find(spelling);
        return words < 0 ? null : row => part.Mentions.Actor[row] == actor && part.Mentions.Wording[row] == words;
    }

    private void Edge(int from, int to, int? sign) => Statements(null, part =>
    {
        var (holder, target) = (part.LocalActor(from) + 1, part.LocalActor(to) + 1);
        if (holder < 1 || target < 1) return null;
        return row => part.Statements.Holder[row] == holder && part.Statements.Target[row] == target
            && (sign is null || part.Polarity(row) == sign);
    });

    private Func<Part, int, bool> ArticlesOf(Mark mark)
    {
        if (mark.Kind == MarkKind.Article)
        {
            var place = _snapshot.ArticlePlace(mark.First);
            return (part, article) => part.First + article == place;
        }

        if (mark.Kind == MarkKind.All) return (_, _) => true;
        if (mark.Kind == MarkKind.Undated) return (part, article) => part.Day(article) < 0;
        _ = PartialDate.TryParse(mark.First, out var month);
        var (first, last) = (month.First.DayNumber, month.Last.DayNumber);
        var outlet = mark.Second.Length == 0 ? -1 : _snapshot.Tables.OutletIds.Find(mark.Second);
        if (mark.Second.Length > 0 && outlet < 0) return (_, _) => false;
        return (part, article) => part.Day(article) is >= 0 and var day && day >= first && day <= last
            && (outlet < 0 || part.Outlet(article) == outlet);
    }

    /// <summary>The articles that are in, with a key ignored.</summary>
    private IEnumerable<int> Articles(Part part, SelectionKey? ignored)
    {
        if (_here || ignored is not { } key || !result.Selection.Has(key))
        {
            return result.Counts.Selected[part.Index] is { } selected ? InPart.Bits(selected) : [];
        }

        return InPart.Bits((_selectors[(int)key] ??= new ArticleSelector(_masks, key)).Select(part).ToArray());
    }

    private void Mentions(SelectionKey? ignored, Func<Part, Func<int, bool>?> wantedIn)
    {
        foreach (var part in _snapshot.Parts)
        {
            if (wantedIn(part) is not { } wanted) continue;
            foreach (var article in Articles(part, ignored)) MentionsOf(part, article, ignored, wanted);
        }
    }

    private void Statements(SelectionKey? ignored, Func<Part, Func<int, bool>?> wantedIn)
    {
        foreach (var part in _snapshot.Parts)
        {
            if (wantedIn(part) is not { } wanted) continue;
            foreach (var article in Articles(part, ignored)) StatementsOf(part, article, ignored, wanted);
        }
    }

    private void MentionsOf(Part part, int article, SelectionKey? ignored, Func<int, bool> wanted)
    {
        var mask = _masks.Of(part);
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (wanted(row) && mask.HasMention(row, ignored)) _found.AddMention(part, article, row);
        }
    }

    private void StatementsOf(Part part, int article, SelectionKey? ignored, Func<int, bool> wanted)
    {
        var mask = _masks.Of(part);
        for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
        {
            if (wanted(row) && mask.HasStatement(row, ignored)) _found.AddStatement(part, article, row);
        }
    }

    private void ByUnit(SelectionKey? ignored, Func<Part, int, bool> wanted, bool all = false)
    {
        var unit = result.Selection.Unit;
        foreach (var part in _snapshot.Parts)
        {
            foreach (var article in Articles(part, ignored).Where(article => wanted(part, article)))
            {
                if (all || unit is not (CountUnit.Mentions or CountUnit.Statements)) _found.AddArticle(part.First + article);
                if (all || unit != CountUnit.Statements) MentionsOf(part, article, ignored, _ => true);
                if (all || unit != CountUnit.Mentions) StatementsOf(part, article, ignored, _ => true);
            }
        }
    }

    private void Verdict(int actor, VerdictKind kind)
    {
        foreach (var inPart in result.ByPart())
        {
            var (part, mask, local) = (inPart.Part, inPart.Mask, inPart.Part.LocalActor(actor));
            if (local < 0) continue;
            foreach (var article in inPart.Articles())
            {
                if (StanceCells.Of(part, mask, article, local)?.Verdict == kind) Cell(part, article, local, null);
            }
        }
    }

    private void Together(int a, int b, bool sameSentence)
    {
        if (a < 0 || b < 0 || a == b || !_masks.HasPair(a, b)) return;
        foreach (var inPart in result.ByPart())
        {
            var (part, mask, table) = (inPart.Part, inPart.Mask, inPart.Part.Mentions);
            var (one, other) = (part.LocalActor(a), part.LocalActor(b));
            if (one < 0 || other < 0) continue;
            foreach (var article in inPart.Articles())
            {
                HashSet<int> Sentences(int actor) => Enumerable.Range(table.Rows.Start(article), table.Rows.CountOf(article))
                    .Where(row => table.Actor[row] == actor && mask.HasMention(row, SelectionKey.Actor))
                    .Select(row => sameSentence ? table.Sentence[row] : 0)
                    .Where(sentence => sentence >= 0)
                    .ToHashSet();
                var both = Sentences(one);
                if (both.Count > 0) both.IntersectWith(Sentences(other));
                if (both.Count == 0) continue;
                MentionsOf(part, article, SelectionKey.Actor, row => (table.Actor[row] == one || table.Actor[row] == other)
                    && both.Contains(sameSentence ? table.Sentence[row] : 0));
            }
        }
    }

    private void Quotations(int actor, MarkKind kind)
    {
        if (actor < 0 || !_masks.HasActor(actor)) return;
        foreach (var inPart in result.ByPart())
        {
            var (part, table, speaker) = (inPart.Part, inPart.Part.Quotations, inPart.Part.LocalActor(actor) + 1);
            if (speaker < 1) continue;
            foreach (var article in inPart.Articles())
            {
                for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
                {
                    var wanted = kind == MarkKind.Quote || part.IsDirect(row) == (kind == MarkKind.Direct);
                    if (wanted && table.Speaker[row] == speaker) _found.AddQuotation(part, article, row);
                }
            }
        }
    }

    private int PlaceOf(string written) => Party.TryParse(written, out var party) ? _snapshot.PartyPlace(party) : -1;
}
