using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>What stands around one predicate of a sentence, read once for all its proposals.</summary>
internal sealed class PredicateContext
{
    private readonly SentenceView _view;
    private readonly int _kindsBefore;
    private readonly (int Rank, int Fitting)[] _ranks;

    public PredicateContext(SentenceView view, int index)
    {
        _view = view;
        Predicate = view.Predicates[index];
        var (frame, tokens) = (view.Frame, view.Frame.Passage.Tokens);
        var t = Predicate.First;
        Clause = frame.ClauseOf(t);
        Negated = frame.Negated(t);
        Possible = frame.Possible(t);
        Hypothetical = Possible && frame.Hypothetical(t);
        Said = view.Voices.At(t);
        for (var i = index - 1; i >= 0 && t - view.Predicates[i].Last <= 6; i--)
        {
            if (view.Predicates[i].First == t) continue;
            _kindsBefore |= 1 << (int)view.Predicates[i].Entry.Kind;
        }

        (PreviousDistance, NextDistance) = (12, 12);
        for (var i = index - 1; i >= 0; i--)
        {
            if (view.Predicates[i].First == t) continue;
            (PreviousDistance, PreviousSign) = (Math.Min(12, t - view.Predicates[i].Last), view.Predicates[i].Entry.Sign);
            break;
        }

        for (var i = index + 1; i < view.Predicates.Count; i++)
        {
            if (view.Predicates[i].First == t) continue;
            (NextDistance, NextSign) = (Math.Min(12, view.Predicates[i].First - Predicate.Last), view.Predicates[i].Entry.Sign);
            break;
        }

        foreach (var other in view.Predicates)
        {
            if (other.First == t || Math.Abs(other.First - t) > 15) continue;
            if (other.Entry.Sign * Predicate.Entry.Sign > 0) SameSigns++;
            else if (other.Entry.Sign * Predicate.Entry.Sign < 0) OtherSigns++;
        }

        if (t > frame.Sentence.First)
        {
            AfterRelative = frame.Is(t - 1, GrammarRole.Relative);
            PrepositionBefore = frame.Is(t - 1, GrammarRole.Preposition);
            NounBefore = tokens[t - 1].Kind == TokenKind.Word && !AfterRelative && !PrepositionBefore && frame.At(t - 1) is null;
        }

        var gap = view.Between(frame.Sentence.First - 1, t);
        InMarks = gap.Marks % 2 == 1;
        var gender = Predicate.Sense.IsVerb ? Predicate.Sense.Gender : Gender.Unknown;
        if (Predicate.Sense.IsVerb)
        {
            (Subject, SubjectConfidence) = view.SubjectOf(index);
        }

        Sayer = FindSayer(index);
        Recipient = FindRecipient(index);
        Speaking = FindSpeaking(index);
        GoingOn = view.SlotOf(frame.GoingOn(t, gender));
        _ranks = Rank();
    }

    public Predicate Predicate { get; }

    public Clause Clause { get; }

    public Said Said { get; }

    public bool Negated { get; }

    public bool Possible { get; }

    public bool Hypothetical { get; }

    public bool InMarks { get; }

    public bool AfterRelative { get; }

    public bool PrepositionBefore { get; }

    public bool NounBefore { get; }

    public int PreviousDistance { get; }

    public int PreviousSign { get; }

    public int NextDistance { get; }

    public int NextSign { get; }

    public int SameSigns { get; }

    public int OtherSigns { get; }

    /// <summary>A verb's subject by the grammar of the frame, or null.</summary>
    public Slot? Subject { get; }

    public double SubjectConfidence { get; }

    /// <summary>
    /// Who grammar says is at the receiving end: the subject of «تعرض لـ»، «حظي بـ» and of a passive that is written as one, and whoever
    /// stands before «تحت القصف»; null where it says nothing.
    /// </summary>
    public Slot? Recipient { get; }

    /// <summary>Who condemns, fears or denies the deed that this noun names, and so isn't its doer; null where nobody does.</summary>
    public Slot? Speaking { get; }

    /// <summary>The subject of the last verb of saying before the predicate, or null.</summary>
    public Slot? Sayer { get; }

    /// <summary>How many words before the predicate a verb of saying or judging comes; null where none does.</summary>
    public int? SaidBefore { get; private set; }

    /// <summary>Whom the sentence goes on about at the predicate, or null.</summary>
    public Slot? GoingOn { get; }

    /// <summary>Whether a predicate of a kind comes shortly before.</summary>
    public bool Before(PredicateKind kind) => (_kindsBefore & (1 << (int)kind)) != 0;

    /// <summary>The place of a slot among those on its side of the predicate, the nearest 1; at most 6, and 7 for none.</summary>
    public int RankOf(Slot slot) => slot.Number < _ranks.Length ? _ranks[slot.Number].Rank : 7;

