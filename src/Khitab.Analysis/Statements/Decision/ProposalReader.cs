using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// Lists every statement that a sentence may make by one of its predicates: who does it to whom, who judges whom. Generous: the decision
/// turns most of them down.
/// </summary>
internal sealed class ProposalReader
{
    private const int Nearest = 3;
    private const int Reach = 30;
    private readonly StatementModel? _model;
    private readonly ProposalFeatures _features;
    private readonly ProposalScores? _scores;
    private readonly WitnessFeatures _witness;
    private readonly List<(Said Said, Via Via)> _voices = [];
    private readonly uint[] _words = new uint[WitnessFeatures.Most];

    // What each word is worth by each route, and what the predicate's is.
    private readonly Dictionary<PredicateEntry, float[]> _worthsOf = new(ReferenceEqualityComparer.Instance);
    private float[] _worths = [];

    // Rows of the proposals of an article, used again for the next one's.
    private readonly List<float[]> _rows = [];
    private int _rowsUsed;

    /// <param name="grammar">Function words.</param>
    /// <param name="countries">Which actors are a country's.</param>
    /// <param name="model">The first decision, by which what has no hope is dropped at once; null to keep everything.</param>
    public ProposalReader(GrammarWords grammar, ActorCountries countries, StatementModel? model)
    {
        _model = model;
        _features = new ProposalFeatures(countries);
        _scores = model is null ? null : new ProposalScores(model, _features);
        _witness = new WitnessFeatures(grammar);
    }

    /// <summary>Begins another article: the features of earlier proposals, once decided, are gone.</summary>
    public void Begin() => _rowsUsed = 0;

    /// <summary>The proposals of a sentence.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="proposals">They are added to these.</param>
    /// <param name="barred">Who surely does not do what to whom, whatever else reads it so.</param>
    public void Read(SentenceView view, List<Proposal> proposals, HashSet<(string Holder, string Target, int Sign)> barred)
    {
        if (view.Slots.Count == 0) return;
        for (var p = 0; p < view.Predicates.Count; p++)
        {
            var entry = view.Predicates[p].Entry;
            if (entry.Sign == 0) continue;
            var context = new PredicateContext(view, p);
            _worths = WorthsOf(entry);
            _features.Begin(view, context);
            _scores?.Begin();
            if (entry.Judges) Judge(view, context, Route.Judgement, proposals);
            else
            {
                Relate(view, context, proposals, barred);
                if (entry.Kind != PredicateKind.Stop) Judge(view, context, Route.Implied, proposals);
            }
        }
    }

    private void Relate(
        SentenceView view, PredicateContext context, List<Proposal> proposals, HashSet<(string Holder, string Target, int Sign)> barred)
    {
        var sign = SignOf(context);
        var said = context.Said;
        var speaker = said is { Holder.Kind: PartyKind.Actor } && !view.Slots.Exists(s => s.Has(said.Holder.Name))
            ? new Slot([said.Holder.Name], -1, -1, SlotKind.Speaker, Cases.None, null, Gender.Unknown) { Number = view.Slots.Count } : null;
        foreach (var target in view.Slots)
        {
            // Whoever is acted upon is nearly always there.
            if (!target.IsHere || !Near(context, target) || context.HasAnotherObject(target) || context.IsToldByRelative(target)) continue;
            if (context.IsOfADeedSpokenOf(target))
            {
                Bar(context.Subject, target, sign, barred);
                continue;
            }

            // The deed's object, not its doer: «أدان قصف س لـص» is against س.
            if (target.Case is not (Cases.Direct or Cases.Doer) && target.First > context.Predicate.Last)
            {
                Bar(context.Speaking, target, sign, barred);
            }

            if (context.Recipient is { } recipient && !recipient.Shares(target))
            {
                if (IsPlain(view, context, target, recipient)) Bar(recipient, target, sign, barred);
                continue;
            }

            foreach (var holder in view.Slots)
            {
                if (ReferenceEquals(holder, target) && target.Actors.Length < 2) continue;
                if (context.Recipient is { } done && done.Shares(holder)) continue;
                if (context.Speaking is { } speaking && speaking.Shares(holder)) continue;
                if (context.IsToldByRelative(holder)) continue;
                if (!Near(context, holder) || (!ReferenceEquals(holder, target) && holder.Shares(target))) continue;
                Propose(view, context, Route.Act, holder, said, Via.Words, target, sign, proposals);
            }

            if (speaker is not null) Propose(view, context, Route.Act, speaker, said, Via.Words, target, sign, proposals);
        }
    }

