using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>Words attributed to a speaker, with their place among the tokens.</summary>
internal sealed record FoundQuotation(Party Speaker, bool Direct, Passage Passage, int First, int End, TextSpan Span);

/// <summary>Quotations and sources of one article.</summary>
internal sealed record QuotationFindings(IReadOnlyList<FoundQuotation> Quotes, IReadOnlyList<Relay> Relays);

/// <summary>
/// Finds who says what: a verb of saying with its speaker and complement, the participles that carry a speaker on («لافتا إلى أن»),
/// and «وفق», «بحسب» with their source. The speaker of a bare verb is the last who spoke.
/// </summary>
internal sealed class QuotationFinder
{
    private const int WidestSpeaker = 30;
    private readonly HashSet<string> _verbs;
    private readonly HashSet<string> _weak;
    private readonly HashSet<string> _openers;
    private readonly HashSet<string> _accusing;
    private readonly PhraseTrie<bool> _companions = new();
    private readonly PhraseTrie<bool> _according = new();
    private readonly SpeakerFinder _speakers;

    public QuotationFinder(Codebook codebook)
    {
        var words = codebook.Lexicon("reporting");
        _verbs = [.. VerbForms.OfAll(words["verbs"])];
        _weak = [.. VerbForms.OfAll(words["weak"])];
        _openers = WordSets.Keys(words["openers"]);
        _accusing = [.. VerbForms.OfAll(words["accusing"])];
        foreach (var word in words["companions"]) _companions.Add(word, true);
        foreach (var word in words["according"]) _according.Add(word, true);
        _speakers = new SpeakerFinder(codebook, _verbs);
    }

    public QuotationFindings Find(ArticleReading reading, IReadOnlyList<FoundMention> mentions)
    {
        var quotes = new List<FoundQuotation>();
        var relays = new List<Relay>();
        Party? last = null;
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            foreach (var sentence in passage.Sentences)
                last = new SentenceReader(this, passage, map, sentence, quotes, relays, last).Read();
        }

