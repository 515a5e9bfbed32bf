using System.Collections;

namespace Khitab.Discourse;

/// <summary>What statements can be sorted by; those that are alike stay in the order of the corpus.</summary>
public enum StatementColumn
{
    /// <summary>The article and the place in it.</summary>
    Place,

    /// <summary>The holder's name.</summary>
    Holder,

    /// <summary>The target's name.</summary>
    Target,

    /// <summary>The polarity, against first.</summary>
    Polarity,

    /// <summary>The voice, in the order of <see cref="Model.Voice"/>.</summary>
    Voice,

    /// <summary>The modality, in the order of <see cref="Model.Modality"/>.</summary>
    Modality,

    /// <summary>The act, in the order of <see cref="Model.Act"/>.</summary>
    Act,

    /// <summary>The confidence, the least sure first.</summary>
    Confidence,
}

/// <summary>One statement of a list.</summary>
/// <param name="Article">The article's place in the snapshot.</param>
/// <param name="Span">Its evidence in the article's text.</param>
/// <param name="Sentence">The sentence's number in the article, or -1 where it is in none.</param>
/// <param name="Detail">What it says.</param>
public sealed record StatementItem(int Article, TextSpan Span, int Sentence, StatementDetail Detail);

/// <summary>
/// The statements of a selection in an order. Rows are made when they are read, so that a page of many thousands costs a page.
/// </summary>
public sealed class StatementList : IReadOnlyList<StatementItem>
{
    private readonly CorpusSnapshot _snapshot;
    private readonly int[] _rows;

    private StatementList(CorpusSnapshot snapshot, int[] rows)
    {
        _snapshot = snapshot;
        _rows = rows;
    }

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public StatementItem this[int index] => Read(_rows[index]);

    /// <inheritdoc/>
    public IEnumerator<StatementItem> GetEnumerator() => _rows.Select(Read).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static StatementList Of(
        SelectionResult result, StatementColumn column, bool descending, Func<Party, string> nameOf, IComparer<string> names)
    {
        var groups = result.Snapshot.Tables.Statements.Rows;
        var rows = new List<int>(result.StatementCount);
        foreach (var article in result.Articles)
        {
            for (var row = groups.Offsets[article]; row < groups.Offsets[article + 1]; row++)
            {
                if (result.Masks.HasStatement(row)) rows.Add(row);
            }
        }

        var sorted = rows.ToArray();
        if (column != StatementColumn.Place)
        {
            var value = ValueOf(result.Snapshot, column, nameOf, names);
            // Value and row in one number: equal values keep the order of the corpus in either direction.
            var keys = Array.ConvertAll(sorted, row => ((long)(descending ? -value(row) : value(row)) << 32) | (uint)row);
            Array.Sort(keys, sorted);
        }
        else if (descending)
        {
            Array.Reverse(sorted);
        }

        return new StatementList(result.Snapshot, sorted);
    }

    private static Func<int, int> ValueOf(
        CorpusSnapshot snapshot, StatementColumn column, Func<Party, string> nameOf, IComparer<string> names)
    {
        var table = snapshot.Tables.Statements;
        switch (column)
        {
            case StatementColumn.Holder or StatementColumn.Target:
                var ranks = Ranks(snapshot.Tables.PartyList, nameOf, names);
                var parties = column == StatementColumn.Holder ? table.Holder : table.Target;
                return row => ranks[parties[row]];
            case StatementColumn.Polarity:
                return row => table.Polarity[row];
            case StatementColumn.Voice:
                return row => table.Voice[row];
            case StatementColumn.Modality:
                return row => table.Modality[row];
            case StatementColumn.Act:
                return row => table.Act[row];
            default:
                // A float's order to five digits, which is finer than any page shows.
                return row => (int)Math.Round(table.Confidence[row] * 100_000);
        }
    }

    /// <summary>Each party's place in the order of names; parties of one name share it.</summary>
    private static int[] Ranks(Party[] parties, Func<Party, string> nameOf, IComparer<string> names)
    {
        var labels = Array.ConvertAll(parties, party => nameOf(party));
        var places = Enumerable.Range(0, parties.Length).ToArray();
        Array.Sort((string[])labels.Clone(), places, names);
        var ranks = new int[parties.Length];
        for (var i = 1; i < places.Length; i++)
        {
            var same = names.Compare(labels[places[i]], labels[places[i - 1]]) == 0;
            ranks[places[i]] = same ? ranks[places[i - 1]] : i;
        }

        return ranks;
    }

    private StatementItem Read(int row)
    {
        var table = _snapshot.Tables.Statements;
        return new StatementItem(
            table.Rows.ArticleOf(row),
            new TextSpan(table.Start[row], table.Length[row]),
            table.Sentence[row],
            StatementDetail.Of(_snapshot, row));
    }
}
