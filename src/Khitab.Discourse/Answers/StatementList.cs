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

    /// <summary>The type of event, in the order of <see cref="EventClass"/>, those of none last.</summary>
    Class,

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

    /// <summary>Each statement's number in the corpus: those of a part follow those of the parts before it.</summary>
    private readonly int[] _rows;
    private readonly int[] _firsts;

    private StatementList(CorpusSnapshot snapshot, int[] rows, int[] firsts) => (_snapshot, _rows, _firsts) = (snapshot, rows, firsts);

    /// <summary>The corpus that they are of.</summary>
    public CorpusSnapshot Snapshot => _snapshot;

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <inheritdoc/>
    public StatementItem this[int index] => Read(_rows[index]);

    /// <inheritdoc/>
    public IEnumerator<StatementItem> GetEnumerator() => _rows.Select(Read).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static StatementList Of(
        SelectionResult result, StatementColumn column, bool descending, Func<Party, string> nameOf, IComparer<string> names,
        StatementGroupChoice? only)
    {
        var firsts = new int[result.Snapshot.Parts.Length];
        for (var i = 1; i < firsts.Length; i++) firsts[i] = firsts[i - 1] + result.Snapshot.Parts[i - 1].Statements.Rows.Count;
        var ranks = column is StatementColumn.Holder or StatementColumn.Target
            ? Ranks(result.Snapshot.Tables.PartyList, nameOf, names) : [];
        var (rows, keys) = (new List<int>(result.StatementCount), new List<long>());
        foreach (var inPart in result.ByPart())
        {
            var (part, mask, first) = (inPart.Part, inPart.Mask, firsts[inPart.Part.Index]);
            var isOf = only is null ? null : StatementGroups.Has(result.Snapshot, part, only);
            var value = column == StatementColumn.Place ? null : ValueOf(part, column, ranks);
            foreach (var article in inPart.Articles())
            {
                for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
                {
                    if (!mask.HasStatement(row) || isOf?.Invoke(article, row) == false) continue;
                    rows.Add(first + row);
                    // Value and row in one number: equal values keep the order of the corpus in either direction.
                    if (value is not null) keys.Add(((long)(descending ? -value(row) : value(row)) << 32) | (uint)(first + row));
                }
            }
        }

        var sorted = rows.ToArray();
        if (column != StatementColumn.Place) Array.Sort(keys.ToArray(), sorted);
        else if (descending) Array.Reverse(sorted);
        return new StatementList(result.Snapshot, sorted, firsts);
    }

    private static Func<int, int> ValueOf(Part part, StatementColumn column, int[] ranks) => column switch
    {
        StatementColumn.Holder => row => ranks[part.Holder(row)],
        StatementColumn.Target => row => ranks[part.Target(row)],
        StatementColumn.Polarity => part.Polarity,
        StatementColumn.Voice => row => StatementCode.Voice(part.Statements.Code[row]),
        StatementColumn.Modality => row => StatementCode.Modality(part.Statements.Code[row]),
        StatementColumn.Act => row => (int)DeedCode.Act(part.Statements.Act[row]),
        StatementColumn.Class => row => (int?)DeedCode.Class(part.Statements.Act[row]) ?? int.MaxValue >> 1,
        // To five digits, which is finer than any page shows.
        _ => row => (int)Math.Round(part.Confidence(row) * 100_000),
    };

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

    private StatementItem Read(int number)
    {
        var at = Array.BinarySearch(_firsts, number);
        if (at < 0) at = ~at - 1;
        // Parts without statements share a first number with the one after them.
        while (at + 1 < _firsts.Length && _firsts[at + 1] == number) at++;
        var (part, row) = (_snapshot.Parts[at], number - _firsts[at]);
        return new StatementItem(
            part.First + part.Statements.Rows.ArticleOf(row),
            new TextSpan(part.Statements.Start[row], part.Statements.Length[row]),
            part.Statements.Sentence[row],
            StatementDetail.Of(_snapshot, part, row));
    }
}
