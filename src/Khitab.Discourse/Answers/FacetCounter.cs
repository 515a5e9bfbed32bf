namespace Khitab.Discourse;

/// <summary>
/// Counts facets in one pass over the rows. Actors: their mentions (unit statements: the statements with them as holder or target).
/// Themes: their cues in the articles that carry them, children included (unit statements: the statements of those articles). Outlets:
/// (and sections and folders): mentions or statements in their articles. Articles: their own mentions or statements, or themselves. Holder,
/// target, stance, voice, modality: statements. Articles, outlets and origins are the distinct ones of those rows; of themes, outlets and
/// articles the distinct ones of the articles.
/// </summary>
internal sealed class FacetCounter(CorpusSnapshot snapshot, Selection selection, RowMasks masks, bool inside = false)
{
    private static readonly string[] Polarities = ["-1", "0", "1"];

    public Facet Count(SelectionKey key, CountUnit unit)
    {
        var counted = unit == CountUnit.Mentions && IsOfStatements(key) ? CountUnit.Statements : unit;
        var (names, counts) = key switch
        {
            SelectionKey.Actor => (i => snapshot.Actors[i].Id, Actors(counted)),
            SelectionKey.Theme => (i => snapshot.Themes[i].Id, Themes(counted)),
            SelectionKey.Outlet => (i => snapshot.Outlets[i].Id, ByValue(key, snapshot.Tables.OutletOf, snapshot.Outlets.Count, counted)),
            SelectionKey.Section =>
                (snapshot.Tables.Sections.At, ByValue(key, snapshot.Tables.SectionOf, snapshot.Tables.Sections.Count, counted)),
            SelectionKey.Folder =>
                (snapshot.Tables.Folders.At, ByValue(key, snapshot.Tables.FolderOf, snapshot.Tables.Folders.Count, counted)),
            SelectionKey.Article => (i => snapshot.Articles[i].Id, Articles(counted)),
            SelectionKey.Holder or SelectionKey.Target => (i => snapshot.Tables.PartyList[i].ToString(), OfStatements(key, counted)),
            SelectionKey.Stance => (i => Polarities[i], OfStatements(key, counted)),
            SelectionKey.Voice => (i => Selection.Names<Voice>().ElementAt(i), OfStatements(key, counted)),
            SelectionKey.Modality => ((Func<int, string>)(i => Selection.Names<Modality>().ElementAt(i)), OfStatements(key, counted)),
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key has no values to count."),
        };
        return new Facet(key, counted, Values(key, names, counts));
    }

    private static bool IsOfStatements(SelectionKey key) =>
        key is SelectionKey.Holder or SelectionKey.Target or SelectionKey.Stance or SelectionKey.Voice or SelectionKey.Modality;

