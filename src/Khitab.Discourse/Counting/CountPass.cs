using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Counts the parts of a corpus for a selection, all at once: masks first, then each selected article's mentions, statements, quotations,
/// themes and verdicts, one after another while they are in the cache. Actors and parties are counted by their numbers in the part, in
/// tables that fit into the second cache, and added to those of the corpus when the part is done.
/// </summary>
internal sealed partial class CountPass
{
    /// <summary>One mention is in passing; an actor that an article comes back to is discussed.</summary>
    private const int LeastDiscussed = 2;

    private readonly RowMasks _masks;
    private readonly bool[] _stock;
    private readonly PartMask _mask = new();

    private Part _part = null!;
    private ActorTally[] _actors = [];
    private GroupTally[] _groups = [];
    private VerdictTally[] _verdicts = [];
    private int[] _groupOf = [];
    private bool[] _included = [];
    private int[] _holders = [];
    private int[] _targets = [];

    // The article that each actor was last named or judged in, had a verdict in, was judged in, or (of a group) was named in; from 1.
    private int[] _met = [];
    private int[] _decided = [];
    private int[] _groupMet = [];
    private int[] _groupHere = [];
    private readonly List<int> _judged = [];
    private readonly int[] _carried;

    private CountPass(RowMasks masks)
    {
        (_masks, _stock) = (masks, masks.Snapshot.Stock);
        Counts = new SelectionCounts(masks);
        _carried = new int[masks.Snapshot.Themes.Count];
    }

    /// <summary>What has been counted.</summary>
    public SelectionCounts Counts { get; }

    /// <summary>Counts a selection.</summary>
    public static SelectionCounts Of(RowMasks masks, CancellationToken cancellation = default)
    {
        // Made once, before several threads would make it at once.
        _ = (masks.Snapshot.Stock, masks.Snapshot.MonthSpan);
        return PartPass.Run(
            masks.Snapshot.Parts, () => new CountPass(masks), (pass, part) => pass.Count(part),
            (sum, other) => sum.Counts.Add(other.Counts), cancellation).Counts;
    }

    private void Count(Part part)
    {
        _part = part;
        _mask.Fill(_masks, part);
        CountUndated();
        if (Select() is not { } selected) return;
        Counts.Selected[part.Index] = selected;
        Prepare();
        var narrow = part.Mentions.Actor.Width == 2 && part.Statements.Holder.Width == 2 && part.Statements.Target.Width == 2;
        if (narrow) CountArticles(selected, part.Mentions.Actor.Shorts, part.Statements.Holder.Shorts, part.Statements.Target.Shorts);
        else CountArticles<int>(selected, part.Mentions.Actor.ToArray(), part.Statements.Holder.ToArray(), part.Statements.Target.ToArray());
        AddToCorpus();
    }

    /// <summary>The selected articles of the part, a bit each; null where there are none.</summary>
    private ulong[]? Select()
    {
        ulong[]? selected = null;
        for (var a = 0; a < _part.Count; a++)
        {
            if (!_mask.HasArticle(a)) continue;
            selected ??= new ulong[(_part.Count + 63) / 64];
            selected[a >> 6] |= 1UL << (a & 63);
        }

        return selected;
    }

    private void CountUndated()
    {
        if (!_masks.Selection.Has(SelectionKey.Dates)) return;
        for (var a = 0; a < _part.Count; a++)
        {
            var isDated = _masks.Selection.DateField == DateField.Published ? _part.Day(a) >= 0 : _part.Dates.Rows.CountOf(a) > 0;
            if (!isDated && _mask.HasArticle(a, SelectionKey.Dates)) Counts.UndatedCount++;
        }
    }

    private void Prepare()
    {
        var (actors, parties) = (_part.ActorOf.Length, _part.PartyOf.Length);
        Room(ref _actors, actors);
        Room(ref _groups, actors);
        Room(ref _verdicts, actors);
        Room(ref _met, actors);
        Room(ref _decided, actors);
        Room(ref _groupMet, actors);
        Room(ref _groupHere, actors);
        Room(ref _holders, parties);
        Room(ref _targets, parties);
        if (_included.Length < actors) (_included, _groupOf) = (new bool[actors], new int[actors]);
        var first = new Dictionary<int, int>(actors);
        for (var a = 0; a < actors; a++)
        {
            _included[a] = _masks.HasActor(_part.ActorOf[a]);
            var group = _masks.Snapshot.Tables.ActorGroups[_part.ActorOf[a]];
            _groupOf[a] = first.TryAdd(group, a) ? a : first[group];
        }
    }

