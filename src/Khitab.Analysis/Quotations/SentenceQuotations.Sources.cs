using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// Where news comes from: «وفق», «بحسب», who passes words on.
internal sealed partial class SentenceQuotations
{
    // Of «نقلت الوكالة عن مصدر أن» the source speaks and the agency relays.
    private void Passed(int t, FoundSpeaker outlet, ref FoundSpeaker who)
    {
        if (outlet.Type != ActorType.Media) return;
        if (words.PassingOn.Has(_tokens.Form(t)))
        {
            for (var u = outlet.Last + 1; u < sentence.End - 1 && u <= outlet.Last + 6; u++)
            {
                if (_tokens.Key(u) == "عن" && speakers.Phrase(u + 1, Math.Min(sentence.End, u + WidestSpeaker), talk.Last) is { } source)
                {
                    who = source;
                }
            }
        }

        AddRelay(outlet.Party, t, outlet.Last);
    }

    // «نقلت الصحيفة عن مستوطنين قلقهم من …»، «نقل عن الوزير قوله: …»: who is named after «عن» speaks.
    private bool PassesOnFrom(int t)
    {
        if (!words.PassingOn.Has(_tokens.Form(t)) || _frames.Count > 0 && !Breaks(t)) return false;
        var limit = Math.Min(sentence.End, t + WidestSpeaker);
        for (var u = t + 1; u < limit && u <= t + 16; u++)
        {
            if (_tokens.Key(u) != "عن") continue;
            var content = ContentStart(u + 1, limit);
            var end = content?.Before ?? limit;
            var named = speakers.Phrase(u + 1, end, talk.Last) ?? (content is null ? null : speakers.Unknown(u, end));
            if (named is not { } source) return false;
            var from = content?.From ?? source.Last + 1;
            if (from >= sentence.End) return false;
            if (speakers.Phrase(t + 1, u, null) is { } outlet && outlet.Last < u) AddRelay(outlet.Party, t, outlet.Last);
            if (content is null && !IsSaying(from)) return false;
            if (content is null)
            {
                from++;
                if (from < sentence.End && _tokens.Key(from) is "من" or "عن" or "علي" or "الي" or "ل" or "ب" or "في") from++;
            }

            if (_frames.Count > 0) Close(t);
            Open(t, from, source.Party);
            return true;
        }

        return false;
    }

    // «قوله», «قلقهم»: a noun with the source's pronoun.
    private bool IsSaying(int t) =>
        t < sentence.End && _tokens[t].Kind == TokenKind.Word && _tokens.Key(t) is { Length: > 3 } key
            && (key.EndsWith("ه", StringComparison.Ordinal) && words.Hopes.Contains(key) || key.EndsWith("ها", StringComparison.Ordinal)
            || key.EndsWith("هم", StringComparison.Ordinal) || words.Sayings.Contains(key));

    // «في تصريحات أوردتها وكالة …»، «نقله التلفزيون الرسمي»: only where the news comes from.
    private bool PassesOn(int t)
    {
        var form = _tokens.Form(t);
        if (!words.PassingOn.HasWithPronoun(form)) return false;
        if (words.PassingOn.Has(form)) return false;
        for (var u = t + 1; u < sentence.End && u <= t + 3; u++)
        {
            if (map[u] is { Type: ActorType.Media } outlet)
            {
                AddRelay(Party.Actor(outlet.Actor), t, outlet.Last);

                // «بثتها وكالة … مساء الاثنين وذكرت أن»: who passes on may go on to speak.
                var next = speakers.SkipAdverbials(outlet.Last + 1, sentence.End);
                if (_frames.Count == 0 && next < sentence.End && Joined(next) && IsVerb(next))
                {
                    _speaker = talk.Last = Party.Actor(outlet.Actor);
                    talk.Feminine = IsFeminine(next);
                }

                return true;
            }
        }

        // «بثتها وسائل الإعلام الحكومية وذكرت أنهم …»: who passes on may go on to speak.
        if (speakers.Phrase(t + 1, sentence.End, null) is { Type: null, Party.Kind: PartyKind.Source } source)
        {
            AddRelay(source.Party, t, source.Last);
            if (_frames.Count > 0) return true;
            _speaker = talk.Last = source.Party;
            talk.Feminine = IsFeminine(t) || form.Enclitics.Any(e => words.Speakers.Feminine.Contains(e.Core));
        }

        return true;
    }

