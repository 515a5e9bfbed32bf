using System.Numerics;

namespace Khitab.Discourse;

/// <content>Themes and verdicts.</content>
internal sealed partial class CountPass
{
    /// <summary>
    /// A verdict below this confidence counts and does not make a finding: one of two signs, or one that rests on little and on what its
    /// author judges beside. Read over in newspapers, about half of the weakest were wrong (docs/decisions/0126).
    /// </summary>
    private const double Sure = 0.62;

    private void CountThemes<T>(int article, ReadOnlySpan<T> rows, int statements)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (tree, stamp, themes) = (_tables.Tree, _part.First + article + 1, Counts.Themes);
        foreach (var row in rows)
        {
            foreach (var theme in tree.Upwards(_part.ThemeOf[int.CreateTruncating(row)]))
            {
                if (_carried[theme] == stamp) continue;
                _carried[theme] = stamp;
                themes[theme].Articles++;
                themes[theme].Statements += statements;
            }
        }

        if (_part.Cues.Rows.Count == 0) return;
        for (var row = _part.Cues.Rows.Offsets[article]; row < _part.Cues.Rows.Offsets[article + 1]; row++)
        {
            foreach (var theme in tree.Upwards(_part.CueTheme(row)))
            {
                if (_carried[theme] == stamp) themes[theme].Mentions++;
            }
        }
    }

    /// <summary>
    /// The article's verdicts on the actors that it names or judges: those that the analysis gives, and for the others undecided where
    /// there is a judgement or where none is read. What is left is neutral, and not counted.
    /// </summary>
    private void CountVerdicts<T>(int article, ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (stamp, actorOf, tallies) = (_part.First + article + 1, _part.ActorOf, Counts.VerdictsOf);
        for (var at = 0; at + 2 < rows.Length; at += 3)
        {
            var kind = int.CreateTruncating(rows[at + 1]);
            if (kind == (int)VerdictKind.Neutral) continue;
            var actor = actorOf[int.CreateTruncating(rows[at])];
            if (_actors[actor].Met != stamp) continue;
            tallies[actor].Add(kind);
            if (kind >= VerdictTally.Sided) continue;
            var confidence = _part.VerdictValues[int.CreateTruncating(rows[at + 2])];
            if (confidence >= Sure && !_stock[stamp - 1]) Counts.SureOf(actor).Add(kind, confidence);
        }

        // An article judges few: whether the analysis has a verdict on one is seen sooner than remembered.
        for (var i = 0; i < _judged.Count; i++)
        {
            var actor = _judged[i];
            if (_actors[actor].Met != stamp || _judged.IndexOf(actor) < i || IsDecided(actor, rows)) continue;
            tallies[actor].Add((int)VerdictKind.Undecided);
        }

        if (!StanceCells.IsRead(_part, article)) DecideAll(article, stamp, rows);
    }

    /// <summary>Where positions are not read, whoever is named without a verdict is undecided.</summary>
    private void DecideAll<T>(int article, int stamp, ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        var seen = new HashSet<int>(_judged);
        for (var at = 0; at + 2 < rows.Length; at += 3) seen.Add(_part.ActorOf[int.CreateTruncating(rows[at])]);
        for (var row = _part.Mentions.Rows.Start(article); row < _part.Mentions.Rows.End(article); row++) Decide(_part.MentionActor(row));
        for (var row = _part.Statements.Rows.Start(article); row < _part.Statements.Rows.End(article); row++)
        {
            if (_part.TargetActor(row) is >= 0 and var target) Decide(target);
        }

        void Decide(int actor)
        {
            if (_actors[actor].Met != stamp || !seen.Add(actor)) return;
            Counts.VerdictsOf[actor].Add((int)VerdictKind.Undecided);
        }
    }

    private bool IsDecided<T>(int actor, ReadOnlySpan<T> rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = 0; at + 2 < rows.Length; at += 3)
        {
            if (_part.ActorOf[int.CreateTruncating(rows[at])] == actor) return true;
        }

        return false;
    }
}
