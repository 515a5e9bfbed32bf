using System.Globalization;

namespace Khitab.Discourse;

/// <summary>
/// Verdicts at the level of states. A verdict follows from the author's statements: where those of a state are more than those that name
/// it, it is derived again, never averaged from the verdicts on its bodies.
/// </summary>
internal static class StateVerdicts
{
    /// <summary>The verdicts of a part's articles.</summary>
    /// <param name="bodies">The part with bodies apart.</param>
    /// <param name="states">The part with states in the place of their bodies, verdicts apart.</param>
    /// <param name="actors">For each actor of the part the one that stands for its state.</param>
    public static (VerdictColumns Columns, double[] Values) Of(Part bodies, Part states, int[] actors)
    {
        var table = bodies.Verdicts;
        var offsets = new int[bodies.Count + 1];
        var (ofActor, kinds, confidences) = (new List<int>(), new List<int>(), new List<int>());
        var values = new Interner<double>();
        for (var article = 0; article < bodies.Count; article++)
        {
            var (start, end) = (table.Rows.Start(article), table.Rows.End(article));
            var named = new HashSet<int>();
            var again = Widened(bodies, states, article);
            for (var row = start; row < end; row++)
            {
                if (table.Actor[row] is not (>= 0 and var actor)) continue;
                named.Add(actors[actor]);
                if (states.ActorOf[actor] != bodies.ActorOf[actor]) again.Add(actors[actor]);
            }

            for (var row = start; row < end; row++)
            {
                var actor = table.Actor[row] < 0 ? -1 : actors[table.Actor[row]];
                if (!again.Contains(actor)) Add(actor, table.Kind[row], bodies.VerdictConfidence(row));
            }

            // Whom an article judges without naming it has no verdict, as among bodies.
            again.IntersectWith(named);
            var all = again.Count == 0 ? [] : StatementsOf(states, article);
            foreach (var state in again.OrderBy(actor => states.ActorOf[actor]))
            {
                var verdict = VerdictRule.Of(PartyOf(states, state + 1), all, VerdictSettings.Default);
                Add(state, (int)verdict.Kind, verdict.Confidence);
            }

            offsets[article + 1] = ofActor.Count;
        }

        return (
            new VerdictColumns(
                new RowGroups(offsets), Numbers.Of([.. ofActor], orNone: true), Numbers.Of([.. kinds]), Numbers.Of([.. confidences])),
            values.ToArray());

        void Add(int actor, int kind, double confidence)
        {
            ofActor.Add(actor);
            kinds.Add(kind);
            confidences.Add(values.Intern(confidence));
        }
    }

    /// <summary>The states on which an article has statements that are on one of their bodies.</summary>
    private static HashSet<int> Widened(Part bodies, Part states, int article)
    {
        var widened = new HashSet<int>();
        for (var row = states.Statements.Rows.Start(article); row < states.Statements.Rows.End(article); row++)
        {
            if (states.TargetActor(row) != bodies.TargetActor(row)) widened.Add(states.Segment.ActorOf(states.Statements.Target[row]));
        }

        return widened;
    }

    private static List<Statement> StatementsOf(Part part, int article) =>
    [
        .. Enumerable.Range(part.Statements.Rows.Start(article), part.Statements.Rows.CountOf(article)).Select(row => new Statement(
            PartyOf(part, part.Statements.Holder[row]),
            PartyOf(part, part.Statements.Target[row]),
            part.Polarity(row),
            (Voice)StatementCode.Voice(part.Statements.Code[row]),
            (Modality)StatementCode.Modality(part.Statements.Code[row]),
            DeedCode.Act(part.Statements.Act[row]),
            part.Confidence(row),
            default)),
    ];

    // The rule compares parties and asks of what kind they are: who exactly they are is nothing to it.
    private static Party PartyOf(Part part, int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        return number == 0 ? Party.Author : part.Segment.ActorOf(number) < 0 ? Party.Proposition(name) : Party.Actor(name);
    }
}
