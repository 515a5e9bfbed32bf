namespace Khitab.Discourse;

/// <summary>What is said of themes by one scheme: the only columns that differ between schemes.</summary>
internal static class SchemeColumns
{
    /// <summary>A part by the codebook's own scheme.</summary>
    /// <param name="part">The part, by whatever scheme.</param>
    /// <param name="ids">The numbers of themes, to which those that the part has are added.</param>
    public static Part OfCodebook(Part part, Interner<string> ids)
    {
        var (cues, themes) =
            (CueColumns.Of(part.Segment.Table(SegmentRows.Cues)), ThemeColumns.Of(part.Segment.Table(SegmentRows.Shares)));
        var strings = part.Segment.Strings[(int)NumberOf.Theme];
        var themeOf = new int[strings.Count];
        Array.Fill(themeOf, -1);
        Intern(cues.Theme);
        Intern(themes.Theme);
        return part with { ThemeOf = themeOf, Cues = cues, Themes = themes, ThemeValues = part.Segment.Values };

        void Intern(Numbers column)
        {
            for (var row = 0; row < column.Count; row++)
            {
                if (themeOf[column[row]] < 0) themeOf[column[row]] = ids.Intern(strings[column[row]]);
            }
        }
    }

    /// <summary>A part by another scheme whose themes the articles carry.</summary>
    /// <param name="part">The part, by whatever scheme.</param>
    /// <param name="ids">The numbers of the scheme's themes.</param>
    public static Part OfOther(Part part, Interner<string> ids)
    {
        var strings = part.Segment.Strings[(int)NumberOf.Theme];
        var themeOf = Array.ConvertAll(strings.ToArray(), ids.Find);
        var (cues, shares) = (part.Segment.Table(SegmentRows.OtherCues), part.Segment.Table(SegmentRows.OtherShares));
        return part with
        {
            ThemeOf = themeOf,
            Cues = CueColumns.Of(Kept(cues, SegmentRows.OtherCues)),
            Themes = ThemeColumns.Of(Kept(shares, SegmentRows.OtherShares)),
            ThemeValues = part.Segment.Values,
        };

        SegmentTable Kept(SegmentTable table, SegmentRows rows)
        {
            var kept = new List<int>();
            var offsets = new int[part.Count + 1];
            for (var a = 0; a < part.Count; a++)
            {
                for (var row = table.Rows.Start(a); row < table.Rows.End(a); row++)
                {
                    if (themeOf[table.Columns[0][row]] >= 0) kept.Add(row);
                }

                offsets[a + 1] = kept.Count;
            }

            var columns = table.Columns.Zip(
                SegmentLayout.Of(rows), (column, layout) => Numbers.Of([.. kept.Select(row => column[row])], layout.OrNone, layout.Hot));
            return new SegmentTable(new RowGroups(offsets), [.. columns]);
        }
    }
}
