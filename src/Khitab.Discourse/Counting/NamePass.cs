using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts <see cref="NameCounts"/> over articles of one part after another.</summary>
internal sealed class NamePass(CorpusSnapshot snapshot, bool demonyms)
{
    private readonly bool[] _stock = snapshot.Stock;
    private readonly SnapshotTables _tables = snapshot.Tables;
    private readonly RowBuffer _named = new();
    private readonly RowBuffer _again = new();
    private readonly RowBuffer _verdicts = new();
    private readonly RowBuffer _sure = new();
    private readonly RowBuffer _spoken = new();
    private readonly RowBuffer _carried = new();
    private Part _part = null!;
    private RowVerdict[] _values = [];

    /// <summary>What has been counted.</summary>
    public NameCounts Counts { get; } = snapshot.Tables.Spare.Names(snapshot);

    /// <summary>Counts articles of a part.</summary>
    public void Count(Part part, ReadOnlySpan<ulong> articles)
    {
        var hot = part.Hot(demonyms);
        (_part, _values) = (part, hot.Values);
        if (hot.Rows.Narrow is { } narrow) CountArticles<ushort>(articles, narrow, hot.Rows.Offsets);
        else CountArticles<int>(articles, hot.Rows.Wide, hot.Rows.Offsets);
        CountNames();
        var themes = part.CarriedThemes(_tables.Tree).Rows;
        if (themes.Narrow is not null) CountThemes<ushort>(articles, themes.Narrow, themes.Offsets);
        else CountThemes<int>(articles, themes.Wide, themes.Offsets);
        CountThemes();
    }

    private void CountArticles<T>(ReadOnlySpan<ulong> articles, ReadOnlySpan<T> all, int[] offsets)
        where T : unmanaged
    {
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var rows = all[offsets[article]..];
                int Head(ReadOnlySpan<T> of, int place) => PackedRows.Number(of[place]);
                var (named, again, verdicts) = (Head(rows, HotRows.Named), Head(rows, HotRows.Again), 2 * Head(rows, HotRows.Verdicts));
                var (sure, spoken) = (2 * Head(rows, HotRows.Sure), Head(rows, HotRows.Spoken));
                Counts.QuotationCount += Head(rows, HotRows.Quotations);
                CountArticle(article, named + again, Head(rows, HotRows.Outlet), Head(rows, HotRows.Month));
                rows = rows[(HotRows.HeadLength + (HotRows.JudgedLength * Head(rows, HotRows.Judged)))..];
                _named.Add(rows, named);
                _again.Add(rows = rows[named..], again);
                _verdicts.Add(rows = rows[again..], verdicts);
                rows = rows[verdicts..];
                // What is written to a form makes no finding: its verdicts count as if they were not sure.
                if (!_stock[_part.First + article]) _sure.Add(rows, sure);
                else _verdicts.Add(rows, sure);
                _spoken.Add(rows[sure..], spoken);
                if (_named.IsFull) CountNames();
            }
        }
    }

    private void CountArticle(int article, int mentions, int outlet, int month)
    {
        var numbers = _part.Numbers;
        Counts.MentionCount += mentions;
        var by = outlet > 0 ? numbers.Outlets[outlet - 1] : Counts.Outlets.Length - 1;
        Counts.Outlets[by].Add(mentions);
        if (numbers.Sections.Length > 0 && _part.Section(article) is >= 0 and var section) Counts.Sections[section].Add(mentions);
        if (numbers.Folders.Length > 0 && _part.Folder(article) is >= 0 and var folder) Counts.Folders[folder].Add(mentions);
        if (month > 0) Counts.Months.Add(month - 1, by);
        else Counts.Undated++;
    }

    /// <summary>Counts what has been gathered.</summary>
    private void CountNames()
    {
        // Without the runtime's checks of bounds: the numbers of a segment are checked when it is read.
        ref var actorOf = ref MemoryMarshal.GetArrayDataReference(_part.ActorOf);
        ref var actors = ref MemoryMarshal.GetArrayDataReference(Counts.Actors);
        foreach (var actor in _named.Rows) Unsafe.Add(ref actors, Unsafe.Add(ref actorOf, actor)).Add(1);
        foreach (var actor in _again.Rows) Unsafe.Add(ref actors, Unsafe.Add(ref actorOf, actor)).AddAgain();
        var voices = Counts.Voices;
        foreach (var spoken in _spoken.Rows) voices[Unsafe.Add(ref actorOf, spoken >> 1)].Add(spoken & 1);
        var verdicts = Counts.Verdicts;
        for (var rows = _verdicts.Rows; rows.Length >= 2; rows = rows[2..])
        {
            verdicts.Add(Unsafe.Add(ref actorOf, rows[0]), _values[rows[1]].Kind);
        }

        for (var rows = _sure.Rows; rows.Length >= 2; rows = rows[2..])
        {
            verdicts.AddSure(Unsafe.Add(ref actorOf, rows[0]), _values[rows[1]]);
        }

        foreach (var buffer in new ReadOnlySpan<RowBuffer>([_named, _again, _verdicts, _sure, _spoken])) buffer.Clear();
    }

    private void CountThemes<T>(ReadOnlySpan<ulong> articles, ReadOnlySpan<T> all, int[] offsets)
        where T : unmanaged
    {
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                _carried.Add(all[offsets[article]..], offsets[article + 1] - offsets[article]);
                if (_carried.IsFull) CountThemes();
            }
        }
    }

    private void CountThemes()
    {
        var themes = Counts.Themes;
        for (var rows = _carried.Rows; rows.Length >= 2; rows = rows[2..]) themes[rows[0]].Add(rows[1]);
        _carried.Clear();
    }
}
