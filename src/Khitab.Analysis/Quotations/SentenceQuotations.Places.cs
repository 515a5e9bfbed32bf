using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// What is at a place of the sentence.
internal sealed partial class SentenceQuotations
{
    private bool InQuotation(int t)
    {
        foreach (var stretch in stretches)
        {
            if (t > stretch.Open && t < stretch.Close && stretch.Words > 2) return true;
        }

        return false;
    }

    private QuotedStretch? StretchAt(int t)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Open == t) return stretch;
        }

        return null;
    }

    // «أن»; and «ألا», which without its hamza would be «إلا».
    private bool IsOpener(int t) =>
        words.Openers.Contains(_tokens.Key(t)) || _tokens.Key(t) == "الا" && _tokens.Original(t)[0] == 'أ';

    private bool OpensAt(int t) => StretchAt(t) is not null;

    // Where another announcement may begin inside what is said: after a mark, or joined by و.
    private bool Joined(int t) => _tokens.Key(t)[0] == 'و' && !words.Verbs.Contains(_tokens.Key(t));

    private bool Breaks(int t) =>
        t > sentence.First && (AfterBreak(t) || AfterConnective(t) || Joined(t))
        || Relative(t);

    private bool AfterConnective(int t) => _tokens.Key(t - 1) is "فيما" or "كما" or "بينما" or "لكنه" or "لكنها" or "ثم";

    private bool FollowsRelative(int t) => t > sentence.First && _tokens.Key(t - 1) is "الذي" or "التي" or "الذين";

    private bool Relative(int t) =>
        t > sentence.First && _tokens.Key(t - 1) is "الذي" or "التي" && !_frames.Any(f => f.From < t && f.From > sentence.First);

    // After a mark, but not after a name in quotation marks: «أن «السيسي» سيعلن».
    private bool AfterBreak(int t)
    {
        if (t == 0 || _tokens[t - 1].Kind != TokenKind.Punctuation) return false;
        foreach (var stretch in stretches)
        {
            if (stretch.Close == t - 1 && stretch.Words <= 2) return false;
        }

        return true;
    }

    private bool IsColon(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] == ':';

    private bool IsComma(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or ',' or '؛';

    private bool StartsClause(int t) =>
        t == sentence.First || AfterBreak(t) || AfterConnective(t)
            || _tokens.Key(t)[0] is 'و' or 'ف' && !words.Verbs.Contains(_tokens.Key(t))
            || t - sentence.First <= 2;
}
