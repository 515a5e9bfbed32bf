using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts <see cref="StatementCounts"/> over articles of one part after another.</summary>
internal sealed class StatementPass
{
    private readonly RowMasks _masks;
    private readonly SnapshotTables _tables;
    private readonly bool[] _stock;
    private readonly byte[] _passes;
    private readonly bool _byParty;
    private readonly PartyCounts _parties;
    private readonly RowBuffer _holders = new();
    private readonly RowBuffer _targets = new();
    private readonly RowBuffer _codes = new();

    // Whom the articles judge without naming them, and which article each is of, by its number among these.
    private readonly RowBuffer _judged = new();
    private readonly RowBuffer _judges = new();
    private readonly List<(int Article, int Start)> _articles = [];
    private int[] _before = [];
    private int[] _places = [];
    private Part _part = null!;
    private HotRows _hot = null!;
    private PackedRows _themes = null!;

    /// <summary>Nothing counted yet.</summary>
    public StatementPass(RowMasks masks)
    {
        (_masks, _tables, _stock) = (masks, masks.Snapshot.Tables, masks.Snapshot.Stock);
        _byParty = (masks.ActiveRowKeys & RowMasks.OfParties) != 0;
        _passes = Array.ConvertAll(masks.Codes, fails => (byte)(fails == 0 ? 1 : 0));
        (Counts, _parties) = (_tables.Spare.Statements(masks.Snapshot), _tables.Spare.Parties(_tables));
    }

    private StatementCounts Counts { get; }

    /// <summary>Adds what another has counted, which is not used any more.</summary>
    public void Add(StatementPass other)
    {
        Counts.Add(other.Counts);
        _parties.Add(other._parties);
        _tables.Spare.Give(other.Counts);
        _tables.Spare.Give(other._parties);
    }

    /// <summary>All that has been counted; no more is.</summary>
    public StatementCounts Finish()
    {
        Counts.Take(_parties, _tables);
        _tables.Spare.Give(_parties);
        return Counts;
    }

    /// <summary>Counts articles of a part.</summary>
    public void Count(Part part, ReadOnlySpan<ulong> articles)
    {
        (_part, _hot) = (part, part.Hot(_masks.Selection.Demonyms));
        _themes = part.CarriedThemes(_tables.Tree).Rows;
        var statements = part.Statements;
        if (statements.Holder.Width == sizeof(ushort) && statements.Target.Width == sizeof(ushort))
        {
            Count(articles, statements.Holder.Shorts, statements.Target.Shorts);
        }
        else
        {
            // A segment of so many parties is rare: what all have is fast.
            Count<int>(articles, statements.Holder.ToArray(), statements.Target.ToArray());
        }
    }

