namespace Khitab.Discourse;

/// <content>Themes and verdicts.</content>
internal sealed partial class CountPass
{
    /// <summary>
    /// A verdict below this confidence counts and does not make a finding: one of two signs, or one that rests on little and on what its
    /// author judges beside. Read over in newspapers, about half of the weakest were wrong (docs/decisions/0126).
    /// </summary>
    private const double Sure = 0.62;

    private void CountThemes(int article, int statements)
    {
        var (tree, stamp, themes) = (_tables.Tree, _part.First + article + 1, Counts.Themes);
        for (var row = _part.Themes.Rows.Offsets[article]; row < _part.Themes.Rows.Offsets[article + 1]; row++)
        {
            foreach (var theme in tree.Upwards(_part.ShareTheme(row)))
            {
                if (_carried[theme] == stamp) continue;
                _carried[theme] = stamp;
                themes[theme].Articles++;
                themes[theme].Statements += statements;
            }
        }

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
    /// there is a judgement or where none is read, else neutral.
    /// </summary>
    private void CountVerdicts(int article)
    {
        var stamp = _part.First + article + 1;
        var verdicts = _part.Verdicts;
        var actorOf = _part.ActorOf;
        for (var row = verdicts.Rows.Offsets[article]; row < verdicts.Rows.Offsets[article + 1]; row++)
        {
            // Of two verdicts on one actor the first is the article's.
            if (verdicts.Actor[row] is not (>= 0 and var local) || _actors[actorOf[local]].Met != stamp) continue;
            ref var tally = ref Counts.VerdictsOf(actorOf[local]);
            if (tally.Decided == stamp) continue;
            tally.Decided = stamp;
            var kind = verdicts.Kind[row];
            tally.Add(kind);
            if (kind >= VerdictTally.Sided || _stock[stamp - 1]) continue;
            var confidence = _part.VerdictConfidence(row);
            if (confidence >= Sure) tally.AddSure(kind, confidence);
        }

        foreach (var actor in _judged) Decide(actor, stamp);
        // Where positions are not read, whoever is named without a verdict is undecided.
        if (StanceCells.IsRead(_part, article)) return;
        for (var row = _part.Mentions.Rows.Start(article); row < _part.Mentions.Rows.End(article); row++)
        {
            Decide(_part.MentionActor(row), stamp);
        }

        for (var row = _part.Statements.Rows.Start(article); row < _part.Statements.Rows.End(article); row++)
        {
            if (_part.TargetActor(row) is >= 0 and var target) Decide(target, stamp);
        }
    }

    private void Decide(int actor, int stamp)
    {
        if (_actors[actor].Met != stamp) return;
        ref var tally = ref Counts.VerdictsOf(actor);
        if (tally.Decided == stamp) return;
        tally.Decided = stamp;
        tally.Add((int)VerdictKind.Undecided);
    }
}
