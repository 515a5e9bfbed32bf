namespace Khitab.Discourse;

/// <summary>
/// Actors tied by the documents in which both speak. It brings names together and is no relation. (A corpus's own network of names counts
/// mentions, of those too who say nothing: <see cref="CoMentionCounter"/>.)
/// </summary>
internal static class TogetherTies
{
    /// <summary>
    /// The ties of each pair, weighted by the number of documents, in order. A statement in no known document ties nobody.
    /// </summary>
    public static List<StanceTie> Of(StanceEvents events)
    {
        var counts = new SortedDictionary<(int A, int B), int>();
        var speaking = Enumerable.Range(0, events.Count).Where(row => events.Document[row] >= 0)
            .GroupBy(row => events.Document[row], row => events.Actor[row]);
        foreach (var document in speaking)
        {
            var actors = document.Distinct().Order().ToArray();
            for (var i = 0; i < actors.Length; i++)
            {
                for (var j = i + 1; j < actors.Length; j++)
                {
                    counts[(actors[i], actors[j])] = counts.GetValueOrDefault((actors[i], actors[j])) + 1;
                }
            }
        }

        return [.. counts.Select(pair => new StanceTie(pair.Key.A, pair.Key.B, pair.Value))];
    }
}