    private void Count<T>(ReadOnlySpan<ulong> articles, ReadOnlySpan<T> holders, ReadOnlySpan<T> targets)
        where T : unmanaged
    {
        var offsets = _part.Statements.Rows.Offsets;
        var codes = _part.Statements.Code.Bytes;
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var (start, count) = (offsets[article], offsets[article + 1] - offsets[article]);
                _articles.Add((article, _holders.Count));
                _holders.Add(holders[start..], count);
                _targets.Add(targets[start..], count);
                _codes.Add(codes[start..], count);
                if (_holders.IsFull) CountRows();
            }
        }

        CountRows();
    }

    /// <summary>Counts what has been gathered.</summary>
    private void CountRows()
    {
        if (_before.Length <= _holders.Count) (_before, _places) = (new int[2 * (_holders.Count + 1)], new int[4 * (_holders.Count + 1)]);
        if (_byParty) CountByParty(_holders.Rows, _targets.Rows, _codes.Rows);
        else CountByCode(_holders.Rows, _targets.Rows, _codes.Rows);
        Counts.Count += _before[_holders.Count];
        _articles.Add((-1, _holders.Count));
        for (var i = 0; i + 1 < _articles.Count; i++) CountArticle(i);
        CountJudged();
        _articles.Clear();
        _holders.Clear();
        _targets.Clear();
        _codes.Clear();
    }

    /// <summary>
    /// Where only codes decide. Whether one passes is added, not asked: it is as good as random, and a wrong guess takes longer than all
    /// else.
    /// </summary>
    private void CountByCode(ReadOnlySpan<int> holders, ReadOnlySpan<int> targets, ReadOnlySpan<int> codes)
    {
        // Without the runtime's checks of bounds, of which there would be ten a statement: a segment's numbers are checked when it is read.
        ref var parties = ref MemoryMarshal.GetArrayDataReference(_hot.Parties);
        ref var passes = ref MemoryMarshal.GetArrayDataReference(_passes);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_places);
        ref var before = ref MemoryMarshal.GetArrayDataReference(_before);
        var passed = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var (holder, target) = (Unsafe.Add(ref parties, holders[i]), Unsafe.Add(ref parties, targets[i]));
            var code = codes[i];
            int pass = Unsafe.Add(ref passes, code);
            var polarity = code & 3;
            Unsafe.Add(ref before, i) = passed;
            passed += pass;
            Unsafe.Add(ref places, 2 * i) = (holder & ~7) | (target & 7) | polarity;
            Unsafe.Add(ref places, (2 * i) + 1) = (target & ~7) | (holder & 7) | polarity;
            if (holder == target) CountInner(holder, code, pass);
        }

        _before[codes.Length] = passed;
        // Where to count is known before anything is counted: an addition whose place is not known waits for those before it.
        ref var byCode = ref MemoryMarshal.GetArrayDataReference(Counts.ByCode);
        ref var byHolder = ref MemoryMarshal.GetArrayDataReference(_parties.Holders);
        ref var byTarget = ref MemoryMarshal.GetArrayDataReference(_parties.Targets);
        for (var i = 0; i < codes.Length; i++)
        {
            int pass = Unsafe.Add(ref passes, codes[i]);
            Unsafe.Add(ref byCode, codes[i])++;
            Unsafe.Add(ref byHolder, Unsafe.Add(ref places, 2 * i)) += pass;
            Unsafe.Add(ref byTarget, Unsafe.Add(ref places, (2 * i) + 1)) += pass;
        }
    }

    private void CountByParty(ReadOnlySpan<int> holders, ReadOnlySpan<int> targets, ReadOnlySpan<int> codes)
    {
        var (parties, codeFails, holderFails, targetFails) = (_hot.Parties, _masks.Codes, _masks.HolderFails, _masks.TargetFails);
        var passed = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            var (holder, target, code) = (parties[holders[i]], parties[targets[i]], codes[i]);
            var (by, on) = (holder >> PartyCounts.Shift, target >> PartyCounts.Shift);
            var ofParties = PartMask.Joined(holderFails[by], targetFails[on]);
            _before[i] = passed;
            Counts.ByCode[(ofParties * StatementCounts.Codes) + code]++;
            switch (ofParties | codeFails[code])
            {
                case 0:
                    passed++;
                    _parties.Holders[(holder & ~7) | (target & 7) | (code & 3)]++;
                    _parties.Targets[(target & ~7) | (holder & 7) | (code & 3)]++;
                    if (holder == target) CountInner(holder, code, 1);
                    break;
                case 1:
                    _parties.OtherActors[by]++;
                    if (on != by) _parties.OtherActors[on]++;
                    break;
                case 2:
                    _parties.OtherHolders[by]++;
                    break;
                case 4:
                    _parties.OtherTargets[on]++;
                    break;
            }
        }

        _before[codes.Length] = passed;
    }

    private void CountInner(int party, int code, int pass)
    {
        if ((party & 7) == PartyCounts.Actor) _parties.Inner[(2 * (party >> PartyCounts.Shift)) + (code & 1)] += pass;
    }

    private void CountArticle(int number)
    {
        var (rows, article) = (_hot.Rows, _articles[number].Article);
        var statements = _before[_articles[number + 1].Start] - _before[_articles[number].Start];
        if (rows.Narrow is { } narrow) CountArticle<ushort>(number, article, statements, narrow.AsSpan(rows.Offsets[article]));
        else CountArticle<int>(number, article, statements, rows.Wide.AsSpan(rows.Offsets[article]));
    }

    private void CountArticle<T>(int number, int article, int statements, ReadOnlySpan<T> hot)
        where T : unmanaged
    {
        var judged = HotRows.JudgedLength * PackedRows.Number(hot[HotRows.Judged]);
        _judged.Add(hot[HotRows.HeadLength..], judged);
        _judges.Add(number, judged / HotRows.JudgedLength);
        var numbers = _part.Numbers;
        var outlet = PackedRows.Number(hot[HotRows.Outlet]);
        var by = outlet > 0 ? numbers.Outlets[outlet - 1] : Counts.Outlets.Length - 1;
        var section = numbers.Sections.Length > 0 ? _part.Section(article) : -1;
        var folder = numbers.Folders.Length > 0 ? _part.Folder(article) : -1;
        Counts.Outlets[by] += statements;
        if (section >= 0) Counts.Sections[section] += statements;
        if (folder >= 0) Counts.Folders[folder] += statements;
        CountThemes(article, statements);
        if (_masks.ActorsIncluded is not { } included) return;
        var named = PackedRows.Number(hot[HotRows.Named]) + PackedRows.Number(hot[HotRows.Again]);
        var mentions = 0;
        foreach (var actor in hot.Slice(HotRows.HeadLength + judged, named))
        {
            if (included[_part.ActorOf[PackedRows.Number(actor)]]) mentions++;
        }

        Counts.OutletMentions[by] += mentions;
        if (section >= 0) Counts.SectionMentions[section] += mentions;
        if (folder >= 0) Counts.FolderMentions[folder] += mentions;
    }

    /// <summary>Whom articles judge without naming them, by a statement that is in.</summary>
    private void CountJudged()
    {
        var (judged, judges) = (_judged, _judges);
        var articles = CollectionsMarshal.AsSpan(_articles);
        for (var i = 0; i < judges.Count; i++)
        {
            var one = judged.Rows.Slice(HotRows.JudgedLength * i, HotRows.JudgedLength);
            var (judge, places) = (judges.Rows[i], one[2]);
            var start = articles[judge].Start;
            var first = start + BitOperations.TrailingZeroCount(places);
            // Mostly by one statement: then whether it is in is a number to add.
            var isIn = (places & (places - 1)) == 0 && places < 1 << HotRows.LastBit
                ? _before[first + 1] - _before[first] : IsJudged(one[0], start, articles[judge + 1].Start, places) ? 1 : 0;
            var (actor, verdict) = (_part.ActorOf[one[0]], _hot.Values[one[1]]);
            if (!verdict.IsSure || _stock[_part.First + articles[judge].Article]) Counts.Verdicts.Add(actor, verdict.Kind, isIn);
            else if (isIn > 0) Counts.Verdicts.AddSure(actor, verdict);
        }

        _judged.Clear();
        _judges.Clear();
    }

    private bool IsJudged(int actor, int start, int end, int places)
    {
        for (; places != 0; places &= places - 1)
        {
            var row = start + BitOperations.TrailingZeroCount(places);
            if (row - start < HotRows.LastBit)
            {
                if (_before[row + 1] > _before[row]) return true;
                continue;
            }

            for (; row < end; row++)
            {
                var isOn = _holders.Rows[row] == 0 && _targets.Rows[row] == actor + 1;
                if (isOn && _before[row + 1] > _before[row]) return true;
            }
        }

        return false;
    }

    private void CountThemes(int article, int statements)
    {
        var (rows, themes) = (_themes, Counts.Themes);
        var (start, end) = (rows.Offsets[article], rows.Offsets[article + 1]);
        if (rows.Narrow is { } narrow)
        {
            for (var at = start; at < end; at += 2) themes[narrow[at]] += statements;
        }
        else
        {
            for (var at = start; at < end; at += 2) themes[rows.Wide![at]] += statements;
        }
    }
}
