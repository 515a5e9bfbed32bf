using System.Runtime.InteropServices;

namespace Khitab.Discourse.Comparing;

/// <summary>Words that name an actor, and how often each side's texts take these and no others.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Words">The words, as the texts have them.</param>
/// <param name="A">Mentions of the actor in these words on the first side.</param>
/// <param name="OfA">All its mentions there.</param>
/// <param name="B">On the second side.</param>
/// <param name="OfB">All its mentions there.</param>
/// <param name="Odds">The log-odds of the words among all that name the actor.</param>
public sealed record ComparedForm(string Actor, string Words, int A, int OfA, int B, int OfB, LogOdds Odds)
{
    /// <summary>An actor has so many forms at most in a comparison: those used most.</summary>
    private const int MostForms = 8;

    /// <summary>A form used less than this on both sides together says nothing.</summary>
    private const int LeastUses = 3;

    /// <summary>What both sides call the actors that they both name most, the most certain difference first.</summary>
    /// <param name="a">The first side.</param>
    /// <param name="b">The second side.</param>
    /// <param name="actors">How many actors at most.</param>
    internal static IReadOnlyList<ComparedForm> Of(SelectionResult a, SelectionResult b, int actors)
    {
        var snapshot = a.Snapshot;
        var (first, second) = (a.Counts.Names.Actors, b.Counts.Names.Actors);
        var named = Enumerable.Range(0, first.Length)
            .Where(actor => first[actor].Mentions > 0 && second[actor].Mentions > 0 && a.Masks.HasActor(actor) && b.Masks.HasActor(actor))
            .OrderByDescending(actor => Math.Min(first[actor].Mentions, second[actor].Mentions)).Take(actors).ToList();
        if (named.Count == 0) return [];
        var wanted = new bool[first.Length];
        foreach (var actor in named) wanted[actor] = true;
        var (usedA, usedB) = (Uses(a, wanted), Uses(b, wanted));
        var used = Uses(snapshot.Select(Whole(a.Selection)), wanted);
        return
        [
            .. named.SelectMany(actor => Forms(snapshot, actor, usedA[actor], usedB[actor], used[actor]))
                .OrderByDescending(form => Math.Abs(form.Odds.Z)).ThenByDescending(form => form.A + form.B)
                .ThenBy(form => form.Words, StringComparer.Ordinal),
        ];
    }

    // The same reading of the corpus, nothing chosen.
    internal static Selection Whole(Selection selection) => selection.Clear().WithoutPage();

    private static IEnumerable<ComparedForm> Forms(
        CorpusSnapshot snapshot, int actor, Dictionary<string, int> a, Dictionary<string, int> b, Dictionary<string, int> all)
    {
        var (ofA, ofB, of) = (a.Values.Sum(), b.Values.Sum(), all.Values.Sum());
        var size = LogOdds.PriorSize(ofA, ofB);
        return a.Keys.Union(b.Keys, StringComparer.Ordinal)
            .Select(words => (Words: words, A: a.GetValueOrDefault(words), B: b.GetValueOrDefault(words)))
            .Where(form => form.A + form.B >= LeastUses)
            .OrderByDescending(form => form.A + form.B).ThenBy(form => form.Words, StringComparer.Ordinal).Take(MostForms)
            .Select(form => new ComparedForm(
                snapshot.Actors[actor].Id, form.Words, form.A, ofA, form.B, ofB,
                LogOdds.Of(form.A, ofA, form.B, ofB, (double)all[form.Words] / of, size)));
    }

    // The same mentions that SpellingMark opens.
    private static Dictionary<int, Dictionary<string, int>> Uses(SelectionResult result, bool[] wanted)
    {
        var uses = new Dictionary<int, Dictionary<string, int>>();
        for (var actor = 0; actor < wanted.Length; actor++)
        {
            if (wanted[actor]) uses[actor] = new Dictionary<string, int>(StringComparer.Ordinal);
        }

        foreach (var inPart in result.ByPart())
        {
            var (part, counts) = (inPart.Part, new Dictionary<(int Actor, int Words), int>());
            foreach (var article in inPart.Articles())
            {
                for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
                {
                    if (part.MentionActor(row) is var actor && !wanted[actor]) continue;
                    if (!inPart.Mask.HasMention(row)) continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (actor, part.Mentions.Wording[row]), out _)++;
                }
            }

            foreach (var ((actor, words), count) in counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses[actor], part.Wording(words), out _) += count;
            }
        }

        return uses;
    }
}
