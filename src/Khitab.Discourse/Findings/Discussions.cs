using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>In how many articles a few actors, with all that belong to them, are named, and named again.</summary>
internal static class Discussions
{
    /// <summary>Counts the selected mentions of some actors and of those that belong to them.</summary>
    /// <param name="result">The selection.</param>
    /// <param name="wanted">Whether each actor is one of them.</param>
    /// <param name="stock">Whether each article is written to a form: it names them and discusses nobody.</param>
    /// <param name="least">From how many mentions on an article discusses them.</param>
    public static Dictionary<int, (int Articles, int Discussed)> Of(SelectionResult result, bool[] wanted, bool[] stock, int least)
    {
        var (groups, counts, here) =
            (result.Snapshot.Tables.ActorGroups, new Dictionary<int, (int Articles, int Discussed)>(), new Dictionary<int, int>());
        foreach (var inPart in result.ByPart())
        {
            var (part, mask) = (inPart.Part, inPart.Mask);
            var local = Array.ConvertAll(part.ActorOf, actor => wanted[groups[actor]]);
            if (Array.IndexOf(local, true) < 0) continue;
            foreach (var article in inPart.Articles())
            {
                here.Clear();
                for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
                {
                    if (!local[part.Mentions.Actor[row]] || !mask.HasMention(row)) continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(here, groups[part.MentionActor(row)], out _)++;
                }

                foreach (var (actor, times) in here)
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, actor, out _);
                    count.Articles++;
                    if (times >= least && !stock[part.First + article]) count.Discussed++;
                }
            }
        }

        return counts;
    }
}
