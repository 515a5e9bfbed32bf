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

    private void CountThemes(int article, int statements)
    {
        var (tree, stamp) = (_masks.Snapshot.Tables.Tree, _part.First + article + 1);
        for (var row = _part.Themes.Rows.Offsets[article]; row < _part.Themes.Rows.Offsets[article + 1]; row++)
        {
            foreach (var theme in tree.Upwards(_part.ShareTheme(row)))
            {
                if (_carried[theme] == stamp) continue;
                _carried[theme] = stamp;
                Counts.Themes[theme].Articles++;
                Counts.Themes[theme].Statements += statements;
            }
        }

        for (var row = _part.Cues.Rows.Offsets[article]; row < _part.Cues.Rows.Offsets[article + 1]; row++)
        {
            foreach (var theme in tree.Upwards(_part.CueTheme(row)))
            {
                if (_carried[theme] == stamp) Counts.Themes[theme].Mentions++;
            }
        }
    }

    /// <summary>
    /// The article's verdicts on the actors that it names or judges: those that the analysis gives, and for the others undecided where
    /// there is a judgement or where none is read, else neutral.
    /// </summary>
    private void CountVerdicts<T>(int article, ReadOnlySpan<T> actors)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (stamp, stock) = (article + 1, _stock[_part.First + article]);
        var verdicts = _part.Verdicts;
        for (var row = verdicts.Rows.Offsets[article]; row < verdicts.Rows.Offsets[article + 1]; row++)
        {
            // Of two verdicts on one actor the first is the article's.
            if (verdicts.Actor[row] is not (>= 0 and var actor) || _met[actor] != stamp || _decided[actor] == stamp) continue;
            _decided[actor] = stamp;
            ref var tally = ref _verdicts[actor];
            var kind = verdicts.Kind[row];
            tally.Add(kind);
            if (kind >= VerdictTally.Sided || stock) continue;
            var confidence = _part.VerdictConfidence(row);
            if (confidence >= Sure) tally.AddSure(kind, confidence);
        }

        if (!StanceCells.IsRead(_part, article))
        {
            DecideAll(article, actors);
            return;
        }

        foreach (var actor in _judged)
        {
            if (_met[actor] != stamp || _decided[actor] == stamp) continue;
            _decided[actor] = stamp;
            _verdicts[actor].Add((int)VerdictKind.Undecided);
        }
    }

    /// <summary>Where positions are not read, whoever is named without a verdict is undecided.</summary>
    private void DecideAll<T>(int article, ReadOnlySpan<T> actors)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var row = _part.Mentions.Rows.Offsets[article]; row < _part.Mentions.Rows.Offsets[article + 1]; row++)
        {
            Decide(int.CreateTruncating(actors[row]), article + 1);
        }

        for (var row = _part.Statements.Rows.Offsets[article]; row < _part.Statements.Rows.Offsets[article + 1]; row++)
        {
            if (_part.Segment.ActorOf(_part.Statements.Target[row]) is >= 0 and var target) Decide(target, article + 1);
        }
    }

    private void Decide(int actor, int stamp)
    {
        if (_met[actor] != stamp || _decided[actor] == stamp) return;
        _decided[actor] = stamp;
        _verdicts[actor].Add((int)VerdictKind.Undecided);
    }
}