    // «ونقل المصدر ذاته عن …»: the report that the text goes on with, or the outlet named.
    private void PassedBy(int limit)
    {
        for (var u = sentence.First; u < limit; u++)
        {
            if (map[u] is { Type: ActorType.Media } outlet)
            {
                AddRelay(Party.Actor(outlet.Actor), u, outlet.Last);
                return;
            }
        }
    }

    // «جاء في بيان للرئاسة: …»
    private bool InDocument(int t)
    {
        var limit = Math.Min(sentence.End, t + 14);
        for (var u = t + 1; u < limit && u <= t + 3; u++)
        {
            if (!words.Documents.TryMatch(_tokens, u, Proclitics.Article | Proclitics.By, out _)) continue;
            if (ContentStart(u + 1, limit) is not { } content || speakers.Source(u, content.Before, talk.Last) is not { } who) return false;
            if (_frames.Count > 0) Close(t);
            Open(t, content.From, who.Party);
            return true;
        }

        return false;
    }

    private int According(int t, int last)
    {
        var limit = Math.Min(sentence.End, last + 14);
        if (last + 1 >= sentence.End) return last;
        if (speakers.Source(last + 1, limit, talk.Last) is not { } who) return last;
        if (who.Last >= last + 1 && !(who.Type is null && who.Party.Kind == PartyKind.Actor)
            && who.Type is not (ActorType.Person or ActorType.Expert))
        {
            AddRelay(who.Party, t, Math.Min(who.Last, sentence.End - 1));
        }

        Close(t);
        var end = Math.Max(who.Last, last);
        if (_tokens.Key(last) == "لسان")
        {
            // «"…"، كما جاء على لسان فلان»; elsewhere it is who speaks for somebody named already.
            var link = t;
            while (link > sentence.First && _tokens.Key(link - 1) is "كما" or "جاء" or "ورد") link--;
            if (_frames.Count > 0 || ClosedBefore(link) is not { } said) return end;
            Close(link);
            Open(said, said, who.Party);
            return end;
        }

        if (_frames.Count > 0) return end;
        var closed = ClosedBefore(t);
        if (closed is not null || Words(sentence.First, t) > 4 && !GoesOn(t, end))
        {
            // What nobody else is quoted with in this sentence is the source's, and of it what stands between marks right before.
            var from = closed ?? sentence.First;
            Open(from, from, who.Party);
        }
        else
        {
            var from = end + 1;
            for (var u = from; u < sentence.End && u < from + 8; u++)
            {
                if (!IsComma(u) && _tokens.Key(u) is not ("فقد" or "فان" or "فانه" or "فانها")) continue;
                from = u + 1;
                break;
            }

            while (
                from < sentence.End
                && (IsComma(from) || IsOpener(from) || _tokens.Key(from) is "فقد" or "فان" or "فانه" or "فانها"))
            {
                from++;
            }

            if (from < sentence.End) Open(t, from, who.Party);
        }

        return end;
    }

    // «وأسفرت الغارة، بحسب الوزارة، عن …»: more is said after the source, between commas, than before it.
    private bool GoesOn(int t, int end) =>
        t > sentence.First && IsComma(t - 1) && end + 1 < sentence.End && IsComma(end + 1)
            && Words(end + 1, sentence.End) > Words(sentence.First, t);

    private void AddRelay(Party source, int first, int last)
    {
        var span = _tokens.SpanOf(first, last);
        if (!relays.Any(r => r.Span.Overlaps(span))) relays.Add(new Relay(source, span));
    }
}
