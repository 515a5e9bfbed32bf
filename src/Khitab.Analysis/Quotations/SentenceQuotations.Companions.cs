using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// Participles that carry a speaker on: «لافتا إلى أن».
internal sealed partial class SentenceQuotations
{
    private void Companion(int t, int last)
    {
        if (_speaker is null && t > sentence.First)
        {
            var acting = speakers.SubjectOf(sentence, talk.Last, out _);
            _speaker = acting?.Last < t ? acting?.Party : SubjectOfSentence(t);
        }

        if ((_speaker ?? talk.Last ?? speakers.Topic(sentence, t)?.Party ?? talk.Topic) is not { } speaker) return;
        var from = last + 1;

        // «مشيرا، في كلمته الختامية، إلى …»
        if (from < sentence.End && IsComma(from))
        {
            var close = from + 1;
            while (close < sentence.End && close < from + 10 && !IsComma(close)) close++;
            if (close < sentence.End && IsComma(close)) from = close + 1;
        }

        // «مضيفا ضمن ندوة صحفية في المدينة أن …»
        if (from < sentence.End && _tokens.Key(from) is "في" or "ضمن" or "خلال" or "عبر" or "عقب" or "بعد" or "لدي" or "ردا"
            && ContentStart(from, Math.Min(sentence.End, from + 28)) is { } later && later.From < sentence.End && IsOpener(later.From - 1))
        {
            from = later.From;
        }

        while (
            from < sentence.End
            && (_tokens.Key(from) is "الي" or "علي" or "عن" or "من" or "اياها" or "اياه" || IsOpener(from)
            || IsColon(from)))
        {
            from++;
        }

        if (words.Expressive.Contains(_tokens.Key(t)) || _tokens.Key(t)[0] == 'و' && words.Expressive.Contains(_tokens.Key(t)[1..]))
        {
            // «مطالبا الدول بأن …»، «معربا عن أمله في …»
            if (ContentStart(last + 1, Math.Min(sentence.End, last + 12)) is { } content) from = content.From;
            else if (Hope(last, Math.Min(sentence.End, last + 6)) is { } hope) from = hope;
            else if (_tokens.Key(Math.Min(last + 1, sentence.End - 1)) != "الي")
            {
                Close(t);
                return;
            }
        }

        Open(t, from, speaker);
    }

    private bool IsCompanion(int t, int last)
    {
        // «فلان - الشاطئ - متابعة: …»: the byline of a title.
        if (passage.Kind != SegmentKind.Paragraph && words.Datelines.Contains(_tokens.Key(t)) && last + 1 < sentence.End
            && IsColon(last + 1))
        {
            return false;
        }

        if (t > sentence.First && (AfterBreak(t) || _tokens.Key(t)[0] == 'و'))
        {
            return last + 1 < sentence.End && !(IsComma(last + 1) && AfterNoun(t));
        }

        var next = last + 1 < sentence.End ? _tokens.Key(last + 1) : "";
        return next is "الي" or "علي" || words.Openers.Contains(next)
            || last + 1 < sentence.End && (IsColon(last + 1) || OpensAt(last + 1));
    }

    // «زخما لافتا، بينما»: an adjective.
    private bool AfterNoun(int t) => t > sentence.First && _tokens[t - 1].Kind == TokenKind.Word;
}
