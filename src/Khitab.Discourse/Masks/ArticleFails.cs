namespace Khitab.Discourse;

/// <summary>For each article of a part, which of the keys that choose articles it fails.</summary>
internal static class ArticleFails
{
    /// <summary>Fills the bits; false where no such key is in use, and the bits mean nothing.</summary>
    public static bool Fill(ref ushort[] bits, RowMasks masks, Part part)
    {
        var selection = masks.Selection;
        var inUse = masks.ActorsExcluded is not null || masks.ArticlesExcluded is not null || masks.Search.Length > 0
            || selection.ActiveKeys.Any(key => RowMasks.RowBit(key) == 0);
        if (!inUse) return false;
        if (bits.Length < part.Count) bits = new ushort[part.Count];
        var fails = bits.AsSpan(0, part.Count);
        fails.Clear();
        FailNaming(fails, masks, part);
        var articles = part.Segment.Articles;
        FailOf(fails, SelectionKey.Outlet, masks.Outlets, part.Numbers.Outlets, articles.Outlet);
        FailOf(fails, SelectionKey.Section, masks.Sections, part.Numbers.Sections, articles.Section);
        FailOf(fails, SelectionKey.Folder, masks.Folders, part.Numbers.Folders, articles.Folder);
        FailThemes(fails, masks, part);
        FailDates(fails, masks, part);
        FailPlaces(fails, masks, part);
        if (masks.Search.Length == 0) return true;
        var found = part.Segment.Words.Find(masks.Search);
        for (var a = 0; a < fails.Length; a++)
        {
            if (found is null || !found[a]) fails[a] |= (ushort)RowMasks.ArticleBit(SelectionKey.Search);
        }

        return true;
    }

    /// <summary>Articles that name an actor that is left out: by a mention, or by a statement with it.</summary>
    private static void FailNaming(Span<ushort> fails, RowMasks masks, Part part)
    {
        if (masks.ActorsExcluded is not { } excluded) return;
        var (mentions, statements) = (part.Mentions, part.Statements);
        var left = Array.ConvertAll(part.ActorOf, actor => excluded[actor]);
        if (Array.IndexOf(left, true) < 0) return;
        bool IsLeft(int party) => part.Segment.ActorOf(party) is >= 0 and var actor && left[actor];
        for (var a = 0; a < fails.Length; a++)
        {
            var names = false;
            for (var row = mentions.Rows.Start(a); row < mentions.Rows.End(a) && !names; row++)
            {
                names = left[mentions.Actor[row]] && (masks.Selection.Demonyms || mentions.Demonym[row] == 0);
            }

            for (var row = statements.Rows.Start(a); row < statements.Rows.End(a) && !names; row++)
            {
                var counts = (masks.Codes[statements.Code[row]] & PartMask.Unsure) == 0;
                names = counts && (IsLeft(statements.Holder[row]) || IsLeft(statements.Target[row]));
            }

            if (names) fails[a] |= (ushort)RowMasks.ArticleBit(SelectionKey.Actor);
        }
    }

    /// <summary>A key of which an article has one value or, with -1, none.</summary>
    private static void FailOf(Span<ushort> fails, SelectionKey key, bool[]? fit, int[] numbers, Numbers column)
    {
        if (fit is null) return;
        var bit = (ushort)RowMasks.ArticleBit(key);
        Span<bool> local = numbers.Length < 1_024 ? stackalloc bool[numbers.Length + 1] : new bool[numbers.Length + 1];
        local[0] = fit[^1];
        for (var i = 0; i < numbers.Length; i++) local[i + 1] = fit[numbers[i]];
        for (var a = 0; a < fails.Length; a++)
        {
            if (!local[column[a] + 1]) fails[a] |= bit;
        }
    }

    private static void FailThemes(Span<ushort> fails, RowMasks masks, Part part)
    {
        if (masks.ThemesIncluded is null && masks.ThemesExcluded is null) return;
        var bit = (ushort)RowMasks.ArticleBit(SelectionKey.Theme);
        var (included, excluded) = (Local(masks.ThemesIncluded, part), Local(masks.ThemesExcluded, part));
        for (var a = 0; a < fails.Length; a++)
        {
            var fits = included is null;
            for (var row = part.Themes.Rows.Start(a); row < part.Themes.Rows.End(a); row++)
            {
                var theme = part.Themes.Theme[row];
                fits |= included?[theme] == true;
                if (excluded?[theme] != true) continue;
                fits = false;
                break;
            }

            if (!fits) fails[a] |= bit;
        }
    }

    private static bool[]? Local(bool[]? themes, Part part) =>
        themes is null ? null : Array.ConvertAll(part.ThemeOf, theme => theme >= 0 && themes[theme]);

    private static void FailDates(Span<ushort> fails, RowMasks masks, Part part)
    {
        var selection = masks.Selection;
        if (!selection.Has(SelectionKey.Dates)) return;
        var (from, to) = (selection.From?.First, selection.To?.Last);
        var (first, last) = (from?.DayNumber ?? 0, to?.DayNumber ?? int.MaxValue);
        var bit = (ushort)RowMasks.ArticleBit(SelectionKey.Dates);
        var published = part.Segment.Articles.Day;
        var events = selection.DateField == DateField.Events;
        var isSpan = from is null || to is null || from <= to;
        var touched = events ? Array.ConvertAll(part.Segment.DateValues, date => isSpan && date.Touches(from, to)) : [];
        for (var a = 0; a < fails.Length; a++)
        {
            var fits = false;
            if (events)
            {
                var end = part.Dates.Rows.End(a);
                for (var row = part.Dates.Rows.Start(a); row < end && !fits; row++) fits = touched[part.Dates.Value[row]];
            }
            else
            {
                fits = published[a] is >= 0 and var day && day >= first && day <= last;
            }

            if (!fits) fails[a] |= bit;
        }
    }

    private static void FailPlaces(Span<ushort> fails, RowMasks masks, Part part)
    {
        var bit = (ushort)RowMasks.ArticleBit(SelectionKey.Article);
        if (masks.ArticlesIncluded is { } included)
        {
            for (var a = 0; a < fails.Length; a++) fails[a] |= bit;
            foreach (var place in included)
            {
                if (place >= part.First && place < part.First + part.Count) fails[place - part.First] &= (ushort)~bit;
            }
        }

        foreach (var place in masks.ArticlesExcluded ?? [])
        {
            if (place >= part.First && place < part.First + part.Count) fails[place - part.First] |= bit;
        }
    }
}
