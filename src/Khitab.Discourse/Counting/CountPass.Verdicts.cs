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
    /// there is a judgement or where none is read. What is left is neutral, and not counted.
    /// </summary>
    private void CountVerdicts(int article)
    {
        var stamp = _part.First + article + 1;
        var (verdicts, actorOf, tallies) = (_part.Verdicts, _part.ActorOf, Counts.VerdictsOf);
        var (start, end) = (verdicts.Rows.Offsets[article], verdicts.Rows.Offsets[article + 1]);
        for (var row = start; row < end; row++)
        {
            var kind = verdicts.Kind[row];
            if (kind == (int)VerdictKind.Neutral || verdicts.Actor[row] is not (>= 0 and var local)) continue;
            var actor = actorOf[local];
            if (_actors[actor].Met != stamp) continue;
            tallies[actor].Add(kind);
            if (kind >= VerdictTally.Sided || _part.VerdictConfidence(row) is var confidence && confidence < Sure) continue;
            if (!_stock[stamp - 1]) Counts.SureOf(actor).Add(kind, confidence);
        }

        // An article judges few: whether the analysis has a verdict on one is seen sooner than remembered.
        for (var i = 0; i < _judged.Count; i++)
        {
            var actor = _judged[i];
            if (_actors[actor].Met != stamp || _judged.IndexOf(actor) < i || IsDecided(actor, start, end)) continue;
            tallies[actor].Add((int)VerdictKind.Undecided);
        }

        if (!StanceCells.IsRead(_part, article)) DecideAll(article, stamp, start, end);
    }

    /// <summary>Where positions are not read, whoever is named without a verdict is undecided.</summary>
    private void DecideAll(int article, int stamp, int start, int end)
    {
        var seen = new HashSet<int>(_judged);
        for (var row = _part.Mentions.Rows.Start(article); row < _part.Mentions.Rows.End(article); row++) Decide(_part.MentionActor(row));
        for (var row = _part.Statements.Rows.Start(article); row < _part.Statements.Rows.End(article); row++)
        {
            if (_part.TargetActor(row) is >= 0 and var target) Decide(target);
        }

        void Decide(int actor)
        {
            if (_actors[actor].Met != stamp || !seen.Add(actor) || IsDecided(actor, start, end)) return;
            Counts.VerdictsOf[actor].Add((int)VerdictKind.Undecided);
        }
    }

    private bool IsDecided(int actor, int start, int end)
    {
        for (var row = start; row < end; row++)
        {
            if (_part.VerdictActor(row) == actor) return true;
        }

        return false;
    }
}
