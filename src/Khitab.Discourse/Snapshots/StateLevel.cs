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

    /// <summary>The columns at the level of states.</summary>
    public static SnapshotTables Of(SnapshotTables bodies)
    {
        var actors = StatesOf(bodies.Actors, bodies.ActorIds);
        var parties = Array.ConvertAll(bodies.PartyList, party => bodies.Parties.Find(StateOf(party, bodies, actors)));
        var statements = bodies.Statements with
        {
            Holder = Mapped(bodies.Statements.Holder, parties),
            HolderActor = Mapped(bodies.Statements.HolderActor, actors),
            Target = Mapped(bodies.Statements.Target, parties),
            TargetActor = Mapped(bodies.Statements.TargetActor, actors),
        };
        return bodies with
        {
            CountsAs = actors,
            Mentions = bodies.Mentions with { Actor = Mapped(bodies.Mentions.Actor, actors) },
            Statements = statements,
            Quotations = bodies.Quotations with
            {
                Speaker = Mapped(bodies.Quotations.Speaker, parties),
                Actor = Mapped(bodies.Quotations.Actor, actors),
            },
            Namings = bodies.Namings with { By = Mapped(bodies.Namings.By, parties) },
            Relays = bodies.Relays with { Source = Mapped(bodies.Relays.Source, parties) },
            Verdicts = Verdicts(bodies, statements, actors),
        };
    }

    private static Party StateOf(Party party, SnapshotTables bodies, int[] actors) =>
        party.Kind == PartyKind.Actor && bodies.ActorIds.Find(party.Name) is >= 0 and var actor
            ? Party.Actor(bodies.Actors[actors[actor]].Id) : party;

    private static int[] Mapped(int[] column, int[] to) => Array.ConvertAll(column, value => value < 0 ? value : to[value]);

    /// <summary>
    /// A verdict follows from the author's statements: where those of a state are more than those that name it, it is derived again, never
    /// averaged from the verdicts on its bodies.
    /// </summary>
    private static VerdictColumns Verdicts(SnapshotTables bodies, StatementColumns statements, int[] actors)
    {
        var table = bodies.Verdicts;
        var offsets = new int[table.Rows.Offsets.Length];
        var (ofActor, kinds, confidences) = (new List<int>(), new List<byte>(), new List<float>());
        for (var article = 0; article + 1 < offsets.Length; article++)
        {
            var (start, end) = (table.Rows.Offsets[article], table.Rows.Offsets[article + 1]);
            var named = new HashSet<int>();
            var again = Widened(bodies.Statements, statements, article);
            for (var row = start; row < end; row++)
            {
                if (table.Actor[row] < 0) continue;
                named.Add(actors[table.Actor[row]]);
                if (actors[table.Actor[row]] != table.Actor[row]) again.Add(actors[table.Actor[row]]);
            }

            for (var row = start; row < end; row++)
            {
                if (table.Actor[row] >= 0 && again.Contains(actors[table.Actor[row]])) continue;
                Add(table.Actor[row], table.Kind[row], table.Confidence[row]);
            }

            // Whom an article judges without naming it has no verdict, as among bodies.
            again.IntersectWith(named);
            var all = again.Count == 0 ? [] : StatementsOf(bodies, statements, article);
            foreach (var state in again.Order())
            {
                var verdict = VerdictRule.Of(Party.Actor(bodies.Actors[state].Id), all, VerdictSettings.Default);
                Add(state, (byte)verdict.Kind, (float)verdict.Confidence);
            }

            offsets[article + 1] = ofActor.Count;
        }

        return new VerdictColumns(new RowGroups(offsets), [.. ofActor], [.. kinds], [.. confidences]);

        void Add(int actor, byte kind, float confidence)
        {
            ofActor.Add(actor);
            kinds.Add(kind);
            confidences.Add(confidence);
        }
    }

    /// <summary>The states on which an article has statements that are on one of their bodies.</summary>
    private static HashSet<int> Widened(StatementColumns bodies, StatementColumns states, int article)
    {
        var widened = new HashSet<int>();
        for (var row = states.Rows.Offsets[article]; row < states.Rows.Offsets[article + 1]; row++)
        {
            if (states.TargetActor[row] != bodies.TargetActor[row]) widened.Add(states.TargetActor[row]);
        }

        return widened;
    }

    private static List<Statement> StatementsOf(SnapshotTables bodies, StatementColumns table, int article) =>
    [
        .. Enumerable.Range(table.Rows.Offsets[article], table.Rows.Offsets[article + 1] - table.Rows.Offsets[article])
            .Select(row => new Statement(
                bodies.PartyList[table.Holder[row]], bodies.PartyList[table.Target[row]], table.Polarity[row], (Voice)table.Voice[row],
                (Modality)table.Modality[row], (Act)table.Act[row], table.Confidence[row], default)),
    ];
}
