using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Corpus;
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
    private const int WidestSpeaker = 45;
    private const int LongestIndirect = 480;
    private readonly WordSet _verbs;
    private readonly WordSet _weak;
    private readonly WordSet _openers;
    private readonly WordSet _accusing;
    private readonly WordSet _announcing;
    private readonly WordSet _passingOn;
    private readonly WordSet _contained;
    private readonly WordSet _sayings;
    private readonly WordSet _objects;
    private readonly WordSet _impersonal;
    private readonly WordSet _beforeOpeners;
    private readonly List<(string Preposition, WordSet Verbs)> _complements = [];
    private readonly PhraseTrie<bool> _companions = new();
    private readonly PhraseTrie<bool> _according = new();
    private readonly PhraseTrie<bool> _documents = new();
    private readonly SpeakerWords _speakers;

    public QuotationFinder(Codebook codebook, ActorLexicon actors, NameLexicon names)
    {
        var words = codebook.Lexicon("reporting");
        _verbs = new(VerbForms.OfAll(words["verbs"]));
        _weak = new(VerbForms.OfAll(words["weak"]));
        _openers = WordSet.Keys(words["openers"]);
        _accusing = new(VerbForms.OfAll(words["accusing"]));
        _announcing = new(VerbForms.OfAll(words["announcing"]));
        _passingOn = new(VerbForms.OfAll(words["passing-on"]));
        _contained = new(VerbForms.OfAll(words["contained"]));
        _sayings = WordSet.Keys(words["sayings"]);
        _objects = new(VerbForms.OfAll(words["complements.object"]));
        _impersonal = WordSet.Keys(words["impersonal"]);
        _beforeOpeners = WordSet.Keys(words["conjunctions"]);
        foreach (var preposition in (ReadOnlySpan<string>)["عن", "على", "إلى", "من", "ب"])
            _complements.Add((ArabicNormalizer.Key(preposition), new WordSet(VerbForms.OfAll(words["complements." + preposition]))));
        foreach (var word in words["companions"]) _companions.Add(word, true);
        foreach (var word in words["according"]) _according.Add(word, true);
        foreach (var word in words["documents"]) _documents.Add(word, true);
        _speakers = new SpeakerWords(codebook, names, actors, _verbs);
    }

    public QuotationFindings Find(ArticleReading reading, IReadOnlyList<FoundMention> mentions)
    {
        var quotes = new List<FoundQuotation>();
        var relays = new List<Relay>();
        var roles = new RoleBook(_speakers.RoleReader, _speakers.Names, _speakers.KnownRoles, reading, mentions);
        var state = new Talk();
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            var stretches = QuotedStretches.In(passage.Tokens, passage.Sentences);
            var speakers = new SpeakerFinder(_speakers, passage, map, roles);
            foreach (var sentence in passage.Sentences)
                new SentenceReader(this, passage, map, speakers, stretches, sentence, quotes, relays, state).Read();
            if (passage.Kind != SegmentKind.Paragraph) state.Pending = null;
        }

        return new QuotationFindings(quotes, relays);
    }

    /// <summary>What one sentence hands on to the next.</summary>
    private sealed class Talk
    {
        /// <summary>Who spoke last.</summary>
        public Party? Last { get; set; }

        /// <summary>Who was announced by a colon at the end of the text before.</summary>
        public Party? Pending { get; set; }

        /// <summary>Whether the sentence before held somebody's words.</summary>
        public bool Spoke { get; set; }

        /// <summary>Whether the last speaker's verb was feminine; null where no verb of its own told.</summary>
        public bool? Feminine { get; set; }
    }

    /// <summary>Words that somebody is said to have said: where the announcement begins, where the words do.</summary>
    private readonly record struct Frame(int Start, int From, Party Speaker);

    /// <summary>One pass over one sentence.</summary>
    private sealed class SentenceReader(
        QuotationFinder words, Passage passage, MentionMap map, SpeakerFinder speakers, List<QuotedStretch> stretches, Sentence sentence,
        List<FoundQuotation> quotes, List<Relay> relays, Talk talk)
    {
        private readonly TokenizedText _tokens = passage.Tokens;
        private readonly List<Frame> _frames = [];

        // Ends of what can be said: «وفق …» and «يقول فلان» after it.
        private readonly List<int> _cuts = [];
        private Party? _speaker;

        public void Read()
        {
            if (talk.Pending is { } pending)
            {
                talk.Pending = null;
                Emit(pending, sentence.First, sentence.End);
                return;
            }

            TitleWithColon();
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (InQuotation(t) || _tokens[t].Kind != TokenKind.Word) continue;
                if (words._according.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out var according)) t = According(t, according.Last);
                else if (words._companions.TryMatch(_tokens, t, Proclitics.And, out var companion) && IsCompanion(t, companion.Last)) Companion(t, companion.Last);
                else if (words._sayings.Has(_tokens.Form(t)) && t + 1 < sentence.End && words._openers.Contains(_tokens.Key(t + 1))) Saying(t);
                else if (map[t] is null && words._contained.Has(_tokens.Form(t)) && InDocument(t)) continue;
                else if (map[t] is null && (IsVerb(t) || words._passingOn.HasWithPronoun(_tokens.Form(t)))) Verb(t);
            }

            AttributeFrames();
            AttributeLoose();
        }

        private bool IsVerb(int t)
        {
            var form = _tokens.Form(t);

            // «ردا على» is a noun, whatever the dual of the verb looks like; «يجب أن» is no answer.
            if (form.Key is "يجب" or "ويجب" or "فيجب" or "تجب" or "ردا" or "نقلا" or "كشفا" or "وصفا" or "ذكرا" or "قدرا" or "وردا") return false;
            return words._verbs.HasWithPronoun(form) || form.Readings.Any(r => r.Proclitics == Proclitics.For && r.Core[0] == 'ي' && words._verbs.Contains(r.Core));
        }

        // «تبون: لن نتخلى …»: whoever stands alone before a title's colon says the rest.
        private void TitleWithColon()
        {
            if (passage.Kind == SegmentKind.Paragraph) return;
            var colon = sentence.First;
            while (colon < sentence.End && colon < sentence.First + 8 && !IsColon(colon))
            {
                if (words._verbs.Has(_tokens.Form(colon)) && map[colon] is null) return;
                colon++;
            }

            if (colon >= sentence.End || colon >= sentence.First + 8 || sentence.End - colon < 4) return;
            var start = colon;
            while (start > sentence.First && _tokens[start - 1].Kind != TokenKind.Punctuation) start--;
            if (speakers.Phrase(start, colon, null) is not { IsPerson: true } who || who.Last < colon - 1 && who.Type is null) return;
            _frames.Add(new Frame(sentence.First, colon + 1, who.Party));
            _speaker = who.Party;
        }

        private void Verb(int t)
        {
            if (PassesOn(t) || !IsVerb(t) || IsTail(t)) return;
            if (_frames.Count > 0 && !Breaks(t)) return;
            var form = _tokens.Form(t);
            if (IsImpersonal(t)) return;
            var limit = Math.Min(sentence.End, t + WidestSpeaker);
            var accusing = words._accusing.HasWithPronoun(form);
            var content = ContentStart(t + 1, limit);
            var weak = words._weak.Has(form);
            var end = content?.Before ?? limit;
            var complement = content is null ? Complement(t, limit) : null;
            if (accusing) (content, complement) = (null, Accusation(t + 1, limit));
            if (complement is { } part) end = part;

            var subject = speakers.After(t, accusing ? limit : end, talk.Last);
            var speaker = subject.Speaker;
            var carriesOn = false;
            if (speaker is null && (subject.Empty || accusing || Relative(t)))
            {
                var before = speakers.Before(sentence, t, talk.Last);

                // «…، وأضاف أن»: whoever has spoken in this sentence, before a name that only stands nearer.
                speaker = _speaker is { } same && Joined(t) && Agrees(t) ? new FoundSpeaker(same, null, t) : before.Speaker;
                if (speaker is null && !FollowsRelative(t) && before.Empty | StartsClause(t) && (_speaker ?? talk.Last) is { } last && Continues(t) && Agrees(t))
                {
                    speaker = new FoundSpeaker(last, null, t);
                    carriesOn = true;
                }
            }
            else if (speaker is null && content is null && Echoes(t) && talk.Last is { } goesOn)
            {
                // «كما أكد حرص المملكة على …»: the same person goes on, with an object.
                Open(t, t + 1, goesOn);
                return;
            }

            // «الجمعية … استنكرت مضامين …»: an object after the verb, the subject before it.
            if (speaker is null && !subject.Empty && t > sentence.First && speakers.Before(sentence, t, talk.Last, strict: true).Speaker is { } earlier && earlier.Last < t) speaker = earlier;
            if (speaker is null && !subject.Empty && content is { } said && (IsColon(said.Before) || StretchAt(said.From) is { Words: > 3 }))
                speaker = speakers.Unknown(t, said.Before);
            if (speaker is not { } who)
            {
                // Somebody speaks whom nothing tells: whoever spoke before does not go on.
                if (content is not null && !subject.Empty && StartsClause(t)) _speaker = talk.Last = null;
                return;
            }

            if (!carriesOn) talk.Feminine = IsFeminine(t);
            if (content is { } found)
            {
                // What a state is said to see or show is hardly a saying; what it announces is.
                if (who.Type == ActorType.State && weak && StretchAt(found.From) is not { Words: > 3 } && !words._announcing.Has(form)) return;
                Passed(t, who, ref who);
                Open(FrameStart(t, who), found.From, who.Party);
                return;
            }

            if (accusing && complement is { } accusation)
            {
                Open(t, accusation, who.Party);
                return;
            }

            // Without «أن» only a person says something; a state that confirms or rejects makes policy.
            if (complement is { } prepositional && prepositional < sentence.End && (who.IsPerson || who.Type is not ActorType.Media && words._complements[0].Verbs.Has(form)))
                Open(FrameStart(t, who), prepositional, who.Party);
            else if (words._objects.Has(form) && who.Type is ActorType.Person or ActorType.Expert && who.Last > t && ObjectStart(who.Last + 1) is { } objectStart)
                Open(t, objectStart, who.Party);
            else if (who.Type is not (null or ActorType.State) && !carriesOn) _speaker = talk.Last = who.Party;
        }

        // «ويتوقع أن …»: somebody, but nobody named before.
        private bool IsImpersonal(int t) =>
            t + 1 < sentence.End && words._openers.Contains(_tokens.Key(t + 1)) && words._impersonal.Has(_tokens.Form(t)) && _tokens.Key(t).TrimStart('و', 'ف')[0] == 'ي';

        // «وأضاف», «كما قال», or a verb at the head of its clause.
        private bool Continues(int t) => StartsClause(t) || _tokens.Key(t)[0] is 'و' or 'ف';

        // A bare «وأضافت» goes on with a woman or a body, «وأضاف» with a man or a source.
        private bool Agrees(int t) => talk.Feminine is not { } feminine || feminine == IsFeminine(t);

        private bool IsFeminine(int t) => words._speakers.Feminine.Has(_tokens.Form(t));

        private bool Echoes(int t) =>
            t > sentence.First && t <= sentence.First + 1 && _tokens.Key(t - 1) == "كما" && words._objects.Contains(_tokens.Key(t)) && _tokens.Key(t)[0] is not ('ي' or 'ت');

        // Of «نقلت الوكالة عن مصدر أن» the source speaks and the agency relays.
        private void Passed(int t, FoundSpeaker outlet, ref FoundSpeaker who)
        {
            if (outlet.Type != ActorType.Media) return;
            if (words._passingOn.Has(_tokens.Form(t)))
            {
                for (var u = outlet.Last + 1; u < sentence.End - 1 && u <= outlet.Last + 6; u++)
                {
                    if (_tokens.Key(u) == "عن" && speakers.Phrase(u + 1, Math.Min(sentence.End, u + WidestSpeaker), talk.Last) is { } source) who = source;
                }
            }

            AddRelay(outlet.Party, t, outlet.Last);
        }

        // «في تصريحات أوردتها وكالة …»، «نقله التلفزيون الرسمي»: only whence the news comes.
        private bool PassesOn(int t)
        {
            var form = _tokens.Form(t);
            if (!words._passingOn.HasWithPronoun(form)) return false;
            if (words._passingOn.Has(form)) return false;
            for (var u = t + 1; u < sentence.End && u <= t + 3; u++)
            {
                if (map[u] is { Type: ActorType.Media } outlet)
                {
                    AddRelay(Party.Actor(outlet.Actor), t, outlet.Last);
                    return true;
                }
            }

            // «بثتها وسائل الإعلام الحكومية وذكرت أنهم …»: who passes on may go on to speak.
            if (speakers.Phrase(t + 1, sentence.End, null) is { Type: null, Party.Kind: PartyKind.Source } source)
            {
                AddRelay(source.Party, t, source.Last);
                if (_frames.Count > 0) return true;
                _speaker = talk.Last = source.Party;
                talk.Feminine = IsFeminine(t) || form.Enclitics.Any(e => words._speakers.Feminine.Contains(e.Core));
            }

            return true;
        }

        // «…»، يقول بنعلي: the words stand before.
        private bool IsTail(int t)
        {
            if (t == sentence.First || !AfterBreak(t) || _tokens.Key(t)[0] is not ('ي' or 'ت') || ContentStart(t + 1, Math.Min(sentence.End, t + 12)) is not null) return false;
            if (t + 1 >= sentence.End || speakers.Phrase(t + 1, sentence.End, talk.Last) is not { IsPerson: true } who || who.Last <= t || who.Last + 1 < sentence.End && _tokens[who.Last + 1].Kind != TokenKind.Punctuation) return false;
            var from = sentence.First;
            foreach (var stretch in stretches)
            {
                if (stretch.Open >= sentence.First && stretch.Close < t && t - stretch.Close <= 2 && stretch.Words > 3) from = stretch.Open;
            }

            // Without quotation marks the whole sentence is his only where it ends with him.
            if (from == sentence.First && (_frames.Count > 0 || t - sentence.First < 8 || sentence.End - who.Last > 2)) return false;
            Close(t);
            Open(from, from, who.Party);
            _cuts.Add(t);
            return true;
        }

        private void Companion(int t, int last)
        {
            if (_speaker is null && t > sentence.First && SubjectOfSentence(t) is { } subject) _speaker = subject;
            if ((_speaker ?? talk.Last) is not { } speaker) return;
            var from = last + 1;

            // «مشيرا، في كلمته الختامية، إلى …»
            if (from < sentence.End && IsComma(from))
            {
                var close = from + 1;
                while (close < sentence.End && close < from + 10 && !IsComma(close)) close++;
                if (close < sentence.End && IsComma(close)) from = close + 1;
            }

            while (from < sentence.End && (_tokens.Key(from) is "الي" or "علي" or "عن" or "من" or "اياها" or "اياه" || words._openers.Contains(_tokens.Key(from)) || IsColon(from))) from++;
            Open(t, from, speaker);
        }

        private bool IsCompanion(int t, int last)
        {
            if (t > sentence.First && (AfterBreak(t) || _tokens.Key(t)[0] == 'و')) return last + 1 < sentence.End && !(IsComma(last + 1) && AfterNoun(t));
            var next = last + 1 < sentence.End ? _tokens.Key(last + 1) : "";
            return next is "الي" or "علي" || words._openers.Contains(next) || last + 1 < sentence.End && (IsColon(last + 1) || OpensAt(last + 1));
        }

        // «زخما لافتا، بينما»: an adjective.
        private bool AfterNoun(int t) => t > sentence.First && _tokens[t - 1].Kind == TokenKind.Word;

        // Who the sentence is about, where it has said nothing yet: the person after its first verb.
        private Party? SubjectOfSentence(int limit) =>
            speakers.Before(sentence, limit, talk.Last).Speaker is { Type: ActorType.Person or ActorType.Expert } who ? who.Party : null;

        // «نقل … عن فلان، …، قوله إن»; «ذهب … إلى القول إن».
        private void Saying(int t)
        {
            Party? speaker = null;
            for (var u = t - 1; u >= sentence.First && speaker is null; u--)
            {
                if (_tokens.Key(u) == "عن" && speakers.Phrase(u + 1, t, talk.Last) is { } source) speaker = source.Party;
            }

            if (speaker is not null && _frames.Count == 0) PassedBy(t);
            speaker ??= speakers.Before(sentence, t, talk.Last).Speaker?.Party ?? _speaker;
            if (speaker is not { } who) return;
            _frames.RemoveAll(f => f.From >= t);
            Open(t, t + 2, who);
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
                if (!words._documents.TryMatch(_tokens, u, Proclitics.Article | Proclitics.By, out _)) continue;
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
            if (who.Last >= last + 1 && !(who.Type is null && who.Party.Kind == PartyKind.Actor) && who.Type is not (ActorType.Person or ActorType.Expert)) AddRelay(who.Party, t, Math.Min(who.Last, sentence.End - 1));
            Close(t);
            var end = Math.Max(who.Last, last);
            if (_tokens.Key(last) == "لسان") return end;
            if (t - sentence.First > 4)
            {
                // What nobody else is quoted with in this sentence is the source's.
                if (_frames.Count == 0) Open(sentence.First, sentence.First, who.Party);
            }
            else if (_frames.Count == 0 && who.Type != ActorType.Media)
            {
                var from = end + 1;
                for (var u = from; u < sentence.End && u < from + 8; u++)
                {
                    if (!IsComma(u) && _tokens.Key(u) is not ("فقد" or "فان" or "فانه" or "فانها")) continue;
                    from = u + 1;
                    break;
                }

                while (from < sentence.End && (IsComma(from) || words._openers.Contains(_tokens.Key(from)))) from++;
                Open(t, from, who.Party);
            }

            return end;
        }

        private void AddRelay(Party source, int first, int last)
        {
            var span = _tokens.SpanOf(first, last);
            if (!relays.Any(r => r.Span.Overlaps(span))) relays.Add(new Relay(source, span));
        }

        // Where the words said begin, and where the announcement ends: «أن», «إن», a colon, an opening quotation mark.
        private (int Before, int From)? ContentStart(int from, int limit)
        {
            (int, int)? shortQuotation = null;
            for (var t = from; t < limit; t++)
            {
                if (StretchAt(t) is { } stretch)
                {
                    if (stretch.Words > 3 && !NamesOutlet(t) && !IsCalled(t, from)) return (t, t);
                    if (stretch.Words > 1 && t == from) shortQuotation ??= (t, t);
                    t = stretch.Close;
                    continue;
                }

                if (IsColon(t)) return (t, t + 1);
                if (map[t] is not null || _tokens[t].Kind != TokenKind.Word) continue;
                if (words._openers.Contains(_tokens.Key(t)) && !(t > from && words._beforeOpeners.Contains(_tokens.Key(t - 1))))
                {
                    var before = t > from && _tokens.Key(t - 1) is "علي" or "الي" or "عن" or "من" ? t - 1 : t;
                    return (before, t + 1);
                }

                if (t > from && words._companions.TryMatch(_tokens, t, Proclitics.And, out var companion) && IsCompanion(t, companion.Last))
                {
                    // «وتابعت الوزارة قائلة: …»
                    return companion.Last + 1 < limit && IsColon(companion.Last + 1) ? (t, companion.Last + 2) : shortQuotation;
                }

                if (words._verbs.Has(_tokens.Form(t)) && !words._weak.Has(_tokens.Form(t))) return shortQuotation;
            }

            return shortQuotation;
        }

        // «من يسمى “المبعوث الخاص …”»: a name and no saying.
        private bool IsCalled(int open, int from)
        {
            for (var t = open - 1; t >= from && t >= open - 4; t--)
            {
                if (_tokens.Key(t) is "يسمي" or "تسمي" or "المسمي" or "المسماه" or "المدعو" or "الملقب" or "المعروف" or "المعروفه" or "يدعي" or "باسم" or "بعنوان" or "عنوان" or "كتابه" or "كتابها" or "كتاب" or "مقال" or "مقاله" or "مقالها" or "روايته" or "حسابه" or "حسابها" or "صفحته" or "صفحتها") return true;
            }

            return false;
        }

        private bool NamesOutlet(int open) => map[open + 1] is { Type: ActorType.Media } outlet && outlet.First <= open + 1;

        // «حذر … من», «أعرب … عن»: where the noun that stands for «أن» begins.
        private int? Complement(int verb, int limit)
        {
            var form = _tokens.Form(verb);
            foreach (var (preposition, verbs) in words._complements)
            {
                if (!verbs.HasWithPronoun(form)) continue;
                for (var t = verb + 1; t < limit; t++)
                {
                    if (InQuotation(t)) continue;
                    if (preposition == "ب" ? map[t] is null && StartsWithBy(t) : _tokens.Key(t) == preposition && !(t + 1 < limit && _tokens.Key(t + 1) is "هامش" or "ضوء" or "غرار" or "لسان" or "خلفيه" or "جهته" or "جانبه"))
                        return preposition == "ب" ? t : t + 1;
                    if (t > verb + 1 && words._companions.TryMatch(_tokens, t, Proclitics.And, out _)) break;
                }
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

        private bool StartsWithBy(int t) => _tokens[t].Kind == TokenKind.Word && _tokens.Key(t)[0] == 'ب' && _tokens.Key(t).Length > 4
            && _tokens.Form(t).Readings.Any(r => r.Proclitics.HasFlag(Proclitics.By));

        // The object after the speaker and what is set off beside the name: «نفى فلان، وزير الخارجية، وجود …».
        private int? ObjectStart(int from)
        {
            var t = from;
            while (t < sentence.End && IsComma(t))
            {
                var close = t + 1;
                while (close < sentence.End && close < t + 14 && !IsComma(close) && !InQuotation(close)) close++;
                if (close >= sentence.End || !IsComma(close)) return t + 1;
                t = close;
                if (t + 1 < sentence.End && !Parenthetical(t + 1)) return t + 1;
            }

            return t < sentence.End && sentence.End - t > 2 && _tokens.Key(t) is not ("في" or "خلال" or "عقب") ? t : null;
        }

        private bool Parenthetical(int t) =>
            _tokens.Key(t) is "في" or "خلال" or "اليوم" or "امس" or "يوم" or "ضمن" or "عقب" || words._speakers.Names.TryTitle(_tokens, t, out _);

        private void Open(int start, int from, Party speaker)
        {
            _speaker = talk.Last = speaker;
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
            if (_frames.Count > 0 || talk.Last is not { } speaker || passage.Kind != SegmentKind.Paragraph) return;
            foreach (var stretch in stretches)
            {
                if (stretch.Open < sentence.First || stretch.Open >= sentence.End || stretch.Words < 4) continue;
                var whole = stretch.Open <= sentence.First + 1 && stretch.Words > 6 && stretch.Close >= sentence.End - 2;

                // Long words in quotation marks right after somebody spoke are still theirs.
                if (!whole && !InHisWords(stretch.Close) && !(spoke && stretch.Words > 7 && !IsCalled(stretch.Open, sentence.First) && !words._speakers.Names.NamesAPlace(_tokens, stretch.Open + 1))) continue;
                Direct(speaker, stretch);
                talk.Spoke = true;
            }
        }

        private bool InHisWords(int close)
        {
            for (var t = close + 1; t < sentence.End - 1 && t <= close + 3; t++)
            {
                if (_tokens.Key(t) == "حد" && _tokens.Key(t + 1) is "تعبيره" or "قوله" or "وصفه" or "تعبيرها" or "قولها" or "وصفها") return true;
            }

            return false;
        }

        private void Emit(Party speaker, int from, int end)
        {
            while (end > from && TrimsEnd(end - 1)) end--;
            while (from < end && _tokens[from].Kind == TokenKind.Punctuation && StretchAt(from) is null) from++;
            var inside = stretches.Where(q => q.Open >= from && q.Open < end && IsSaid(q, from, end)).ToList();
            if (inside.Count == 0)
            {
                Add(speaker, direct: false, from, Shortened(from, end));
                return;
            }

            // What leads to the quotation, where it is more than the words' subject.
            var leads = inside[0].Open > from && !words._openers.Contains(_tokens.Key(inside[0].Open - 1)) && !IsColon(inside[0].Open - 1);
            if (leads && Words(from, inside[0].Open) >= 5) Add(speaker, direct: false, from, Shortened(from, inside[0].Open));
            foreach (var stretch in inside) Direct(speaker, stretch);
        }

        // A word or two in quotation marks are a name or said with tongs, unless nothing else is said.
        private static bool IsSaid(QuotedStretch stretch, int from, int end) =>
            stretch.Words >= 3 || stretch.Words == 2 && stretch.Open <= from && stretch.Close >= end - 2;

        // One span a sentence, where the words quoted go on over several.
        private void Direct(Party speaker, QuotedStretch stretch)
        {
            foreach (var part in passage.Sentences)
            {
                var first = Math.Max(stretch.Open + 1, part.First);
                var end = Math.Min(stretch.Close, part.End);
                if (first < end) Add(speaker, direct: true, first, end);
            }
        }

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
            return _tokens.Key(t) is "و" or "كما" or "فيما" or "بينما" or "حيث" or "ذلك";
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

        // The announcement begins with its subject where that stands before the verb.
        private int FrameStart(int verb, FoundSpeaker who) => who.Last < verb && _frames.Count == 0 ? sentence.First : verb;

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
        private bool Joined(int t) => _tokens.Key(t)[0] == 'و' && !words._verbs.Contains(_tokens.Key(t));

        private bool Breaks(int t) => t > sentence.First && AfterBreak(t) || t > sentence.First && _tokens.Key(t)[0] is 'و' && !words._verbs.Contains(_tokens.Key(t)) || Relative(t);

        private bool FollowsRelative(int t) => t > sentence.First && _tokens.Key(t - 1) is "الذي" or "التي" or "الذين";

        private bool Relative(int t) => t > sentence.First && _tokens.Key(t - 1) is "الذي" or "التي" && !_frames.Any(f => f.From < t && f.From > sentence.First);

        private bool AfterBreak(int t) => t > 0 && _tokens[t - 1].Kind == TokenKind.Punctuation;

        private bool IsColon(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] == ':';

        private bool IsComma(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or ',' or '؛';

        private bool StartsClause(int t) =>
            t == sentence.First || AfterBreak(t) || _tokens.Key(t)[0] is 'و' or 'ف' && !words._verbs.Contains(_tokens.Key(t)) || t - sentence.First <= 2;
    }
}
