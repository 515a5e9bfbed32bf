using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// What is announced becomes quotations: whose words, from where to where.
internal sealed partial class SentenceQuotations
{
    private void Open(int start, int from, Party speaker)
    {
        _speaker = talk.Last = speaker;
        if (speaker.Kind == PartyKind.Source) speakers.Unnamed = talk.Unnamed = speaker;
        if (from >= sentence.End)
        {
            if (IsColon(sentence.End - 1)) talk.Pending = speaker;
            return;
        }

        _frames.Add(new Frame(start, from, speaker));
    }

    private void Close(int t) => _cuts.Add(t);

    private void AttributeFrames()
    {
        for (var i = 0; i < _frames.Count; i++)
        {
            var frame = _frames[i];
            var end = i + 1 < _frames.Count ? Math.Max(frame.From, _frames[i + 1].Start) : sentence.End;
            foreach (var cut in _cuts)
            {
                if (cut > frame.From && cut < end) end = cut;
            }

            Emit(frame.Speaker, frame.From, end);
        }
    }

    // A sentence in quotation marks after somebody's words goes on with them, and so does one marked by «على حد تعبيره».
    private void AttributeLoose()
    {
        var spoke = talk.Spoke;
        talk.Spoke = _frames.Count > 0;
        if (_frames.Count > 0 || talk.Last is not { Kind: PartyKind.Actor } speaker || passage.Kind != SegmentKind.Paragraph) return;
        foreach (var stretch in stretches)
        {
            if (stretch.Open < sentence.First || stretch.Open >= sentence.End || stretch.Words < 4) continue;
            var whole = stretch.Open <= sentence.First + 1 && stretch.Words > 6 && stretch.Close >= sentence.End - 2;

            // Long words in quotation marks right after somebody spoke are still theirs.
            if (!whole && !InHisWords(stretch.Close)
                && !(spoke && stretch.Words > 7 && !IsCalled(stretch.Open, sentence.First)
                && !words.Speakers.Names.NamesAPlace(_tokens, stretch.Open + 1)))
            {
                continue;
            }

            Direct(speaker, stretch);
            talk.Spoke = true;
        }
    }

    private bool InHisWords(int close)
    {
        for (var t = close + 1; t < sentence.End - 1 && t <= close + 3; t++)
        {
            if (_tokens.Key(t) == "حد" && _tokens.Key(t + 1) is "تعبيره" or "قوله" or "وصفه" or "تعبيرها" or "قولها" or "وصفها")
            {
                return true;
            }
        }

        return false;
    }

    // What opens with a mark is what stands between the marks; marks further on belong to what is retold.
    private void Emit(Party speaker, int from, int end)
    {
        while (end > from && TrimsEnd(end - 1)) end--;
        while (from < end && _tokens[from].Kind == TokenKind.Punctuation && StretchAt(from) is null) from++;
        if (from >= end) return;
        if (Leading(from, end) is not { } leading)
        {
            Add(speaker, direct: false, from, Unclosed(from, end) ?? Shortened(from, end));
            return;
        }

        Direct(speaker, leading);
        foreach (var stretch in stretches)
        {
            if (stretch.Open > leading.Close && stretch.Open < end && stretch.Words > 3) Direct(speaker, stretch);
        }
    }

    // The marks that what is said begins with, after a subject of a word or two at most («إن ذلك "…"»).
    private QuotedStretch? Leading(int from, int end)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Open < from) continue;
            if (stretch.Open >= end) return null;
            var lead = Words(from, stretch.Open);
            if (lead == 0) return IsSaid(stretch, from, end) ? stretch : null;
            return lead <= 3 && stretch.Words > 2 * lead && stretch.Close >= end - 2 ? stretch : null;
        }

        return null;
    }

    // A word or two in quotation marks are a name or meant ironically, unless nothing else is said.
    private bool IsSaid(QuotedStretch stretch, int from, int end) =>
        stretch.Words >= 3 && !(stretch.Words <= 4 && end - stretch.Close > 12)
            || stretch.Words >= 1 && stretch.Open <= from && stretch.Close >= end - 2;

    // Retold words that go over into somebody's own, which run on over the next sentences.
    private int? Unclosed(int from, int end)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Open > from && stretch.Open < end && stretch.Close > end && stretch.Words > 3) return stretch.Close;
        }

        return null;
    }

    private void Direct(Party speaker, QuotedStretch stretch) => Add(speaker, direct: true, stretch.Open + 1, stretch.Close);

    private int Shortened(int from, int end)
    {
        var comma = end;
        while (end > from + 1 && _tokens[end - 1].End - _tokens[from].Start > LongestIndirect)
        {
            end--;
            if (IsComma(end)) comma = end;
        }

        return end == comma || _tokens[end - 1].End - _tokens[from].Start <= LongestIndirect ? end : comma;
    }

    private bool TrimsEnd(int t)
    {
        if (_tokens[t].Kind == TokenKind.Punctuation) return !stretches.Any(q => q.Close == t);
        return _tokens.Key(t) is "و" or "كما" or "فيما" or "بينما" or "حيث" or "وذلك";
    }

    private int Words(int from, int end)
    {
        var count = 0;
        for (var t = from; t < end; t++)
        {
            if (_tokens.IsWordOrNumber(t)) count++;
        }

        return count;
    }

    private void Add(Party speaker, bool direct, int first, int end)
    {
        while (first < end && _tokens[first].Kind == TokenKind.Punctuation) first++;
        while (end > first && _tokens[end - 1].Kind == TokenKind.Punctuation) end--;
        if (Words(first, end) < 2) return;
        var span = _tokens.SpanOf(first, end - 1);
        if (quotes.Any(q => q.Span.Overlaps(span))) return;
        quotes.Add(new FoundQuotation(speaker, direct, passage, first, end, span));
    }
}
