using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Discourse;

/// <summary>Which articles of a part the keys let in that choose articles. Room is used again from part to part, by one thread.</summary>
internal sealed class ArticleKeys(RowMasks masks, SelectionKey? ignored = null)
{
    private ulong[] _found = [];
    private ulong[] _undated = [];
    private ulong[] _mentions = [];
    private ulong[] _statements = [];

    /// <summary>The articles that fail the dates alone, and because they have none, after <see cref="Fill"/>.</summary>
    public ReadOnlySpan<ulong> Undated => _undated;

    /// <summary>Sets the bits of the articles that all keys let in but the one that is ignored.</summary>
    public void Fill(Span<ulong> bits, Part part)
    {
        if (_found.Length != bits.Length) (_found, _undated) = (new ulong[bits.Length], new ulong[bits.Length]);
        ArticleBits.Fill(bits, part.Count);
        var articles = part.Segment.Articles;
        if (IsActive(SelectionKey.Outlet)) KeepValues(bits, masks.Outlets!, part.Numbers.Outlets, articles.Outlet);
        if (IsActive(SelectionKey.Section)) KeepValues(bits, masks.Sections!, part.Numbers.Sections, articles.Section);
        if (IsActive(SelectionKey.Folder)) KeepValues(bits, masks.Folders!, part.Numbers.Folders, articles.Folder);
        if (IsActive(SelectionKey.Theme)) KeepThemes(bits, part);
        if (IsActive(SelectionKey.Article)) KeepPlaces(bits, part);
        if (masks.Search.Length > 0 && ignored != SelectionKey.Search) KeepFound(bits, part.Segment.Words.Find(masks.Search));
        if (masks.NoneOfActors.Length > 0 && ignored != SelectionKey.Actor) DropNaming(bits, part);
        if (IsActive(SelectionKey.Dates)) KeepDates(bits, part);
    }

    private bool IsActive(SelectionKey key) => ignored != key && masks.Selection.Has(key);

    /// <summary>A key of which an article has one value or none.</summary>
    private static void KeepValues(Span<ulong> bits, bool[] fit, int[] numbers, Numbers column)
    {
        // By the part's numbers, and one higher: 0 is none.
        Span<bool> local = numbers.Length < 1_024 ? stackalloc bool[numbers.Length + 1] : new bool[numbers.Length + 1];
        local[0] = fit[^1];
        for (var i = 0; i < numbers.Length; i++) local[i + 1] = fit[numbers[i]];
        if (column.Width == 1)
        {
            // As they are kept: one higher.
            for (var word = 0; word < bits.Length; word++)
            {
                var fits = 0UL;
                var values = column.Bytes[(word << 6)..Math.Min(column.Count, (word + 1) << 6)];
                for (var i = 0; i < values.Length; i++) fits |= (local[values[i]] ? 1UL : 0) << i;
                bits[word] &= fits;
            }

            return;
        }

        for (var a = 0; a < column.Count; a++)
        {
            if (!local[column[a] + 1]) ArticleBits.Clear(bits, a);
        }
    }

    private void KeepThemes(Span<ulong> bits, Part part)
    {
        var carried = part.CarriedThemes(masks.Snapshot.Tables.Tree);
        if (masks.Selection.Themes.Included.Count > 0)
        {
            Array.Clear(_found);
            foreach (var theme in masks.OneOfThemes)
            {
                foreach (var article in carried.Carriers(theme)) ArticleBits.Set(_found, article);
            }

            ArticleBits.Keep(bits, _found);
        }

        foreach (var theme in masks.NoneOfThemes)
        {
            foreach (var article in carried.Carriers(theme)) ArticleBits.Clear(bits, article);
        }
    }

    private void KeepPlaces(Span<ulong> bits, Part part)
    {
        if (masks.ArticlesIncluded is { } included)
        {
            Array.Clear(_found);
            foreach (var place in included.Where(IsHere)) ArticleBits.Set(_found, place - part.First);
            ArticleBits.Keep(bits, _found);
        }

        foreach (var place in (masks.ArticlesExcluded ?? []).Where(IsHere)) ArticleBits.Clear(bits, place - part.First);

        bool IsHere(int place) => place >= part.First && place < part.First + part.Count;
    }

