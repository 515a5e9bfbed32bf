using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Counts the parts of a corpus for a selection, all at once: first which articles are in, then each one's mentions, statements, verdicts,
/// quotations and themes, one after another. Numbers of a part are turned into those of the corpus as they are met, so that nothing is
/// added up part by part: what is often named stays in the cache, and the rest is met seldom.
/// </summary>
internal sealed partial class CountPass
{
    private readonly RowMasks _masks;
    private readonly SnapshotTables _tables;
    private readonly bool[] _stock;
    private readonly ArticleSelector _selector;
    private readonly ActorTally[] _actors;
    private readonly StanceTally[] _stances;
    private readonly int[] _carried;
    private readonly List<int> _judged = [];
    private Part _part = null!;
    private PartMask _mask = null!;

    private CountPass(RowMasks masks)
    {
        (_masks, _tables, _stock, _selector) = (masks, masks.Snapshot.Tables, masks.Snapshot.Stock, new ArticleSelector(masks));
        Counts = new SelectionCounts(masks);
        (_actors, _stances) = (Counts.Actors, Counts.Stances);
        _carried = new int[_tables.ThemeList.Length];
    }

    /// <summary>What has been counted.</summary>
    public SelectionCounts Counts { get; }

    /// <summary>Counts a selection.</summary>
    public static SelectionCounts Of(RowMasks masks, CancellationToken cancellation = default)
    {
        // Made once, before several threads would make it at once.
        _ = (masks.Snapshot.Stock, masks.Snapshot.MonthSpan);
        var counts = PartPass.Run(
            masks.Snapshot.Parts, () => new CountPass(masks), (pass, part) => pass.Count(part),
            (sum, other) => sum.Counts.Add(other.Counts), cancellation).Counts;
        if ((masks.ActiveRowKeys & RowMasks.OfParties) == 0) counts.AddInvolved();
        return counts;
    }

    private void Count(Part part)
    {
        (_part, _mask) = (part, _masks.Of(part));
        var selected = _selector.Select(part);
        CountUndated();
        if (selected.IsEmpty) return;
        Counts.Selected[part.Index] = selected.ToArray();
        var hot = part.Hot;
        if (hot.Narrow is not null) CountArticles<ushort>(selected, hot.Narrow, hot.Offsets);
        else CountArticles<int>(selected, hot.Wide, hot.Offsets);
    }

    private void CountUndated()
    {
        if (!_masks.Selection.Has(SelectionKey.Dates)) return;
        var fails = _selector.Fails;
        var byDay = _masks.Selection.DateField == DateField.Published;
        for (var a = 0; a < _part.Count; a++)
        {
            if (fails[a] != RowMasks.ArticleBit(SelectionKey.Dates)) continue;
            var isDated = byDay ? _part.Day(a) >= 0 : _part.Dates.Rows.CountOf(a) > 0;
            if (!isDated && _selector.HasRow(_part, a)) Counts.UndatedCount++;
        }
    }