        return new QuotationFindings(quotes, relays);
    }

    /// <summary>One pass over one sentence.</summary>
    private sealed class SentenceReader(
        QuotationFinder words, Passage passage, MentionMap map, Sentence sentence, List<FoundQuotation> quotes, List<Relay> relays, Party? last)
    {
        private readonly TokenizedText _tokens = passage.Tokens;
        private readonly List<(int Open, int Close)> _quoted = QuotedStretches.In(passage.Tokens, sentence);
        private Party? _last = last;

        public Party? Read()
        {
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (Quoted(t)) continue;
                if (words._according.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out var according))
                {
                    According(t, according.Last);
                    t = according.Last;
                }
                else if (words._companions.TryMatch(_tokens, t, Proclitics.And, out var companion) && _last is { } speaker && t > sentence.First)
                {
                    Attribute(speaker, ContentStart(companion.Last + 1, sentence.End) ?? companion.Last + 1);
                }
                else if (map[t] is null && words._verbs.HasWithPronoun(_tokens.Form(t)))
                {
                    Verb(t);
                }
            }

            return _last;
        }

        private void Verb(int t)
        {
            var limit = Math.Min(sentence.End, t + WidestSpeaker);
            var content = ContentStart(t + 1, limit);
            var opener = content ?? limit;
            var accusing = words._accusing.HasWithPronoun(_tokens.Form(t));
            var weak = words._weak.Has(_tokens.Form(t)) || accusing;
            var complement = content is null && !weak ? Preposition(t + 1, limit) : null;
            if (accusing) (content, complement) = (Accusation(t + 1, limit), null);
            if (content is null && complement is null) return;
            var end = Math.Min(content ?? limit, complement ?? limit);

            var speaker = words._speakers.After(passage, map, t, accusing ? limit : end)
                ?? words._speakers.Before(passage, map, sentence, t)
                ?? (StartsClause(t) && end - t <= 3 ? _last : null);
            if (speaker is not { } who) return;

            // «أكدت المملكة على أهمية …» without «أن» is a policy more than a saying.
            if (content is null && who.Party.Kind == PartyKind.Actor && who.IsState) return;
            _last = who.Party;
            Attribute(who.Party, content ?? complement!.Value);
        }

        // Where the words said begin: after «أن», «إن», a colon or an opening quotation mark.
        private int? ContentStart(int from, int limit)
        {
            for (var t = from; t < limit; t++)
            {
                if (_quoted.Any(q => q.Open == t)) return t;
                if (_tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] == ':') return t + 1;
                if (map[t] is null && words._openers.Has(_tokens.Form(t))) return t + 1;
                if (t > from && words._companions.TryMatch(_tokens, t, Proclitics.And, out _)) return null;
            }

            return null;
        }

        // «أكد على»، «أعرب عن»، «أشار إلى»: the complement of a verb of saying without «أن».
        private int? Preposition(int from, int limit)
        {
            for (var t = from; t < limit; t++)
            {
                if (_tokens.Key(t) is "علي" or "عن" or "الي") return t + 1;
                if (t > from && map[t] is null && _tokens.Form(t).Readings.Any(r => r.Proclitics.HasFlag(Proclitics.By) && r.Core.Length > 3) && StartsWithBy(t)) return t;
            }

            return null;
        }

        // «تتهم … بالتدخل»: what somebody is accused of begins with ب.
        private int? Accusation(int from, int limit)
        {
            for (var t = from; t < limit; t++)
            {
                if (map[t] is null && StartsWithBy(t)) return t;
            }

            return null;
        }

        private bool StartsWithBy(int t) => _tokens[t].Kind == TokenKind.Word && _tokens.Key(t).StartsWith("ب", StringComparison.Ordinal) && _tokens.Key(t).Length > 4;

        private void According(int t, int lastWord)
        {
            var source = words._speakers.Source(passage, map, lastWord + 1, Math.Min(sentence.End, lastWord + 12), out var sourceEnd);
            if (source is not { } who)
            {
                if (words._speakers.StandsForLast(passage, lastWord + 1) && _last is { } same) Claim(same, t, sourceEnd);
                return;
            }

            relays.Add(new Relay(who.Party, _tokens.SpanOf(t, Math.Min(sourceEnd, sentence.End - 1))));

            // A newspaper relays; whom it quotes speaks. A spokesman's or an army's communiqué is their own word.
            if (!who.IsMedia) Claim(who.Party, t, sourceEnd);
        }

        // «وفق …» at the end claims what stands before it; at the head of a sentence, what follows.
        private void Claim(Party speaker, int t, int sourceEnd)
        {
            var before = t - sentence.First;
            if (before > 4)
            {
                var start = sentence.First;
                foreach (var quote in quotes.Where(q => ReferenceEquals(q.Passage, passage) && q.End > start && q.First >= sentence.First)) start = quote.End;
                if (t - start > 4) Add(speaker, direct: false, start, t);
            }
            else
            {
                Attribute(speaker, sourceEnd + 1);
                _last = speaker;
            }
        }

        private void Attribute(Party speaker, int from)
        {
            var end = ContentEnd(from);
            var inside = _quoted.Where(q => q.Open >= from - 1 && q.Close <= end && q.Close - q.Open > 4).ToList();
            foreach (var (open, close) in inside) Add(speaker, direct: true, open + 1, close);
            if (inside.Count == 0) Add(speaker, direct: false, from, end);
        }

        // The words go on to the next companion, the next verb of saying that begins a clause, «وفق», or the sentence's end.
        private int ContentEnd(int from)
        {
            for (var t = from; t < sentence.End; t++)
            {
                if (Quoted(t)) continue;
                if (t <= from || !AfterBreak(t)) continue;
                if (words._companions.TryMatch(_tokens, t, Proclitics.And, out _)) return t;
                if (words._according.TryMatch(_tokens, t, Proclitics.And, out _)) return t;
                if (map[t] is null && words._verbs.Has(_tokens.Form(t)) && !words._weak.Has(_tokens.Form(t)) && ContentStart(t + 1, Math.Min(sentence.End, t + WidestSpeaker)) is not null) return t;
            }

            return sentence.End;
        }

        private void Add(Party speaker, bool direct, int first, int end)
        {
            while (first < end && _tokens[first].Kind == TokenKind.Punctuation) first++;
            while (end > first && _tokens[end - 1].Kind == TokenKind.Punctuation) end--;
            if (end - first < 2) return;
            var span = _tokens.SpanOf(first, end - 1);
            if (quotes.Any(q => q.Span.Overlaps(span) && (q.Span.Contains(span) || direct == q.Direct))) return;
            quotes.Add(new FoundQuotation(speaker, direct, passage, first, end, span));
        }

        private bool Quoted(int t) => _quoted.Any(q => t > q.Open && t < q.Close);

        private bool AfterBreak(int t) => _tokens[t - 1].Kind == TokenKind.Punctuation;

        private bool StartsClause(int t) =>
            t == sentence.First || AfterBreak(t) || _tokens.Key(t)[0] is 'و' or 'ف' || t - sentence.First <= 2;
    }
}