    private static void Bar(Slot? holder, Slot target, int sign, HashSet<(string Holder, string Target, int Sign)> barred)
    {
        foreach (var actor in holder?.Actors ?? [])
        {
            foreach (var other in target.Actors) barred.Add((actor, other, sign));
        }
    }

    private void Judge(SentenceView view, PredicateContext context, Route route, List<Proposal> proposals)
    {
        // Whoever says it is not known, or nobody does, as in a question of an interview.
        if (!context.Said.Sure && context.Said.Holder.Kind == PartyKind.Author) return;
        var sign = SignOf(context);
        if (route == Route.Judgement && context.Negated) sign = -sign;
        var voices = Voices(view, context);
        foreach (var target in view.Slots)
        {
            if (route == Route.Judgement && context.DescribesADeedDoneTo(target)) continue;
            if (!Near(context, target) || (route == Route.Implied && !target.IsHere)) continue;
            foreach (var (said, via) in voices)
            {
                // A deed that is told is seldom held against its doer by whoever only spoke before, and a bare fact is no judgement of the
                // author's.
                if (route == Route.Implied && (via is Via.Author or Via.Last || said.Voice == Voice.Author)) continue;
                if (said.Holder.Kind == PartyKind.Actor && target.Actors.Length == 1 && target.Actors[0] == said.Holder.Name) continue;
                Propose(view, context, route, null, said, via, target, sign, proposals);
            }
        }
    }

    // Whose judgement it may be: whoever's words they are; whoever says something earlier in the sentence; whoever spoke last.
    private List<(Said Said, Via Via)> Voices(SentenceView view, PredicateContext context)
    {
        var voices = _voices;
        voices.Clear();
        voices.Add((context.Said, Via.Words));
        if (context.Said.Voice != Voice.Author)
        {
            voices.Add((new Said(Party.Author, Voice.Author, true), Via.Author));
            return voices;
        }

        if (context.Sayer is { } sayer && sayer.Actors.Length == 1)
            voices.Add((new Said(Party.Actor(sayer.Actors[0]), Voice.Reported, true), Via.Sayer));
        if (view.Article.LastSpeaker is { Kind: not PartyKind.Author } last && !voices.Exists(v => v.Item1.Holder == last))
            voices.Add((new Said(last, Voice.Reported, true), Via.Last));
        return voices;
    }

    private void Propose(
        SentenceView view, PredicateContext context, Route route, Slot? holder, Said said, Via via, Slot target, int sign,
        List<Proposal> proposals)
    {
        _features.Hear(view, context, route, said, via, sign, _worths[(int)route]);
        _features.Pair(view, context, holder, said, target);
        var score = _scores?.LogOdds(view, context, route, via, holder, target) ?? double.NegativeInfinity;
        var plain = route == Route.Act && IsPlain(view, context, holder, target);
        if (plain) score = Math.Max(score, 0);
        if (_model is not null && score < StatementModel.Hopeless) return;
        var words = _witness.Read(view, context, route, holder, said, via, target, sign, _words);
        var row = NextRow();
        _features.CopyTo(view, context, holder, target, row);
        proposals.Add(new Proposal(route, context.Predicate, holder, said, via, target, sign, row)
        {
            LogOdds = score,
            WordOdds = _model?.Witness.LogOdds(_words.AsSpan(0, words)) ?? 0,
            Words = _model is null ? _words[..words] : [],
            Plain = plain,
            Negated = context.Negated,
            Possible = context.Possible,
            Hypothetical = context.Hypothetical,
            Spoken = context.Speaking is not null,
        });
    }

