namespace Khitab.Discourse;

/// <summary>Makes the <see cref="HotRows"/> of a part, article by article.</summary>
internal sealed class HotRowsMaker
{
    private readonly Part _part;
    private readonly bool _demonyms;
    private readonly Actor[] _actors;
    private readonly List<int> _named = [];
    private readonly List<int> _again = [];
    private readonly List<(int Actor, int Statements)> _judged = [];
    private readonly Interner<RowVerdict> _values = new();
    private readonly int _neutral;
    private readonly int _undecided;
    private readonly int[] _numberOf;

    /// <summary>A maker that has no rows yet.</summary>
    public HotRowsMaker(Part part, bool demonyms)
    {
        (_part, _demonyms, _actors) = (part, demonyms, new Actor[part.Segment.Actors.Count]);
        Numbers = new List<int>(part.Count * 32);
        _neutral = _values.Intern(new RowVerdict(VerdictKind.Neutral, 0));
        _undecided = _values.Intern(new RowVerdict(VerdictKind.Undecided, 0));
        // For each kind and each value of the part the number of the verdict, or -1 until it is met.
        _numberOf = new int[(int)(VerdictKind.Undecided + 1) * part.VerdictValues.Length];
        Array.Fill(_numberOf, -1);
    }

    /// <summary>The numbers of all articles so far.</summary>
    public List<int> Numbers { get; }

    /// <summary>The verdicts by their numbers.</summary>
    public RowVerdict[] Values => _values.ToArray();

    /// <summary>Adds the next article.</summary>
    public void Add(int article)
    {
        _named.Clear();
        _again.Clear();
        _judged.Clear();
        // An actor is marked with the last article that has it, from 1: nothing needs to be cleared.
        var stamp = article + 1;
        ReadMentions(article, stamp);
        ReadVerdicts(article, stamp);
        ReadStatements(article, stamp);
        Write(article, stamp);
    }

    private void ReadMentions(int article, int stamp)
    {
        var mentions = _part.Mentions;
        for (var row = mentions.Rows.Start(article); row < mentions.Rows.End(article); row++)
        {
            if (!_demonyms && mentions.Demonym[row] != 0) continue;
            var actor = mentions.Actor[row];
            if (_actors[actor].Named == stamp) _again.Add(actor);
            else _named.Add(actor);
            _actors[actor].Named = stamp;
        }
    }

    private void ReadVerdicts(int article, int stamp)
    {
        var verdicts = _part.Verdicts;
        for (var row = verdicts.Rows.Start(article); row < verdicts.Rows.End(article); row++)
        {
            if (verdicts.Actor[row] is not (>= 0 and var actor)) continue;
            ref var number = ref _numberOf[(verdicts.Kind[row] * _part.VerdictValues.Length) + verdicts.Confidence[row]];
            if (number < 0)
            {
                var kind = (VerdictKind)verdicts.Kind[row];
                number = kind == VerdictKind.Neutral ? _neutral : _values.Intern(RowVerdict.Of(kind, _part.VerdictConfidence(row)));
            }

            (_actors[actor].Decided, _actors[actor].Verdict) = (stamp, number);
        }
    }

    private void ReadStatements(int article, int stamp)
    {
        var statements = _part.Statements;
        var first = statements.Rows.Start(article);
        for (var row = first; row < statements.Rows.End(article); row++)
        {
            if (statements.Holder[row] != 0 || _part.Segment.ActorOf(statements.Target[row]) is not (>= 0 and var actor)) continue;
            if (_part.Polarity(row) != 0) _actors[actor].TakesSides = stamp;
            if (_actors[actor].Named == stamp) continue;
            AddJudged(actor, 1 << Math.Min(row - first, HotRows.LastBit));
        }
    }

    private void AddJudged(int actor, int statement)
    {
        for (var i = 0; i < _judged.Count; i++)
        {
            if (_judged[i].Actor != actor) continue;
            _judged[i] = (actor, _judged[i].Statements | statement);
            return;
        }

        _judged.Add((actor, statement));
    }

    private void Write(int article, int stamp)
    {
        var head = Numbers.Count;
        for (var i = 0; i < HotRows.HeadLength; i++) Numbers.Add(0);
        var isRead = StanceCells.IsRead(_part, article);
        foreach (var (actor, statements) in _judged)
        {
            Numbers.Add(actor);
            Numbers.Add(VerdictOn(actor, stamp, isRead));
            Numbers.Add(statements);
        }

        Numbers.AddRange(_named);
        Numbers.AddRange(_again);
        Numbers[head + HotRows.Verdicts] = AddVerdicts(stamp, isRead, sure: false);
        Numbers[head + HotRows.Sure] = AddVerdicts(stamp, isRead, sure: true);
        var (quotations, spoken) = (_part.Quotations, 0);
        for (var row = quotations.Rows.Start(article); row < quotations.Rows.End(article); row++)
        {
            if (_part.Segment.ActorOf(quotations.Speaker[row]) is not (>= 0 and var actor)) continue;
            Numbers.Add((2 * actor) + (quotations.Direct[row] != 0 ? 1 : 0));
            spoken++;
        }

        Numbers[head + HotRows.Named] = _named.Count;
        Numbers[head + HotRows.Again] = _again.Count;
        Numbers[head + HotRows.Spoken] = spoken;
        Numbers[head + HotRows.Quotations] = quotations.Rows.CountOf(article);
        Numbers[head + HotRows.Judged] = _judged.Count;
        Numbers[head + HotRows.Outlet] = _part.Segment.Articles.Outlet[article] + 1;
        Numbers[head + HotRows.Month] = _part.Day(article) is >= 0 and var day ? MonthCounts.MonthOf(day) + 1 : 0;
    }

    private int AddVerdicts(int stamp, bool isRead, bool sure)
    {
        var count = 0;
        foreach (var actor in _named)
        {
            var verdict = VerdictOn(actor, stamp, isRead);
            if (verdict == _neutral || _values.At(verdict).IsSure != sure) continue;
            Numbers.Add(actor);
            Numbers.Add(verdict);
            count++;
        }

        return count;
    }

    /// <summary>
    /// The verdict of the analysis; where it gives none, undecided where the author takes a side or where no positions are read.
    /// </summary>
    private int VerdictOn(int actor, int stamp, bool isRead) => _actors[actor].Decided == stamp ? _actors[actor].Verdict
        : _actors[actor].TakesSides == stamp || !isRead ? _undecided : _neutral;

    /// <summary>The last articles in which an actor was met, and how.</summary>
    private struct Actor
    {
        public int Named;
        public int Decided;
        public int Verdict;
        public int TakesSides;
    }
}
