namespace Khitab.Discourse.Validation;

/// <summary>
/// Which statements of one sentence are the same in two readings of it. A statement is told by its holder and target; what a text calls a
/// source without a name is not compared. Each is matched once, first with one of the same sign.
/// </summary>
public static class StatementMatching
{
    /// <summary>Whether two statements have the same holder and the same target.</summary>
    public static bool IsSame(StatementCoding a, StatementCoding b) => HolderOf(a) == HolderOf(b) && a.Target == b.Target;

    /// <summary>The holder as it is compared: of sources without a name only that they are such.</summary>
    public static string HolderOf(StatementCoding statement) =>
        Party.TryParse(statement.Holder, out var party) && party.Kind == PartyKind.Source ? "source" : statement.Holder;

    /// <summary>Whether two readings of a sentence say the same, in whatever order.</summary>
    public static bool IsSame(IReadOnlyList<StatementCoding> a, IReadOnlyList<StatementCoding> b) =>
        a.Count == b.Count && Match(a, b).All(pair => pair is ({ } x, { } y) && IsAlike(x, y));

    /// <summary>Pairs of one reading and another by holder and target; what has no match stands alone.</summary>
    public static IReadOnlyList<(StatementCoding? A, StatementCoding? B)> Match(
        IReadOnlyList<StatementCoding> a, IReadOnlyList<StatementCoding> b) => Match(a, b, [IsAlike, SameSign, IsSame]);

    /// <summary>
    /// What several coders found, statement by statement, null where a coder has none. Matched by holder and target, then by target, then
    /// by holder, so that it shows in which of them two coders part; for the same reason agreement on holder and target is seen from its
    /// better side.
    /// </summary>
    /// <param name="coders">Each coder's statements in the sentence.</param>
    public static IReadOnlyList<StatementCoding?[]> Align(IReadOnlyList<IReadOnlyList<StatementCoding>> coders)
    {
        var slots = new List<StatementCoding?[]>();
        for (var coder = 0; coder < coders.Count; coder++)
        {
            var known = slots.ConvertAll(slot => slot.First(s => s is not null)!);
            var pairs = Match(
                known, coders[coder],
                [IsAlike, SameSign, IsSame, (x, y) => x.Target == y.Target, (x, y) => HolderOf(x) == HolderOf(y)]);
            foreach (var (mine, theirs) in pairs.Where(pair => pair.B is not null))
            {
                var at = mine is null ? -1 : known.FindIndex(k => ReferenceEquals(k, mine));
                if (at < 0)
                {
                    slots.Add(new StatementCoding?[coders.Count]);
                    at = slots.Count - 1;
                }

                slots[at][coder] = theirs;
            }
        }

        return slots;
    }

    private static bool IsAlike(StatementCoding a, StatementCoding b) =>
        SameSign(a, b) && a.Voice == b.Voice && a.Modality == b.Modality;

    private static bool SameSign(StatementCoding a, StatementCoding b) => IsSame(a, b) && a.Polarity == b.Polarity;

    // Rule after rule, each in the order of the first reading: the closest are paired before the less close.
    private static List<(StatementCoding? A, StatementCoding? B)> Match(
        IReadOnlyList<StatementCoding> a, IReadOnlyList<StatementCoding> b, Func<StatementCoding, StatementCoding, bool>[] rules)
    {
        var (of, taken) = (new int[a.Count], new bool[b.Count]);
        Array.Fill(of, -1);
        foreach (var rule in rules)
        {
            for (var i = 0; i < a.Count; i++)
            {
                for (var j = 0; of[i] < 0 && j < b.Count; j++)
                {
                    if (taken[j] || !rule(a[i], b[j])) continue;
                    (of[i], taken[j]) = (j, true);
                }
            }
        }

        return
        [
            .. a.Select((x, i) => (Left: (StatementCoding?)x, Right: of[i] < 0 ? null : b[of[i]])),
            .. b.Where((_, j) => !taken[j]).Select(y => (Left: (StatementCoding?)null, Right: (StatementCoding?)y)),
        ];
    }
}
