using Khitab.Analysis.Corrections;

namespace Khitab.Feeding.Corrections;

/// <summary>The actors that corrections may name, whether or not they are still there.</summary>
internal static class CorrectionActors
{
    /// <summary>By id: the actors of the corpus as read, and those that splits and mentions made.</summary>
    public static IReadOnlyDictionary<string, Actor> Of(CorpusFacts read, IReadOnlyList<Correction> corrections)
    {
        var actors = read.Actors.DistinctBy(a => a.Id).ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var correction in corrections.Where(c => c.Kind == CorrectionKind.SplitActor))
        {
            if (ActorSplit.Read(correction.Value) is not { Actor: null } split) continue;
            var labels = new Dictionary<string, string> { [ActorLabels.LanguageOf(split.Name)] = split.Name };
            actors.TryAdd(split.ActorOf(correction.Id), new Actor(split.ActorOf(correction.Id), split.Type, [split.Name], labels, null));
        }

        foreach (var correction in corrections.Where(c => c.Kind is CorrectionKind.AddMention or CorrectionKind.ChangeMention))
        {
            if (RowCoding.Read(correction.Kind, correction.Value)?.Is is MentionSays { New: { } made } says)
                actors.TryAdd(says.Actor, made.ToActor(says.Actor));
        }

        return actors;
    }
}
