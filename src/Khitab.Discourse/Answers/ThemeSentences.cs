namespace Khitab.Discourse;

/// <summary>Where an article touches a theme.</summary>
internal static class ThemeSentences
{
    /// <summary>The article's sentences that have a cue of one of the covered themes.</summary>
    public static HashSet<int> Of(CorpusSnapshot snapshot, int article, bool[] covered)
    {
        var cues = snapshot.Tables.Cues;
        var sentences = new HashSet<int>();
        for (var row = cues.Rows.Offsets[article]; row < cues.Rows.Offsets[article + 1]; row++)
        {
            if (cues.Sentence[row] >= 0 && covered[cues.Theme[row]]) sentences.Add(cues.Sentence[row]);
        }

        return sentences;
    }

    /// <summary>
    /// The article's quotations in which a cue of one of the covered themes begins, if the actor key includes their speakers.
    /// </summary>
    public static IEnumerable<int> Quotations(SelectionResult result, int article, bool[] covered)
    {
        var (cues, table) = (result.Snapshot.Tables.Cues, result.Snapshot.Tables.Quotations);
        for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
        {
            if (!result.Masks.HasPair(table.Actor[row], -1)) continue;
            var (start, end) = (table.Start[row], table.Start[row] + table.Length[row]);
            for (var cue = cues.Rows.Offsets[article]; cue < cues.Rows.Offsets[article + 1]; cue++)
            {
                if (!covered[cues.Theme[cue]] || cues.Start[cue] < start || cues.Start[cue] >= end) continue;
                yield return row;
                break;
            }
        }
    }
}
