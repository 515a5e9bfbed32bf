namespace Khitab.Discourse;

/// <summary>Where an article touches a theme.</summary>
internal static class ThemeSentences
{
    /// <summary>The article's sentences that have a cue of one of the covered themes.</summary>
    public static HashSet<int> Of(Part part, int article, bool[] covered)
    {
        var sentences = new HashSet<int>();
        for (var row = part.Cues.Rows.Start(article); row < part.Cues.Rows.End(article); row++)
        {
            if (part.Cues.Sentence[row] is >= 0 and var sentence && covered[part.CueTheme(row)]) sentences.Add(sentence);
        }

        return sentences;
    }

    /// <summary>
    /// The article's quotations in which a cue of one of the covered themes begins, if the actor key includes their speakers.
    /// </summary>
    public static IEnumerable<int> Quotations(Part part, PartMask mask, int article, bool[] covered)
    {
        var (cues, table) = (part.Cues, part.Quotations);
        for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
        {
            if (!mask.HasQuotation(row)) continue;
            var (start, end) = (table.Start[row], table.Start[row] + table.Length[row]);
            for (var cue = cues.Rows.Start(article); cue < cues.Rows.End(article); cue++)
            {
                if (!covered[part.CueTheme(cue)] || cues.Start[cue] < start || cues.Start[cue] >= end) continue;
                yield return row;
                break;
            }
        }
    }

    /// <summary>Whether an article carries one of the covered themes.</summary>
    public static bool Carries(Part part, int article, bool[] covered)
    {
        for (var row = part.Themes.Rows.Start(article); row < part.Themes.Rows.End(article); row++)
        {
            if (covered[part.ShareTheme(row)]) return true;
        }

        return false;
    }

    /// <summary>The article's cues of one of the covered themes.</summary>
    public static IEnumerable<int> Cues(Part part, int article, bool[] covered)
    {
        for (var row = part.Cues.Rows.Start(article); row < part.Cues.Rows.End(article); row++)
        {
            if (covered[part.CueTheme(row)]) yield return row;
        }
    }
}
