using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts <see cref="NameCounts"/> over articles of one part after another.</summary>
internal sealed class NamePass(CorpusSnapshot snapshot, bool demonyms)
{
    private readonly bool[] _stock = snapshot.Stock;
    private readonly SnapshotTables _tables = snapshot.Tables;
    private readonly RowBuffer _carried = new();
    private ulong[] _rows = [];
    private ulong[] _articles = [];

    /// <summary>What has been counted.</summary>
    public NameCounts Counts { get; } = snapshot.Tables.Spare.Names(snapshot);

    /// <summary>Counts articles of a part.</summary>
    public void Count(Part part, ReadOnlySpan<ulong> articles)
    {
        if (articles.IsEmpty) return;
        var counted = part.Counted(demonyms);
        var rows = RowBits.Room(ref _rows, part.Mentions.Rows.Count);
        RowBits.OfArticles(articles, part.Mentions.Rows.Offsets, rows);
        if (ReadAhead.Pays(rows))
        {
            ReadAhead.Fetch<int>(part.ActorOf);
            ReadAhead.Fetch(part.Mentions.Actor);
            ReadAhead.Fetch(part.Verdicts.Actor);
            ReadAhead.Fetch(part.Verdicts.Kind);
            ReadAhead.Fetch(part.Verdicts.Confidence);
            ReadAhead.Fetch(part.Quotations.Speaker);
        }

        CountArticles(part, counted, articles, rows);
        if (part.Mentions.Actor.Width == sizeof(ushort)) CountMentions(part, counted, rows, part.Mentions.Actor.Shorts);
        else CountMentions(part, counted, rows, part.Mentions.Actor.Ints);
        CountVerdicts(part, counted, articles);
        CountQuotations(part, counted, articles);
        var themes = part.CarriedThemes(_tables.Tree).Rows;
        if (themes.Narrow is not null) CountThemes<ushort>(articles, themes.Narrow, themes.Offsets);
        else CountThemes<int>(articles, themes.Wide, themes.Offsets);
        CountThemes();
    }

    private void CountArticles(Part part, CountedRows counted, ReadOnlySpan<ulong> articles, ReadOnlySpan<ulong> rows)
    {
        var (named, again, offsets, numbers) = (counted.Named, counted.Again, part.Mentions.Rows.Offsets, part.Numbers);
        for (var i = 0; i < rows.Length; i++) Counts.MentionCount += BitOperations.PopCount(rows[i] & (named[i] | again[i]));
        for (var word = 0; word < articles.Length; word++)
        {
            for (var bits = articles[word]; bits != 0; bits &= bits - 1)
            {
                var article = (word << 6) + BitOperations.TrailingZeroCount(bits);
                var (start, end) = (offsets[article], offsets[article + 1]);
                var mentions = RowBits.Count(named, start, end) + RowBits.Count(again, start, end);
                var outlet = part.Segment.Articles.Outlet[article];
                var by = outlet >= 0 ? numbers.Outlets[outlet] : Counts.Outlets.Length - 1;
                Counts.Outlets[by].Add(mentions);
                if (numbers.Sections.Length > 0 && part.Section(article) is >= 0 and var section) Counts.Sections[section].Add(mentions);
                if (numbers.Folders.Length > 0 && part.Folder(article) is >= 0 and var folder) Counts.Folders[folder].Add(mentions);
                if (counted.Months[article] is > 0 and var month) Counts.Months.Add(month - 1, by);
                else Counts.Undated++;
            }
        }
    }

    private void CountMentions<T>(Part part, CountedRows counted, ReadOnlySpan<ulong> rows, ReadOnlySpan<T> column)
        where T : unmanaged
    {
        // Without the runtime's checks of bounds: the numbers of a segment are checked when it is read.
        ref var actorOf = ref MemoryMarshal.GetArrayDataReference(part.ActorOf);
        ref var actors = ref MemoryMarshal.GetArrayDataReference(Counts.Actors);
        ref var mentioned = ref MemoryMarshal.GetReference(column);
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word] & counted.Named[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Unsafe.Add(ref actors, Unsafe.Add(ref actorOf, PackedRows.Number(Unsafe.Add(ref mentioned, row)))).Add(1);
            }

            for (var bits = rows[word] & counted.Again[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Unsafe.Add(ref actors, Unsafe.Add(ref actorOf, PackedRows.Number(Unsafe.Add(ref mentioned, row)))).AddAgain();
            }

            for (var bits = rows[word] & counted.Undecided[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Counts.Verdicts.Add(Unsafe.Add(ref actorOf, PackedRows.Number(Unsafe.Add(ref mentioned, row))), VerdictKind.Undecided);
            }
        }
    }

    private void CountVerdicts(Part part, CountedRows counted, ReadOnlySpan<ulong> articles)
    {
        var offsets = part.Verdicts.Rows.Offsets;
        var rows = RowBits.Room(ref _rows, part.Verdicts.Rows.Count);
        RowBits.OfArticles(articles, offsets, rows);
        CountPlain(part, rows, counted.Verdicts);
        if (_stock.AsSpan(part.First, part.Count).Contains(true))
        {
            // What is written to a form makes no finding: its verdicts count as if they were not sure.
            var free = RowBits.Room(ref _articles, part.Count)[..articles.Length];
            articles.CopyTo(free);
            for (var article = 0; article < part.Count; article++)
            {
                if (_stock[part.First + article]) ArticleBits.Clear(free, article);
            }

            var formal = new ulong[free.Length];
            for (var i = 0; i < formal.Length; i++) formal[i] = articles[i] & ~free[i];
            RowBits.OfArticles(formal, offsets, rows);
            CountPlain(part, rows, counted.SureVerdicts);
            RowBits.OfArticles(free, offsets, rows);
        }

        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word] & counted.SureVerdicts[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Counts.Verdicts.AddSure(
                    part.ActorOf[part.Verdicts.Actor[row]], part.Verdict(row), counted.Confidences[part.Verdicts.Confidence[row]]);
            }
        }
    }

    private void CountPlain(Part part, ReadOnlySpan<ulong> rows, ulong[] wanted)
    {
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word] & wanted[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Counts.Verdicts.Add(part.ActorOf[part.Verdicts.Actor[row]], part.Verdict(row));
            }
        }
    }

    private void CountQuotations(Part part, CountedRows counted, ReadOnlySpan<ulong> articles)
    {
        var rows = RowBits.Room(ref _rows, part.Quotations.Rows.Count);
        RowBits.OfArticles(articles, part.Quotations.Rows.Offsets, rows);
        Counts.QuotationCount += RowBits.Count(rows);
        var (speakers, directs) = (part.Quotations.Speaker, part.Quotations.Direct);
        for (var word = 0; word < rows.Length; word++)
        {
            for (var bits = rows[word] & counted.Spoken[word]; bits != 0; bits &= bits - 1)
            {
                var row = (word << 6) + BitOperations.TrailingZeroCount(bits);
                // A party's number is one more than the actor's.
                Counts.Voices[part.ActorOf[speakers[row] - 1]].Add(directs[row]);
            }
        }
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
