namespace Khitab.Analysis.Evaluation;

/// <summary>Matches a reading's actors with the marked ones by where they are named: their keys mean nothing to one another.</summary>
internal static class ActorMatching
{
    /// <summary>A reading's actors to the marked actor that most of their mentions overlap; those that overlap none are left out.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<ReadActor> marked, IReadOnlyList<ReadActor> read)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in read)
        {
            var votes = new List<(string Key, int Count)>();
            foreach (var span in PythonSet.Order(actor.Spans))
            {
                foreach (var candidate in marked.Where(m => m.Spans.Any(s => s.Overlaps(span))))
                {
                    var known = votes.FindIndex(v => v.Key == candidate.Key);
                    if (known < 0) votes.Add((candidate.Key, 1));
                    else votes[known] = (candidate.Key, votes[known].Count + 1);
                }
            }

            // Of equals the first.
            if (votes.Count > 0) result[actor.Key] = votes.MaxBy(v => v.Count).Key;
        }

        return result;
    }
}
