using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// Headlines that are somebody's words: «فلان: …».
internal sealed partial class SentenceQuotations
{
    private const int WidestTitleSpeaker = 12;

    // «تبون: لن نتخلى …»، «مصدر لصحيفة "النهار": …»: whoever stands before a title's colon says the rest.
    private void TitleWithColon()
    {
        if (passage.Kind == SegmentKind.Paragraph) return;
        var colon = sentence.First;
        while (colon < sentence.End && colon < sentence.First + WidestTitleSpeaker && !IsColon(colon))
        {
            if (words.Verbs.Has(_tokens.Form(colon)) && map[colon] is null) return;
            colon++;
        }

        if (colon >= sentence.End || colon >= sentence.First + WidestTitleSpeaker || sentence.End - colon < 3) return;
        if (colon == sentence.First || words.Datelines.Contains(_tokens.Key(colon - 1))) return;
        var start = colon;
        while (start > sentence.First && !EndsTopic(start - 1)) start--;
        while (start < colon && _tokens[start].Kind == TokenKind.Punctuation) start++;
        if (start >= colon || (speakers.Phrase(start, colon, null) ?? Unlisted(start, colon)) is not { } who) return;
        if (who.Type is null && who.Last < colon - 1 && !IsAddressee(who.Last + 1) && !OpensAt(who.Last + 1)) return;

        // «سوريا: مقتل …» tells where; only what a country says in its own person is its words.
        if (who.Type is ActorType.State && !SaysWe(colon + 1)) return;
        _frames.Add(new Frame(sentence.First, colon + 1, who.Party));
        _speaker = talk.Last = who.Party;
    }

    // «سوروكين: …» by a part of a name that the article has in full; «يائير غولان لـ"النهار": …» by whom it is said to.
    private FoundSpeaker? Unlisted(int start, int colon)
    {
        var end = start;
        while (end < colon && _tokens[end].Kind == TokenKind.Word && !(end > start && _tokens.Key(end)[0] == 'ل')) end++;
        return end - start is > 0 and <= 5 && (end < colon || speakers.IsPartOfName(start, end)) ? speakers.Unknown(start - 1, end) : null;
    }

    private bool EndsTopic(int t) =>
        _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '.' or '…' or '!' or '؟' or '|' or '/' or '؛' or '-' or '–';

    private bool IsAddressee(int t) =>
        t < sentence.End && _tokens[t].Kind == TokenKind.Word
            && (_tokens.Key(t)[0] == 'ل' || _tokens.Key(t) is "من" or "في" or "عبر" or "ب");

    // «لسنا», «نرفض», «موقفنا», or words between quotation marks.
    private bool SaysWe(int from)
    {
        for (var t = from; t < sentence.End && t < from + 8; t++)
        {
            if (StretchAt(t) is { Words: > 2 } && t <= from + 1) return true;
            if (_tokens[t].Kind != TokenKind.Word || map[t] is not null) continue;
            var key = _tokens.Key(t);
            if (key.Length > 3 && key.EndsWith("نا", StringComparison.Ordinal)) return true;
            if (t <= from + 1 && key[0] == 'ن' && key.Length is 4 or 5) return true;
        }

        return false;
    }
}
