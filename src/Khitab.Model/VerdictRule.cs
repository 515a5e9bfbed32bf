namespace Khitab.Model;

/// <summary>Derives an article's verdict on an actor from its author's own statements; never an average.</summary>
public static class VerdictRule
{
    /// <summary>The verdict on one actor.</summary>
    /// <param name="target">The actor.</param>
    /// <param name="statements">All statements of the article. Only those held by the author, asserted, in the author's voice, have weight;
    /// one that the author only takes for possible has none.</param>
    /// <param name="settings">The thresholds.</param>
    public static Verdict Of(Party target, IEnumerable<Statement> statements, VerdictSettings settings)
    {
        int favourable = 0, against = 0;
        double plus = 0, minus = 0, beside = 0;
        foreach (var statement in statements)
        {
            if (statement.Holder.Kind != PartyKind.Author || statement.Target.Kind != PartyKind.Actor) continue;
            if (statement.Voice != Voice.Author || statement.Modality != Modality.Asserted || statement.Confidence < settings.Sure)
            {
                continue;
            }

            if (statement.Target != target)
            {
                if (statement.Polarity != 0) beside += statement.Confidence;
            }
            else if (statement.Polarity > 0)
            {
                favourable++;
                plus += statement.Confidence;
            }
            else if (statement.Polarity < 0)
            {
                against++;
                minus += statement.Confidence;
            }
        }

        var weight = plus + minus;
        if (weight < settings.Noticed) return new Verdict(target, VerdictKind.Neutral, favourable, against, 0.75);
        if (weight + settings.Beside * beside < settings.Thin) return new Verdict(target, VerdictKind.Undecided, favourable, against, 0.4);
        var kind = plus / weight >= settings.OneSign ? VerdictKind.Favourable
            : minus / weight >= settings.OneSign ? VerdictKind.Unfavourable
            : Math.Min(plus, minus) >= settings.Both ? VerdictKind.Mixed
            : VerdictKind.Undecided;
        if (kind == VerdictKind.Undecided) return new Verdict(target, kind, favourable, against, 0.4);

        // More evidence and a clearer split make a surer verdict; rule of succession on the weights.
        var lead = kind == VerdictKind.Mixed ? 1 - Math.Abs(plus - minus) / weight : Math.Max(plus, minus) / weight;
        return new Verdict(target, kind, favourable, against, Math.Round(lead * (weight + 1) / (weight + 2), 3));
    }
}
