namespace Khitab.Discourse;

/// <summary>
/// Finds the rows that a mark counts, by the same masks that counted them. Which rows those are, each kind of marks says in its
/// <see cref="Mark.Collect"/>; here is what several kinds ask. Marks of facets ignore their own key, as the facet does; all others obey
/// every key. A mark of something that the corpus does not have has no rows, and a part that does not have it is not looked at.
/// </summary>
internal sealed class EvidenceFinder(SelectionResult result, int take)
{
    private readonly RowMasks _masks = result.Masks;
    private readonly ArticleSelector?[] _selectors = new ArticleSelector?[Enum.GetValues<SelectionKey>().Length];

    /// <summary>Whether the key that a mark ignores still chooses the articles.</summary>
    private bool _here;

    /// <summary>The selection's answers.</summary>
    public SelectionResult Result => result;

    /// <summary>The corpus.</summary>
    public CorpusSnapshot Snapshot => result.Snapshot;

    /// <summary>What was found: rows have to come article by article.</summary>
    public EvidenceCollector Found { get; } = new(result.Snapshot, take);

    public EvidenceRows Find(Mark mark)
    {
        _here = mark is FacetMark { IsHere: true };
        mark.Collect(this);
        return Found.Result(mark);
    }

    /// <summary>Whether a row of a part has this number; null where no row has.</summary>
    public static Func<int, bool>? IsOf(Numbers column, int number) => number < 0 ? null : row => column[row] == number;

    /// <summary>Whether a statement of a part is its author's on this actor, by its number in the part.</summary>
    public static Func<int, bool>? AuthorsOn(Part part, int target, int? sign) => target < 0 ? null
        : row => part.Statements.Target[row] == target + 1 && part.IsAuthors(row) && (sign is null || part.Polarity(row) == sign);

    /// <summary>The articles of a part that are in, with a key ignored.</summary>
    public IEnumerable<int> Articles(Part part, SelectionKey? ignored)
    {
        if (_here || ignored is not { } key || !result.Selection.Has(key))
        {
            return result.Counts.Selected[part.Index] is { } selected ? InPart.Bits(selected) : [];
        }

        return InPart.Bits((_selectors[(int)key] ??= new ArticleSelector(_masks, key)).Select(part).ToArray());
    }

    /// <summary>The mentions that are wanted; a part is passed over where <paramref name="wantedIn"/> answers null.</summary>
    public void Mentions(Func<Part, Func<int, bool>?> wantedIn, SelectionKey? ignored = null)
    {
        foreach (var part in Snapshot.Parts)
        {
            if (wantedIn(part) is not { } wanted) continue;
            foreach (var article in Articles(part, ignored)) MentionsOf(part, article, wanted, ignored);
        }
    }

    /// <summary>The statements that are wanted; a part is passed over where <paramref name="wantedIn"/> answers null.</summary>
    public void Statements(Func<Part, Func<int, bool>?> wantedIn, SelectionKey? ignored = null)
    {
        foreach (var part in Snapshot.Parts)
        {
            if (wantedIn(part) is not { } wanted) continue;
            foreach (var article in Articles(part, ignored)) StatementsOf(part, article, wanted, ignored);
        }
    }

    /// <summary>An article's mentions that are wanted.</summary>
    public void MentionsOf(Part part, int article, Func<int, bool> wanted, SelectionKey? ignored = null)
    {
        var (mask, rows) = (_masks.Of(part), part.Mentions.Rows);
        for (var row = rows.Start(article); row < rows.End(article); row++)
        {
            if (wanted(row) && mask.HasMention(row, ignored)) Found.AddMention(part, article, row);
        }
    }

    /// <summary>An article's statements that are wanted.</summary>
    public void StatementsOf(Part part, int article, Func<int, bool> wanted, SelectionKey? ignored = null)
    {
        var (mask, rows) = (_masks.Of(part), part.Statements.Rows);
        for (var row = rows.Start(article); row < rows.End(article); row++)
        {
            if (wanted(row) && mask.HasStatement(row, ignored)) Found.AddStatement(part, article, row);
        }
    }

    /// <summary>The articles that are wanted, with all their mentions and statements.</summary>
    public void WholeArticles(Func<Part, int, bool> wanted) => ByUnit(wanted, null, all: true);

    /// <summary>Of the articles that are wanted what the selection's unit counts: mentions, statements, or both and the articles.</summary>
    public void ByUnit(Func<Part, int, bool> wanted, SelectionKey ignored) => ByUnit(wanted, ignored, all: false);

    /// <summary>An article, by its id, where it is selected.</summary>
    public void InArticle(string id, Action<Part, int> collect)
    {
        var place = Snapshot.ArticlePlace(id);
        if (place < 0 || !result.Has(place)) return;
        var (part, article) = Snapshot.At(place);
        collect(part, article);
    }

    /// <summary>An article's mentions of an actor and its author's statements on it; with a polarity those statements alone.</summary>
    public void Cell(Part part, int article, int actor, int? sign)
    {
        if (actor < 0) return;
        if (sign is null) MentionsOf(part, article, row => part.Mentions.Actor[row] == actor);
        StatementsOf(part, article, AuthorsOn(part, actor, sign)!);
    }

    /// <summary>The selected articles' rows of a table that are wanted.</summary>
    public void OfTable(Func<Part, RowGroups> rowsOf, Func<Part, Func<int, bool>?> wantedIn, Action<Part, int, int> add)
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

    /// <summary>An actor's quotations: between quotation marks, in others' words, or any.</summary>
    public void QuotationsOf(string id, bool? direct)
    {
        var actor = Snapshot.ActorPlace(id);
        if (actor < 0 || !_masks.HasActor(actor)) return;
        OfTable(
            part => part.Quotations.Rows,
            part =>
            {
                var speaker = part.LocalActor(actor) + 1;
                return speaker < 1 ? null
                    : row => part.Quotations.Speaker[row] == speaker && (direct is null || part.IsDirect(row) == direct);
            },
            Found.AddQuotation);
    }

    /// <summary>Mentions of two actors in the articles, or the sentences, that name both.</summary>
    public void MentionsOfBoth(string first, string second, bool sameSentence)
    {
        var (a, b) = (Snapshot.ActorPlace(first), Snapshot.ActorPlace(second));
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
                MentionsOf(
                    part, article,
                    row => (table.Actor[row] == one || table.Actor[row] == other) && both.Contains(sameSentence ? table.Sentence[row] : 0),
                    SelectionKey.Actor);
            }
        }
    }

    /// <summary>Which themes are this one or inside it, by place; null where the corpus does not have it.</summary>
    public bool[]? Covered(string theme) =>
        Snapshot.Tables.ThemeIds.Find(theme) < 0 ? null : Snapshot.Tables.Tree.Covered(theme);

    private void ByUnit(Func<Part, int, bool> wanted, SelectionKey? ignored, bool all)
    {
        var unit = result.Selection.Unit;
        foreach (var part in Snapshot.Parts)
        {
            foreach (var article in Articles(part, ignored).Where(article => wanted(part, article)))
            {
                if (all || unit is not (CountUnit.Mentions or CountUnit.Statements)) Found.AddArticle(part.First + article);
                if (all || unit != CountUnit.Statements) MentionsOf(part, article, _ => true, ignored);
                if (all || unit != CountUnit.Mentions) StatementsOf(part, article, _ => true, ignored);
            }
        }
    }
}
