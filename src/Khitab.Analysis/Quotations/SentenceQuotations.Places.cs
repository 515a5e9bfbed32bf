using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// What is at a place of the sentence.
internal sealed partial class SentenceQuotations
{
    private bool InQuotation(int t) => stretches.Any(q => t > q.Open && t < q.Close && q.Words > 2);

    private QuotedStretch? StretchAt(int t)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Open == t) return stretch;
        }

        return null;
    }

    private bool OpensAt(int t) => StretchAt(t) is not null;

    // Where another announcement may begin inside what is said: after a mark, or joined by و.
    private bool Joined(int t) => _tokens.Key(t)[0] == 'و' && !words.Verbs.Contains(_tokens.Key(t));

    private bool Breaks(int t) =>
        t > sentence.First && (AfterBreak(t) || _tokens.Key(t - 1) is "فيما" or "كما" or "بينما" or "لكنه" or "لكنها" or "ثم") || t > sentence.First && _tokens.Key(t)[0] is 'و' && !words.Verbs.Contains(_tokens.Key(t))
        || Relative(t);

    private bool FollowsRelative(int t) => t > sentence.First && _tokens.Key(t - 1) is "الذي" or "التي" or "الذين";

    private bool Relative(int t) =>
        t > sentence.First && _tokens.Key(t - 1) is "الذي" or "التي" && !_frames.Any(f => f.From < t && f.From > sentence.First);

    private bool AfterBreak(int t) => t > 0 && _tokens[t - 1].Kind == TokenKind.Punctuation;

    private bool IsColon(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] == ':';

    private bool IsComma(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or ',' or '؛';

    private bool StartsClause(int t) =>
        t == sentence.First || AfterBreak(t) || _tokens.Key(t - 1) is "فيما" or "كما" or "بينما" or "لكنه" or "لكنها" or "ثم" || _tokens.Key(t)[0] is 'و' or 'ف' && !words.Verbs.Contains(_tokens.Key(t))
            || t - sentence.First <= 2;
}
