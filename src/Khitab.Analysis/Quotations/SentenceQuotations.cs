using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>
/// One pass over one sentence: verbs of saying and what carries a speaker on. What they announce is cut and attributed at the end.
/// </summary>
internal sealed partial class SentenceQuotations(
    QuotationWords words, Passage passage, MentionMap map, SpeakerFinder speakers, List<QuotedStretch> stretches, Sentence sentence,
    List<FoundQuotation> quotes, List<Relay> relays, Talk talk)
{
    private const int WidestSpeaker = 45;
    private const int LongestIndirect = 480;

    private readonly TokenizedText _tokens = passage.Tokens;
    private readonly List<Frame> _frames = [];

    // Ends of what can be said: «وفق …» and «يقول فلان» after it.
    private readonly List<int> _cuts = [];
    private Party? _speaker;

    public void Read()
    {
        speakers.Issuer = talk.Issuer;
        speakers.Unnamed = talk.Unnamed;
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
            if (words.According.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out var according)) t = According(t, according.Last);
            else if (words.Companions.TryMatch(_tokens, t, Proclitics.And, out var companion) && IsCompanion(t, companion.Last))
            {
                Companion(t, companion.Last);
            }
            else if (words.Sayings.Has(_tokens.Form(t)) && t + 1 < sentence.End && IsOpener(t + 1)) Saying(t);
            else if (map[t] is null && words.Contained.Has(_tokens.Form(t)) && InDocument(t)) continue;
            else if (map[t] is null && (IsVerb(t) || words.PassingOn.HasWithPronoun(_tokens.Form(t)))) Verb(t);
        }

        AttributeFrames();
        AttributeLoose();
        if (speakers.Topic(sentence, sentence.End) is { } topic) talk.Topic = topic.Party;

        // «وكان نتنياهو تمسك بالبقاء. وأكد أن»: who acts in one sentence speaks on in the next.
        if (_frames.Count > 0 || passage.Kind != SegmentKind.Paragraph) return;
        if (speakers.SubjectOf(sentence, talk.Last, out var feminine) is not { IsPerson: true } subject) return;
        talk.Last = subject.Party;
        talk.Feminine = feminine;
    }

    private void Verb(int t)
    {
        if (PassesOn(t) || PassesOnFrom(t) || !IsVerb(t) || IsTail(t)) return;
        if (_frames.Count > 0 && !Breaks(t)) return;
        var form = _tokens.Form(t);
        if (IsImpersonal(t)) return;
        var limit = Math.Min(sentence.End, t + WidestSpeaker);
        var accusing = words.Accusing.HasWithPronoun(form);
        var content = ContentStart(t + 1, limit, words.Describing.Has(form) ? 1 : 3);
        var weak = words.Weak.Has(form);
        var end = content?.Before ?? limit;
        var complement = content is null ? Complement(t, limit) : null;
        if (accusing) (content, complement) = (null, Accusation(t + 1, limit));
        if (complement is { } part) end = part;

        var subject = IsPlural(t) ? new Subject(null, Empty: true)
            : words.Transitive.Has(form) && speakers.Beside(sentence, t) is { } beside ? new Subject(beside, Empty: false)
            : speakers.After(t, accusing ? limit : end, talk.Last);
        var speaker = subject.Speaker;
        var carriesOn = false;
        if (speaker is null && (subject.Empty || accusing || Relative(t)))
        {
            var before = speakers.Before(sentence, t, talk.Last);

            // «وظهر عليه الغضب وهو يقول»: whoever was named last before the pronoun.
            if (t > sentence.First && _tokens.Key(t - 1) is "وهو" or "وهي" && speakers.NamedBefore(sentence, t) is { } himself)
            {
                before = new Subject(himself, Empty: false);
            }

            // «…، وأضاف أن»: whoever has spoken in this sentence, before a name that is only nearer.
            speaker = _speaker is { } same && Joined(t) && Agrees(t) ? new FoundSpeaker(same, null, t) : before.Speaker;
            if (speaker is null && !FollowsRelative(t) && before.Empty | StartsClause(t) && Continues(t)
                && WhoGoesOn(t) is { } last)
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
        if (speaker is null && !subject.Empty && t > sentence.First
            && speakers.Before(sentence, t, talk.Last, strict: true).Speaker is { } earlier && earlier.Last < t)
        {
            speaker = earlier;
        }

        // «ووصف المحادثات بأنها», «وجدد تأكيده أن»: a verb of saying with its object goes on with whoever spoke.
        if (speaker is null && !subject.Empty && content is not null && words.Transitive.Has(form) && StartsClause(t) && Agrees(t)
            && (_speaker ?? talk.Last) is { } before2 && t + 1 < sentence.End && speakers.IsObject(t + 1))
        {
            speaker = new FoundSpeaker(before2, null, t);
            carriesOn = true;
        }

        if (speaker is null && !subject.Empty && content is { } said && !words.Transitive.HasWithPronoun(form)
            && !(words.Objects.Has(form) && OpensAt(said.Before)))
        {
            speaker = speakers.Unknown(t, said.Before);
        }

        // «وأوضح أن» where nobody has spoken: whoever the sentence, or the text so far, is about.
        if (speaker is null && content is not null && subject.Empty && (talk.Last is null || Agrees(t))
            && (speakers.Topic(sentence, t)?.Party ?? talk.Topic) is { } topic)
        {
            speaker = new FoundSpeaker(topic, null, t);
        }

        if (speaker is not { } who)
        {
            // Somebody unknown speaks: whoever spoke before does not go on.
            if (content is not null && !subject.Empty && StartsClause(t) && !words.Transitive.Has(form)) _speaker = talk.Last = null;
            return;
        }

        if (who.Type is ActorType.Organization or ActorType.Government or ActorType.Military or ActorType.ArmedGroup)
        {
            speakers.Issuer = talk.Issuer = who.Party;
        }

        if (!carriesOn)
        {
            talk.Feminine = IsFeminine(t);
            talk.ByGender = IsFeminine(t) ? (talk.ByGender.Masculine, who.Party) : (who.Party, talk.ByGender.Feminine);
        }

        if (content is { } found)
        {
            // What a state is said to see or show is hardly a saying; what it announces, and what stands between marks, is.
            if (who.Type == ActorType.State && weak && StretchAt(found.From) is not { Words: > 1 } && !words.Announcing.Has(form)) return;
            Passed(t, who, ref who);
            Open(FrameStart(t, who), found.From, who.Party);
            return;
        }

        if (accusing && complement is { } accusation)
        {
            Open(t, accusation, who.Party);
            return;
        }

        // Without «أن» a state that confirms or rejects makes policy.
        if (complement is { } prepositional && prepositional < sentence.End && who.Type != ActorType.State)
            Open(FrameStart(t, who), prepositional, who.Party);
        else if (
            words.Objects.Has(form) && !HasPronounAfter(t) && who.Type != ActorType.State
            && ObjectStart(Math.Max(t, who.Last) + 1) is { } objectStart)
            Open(t, objectStart, who.Party);
        else if (carriesOn || _frames.Count > 0 && !Joined(t)) return;
        else if (who.Type is not null) _speaker = talk.Last = who.Party;
        else if (who.Party.Kind == PartyKind.Source && who.Last > t && who.Last + 1 < sentence.End
            && words.Companions.TryMatch(_tokens, who.Last + 1, 0, out _))
        {
            // «وتابعت المصادر موضحة أن»: whoever the participle agrees with.
            _speaker = talk.Last = who.Party;
        }
    }

    // «…»، يقول بنعلي: the words come before.
    private bool IsTail(int t)
    {
        var closing = _tokens.Key(t)[0] is 'و' or 'ف' ? null : ClosedBefore(t);
        if (t == sentence.First || !AfterBreak(t) || closing is null && _tokens.Key(t)[0] is not ('ي' or 'ت')
            || ContentStart(t + 1, Math.Min(sentence.End, t + 12)) is not null)
        {
            return false;
        }

        if (t + 1 >= sentence.End) return false;
        var named = speakers.Phrase(t + 1, sentence.End, talk.Last) ?? (closing is null ? null : speakers.Unknown(t, sentence.End));
        if (named is not { } who || who.Last <= t) return false;
        if (closing is null && (!who.IsPerson || who.Last + 1 < sentence.End && _tokens[who.Last + 1].Kind != TokenKind.Punctuation))
        {
            return false;
        }

        var from = closing ?? sentence.First;

        // Without quotation marks the whole sentence is his only where it ends with him.
        if (closing is null && (_frames.Count > 0 || t - sentence.First < 8 || sentence.End - who.Last > 2)) return false;
        Close(t);
        Open(from, from, who.Party);
        _cuts.Add(t);
        return true;
    }

    // Where the words between marks begin that end right before a place.
    private int? ClosedBefore(int t)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Open >= sentence.First && stretch.Close < t && t - stretch.Close <= 2 && stretch.Words > 1) return stretch.Open;
        }

        return null;
    }

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

    // Who the sentence is about, where it has said nothing yet: the person after its first verb.
    private Party? SubjectOfSentence(int limit) =>
        speakers.Before(sentence, limit, talk.Last).Speaker is { Type: ActorType.Person or ActorType.Expert } who ? who.Party : null;

    // The announcement begins with its subject where that comes before the verb.
    private int FrameStart(int verb, FoundSpeaker who) => who.Last < verb && _frames.Count == 0 ? sentence.First : verb;

    /// <summary>Words that somebody is said to have said: where the announcement begins, where the words do.</summary>
    private readonly record struct Frame(int Start, int From, Party Speaker);
}
