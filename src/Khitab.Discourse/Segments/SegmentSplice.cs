namespace Khitab.Discourse;

/// <summary>
/// Puts an article's rows in the place of those that a segment has of it. Whoever corrects a statement changes a few rows of some ten
/// thousand: the segment's strings, its other tables and what is made of them stay as they are.
/// </summary>
internal sealed class SegmentSplice
{
    private readonly CorpusSegment _segment;
    private readonly SegmentTable[] _tables;
    private readonly List<double> _values;
    private readonly HashSet<(NumberOf Of, int Number)> _gone = [];

    private SegmentSplice(CorpusSegment segment)
    {
        _segment = segment;
        _tables = Array.ConvertAll(SegmentLayout.All, segment.Table);
        _values = [.. segment.Values];
    }

    /// <summary>
    /// The segment with some of its articles otherwise; null where it would have other strings than it has, so that it has to be built.
    /// </summary>
    /// <param name="segment">The segment.</param>
    /// <param name="articles">The articles, each with its place in the segment.</param>
    public static CorpusSegment? Of(CorpusSegment segment, IEnumerable<(int Place, AnalyzedArticle Article)> articles)
    {
        var splice = new SegmentSplice(segment);
        foreach (var (place, article) in articles)
        {
            if (!splice.Take(place, CorpusSegment.Build([article]))) return null;
        }

        return splice._gone.All(splice.IsUsed) ? new CorpusSegment(segment, [.. splice._values], splice._tables) : null;
    }

    private bool Take(int place, CorpusSegment article)
    {
        for (var text = 0; text < CorpusSegment.TextCount; text++)
        {
            if (!_segment.Text(text).Utf8(place).SequenceEqual(article.Text(text).Utf8(0))) return false;
        }

        foreach (var rows in SegmentLayout.All)
        {
            if (!Take(place, rows, article)) return false;
        }

        return true;
    }

    private bool Take(int place, SegmentRows rows, CorpusSegment article)
    {
        var (table, from, layout) = (_tables[(int)rows], article.Table(rows), SegmentLayout.Of(rows));
        var (first, last) = (table.Rows.Start(place), table.Rows.End(place));
        var numbers = new int[layout.Length][];
        var isSame = last - first == from.Rows.Count;
        for (var c = 0; c < layout.Length; c++)
        {
            var own = numbers[c] = new int[from.Rows.Count];
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = NumberOf(layout[c].Of, article, from.Columns[c][i]);
                if (own[i] < -1) return false;
            }

            for (var row = first; row < last && isSame; row++) isSame = table.Columns[c][row] == own[row - first];
        }

        if (isSame) return true;
        var columns = new Numbers[layout.Length];
        for (var c = 0; c < layout.Length; c++)
        {
            columns[c] = table.Columns[c].With(first, last, numbers[c], layout[c]);
            if (layout[c].Of is Discourse.NumberOf.Plain or Discourse.NumberOf.Value) continue;
            for (var row = first; row < last; row++)
            {
                if (table.Columns[c][row] is >= 0 and var number && !numbers[c].Contains(number)) _gone.Add((layout[c].Of, number));
            }
        }

        var by = from.Rows.Count - (last - first);
        var offsets = by == 0 ? table.Rows.Offsets : [.. table.Rows.Offsets];
        for (var a = place + 1; a < offsets.Length && by != 0; a++) offsets[a] += by;
        _tables[(int)rows] = new SegmentTable(new RowGroups(offsets), columns);
        return true;
    }

    // What a number of the article's own segment is in this one; less than -1 for what this one does not have.
    private int NumberOf(NumberOf of, CorpusSegment article, int number)
    {
        const int Missing = -2;
        if (number < 0 || of == Discourse.NumberOf.Plain) return number;
        switch (of)
        {
            case Discourse.NumberOf.Value:
                var value = article.Values[number];
                if (!_values.Contains(value)) _values.Add(value);
                return _values.IndexOf(value);

            case Discourse.NumberOf.Party when number == 0:
                return 0;

            case Discourse.NumberOf.Party when article.ActorOf(number) is >= 0 and var actor:
                return _segment.Actors.Find(article.Actors[actor]) is >= 0 and var known ? known + 1 : Missing;

            case Discourse.NumberOf.Party:
                var other = _segment.Others.Find(article.Others[number - 1 - article.Actors.Count]);
                return other >= 0 ? other + 1 + _segment.Actors.Count : Missing;

            default:
                return _segment.Strings[(int)of].Find(article.Strings[(int)of][number]) is >= 0 and var same ? same : Missing;
        }
    }

    // A string that no row has any more would keep an actor in the corpus that nobody names.
    private bool IsUsed((NumberOf Of, int Number) gone)
    {
        var isParty = gone.Of == Discourse.NumberOf.Party;
        var actor = gone.Of == Discourse.NumberOf.Actor ? gone.Number : isParty ? _segment.ActorOf(gone.Number) : -1;
        var party = isParty ? gone.Number : actor >= 0 ? actor + 1 : -1;
        if (party == 0) return true;
        return SegmentLayout.All.Any(rows => SegmentLayout.Of(rows).Index().Any(column =>
        {
            var number = column.Item.Of switch
            {
                Discourse.NumberOf.Party => party,
                Discourse.NumberOf.Actor => actor,
                var of => of == gone.Of ? gone.Number : -1,
            };
            return number >= 0 && _tables[(int)rows].Columns[column.Index].Contains(number);
        }));
    }
}