    // «تعرضت س لقصف إسرائيلي»: who is at the receiving end is told by grammar, and the other party comes right behind. «قصف س لـص»: a
    // verbal noun with its doer and its object.
    private static bool IsPlain(SentenceView view, PredicateContext context, Slot? holder, Slot target)
    {
        if (holder is not { Kind: SlotKind.Named or SlotKind.Demonym } || holder.First <= context.Predicate.Last) return false;
        var gap = view.Between(context.Predicate.Last, holder.First);
        if (gap.Commas + gap.Stops > 0) return false;
        if (context.Recipient is { } recipient)
        {
            if (gap.Words > 4 || gap.Slots > (recipient.First > context.Predicate.Last ? 1 : 0)) return false;
            if (!context.Predicate.Sense.IsVerb) return gap.Words <= 1 || holder.Case == Cases.Doer;
            return !IsTurned(view, context.Predicate, holder)
                && (context.Predicate.Entry.Kind is not (PredicateKind.Suffer or PredicateKind.Receive)
                    || SaysWhatIsReceived(view, context.Predicate, holder));
        }

        // «بوساطة فرنسية»: whose mediation it is stands right behind it, and for whom it was before.
        if (context.Predicate.Sense is { Shape: PredicateShape.Noun, Pronoun: null } && gap.Words == 0
            && PredicateClasses.Name(context.Predicate.Entry.Class) == "mediate"
            && (context.Predicate.Sense.Proclitics.HasFlag(Proclitics.By)
            || context.Predicate.First > view.Frame.Sentence.First
            && view.Frame.Passage.Tokens.Key(context.Predicate.First - 1) is "بعد" or "بفضل"))
        {
            return target.Last < context.Predicate.First && target is { Case: Cases.Direct, Kind: SlotKind.Named };
        }

        return context.Predicate.Sense is { Shape: PredicateShape.Noun, Pronoun: null } && !context.Predicate.Entry.Weak
            && context.Predicate.Entry.Kind is PredicateKind.ActFor or PredicateKind.ActAgainst
            && gap.Words == 0 && holder is { Case: Cases.Direct, Kind: SlotKind.Named } && target.Kind == SlotKind.Named
            && target.Case == Cases.For && view.Between(holder.Last, target.First) is { Words: <= 1, Commas: 0, Stops: 0, Slots: 0 };
    }

    // «تلقت س مساعدات يابانية»: the deed stands beside its doer. «تلقى طلبا من ص», «ظفر الشاعر المغربي بالجائزة» say nothing of the kind.
    private static bool SaysWhatIsReceived(SentenceView view, Predicate verb, Slot holder)
    {
        // «هوجمت س بطائرات تركية»: a passive is the deed itself, and not of the class of suffering.
        if (verb.Entry.Kind == PredicateKind.Suffer && PredicateClasses.Name(verb.Entry.Class) != "suffer") return true;
        var beside = holder.Case == Cases.Doer ? 3 : 1;
        foreach (var other in view.Predicates)
        {
            if (other.First < verb.First || other.Last >= holder.First || holder.First - other.Last > beside) continue;
            if (other.Last > verb.First && other.Entry.Sign == verb.Entry.Sign) return true;
        }

        return false;
    }

    // «تلقت س ضربة تركية», «لقي موقف س تأييدا»: what is received says for or against, and not the verb.
    private static bool IsTurned(SentenceView view, Predicate verb, Slot holder)
    {
        foreach (var other in view.Predicates)
        {
            if (other.First >= verb.First && other.Last < holder.First && other.Last > verb.Last
                && other.Entry.Sign == -verb.Entry.Sign)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Near(PredicateContext context, Slot slot)
    {
        if (!slot.IsHere) return true;
        var distance = slot.First > context.Predicate.Last ? slot.First - context.Predicate.Last : context.Predicate.First - slot.Last;
        return distance <= Reach && (distance <= 0 || context.RankOf(slot) <= Nearest);
    }

    // Training fills it in, from other articles than the proposal's own.
    private float[] WorthsOf(PredicateEntry entry)
    {
        if (_worthsOf.TryGetValue(entry, out var known)) return known;
        var worths = new float[Enum.GetValues<Route>().Length];
        for (var route = Route.Act; _model is not null && route <= Route.Implied; route++)
            worths[(int)route] = _model.WorthOf(entry, route);
        return _worthsOf[entry] = worths;
    }

    // What training keeps is never used again.
    private float[] NextRow()
    {
        if (_model is null) return new float[ProposalFeatures.Names.Count];
        if (_rowsUsed == _rows.Count) _rows.Add(new float[ProposalFeatures.Names.Count]);
        return _rows[_rowsUsed++];
    }

    // What is stopped turns: «وقف التعاون»، «رفع الحصار».
    private static int SignOf(PredicateContext context)
    {
        var sign = context.Predicate.Entry.Sign;
        return context.Before(PredicateKind.Stop) && context.PreviousDistance <= 3 && context.PreviousSign < 0
            && context.Predicate.Entry.Kind is PredicateKind.ActFor or PredicateKind.MutualFor ? -sign : sign;
    }
}