    private static void KeepFound(Span<ulong> bits, bool[]? found)
    {
        if (found is null) bits.Clear();
        for (var a = 0; a < found?.Length; a++)
        {
            if (!found[a]) ArticleBits.Clear(bits, a);
        }
    }

    /// <summary>Articles that name an actor that is left out: by a mention, or by a statement with it.</summary>
    private void DropNaming(Span<ulong> bits, Part part)
    {
        var (mentions, statements) = (part.Mentions, part.Statements);
        var naming = RowBits.Room(ref _mentions, mentions.Rows.Count);
        var sure = RowBits.Room(ref _statements, statements.Rows.Count);
        naming.Clear();
        sure.Clear();
        foreach (var actor in masks.NoneOfActors)
        {
            if (part.LocalActor(actor) is not (>= 0 and var local)) continue;
            ColumnBits.SetEqual(mentions.Actor, local, naming);
            ColumnBits.SetEqual(statements.Holder, local + 1, sure);
            ColumnBits.SetEqual(statements.Target, local + 1, sure);
        }

        var counted = part.Counted(masks.Selection.Demonyms);
        for (var i = 0; i < naming.Length; i++) naming[i] &= counted.Named[i] | counted.Again[i];
        ColumnBits.KeepPassing(statements.Code.Bytes, masks.Codes, PartMask.Unsure, 0, sure);
        Array.Clear(_found);
        RowBits.MarkArticles(naming, mentions.Rows.Offsets, _found);
        RowBits.MarkArticles(sure, statements.Rows.Offsets, _found);
        ArticleBits.Drop(bits, _found);
    }

    private void KeepDates(Span<ulong> bits, Part part)
    {
        var selection = masks.Selection;
        var (from, to) = (selection.From?.First, selection.To?.Last);
        bits.CopyTo(_undated);
        if (selection.DateField == DateField.Published)
        {
            KeepDays(bits, part.Segment.Articles.Day, from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue);
            return;
        }

        var isSpan = from is null || to is null || from <= to;
        var touched = Array.ConvertAll(part.Segment.DateValues, date => isSpan && date.Touches(from, to));
        for (var a = 0; a < part.Count; a++)
        {
            var fits = false;
            for (var row = part.Dates.Rows.Start(a); row < part.Dates.Rows.End(a) && !fits; row++) fits = touched[part.Dates.Value[row]];
            if (part.Dates.Rows.CountOf(a) > 0) ArticleBits.Clear(_undated, a);
            if (!fits) ArticleBits.Clear(bits, a);
        }
    }

    /// <summary>Days of publication; -1 is none.</summary>
    private void KeepDays(Span<ulong> bits, Numbers days, int first, int last)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            var (fits, undated, count) = (0UL, 0UL, Math.Min(64, days.Count - (word << 6)));
            if (days.Width == sizeof(int) && count == 64)
            {
                // Kept one higher, so that none is 0.
                var (low, high) = (Vector512.Create(first + 1), Vector512.Create(Math.Min(last, int.MaxValue - 1) + 1));
                for (var at = 0; at < 64; at += Vector512<int>.Count)
                {
                    var some = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(days.Ints), (nuint)((word << 6) + at));
                    var isIn = Vector512.GreaterThanOrEqual(some, low) & Vector512.LessThanOrEqual(some, high);
                    fits |= isIn.ExtractMostSignificantBits() << at;
                    undated |= Vector512.Equals(some, Vector512<int>.Zero).ExtractMostSignificantBits() << at;
                }
            }
            else
            {
                for (var i = 0; i < count; i++)
                {
                    var day = days[(word << 6) + i];
                    undated |= (day < 0 ? 1UL : 0) << i;
                    fits |= (day >= first && day <= last ? 1UL : 0) << i;
                }
            }

            bits[word] &= fits;
            _undated[word] &= undated;
        }
    }
}