    /// <summary>The same among those whose preposition fits the predicate.</summary>
    public int FittingRankOf(Slot slot) => slot.Number < _ranks.Length ? _ranks[slot.Number].Fitting : 7;

    /// <summary>Whether a slot is the one whose words the predicate stands in.</summary>
    public bool SpeakerIs(Slot slot) =>
        Said.Holder.Kind == PartyKind.Actor && slot.Has(Said.Holder.Name);

    /// <summary>Whether a definite noun that is no actor stands between a slot and the predicate.</summary>
    public bool DefiniteBetween(Slot slot)
    {
        if (!slot.IsHere) return false;
        var (from, to) = slot.First > Predicate.Last ? (Predicate.Last + 1, slot.First) : (slot.Last + 1, Predicate.First);
        for (var t = from; t < to && t < from + 8; t++)
        {
            if (_view.Frame.At(t) is null && _view.Frame.IsDefinite(t)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a slot belongs to a deed that is spoken of: «أدان الهجوم على س» is nothing against س.
    /// </summary>
    public bool IsOfADeedSpokenOf(Slot slot)
    {
        if (slot.First <= Predicate.Last || slot.Case == Cases.Doer || Predicate.Entry.Sign >= 0) return false;
        if (!Predicate.Entry.SpeaksOfDeeds && Predicate.Entry.Kind != PredicateKind.FeelAgainst) return false;

        // «أدان الهجوم على س», «أدان الهجوم الذي تعرضت له س».
        var told = false;
        foreach (var deed in _view.Predicates)
        {
            if (deed.First <= Predicate.Last || deed.Last >= slot.First) continue;
            if (told && deed.Sense.IsVerb && deed.Entry.Kind == PredicateKind.Suffer) return true;
            told |= !deed.Sense.IsVerb && deed.Entry.Kind is PredicateKind.ActAgainst or PredicateKind.MutualAgainst;
            if (told && (slot.Case != Cases.Direct || IsObjectOfRelative(deed.Last, slot))) return true;
        }

        return false;
    }

    // «أدان التفجير الذي هز س»: whom a deed is said to have done something to. «الهجوم الذي نفذته س»: its doer.
    private bool IsObjectOfRelative(int deed, Slot slot)
    {
        var (frame, verb) = (_view.Frame, slot.First - 1);
        return verb - 1 > deed && frame.Is(verb - 1, GrammarRole.Relative) && frame.Passage.Tokens[verb].Kind == TokenKind.Word
            && frame.Passage.Tokens.Key(verb) is { Length: > 1 } key && key[^1] != 'ه' && !key.EndsWith("ها", StringComparison.Ordinal)
            && !key.EndsWith("هم", StringComparison.Ordinal) && frame.Passage.Tokens.Original(verb)[^1] is not ('ة' or 'ه');
    }

    /// <summary>
    /// Whether the object is the noun before the relative and no slot further back: «ألغت س الاتفاق الذي رعته ص» is nothing that ص does to
    /// س.
    /// </summary>
    public bool HasAnotherObject(Slot slot)
    {
        if (!AfterRelative || Predicate.Sense is not { IsVerb: true, Pronoun: not null } || !slot.IsHere || slot.Last >= Predicate.First)
            return false;
        if (slot.Kind == SlotKind.Pronoun) return true;

        // What describes a definite name is definite too; a noun without the article begins another phrase.
        var (frame, relative) = (_view.Frame, Predicate.First - 1);
        for (var t = slot.Last + 1; t < relative; t++)
        {
            if (frame.Is(t, GrammarRole.Preposition)) t++;
            else if (frame.Passage.Tokens[t].Kind == TokenKind.Word && frame.At(t) is null && !frame.IsDefinite(t)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a relative clause with a predicate of its own says what a slot has to do with what is agreed: who sponsored it is no party
    /// to «الاتفاق الذي رعته س».
    /// </summary>
    public bool IsToldByRelative(Slot slot)
    {
        if (Predicate.Sense.IsVerb || Predicate.Entry.Kind != PredicateKind.MutualFor) return false;
        if (slot.First <= Predicate.Last || slot.Case != Cases.Direct) return false;
        foreach (var verb in _view.Predicates)
        {
            if (verb.First <= Predicate.Last || verb.Last >= slot.First || slot.First - verb.Last > 2) continue;
            if (verb.Sense is { IsVerb: true, Pronoun: not null } && verb.Entry.Sign != 0
                && _view.Frame.Is(verb.First - 1, GrammarRole.Relative)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a judging word only describes a deed that somebody suffers: «الهجوم الإرهابي على س» says nothing of س.
    /// </summary>
    public bool DescribesADeedDoneTo(Slot slot)
    {
        if (slot.First <= Predicate.Last || slot.Case is not (Cases.On or Cases.In or Cases.Against)) return false;
        foreach (var deed in _view.Predicates)
        {
            if (deed.Last == Predicate.First - 1 && !deed.Sense.IsVerb
                && deed.Entry.Kind is PredicateKind.ActAgainst or PredicateKind.MutualAgainst) return true;
        }

        return false;
    }

    private Slot? FindSpeaking(int index)
    {
        if (Predicate.Sense.IsVerb || Predicate.Entry.Kind is not (PredicateKind.ActAgainst or PredicateKind.MutualAgainst)) return null;
        for (var i = index - 1; i >= 0 && Predicate.First - _view.Predicates[i].Last <= 4; i--)
        {
            var verb = _view.Predicates[i];
            if (!verb.Entry.SpeaksOfDeeds && verb.Entry.Kind != PredicateKind.FeelAgainst) continue;

            // «وأعلنت س إدانتها لهجوم ص», «أبدت س قلقها من الهجوم»: the noun's pronoun is of who was named before.
            if (!verb.Sense.IsVerb)
            {
                if (verb.Sense.Pronoun is null) continue;
                return _view.Slots.LastOrDefault(
                    s => s.IsHere && s.Last < verb.First && s.Case == Cases.Direct && s.Kind == SlotKind.Named);
            }

            // «وأعلنت س إدانتها لهجوم ص»: the noun, though it is spelled like a verb with its object.
            if (verb.Sense.Pronoun is not null
                && _view.Slots.FirstOrDefault(s => s.IsHere && s.Last == verb.First - 1 && s.Case == Cases.Direct) is { } owner)
            {
                return owner;
            }

            // A name between the two is the subject even where it does not seem to agree.
            var subject = _view.SubjectOf(i).Slot
                ?? _view.Slots.FirstOrDefault(s => s.First > verb.Last && s.Last < Predicate.First && s.Case == Cases.Direct);
            if (subject is not null) return subject;
        }

        return null;
    }

    private Slot? FindRecipient(int index)
    {
        var tokens = _view.Frame.Passage.Tokens;
        if (Predicate.Sense.IsVerb)
        {
            return Receives(Predicate) || IsWrittenPassive(Predicate.First) ? Subject : null;
        }

        if (Predicate.First > _view.Frame.Sentence.First && tokens.Key(Predicate.First - 1) is "تحت" or "مرمي")
        {
            return _view.Slots.LastOrDefault(s => s.IsHere && s.Last < Predicate.First && s.Kind != SlotKind.Demonym);
        }

        for (var i = index - 1; i >= 0 && Predicate.First - _view.Predicates[i].Last <= 4; i--)
        {
            var verb = _view.Predicates[i];
            if (verb.Sense.IsVerb && Receives(verb)) return _view.SubjectOf(i).Slot;

            // «س ضحية العدوان»: who the noun is said of.
            if (verb.Entry.Kind == PredicateKind.Suffer && verb.Last == Predicate.First - 1)
                return _view.Slots.LastOrDefault(s => s.IsHere && s.Last < verb.First && s.Kind != SlotKind.Demonym);
        }

        return null;

        static bool Receives(Predicate predicate) => predicate.Entry.Kind is PredicateKind.Suffer or PredicateKind.Receive;
    }

    // «قُصفت»: the vowel is written so that it is read right.
    private bool IsWrittenPassive(int token)
    {
        var written = _view.Frame.Passage.Tokens.Original(token);
        return Predicate.Sense.Shape == PredicateShape.Past && written.Length > 3 && written[1..4].Contains('\u064F');
    }

    private Slot? FindSayer(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            var earlier = _view.Predicates[i];
            if (!earlier.Sense.IsVerb || earlier.First == Predicate.First) continue;
            if (!earlier.Entry.Says) continue;
            SaidBefore = Predicate.First - earlier.Last;
            return _view.SubjectOf(i).Slot;
        }

        return null;
    }

    private (int Rank, int Fitting)[] Rank()
    {
        var slots = _view.Slots;
        var ranks = new (int Rank, int Fitting)[slots.Count];
        Array.Fill(ranks, (7, 7));
        int after = 0, afterFitting = 0, before = 0, beforeFitting = 0;
        foreach (var slot in slots)
        {
            if (slot.First <= Predicate.Last) continue;
            after++;
            var fits = (slot.Case & Predicate.Entry.Cases) != 0;
            if (fits) afterFitting++;
            ranks[slot.Number] = (Math.Min(6, after), fits ? Math.Min(6, afterFitting) : 7);
        }

        for (var i = slots.Count - 1; i >= 0; i--)
        {
            var slot = slots[i];
            if (!slot.IsHere || slot.Last >= Predicate.First) continue;
            before++;
            var bare = slot.Case == Cases.Direct;
            if (bare) beforeFitting++;
            ranks[slot.Number] = (Math.Min(6, before), bare ? Math.Min(6, beforeFitting) : 7);
        }

        return ranks;
    }
}
