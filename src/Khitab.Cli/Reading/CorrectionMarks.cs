using Khitab.Analysis.Corrections;

namespace Khitab.Cli.Reading;

/// <summary>What people decided on statements, as marks to learn from.</summary>
/// <param name="Judged">Single statements, right or wrong: what was decided last of each comes first.</param>
/// <param name="Accepted">How many are right as they were read.</param>
/// <param name="Rejected">How many were read where there is none.</param>
/// <param name="Corrected">How many are others than were read.</param>
/// <param name="Added">How many were not read.</param>
/// <param name="Unused">
/// How many decisions teach nothing here: their article is not among the texts, their words are not in it any more, or they are on a
/// proposition or without a sign, which the decision does not decide.
/// </param>
internal sealed record CorrectionMarks(
    IReadOnlyList<JudgedStatement> Judged, int Accepted, int Rejected, int Corrected, int Added, int Unused)
{
    /// <summary>
    /// Reads decisions. Accepted and added statements are right; rejected ones are wrong; of a corrected one what was read is wrong where
    /// holder, target or sign were, and what is so is right. Undone decisions are none.
    /// </summary>
    /// <param name="corrections">Corrections of any kind, in any order.</param>
    /// <param name="articles">Articles by id.</param>
    /// <param name="sourceOf">An article's newspaper: what is learned from it is not measured on it.</param>
    public static CorrectionMarks Of(
        IEnumerable<Correction> corrections, IReadOnlyDictionary<string, Article> articles, Func<Article, string> sourceOf)
    {
        var judged = new List<JudgedStatement>();
        var (accepted, rejected, corrected, added, unused) = (0, 0, 0, 0, 0);
        foreach (var correction in corrections.Where(c => c.Undone is null).OrderByDescending(c => c.When).ThenByDescending(c => c.Id))
        {
            if (correction.Kind is not (CorrectionKind.AcceptStatement or CorrectionKind.RejectStatement
                or CorrectionKind.ChangeStatement or CorrectionKind.AddStatement)) continue;
            var before = judged.Count;
            if (RowCoding.Read(correction.Kind, correction.Value) is { } coding && RowId.ArticleOf(correction.Subject) is { } id
                && articles.TryGetValue(id, out var article) && coding.At.Find(article.Text) is { } span)
            {
                var (was, isSo) = (coding.Was as StatementSays, coding.Is as StatementSays);
                var extent = coding.Extent?.Find(article.Text) ?? span;
                Take(article, isSo, extent, right: true);
                if (was is not null && (isSo is null || !SaysTheSame(was, isSo))) Take(article, was, span, right: false);
            }

            if (judged.Count == before)
            {
                unused++;
                continue;
            }

            switch (correction.Kind)
            {
                case CorrectionKind.AcceptStatement: accepted++; break;
                case CorrectionKind.RejectStatement: rejected++; break;
                case CorrectionKind.ChangeStatement: corrected++; break;
                default: added++; break;
            }
        }

        return new CorrectionMarks(judged, accepted, rejected, corrected, added, unused);

        void Take(Article article, StatementSays? says, TextSpan span, bool right)
        {
            if (says is null || says.Polarity == 0 || says.Target.Kind != PartyKind.Actor) return;

            // What was decided later holds.
            if (judged.Exists(j => j.Id == article.Id && j.Is(says.Holder, says.Target.Name, says.Polarity) && j.Span.Overlaps(span)))
                return;
            judged.Add(new JudgedStatement(article.Id, sourceOf(article), says.Holder, says.Target.Name, says.Polarity, span, right));
        }
    }

    private static bool SaysTheSame(StatementSays one, StatementSays other) =>
        (one.Holder, one.Target, one.Polarity) == (other.Holder, other.Target, other.Polarity);
}