    private void CountArticles<T>(ReadOnlySpan<ulong> selected, ReadOnlySpan<T> rows, int[] offsets)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var word = 0; word < selected.Length; word++)
        {
            for (var bits = selected[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Count(article, rows[offsets[article]..offsets[article + 1]]);
            }
        }
    }

    private void Count<T>(int article, ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        int Head(ReadOnlySpan<T> of, int number) => int.CreateTruncating(of[number]);
        var (mentions, demonyms, at) = (Head(rows, 0), Head(rows, 1), HotRows.HeadLength);
        var named = CountMentions(article, rows.Slice(at, _masks.Selection.Demonyms ? mentions + demonyms : mentions));
        at += mentions + demonyms;
        var length = 3 * Head(rows, 2);
        var stated = CountStatements(article, rows.Slice(at, length));
        at += length;
        length = 3 * Head(rows, 3);
        CountVerdicts(article, rows.Slice(at, length));
        at += length;
        length = 2 * Head(rows, 5);
        Counts.QuotationCount += Head(rows, 4);
        CountQuotations(rows.Slice(at, length));
        at += length;
        CountThemes(article, rows.Slice(at, Head(rows, 6)), stated);
        CountArticle(article, named, stated, Head(rows, 7) - 1, Head(rows, 8) - 1);
    }

    private int CountMentions<T>(int article, ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (counted, stamp) = (0, _part.First + article + 1);
        var (tallies, actorOf, included) = (_actors, _part.ActorOf, _masks.ActorsIncluded);
        foreach (var row in rows)
        {
            var actor = actorOf[int.CreateTruncating(row)];
            ref var tally = ref tallies[actor];
            tally.Mentions++;
            if (tally.Met != stamp)
            {
                tally.Met = stamp;
                tally.Articles++;
            }

            if (included is not null && included[actor]) counted++;
        }

        return included is null ? rows.Length : counted;
    }

    private int CountStatements<T>(int article, ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (counted, stamp, byParty) = (0, _part.First + article + 1, (_masks.ActiveRowKeys & RowMasks.OfParties) != 0);
        var (actorOf, partyOf, stances) = (_part.ActorOf, _part.PartyOf, _stances);
        var (byHolder, byTarget, byCode) = (Counts.Holders, Counts.Targets, Counts.Codes);
        _judged.Clear();
        for (; rows.Length >= 3; rows = rows[3..])
        {
            var (holder, target, code) = (int.CreateTruncating(rows[0]), int.CreateTruncating(rows[1]), int.CreateTruncating(rows[2]));
            var polarity = StatementCode.Polarity(code);
            var to = (uint)(target - 1) < (uint)actorOf.Length ? actorOf[target - 1] : -1;
            if (holder == 0 && polarity != 0 && to >= 0) _judged.Add(to);
            var fails = byParty ? _mask.FailsOf(holder, target, code) : _masks.Codes[code];
            if (fails != 0)
            {
                CountFailing(fails, code, holder, target);
                continue;
            }

            counted++;
            byCode[code]++;
            byHolder[partyOf[holder]]++;
            byTarget[partyOf[target]]++;
            if (byParty) CountInvolved(holder, target);
            if (to < 0) continue;
            ref var stance = ref stances[to];
            if (holder == 0)
            {
                if (polarity > 0) stance.For++;
                else if (polarity < 0) stance.Against++;
                else stance.Neutral++;
                ref var tally = ref _actors[to];
                if (tally.Met == stamp) continue;
                tally.Met = stamp;
                tally.JudgedOnly++;
            }
            else if ((uint)(holder - 1) < (uint)actorOf.Length)
            {
                var from = actorOf[holder - 1];
                if (polarity != 0)
                {
                    stance.In++;
                    stances[from].Out++;
                }

                if (from == to) CountInner(ref stance, polarity);
            }
        }

        return counted;
    }

    private void CountInner(ref StanceTally stance, int polarity)
    {
        Counts.InnerCount++;
        if (polarity == 0) stance.InnerNeutral++;
        else stance.Inner++;
    }

    private void CountInvolved(int holder, int target)
    {
        var actorOf = _part.ActorOf;
        if ((uint)(holder - 1) < (uint)actorOf.Length) _stances[actorOf[holder - 1]].Statements++;
        if (target != holder && (uint)(target - 1) < (uint)actorOf.Length) _stances[actorOf[target - 1]].Statements++;
    }

    /// <summary>What a statement that fails counts for: where it fails one key alone, for that key's own values.</summary>
    private void CountFailing(int fails, int code, int holder, int target)
    {
        switch (fails)
        {
            case PartMask.Unsure:
                Counts.UnsureCount++;
                break;
            case 1:
                CountInvolved(holder, target);
                break;
            case 2:
                Counts.Holders[_part.PartyOf[holder]]++;
                break;
            case 4:
                Counts.Targets[_part.PartyOf[target]]++;
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

    private void CountQuotations<T>(ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (; rows.Length >= 2; rows = rows[2..])
        {
            ref var voice = ref Counts.Voices[_part.ActorOf[int.CreateTruncating(rows[0])]];
            if (T.IsZero(rows[1])) voice.Retold++;
            else voice.Direct++;
        }
    }

    private void CountArticle(int article, int mentions, int statements, int outlet, int month)
    {
        var (numbers, place) = (_part.Numbers, _part.First + article);
        Counts.ArticleCount++;
        Counts.MentionCount += mentions;
        Counts.StatementCount += statements;
        if ((_tables.SharesOrigin[place >> 6] & (1UL << (place & 63))) == 0) Counts.SingleOrigins++;
        else Counts.SharedOrigins.Add(_tables.OriginOf[place]);
        var by = outlet >= 0 ? numbers.Outlets[outlet] : Counts.Outlets.Length - 1;
        Add(ref Counts.Outlets[by], mentions, statements);
        if (numbers.Sections.Length > 0) AddOf(Counts.Sections, _part.Section(article), mentions, statements);
        if (numbers.Folders.Length > 0) AddOf(Counts.Folders, _part.Folder(article), mentions, statements);
        if (month >= 0) Counts.Months.Add(month, by);
        else Counts.Undated++;
    }

    private static void AddOf(ValueTally[] tallies, int value, int mentions, int statements)
    {
        if (value >= 0) Add(ref tallies[value], mentions, statements);
    }

    private static void Add(ref ValueTally tally, int mentions, int statements)
    {
        tally.Articles++;
        tally.Mentions += mentions;
        tally.Statements += statements;
    }
}
