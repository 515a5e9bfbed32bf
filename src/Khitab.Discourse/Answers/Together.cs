namespace Khitab.Discourse;

/// <summary>Goes over those who are named together, article by article or sentence by sentence.</summary>
internal static class Together
{
    /// <summary>Each group of different actors that a part's selected articles name together.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="part">The part.</param>
    /// <param name="scope">In the same article or sentence.</param>
    /// <param name="each">Takes a group of at least two, by their numbers in the corpus; it is another group's when it returns.</param>
    public static void Each(SelectionResult result, Part part, CoMentionScope scope, Action<List<int>> each)
    {
        if (result.Counts.Selected[part.Index] is not { } selected) return;
        var (table, mask, together) = (part.Mentions, result.Masks.Of(part), new List<int>());
        foreach (var article in InPart.Bits(selected))
        {
            var sentence = int.MinValue;
            for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
            {
                if (!mask.HasMention(row, SelectionKey.Actor)) continue;
                if (scope == CoMentionScope.Sentence)
                {
                    if (table.Sentence[row] < 0) continue;
                    if (table.Sentence[row] != sentence) Close();
                    sentence = table.Sentence[row];
                }

                var actor = part.MentionActor(row);
                if (!together.Contains(actor)) together.Add(actor);
            }

            Close();
        }

        void Close()
        {
            if (together.Count > 1) each(together);
            together.Clear();
        }
    }
}