    private List<FacetValue> Values(SelectionKey key, Func<int, string> names, int[] counts)
    {
        var filter = selection[key];
        var values = new List<FacetValue>();
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0) continue;
            var name = names(i);
            values.Add(new FacetValue(name, counts[i], filter.Included.Contains(name), filter.Excluded.Contains(name)));
            listed.Add(name);
        }

        foreach (var name in filter.Included.Where(listed.Add)) values.Add(new FacetValue(name, 0, true, filter.Excluded.Contains(name)));
        foreach (var name in filter.Excluded.Where(listed.Add)) values.Add(new FacetValue(name, 0, false, true));
        values.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return values;
    }

    private int[] Actors(CountUnit unit)
    {
        var tally = new Tally(snapshot.Actors.Count, unit);
        var (mentions, statements) = (snapshot.Tables.Mentions, snapshot.Tables.Statements);
        foreach (var (article, group) in Groups(unit, SelectionKey.Actor))
        {
            if (unit == CountUnit.Statements)
            {
                for (var row = statements.Rows.Offsets[article]; row < statements.Rows.Offsets[article + 1]; row++)
                {
                    if (!masks.HasStatement(row, SelectionKey.Actor)) continue;
                    var (holder, target) = (statements.HolderActor[row], statements.TargetActor[row]);
                    if (holder >= 0) tally.Add(holder, group);
                    if (target >= 0 && target != holder) tally.Add(target, group);
                }

                continue;
            }

            for (var row = mentions.Rows.Offsets[article]; row < mentions.Rows.Offsets[article + 1]; row++)
            {
                if (masks.HasMention(row, SelectionKey.Actor)) tally.Add(mentions.Actor[row], group);
            }
        }

        return tally.Counts;
    }

    private int[] Themes(CountUnit unit)
    {
        var tally = new Tally(snapshot.Themes.Count, unit);
        var carried = new int[snapshot.Themes.Count];
        Array.Fill(carried, -1);
        var (themes, cues) = (snapshot.Tables.Themes, snapshot.Tables.Cues);
        foreach (var (article, group) in Groups(unit, SelectionKey.Theme))
        {
            var rows = unit == CountUnit.Statements ? StatementsOf(article, SelectionKey.Theme) : unit == CountUnit.Mentions ? 0 : 1;
            foreach (var theme in themes.Theme.AsSpan(themes.Rows.Of(article)))
            {
                foreach (var up in snapshot.Tables.Tree.Upwards(theme))
                {
                    if (carried[up] == article) continue;
                    carried[up] = article;
                    if (rows > 0) tally.Add(up, group, rows);
                }
            }

            if (unit != CountUnit.Mentions) continue;
            foreach (var cue in cues.Theme.AsSpan(cues.Rows.Of(article)))
            {
                foreach (var up in snapshot.Tables.Tree.Upwards(cue))
                {
                    if (carried[up] == article) tally.Add(up, group);
                }
            }
        }

        return tally.Counts;
    }

    private int[] ByValue(SelectionKey key, int[] valueOf, int size, CountUnit unit)
    {
        var tally = new Tally(size, unit);
        foreach (var (article, group) in Groups(unit, key))
        {
            var value = valueOf[article];
            if (value < 0) continue;
            var rows = RowsOf(article, unit, key);
            if (rows > 0) tally.Add(value, group, rows);
        }

        return tally.Counts;
    }

    private int[] Articles(CountUnit unit)
    {
        var tally = new Tally(snapshot.Articles.Count, unit);
        foreach (var (article, group) in Groups(unit, SelectionKey.Article))
        {
            var rows = RowsOf(article, unit, SelectionKey.Article);
            if (rows > 0) tally.Add(article, group, rows);
        }

        return tally.Counts;
    }

    private int[] OfStatements(SelectionKey key, CountUnit unit)
    {
        var table = snapshot.Tables.Statements;
        var size = key switch
        {
            SelectionKey.Holder or SelectionKey.Target => snapshot.Tables.PartyList.Length,
            SelectionKey.Stance => Polarities.Length,
            SelectionKey.Voice => Enum.GetValues<Voice>().Length,
            _ => Enum.GetValues<Modality>().Length,
        };
        var tally = new Tally(size, unit);
        foreach (var (article, group) in Groups(unit, key))
        {
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (!masks.HasStatement(row, key)) continue;
                var value = key switch
                {
                    SelectionKey.Holder => table.Holder[row],
                    SelectionKey.Target => table.Target[row],
                    SelectionKey.Stance => table.Polarity[row] + 1,
                    SelectionKey.Voice => table.Voice[row],
                    _ => table.Modality[row],
                };
                tally.Add(value, group);
            }
        }

        return tally.Counts;
    }

    private int RowsOf(int article, CountUnit unit, SelectionKey ignored) => unit switch
    {
        CountUnit.Mentions => MentionsOf(article),
        CountUnit.Statements => StatementsOf(article, ignored),
        _ => 1,
    };

    private int MentionsOf(int article)
    {
        var count = 0;
        var rows = snapshot.Tables.Mentions.Rows;
        for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++) count += masks.HasMention(row) ? 1 : 0;
        return count;
    }

    private int StatementsOf(int article, SelectionKey ignored)
    {
        var count = 0;
        var rows = snapshot.Tables.Statements.Rows;
        for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++) count += masks.HasStatement(row, ignored) ? 1 : 0;
        return count;
    }

    /// <summary>
    /// The articles selected without the key (inside the selection: with it), in an order in which those that count once together are
    /// neighbours.
    /// </summary>
    private IEnumerable<(int Article, int Group)> Groups(CountUnit unit, SelectionKey ignored)
    {
        var order = unit switch { CountUnit.Outlets => snapshot.Tables.ByOutlet, CountUnit.Origins => snapshot.Tables.ByOrigin, _ => null };
        for (var i = 0; i < snapshot.Articles.Count; i++)
        {
            var article = order is null ? i : order[i];
            if (!masks.HasArticle(article, inside ? null : ignored)) continue;
            var group = unit switch
            {
                CountUnit.Outlets => snapshot.Tables.OutletOf[article],
                CountUnit.Origins => snapshot.Tables.OriginOf[article],
                _ => article,
            };
            if (group >= 0) yield return (article, group);
        }
    }

    /// <summary>Counts by value; where not rows are counted, a group that was counted last for a value is not counted again.</summary>
    private readonly struct Tally
    {
        private readonly int[]? _last;

        public Tally(int size, CountUnit unit)
        {
            Counts = new int[size];
            if (unit is CountUnit.Mentions or CountUnit.Statements) return;
            _last = new int[size];
            Array.Fill(_last, -1);
        }

        public int[] Counts { get; }

        public void Add(int value, int group, int rows = 1)
        {
            if (_last is null)
            {
                Counts[value] += rows;
            }
            else if (_last[value] != group)
            {
                _last[value] = group;
                Counts[value]++;
            }
        }
    }
}