    private static void Room<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[length + (length / 4)];
        else Array.Clear(array, 0, length);
    }

    private void CountArticles<T>(ulong[] selected, ReadOnlySpan<T> actors, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var mentions = CountMentions(article, actors);
                var statements = CountStatements(article, holders, targets);
                CountVerdicts(article, actors);
                CountQuotations(article);
                CountThemes(article, statements);
                CountArticle(article, mentions, statements);
            }
        }
    }

    private int CountMentions<T>(int article, ReadOnlySpan<T> actors)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (counted, stamp, stock) = (0, article + 1, _stock[_part.First + article]);
        var (start, end) = (_part.Mentions.Rows.Offsets[article], _part.Mentions.Rows.Offsets[article + 1]);
        var demonyms = _masks.Selection.Demonyms ? default : _part.Mentions.Demonym.Bytes;
        for (var row = start; row < end; row++)
        {
            if (demonyms.Length > 0 && demonyms[row] != 0) continue;
            var actor = int.CreateTruncating(actors[row]);
            ref var tally = ref _actors[actor];
            tally.Mentions++;
            if (_met[actor] != stamp)
            {
                _met[actor] = stamp;
                tally.Articles++;
                tally.Last = _part.First + article;
            }

            if (!_included[actor]) continue;
            counted++;
            var group = _groupOf[actor];
            ref var together = ref _groups[group];
            together.Named++;
            if (_groupMet[group] != stamp)
            {
                (_groupMet[group], _groupHere[group]) = (stamp, 0);
                together.Articles++;
            }

            if (++_groupHere[group] == LeastDiscussed && !stock) together.Discussed++;
        }

        return counted;
    }

    private int CountStatements<T>(int article, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (counted, stamp, known) = (0, article + 1, (uint)_part.ActorOf.Length);
        var (start, end) = (_part.Statements.Rows.Offsets[article], _part.Statements.Rows.Offsets[article + 1]);
        var codes = _part.Statements.Code.Bytes;
        _judged.Clear();
        for (var row = start; row < end; row++)
        {
            int code = codes[row];
            var (holder, target) = (int.CreateTruncating(holders[row]), int.CreateTruncating(targets[row]));
            var polarity = StatementCode.Polarity(code);
            var (from, to) = (holder - 1, target - 1);
            var (byActor, onActor) = ((uint)from < known, (uint)to < known);
            if (holder == 0 && onActor && polarity != 0) _judged.Add(to);
            var fails = _mask.FailsOf(row);
            if (fails != 0)
            {
                CountFailing(fails, code, holder, target, byActor, onActor);
                continue;
            }

            counted++;
            Counts.Codes[code]++;
            _holders[holder]++;
            _targets[target]++;
            if (byActor) _actors[from].Statements++;
            if (!onActor) continue;
            ref var tally = ref _actors[to];
            if (from != to) tally.Statements++;
            if (byActor)
            {
                if (from == to) Counts.InnerCount++;
                if (polarity == 0 || from == to) continue;
                tally.Strength++;
                _actors[from].Strength++;
            }
            else if (holder == 0)
            {
                if (polarity > 0) tally.For++;
                else if (polarity < 0) tally.Against++;
                else tally.Neutral++;
                if (_met[to] == stamp) continue;
                _met[to] = stamp;
                tally.JudgedOnly++;
            }
        }

        return counted;
    }

    /// <summary>What a statement that fails counts for: where it fails one key alone, for that key's own values.</summary>
    private void CountFailing(int fails, int code, int holder, int target, bool byActor, bool onActor)
    {
        switch (fails)
        {
            case PartMask.Unsure:
                Counts.UnsureCount++;
                break;
            case 1:
                if (byActor) _actors[holder - 1].Statements++;
                if (onActor && target != holder) _actors[target - 1].Statements++;
                break;
            case 2:
                _holders[holder]++;
                break;
            case 4:
                _targets[target]++;
                break;
            case 8:
                Counts.CodesBut[0][code]++;
                break;
            case 16:
                Counts.CodesBut[1][code]++;
                break;
            case 32:
                Counts.CodesBut[2][code]++;
                break;
        }
    }

    private void CountQuotations(int article)
    {
        var quotations = _part.Quotations;
        for (var row = quotations.Rows.Offsets[article]; row < quotations.Rows.Offsets[article + 1]; row++)
        {
            Counts.QuotationCount++;
            if (_part.Segment.ActorOf(quotations.Speaker[row]) is not (>= 0 and var actor)) continue;
            if (quotations.Direct[row] != 0) _actors[actor].Direct++;
            else _actors[actor].Retold++;
            _groups[_groupOf[actor]].Heard++;
        }
    }

    private void CountArticle(int article, int mentions, int statements)
    {
        var (tables, columns) = (_masks.Snapshot.Tables, _part.Segment.Articles);
        Counts.ArticleCount++;
        Counts.MentionCount += mentions;
        Counts.StatementCount += statements;
        var origin = tables.OriginOf[_part.First + article];
        if (tables.IsShared[origin]) Counts.SharedOrigins.Add(origin);
        else Counts.SingleOrigins++;
        var outlet = columns.Outlet[article] is >= 0 and var known ? _part.Numbers.Outlets[known] : Counts.Outlets.Length - 1;
        Add(ref Counts.Outlets[outlet], mentions, statements);
        Add(ref Counts.Sections[_part.Section(article) is >= 0 and var section ? section : Counts.Sections.Length - 1], mentions, statements);
        Add(ref Counts.Folders[_part.Folder(article) is >= 0 and var folder ? folder : Counts.Folders.Length - 1], mentions, statements);
        if (columns.Day[article] is >= 0 and var day) Counts.Months.Add(MonthCounts.MonthOf(day), outlet);
        else Counts.Undated++;
    }

    private static void Add(ref ValueTally tally, int mentions, int statements)
    {
        tally.Articles++;
        tally.Mentions += mentions;
        tally.Statements += statements;
    }

    private void AddToCorpus()
    {
        for (var i = 0; i < _part.ActorOf.Length; i++)
        {
            var actor = _part.ActorOf[i];
            Counts.Actors[actor].Add(_actors[i]);
            Counts.VerdictsOf[actor].Add(_verdicts[i]);
            if (_groupOf[i] == i) Counts.Groups[_masks.Snapshot.Tables.ActorGroups[actor]].Add(_groups[i]);
        }

        for (var i = 0; i < _part.PartyOf.Length; i++)
        {
            Counts.Holders[_part.PartyOf[i]] += _holders[i];
            Counts.Targets[_part.PartyOf[i]] += _targets[i];
        }
    }
}
