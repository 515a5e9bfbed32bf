using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>
/// Collects rows for a segment. Strings get numbers as they come; when all are in, they are put in order and the columns follow.
/// </summary>
internal sealed class SegmentBuilder
{
    /// <summary>The most articles of a segment: the numbers of its articles fit into 16 bits, and those of its actors mostly do.</summary>
    private const int MostArticles = ushort.MaxValue;

    private readonly Interner<string>[] _strings = [.. SegmentLayout.Strings.Select(_ => new Interner<string>(StringComparer.Ordinal))];
    private readonly Interner<double> _values = new();
    private readonly List<int>[][] _columns;
    private readonly List<int>[] _offsets;
    private readonly List<string?>[] _texts = [.. Enumerable.Range(0, CorpusSegment.TextCount).Select(_ => new List<string?>())];

    /// <summary>A builder without rows.</summary>
    public SegmentBuilder()
    {
        _columns = Array.ConvertAll(SegmentLayout.All, table => Array.ConvertAll(SegmentLayout.Of(table), _ => new List<int>()));
        _offsets = Array.ConvertAll(SegmentLayout.All, _ => new List<int> { 0 });
    }

    /// <summary>The number that a string has until the segment is made.</summary>
    public int Number(NumberOf of, string value) => _strings[(int)of].Intern(value);

    /// <summary>The number that a string has until the segment is made, or -1 for none.</summary>
    public int NumberOrNone(NumberOf of, string? value) => value is null ? -1 : Number(of, value);

    /// <summary>The number that a party has until the segment is made: odd for actors.</summary>
    public int Number(Party party) => party.Kind switch
    {
        PartyKind.Author => 0,
        PartyKind.Actor => (2 * Number(NumberOf.Actor, party.Name)) + 1,
        _ => (2 * Number(NumberOf.Other, party.ToString())) + 2,
    };

    /// <summary>The number of a value.</summary>
    public int Number(double value) => _values.Intern(value);

    /// <summary>Adds a row to the article that is being added.</summary>
    public void Row(SegmentRows table, params ReadOnlySpan<int> values)
    {
        var columns = _columns[(int)table];
        for (var i = 0; i < columns.Length; i++) columns[i].Add(values[i]);
    }

    /// <summary>Ends an article.</summary>
    public void EndArticle(params ReadOnlySpan<string?> texts)
    {
        for (var i = 0; i < _texts.Length; i++) _texts[i].Add(texts[i]);
        for (var table = 0; table < _columns.Length; table++) _offsets[table].Add(_columns[table][0].Count);
        if (_texts[0].Count > MostArticles) throw new ArgumentException($"A segment has at most {MostArticles} articles.");
    }

    /// <summary>Adds all articles of a segment after those that are in.</summary>
    public void Add(CorpusSegment segment) => Add(segment, 0, segment.Count);

    /// <summary>
    /// Adds articles of a segment, from one to before another, after those that are in: strings that only others have stay out.
    /// </summary>
    public void Add(CorpusSegment segment, int from, int to)
    {
        if (from == to) return;
        var numbering = new Renumbering(this, segment);
        foreach (var rows in SegmentLayout.All)
        {
            var (table, layout) = (segment.Table(rows), SegmentLayout.Of(rows));
            var before = _columns[(int)rows][0].Count;
            var (first, last) = (table.Rows.Start(from), table.Rows.Start(to));
            for (var c = 0; c < layout.Length; c++)
            {
                var numbers = new int[last - first];
                for (var i = 0; i < numbers.Length; i++) numbers[i] = numbering.Of(layout[c].Of, table.Columns[c][first + i]);
                _columns[(int)rows][c].AddRange(numbers);
            }

            for (var a = from + 1; a <= to; a++) _offsets[(int)rows].Add(before + table.Rows.Start(a) - first);
        }

        for (var t = 0; t < _texts.Length; t++)
        {
            for (var a = from; a < to; a++) _texts[t].Add(segment.Text(t)[a]);
        }

        if (_texts[0].Count > MostArticles) throw new ArgumentException($"A segment has at most {MostArticles} articles.");
    }

    /// <summary>The segment of all that has been added.</summary>
    public CorpusSegment Build()
    {
        var strings = Array.ConvertAll(_strings, interner => StringTable.Of(interner.ToArray()));
        var (actors, others) = (strings[(int)NumberOf.Actor], strings[(int)NumberOf.Other]);
        var parties = new int[1 + (2 * Math.Max(actors.Table.Count, others.Table.Count))];
        for (var i = 0; i < actors.Table.Count; i++) parties[(2 * i) + 1] = 1 + actors.Places[i];
        for (var i = 0; i < others.Table.Count; i++) parties[(2 * i) + 2] = 1 + actors.Table.Count + others.Places[i];
        var tables = Array.ConvertAll(SegmentLayout.All, rows =>
        {
            var layout = SegmentLayout.Of(rows);
            var columns = new Numbers[layout.Length];
            for (var c = 0; c < layout.Length; c++)
            {
                var numbers = CollectionsMarshal.AsSpan(_columns[(int)rows][c]);
                var to = layout[c].Of switch
                {
                    NumberOf.Plain or NumberOf.Value => null,
                    NumberOf.Party => parties,
                    var of => strings[(int)of].Places,
                };
                for (var i = 0; i < numbers.Length && to is not null; i++) numbers[i] = numbers[i] < 0 ? -1 : to[numbers[i]];
                columns[c] = Numbers.Of(numbers, layout[c].OrNone, layout[c].Hot);
            }

            return new SegmentTable(new RowGroups([.. _offsets[(int)rows]]), columns);
        });
        return new CorpusSegment(
            Array.ConvertAll(strings, s => s.Table), _values.ToArray(), Array.ConvertAll(_texts, TextColumn.Of), tables);
    }

    /// <summary>What a segment's numbers are in the builder; a string is taken in when its number is first met.</summary>
    private sealed class Renumbering(SegmentBuilder builder, CorpusSegment segment)
    {
        private const int Unmet = -1;

        private readonly int[][] _strings = Array.ConvertAll(segment.Strings, table => Filled(table.Count));
        private readonly int[] _values = Filled(segment.Values.Length);

        public int Of(NumberOf of, int number)
        {
            if (of == NumberOf.Plain || number < 0) return number;
            return of switch
            {
                NumberOf.Value => OfValue(number),
                NumberOf.Party => OfParty(number),
                _ => OfString(of, number),
            };
        }

        private int OfParty(int number)
        {
            if (number == 0) return 0;
            var other = number - 1 - segment.Actors.Count;
            return other < 0 ? (2 * OfString(NumberOf.Actor, number - 1)) + 1 : (2 * OfString(NumberOf.Other, other)) + 2;
        }

        private int OfString(NumberOf of, int number)
        {
            ref var known = ref _strings[(int)of][number];
            if (known == Unmet) known = builder.Number(of, segment.Strings[(int)of][number]);
            return known;
        }

        private int OfValue(int number)
        {
            ref var known = ref _values[number];
            if (known == Unmet) known = builder.Number(segment.Values[number]);
            return known;
        }

        private static int[] Filled(int count)
        {
            var numbers = new int[count];
            Array.Fill(numbers, Unmet);
            return numbers;
        }
    }
}
