namespace Khitab.Discourse;

/// <summary>
/// The columns of a corpus with what a country's bodies and its head do, say and suffer counted as the country's. Only who a row is of
/// changes, and the verdicts that follow from it: every row stays where it was, so that all counting is the same.
/// </summary>
internal static class StateLevel
{
    /// <summary>For each actor the state that it acts for; itself where it acts for none that the corpus has.</summary>
    public static int[] StatesOf(Actor[] actors, Interner<string> ids)
    {
        var states = new int[actors.Length];
        for (var actor = 0; actor < states.Length; actor++)
        {
            var state = actors[actor].ActsForParent ? ids.Find(actors[actor].Parent!) : -1;
            states[actor] = state >= 0 && actors[state].Type == ActorType.State ? state : actor;
        }

        return states;
    }

    /// <summary>
    /// A part at the level of states. Of its actors that count as one state, one stands for all in the columns, so that a number of the
    /// part is still one actor's.
    /// </summary>
    /// <param name="bodies">The part with bodies apart.</param>
    /// <param name="states">For each actor of the corpus the one that it counts as.</param>
    /// <param name="snapshot">What the corpus knows.</param>
    public static Part Of(Part bodies, int[] states, SnapshotTables snapshot)
    {
        var actorOf = Array.ConvertAll(bodies.ActorOf, actor => states[actor]);
        var first = new Dictionary<int, int>();
        var actors = new int[actorOf.Length];
        for (var i = 0; i < actors.Length; i++) actors[i] = first.TryAdd(actorOf[i], i) ? i : first[actorOf[i]];
        var (parties, partyOf) = (new int[bodies.PartyOf.Length], (int[])bodies.PartyOf.Clone());
        for (var p = 0; p < parties.Length; p++)
        {
            parties[p] = p;
            if (bodies.Segment.ActorOf(p) is not (>= 0 and var actor)) continue;
            parties[p] = actors[actor] + 1;
            partyOf[p] = snapshot.Parties.Find(Party.Actor(snapshot.Actors[actorOf[actor]].Id));
        }

        var part = bodies with
        {
            ActorOf = actorOf,
            PartyOf = partyOf,
            Mentions = bodies.Mentions with { Actor = bodies.Mentions.Actor.Mapped(actors) },
            Statements = bodies.Statements with
            {
                Holder = bodies.Statements.Holder.Mapped(parties),
                Target = bodies.Statements.Target.Mapped(parties),
            },
            Quotations = bodies.Quotations with { Speaker = bodies.Quotations.Speaker.Mapped(parties) },
            Namings = bodies.Namings with { By = bodies.Namings.By.Mapped(parties) },
            Relays = bodies.Relays with { Source = bodies.Relays.Source.Mapped(parties) },
        };
        var (verdicts, values) = StateVerdicts.Of(bodies, part, actors);
        return part with { Verdicts = verdicts, VerdictValues = values };
    }
}
