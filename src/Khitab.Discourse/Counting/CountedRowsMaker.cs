namespace Khitab.Discourse;

/// <summary>Works out the <see cref="CountedRows"/> of a part, article by article.</summary>
internal sealed class CountedRowsMaker
{
    private readonly Part _part;
    private readonly bool _demonyms;
    private readonly Actor[] _actors;
    private readonly List<int> _namedRows = [];
    private readonly int[] _months;

    // Statements that judge whom the article does not name.
    private readonly List<(int Actor, int Row)> _judged = [];

    private CountedRowsMaker(Part part, bool demonyms)
    {
        (_part, _demonyms, _actors) = (part, demonyms, new Actor[part.Segment.Actors.Count]);
        (Named, Again, Undecided) = (Bits(part.Mentions.Rows), Bits(part.Mentions.Rows), Bits(part.Mentions.Rows));
        (Verdicts, SureVerdicts, Spoken) = (Bits(part.Verdicts.Rows), Bits(part.Verdicts.Rows), Bits(part.Quotations.Rows));
        (JudgedNeutral, JudgedUndecided) = (Bits(part.Statements.Rows), Bits(part.Statements.Rows));
        _months = new int[part.Count];
    }

    // What is made, as the members of the same names of CountedRows say.
    public ulong[] Named { get; }

    public ulong[] Again { get; }

    public ulong[] Undecided { get; }

    public ulong[] Verdicts { get; }

    public ulong[] SureVerdicts { get; }

    public ulong[] Spoken { get; }

    public ulong[] JudgedNeutral { get; }

    public ulong[] JudgedUndecided { get; }

    public List<JudgedActor> Judged { get; } = [];

    public List<int> JudgedRows { get; } = [];

    public Numbers Months => Numbers.Of(_months, hot: true);

    /// <summary>The rows of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="demonyms">Whether demonyms name.</param>
    public static CountedRows Of(Part part, bool demonyms)
    {
        var maker = new CountedRowsMaker(part, demonyms);
        for (var article = 0; article < part.Count; article++) maker.Add(article);
        var quotations = part.Quotations;
        for (var row = 0; row < quotations.Rows.Count; row++)
        {
            if (part.Segment.ActorOf(quotations.Speaker[row]) >= 0) Set(maker.Spoken, row);
        }

        return new CountedRows(part, maker);
    }

    private void Add(int article)
    {
        // An actor is marked with the last article that has it, from 1: nothing needs to be cleared.
        var stamp = article + 1;
        ReadMentions(article, stamp);
        ReadVerdicts(article, stamp);
        ReadStatements(article, stamp);
        Judge(article, stamp);
        if (_part.Day(article) is >= 0 and var day) _months[article] = MonthCounts.MonthOf(day) + 1;
    }

    private void ReadMentions(int article, int stamp)
    {
        _namedRows.Clear();
        var mentions = _part.Mentions;
        for (var row = mentions.Rows.Start(article); row < mentions.Rows.End(article); row++)
        {
            if (!_demonyms && mentions.Demonym[row] != 0) continue;
            ref var actor = ref _actors[mentions.Actor[row]];
            if (actor.Named == stamp)
            {
                Set(Again, row);
                continue;
            }

            Set(Named, row);
            _namedRows.Add(row);
            actor.Named = stamp;
        }
    }

    private void ReadVerdicts(int article, int stamp)
    {
        // The last of several on one actor is the article's.
        var verdicts = _part.Verdicts;
        for (var row = verdicts.Rows.Start(article); row < verdicts.Rows.End(article); row++)
        {
            if (verdicts.Actor[row] is >= 0 and var actor) (_actors[actor].Decided, _actors[actor].Verdict) = (stamp, row);
        }
    }

    private void ReadStatements(int article, int stamp)
    {
        _judged.Clear();
        var statements = _part.Statements;
        for (var row = statements.Rows.Start(article); row < statements.Rows.End(article); row++)
        {
            if (statements.Holder[row] != 0 || _part.Segment.ActorOf(statements.Target[row]) is not (>= 0 and var actor)) continue;
            if (_part.Polarity(row) != 0) _actors[actor].TakesSides = stamp;
            if (_actors[actor].Named != stamp) _judged.Add((actor, row));
        }
    }

    private void Judge(int article, int stamp)
    {
        var isRead = StanceCells.IsRead(_part, article);
        foreach (var row in _namedRows)
        {
            ref readonly var actor = ref _actors[_part.Mentions.Actor[row]];
            if (actor.Decided != stamp)
            {
                // Where the analysis gives no verdict: undecided where the author takes a side or no positions are read, else neutral.
                if (actor.TakesSides == stamp || !isRead) Set(Undecided, row);
                continue;
            }

            var verdict = RowVerdict.Of(_part, actor.Verdict);
            if (verdict.Kind != VerdictKind.Neutral) Set(verdict.IsSure ? SureVerdicts : Verdicts, actor.Verdict);
        }

        for (var i = 0; i < _judged.Count; i++) Judge(article, i, stamp, isRead);
    }

    private void Judge(int article, int judged, int stamp, bool isRead)
    {
        var (actor, row) = _judged[judged];
        for (var i = 0; i < judged; i++)
        {
            if (_judged[i].Actor == actor) return;
        }

        var first = JudgedRows.Count;
        for (var i = judged; i < _judged.Count; i++)
        {
            if (_judged[i].Actor == actor) JudgedRows.Add(_judged[i].Row);
        }

        var verdict = _actors[actor].Decided == stamp ? RowVerdict.Of(_part, _actors[actor].Verdict)
            : new RowVerdict(_actors[actor].TakesSides == stamp || !isRead ? VerdictKind.Undecided : VerdictKind.Neutral, 0);
        if (JudgedRows.Count == first + 1 && _actors[actor].Decided != stamp)
        {
            JudgedRows.RemoveAt(first);
            Set(verdict.Kind == VerdictKind.Undecided ? JudgedUndecided : JudgedNeutral, row);
            return;
        }

        Judged.Add(new JudgedActor(article, actor, first, JudgedRows.Count - first, verdict));
    }

    private static ulong[] Bits(RowGroups rows) => new ulong[RowBits.Words(rows.Count)];

    private static void Set(ulong[] bits, int row) => bits[row >> 6] |= 1UL << (row & 63);

    /// <summary>The last articles in which an actor was met, and how.</summary>
    private struct Actor
    {
        public int Named;
        public int Decided;
        public int Verdict;
        public int TakesSides;
    }
}
