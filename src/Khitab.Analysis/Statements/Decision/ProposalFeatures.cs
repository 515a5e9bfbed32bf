using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// What a decision sees of a proposal, as numbers in a fixed order. Names say the family before the dot, so that a family's worth can be
/// measured by leaving it out. What proposals of one predicate have in common is read once.
/// </summary>
internal sealed class ProposalFeatures
{
    /// <summary>Where the parts of a row begin: the route, the predicate, whose words they are, both parties, the two together.</summary>
    public const int RouteAt = 0;

    /// <inheritdoc cref="RouteAt"/>
    public const int PredicateAt = 6;

    private readonly ActorCountries _countries;
    private readonly float[] _row;

    // By the slot's number its values, and for which predicate they were read.
    private readonly List<(int Begun, float[] Values)> _slots = [];
    private int _begun;
    private float[] _into = [];
    private int _next;

    public ProposalFeatures(ActorCountries countries)
    {
        _countries = countries;
        _row = new float[Names.Count];
    }

    /// <summary>Names in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "route.act", "route.judgement", "route.sign", "route.via-author", "route.via-sayer", "route.via-last",
        .. Enum.GetNames<PredicateKind>().Select(k => "lexicon.kind-" + k),
        .. Enumerable.Range(0, PredicateClasses.Count).Select(c => "lexicon.class-" + PredicateClasses.Name(c)),
        "lexicon.weak", "lexicon.needs-of", "lexicon.needs",
        .. Enum.GetNames<PredicateShape>().Select(s => "form.shape-" + s),
        "form.definite", "form.by", "form.for", "form.and", "form.pronoun", "form.noun-like", "form.first-person", "form.in-name",
        "context.title", "context.negated", "context.possible", "context.stop-before", "context.deny-before", "context.unreal-before",
        "context.say-before", "context.previous-sign", "context.next-sign", "context.clause-start", "context.after-relative",
        "context.preposition-before", "context.noun-before",
        "voice.author", "voice.direct", "voice.sure", "voice.actor", "voice.source", "voice.in-marks",
        "voice.said-before", "voice.sayer", "voice.spoken-before",
        .. SlotNames("holder"),
        .. SlotNames("target"),
        "pair.before-before", "pair.before-after", "pair.after-before", "pair.after-after", "pair.away-after", "pair.away-before",
        "pair.holder-first", "pair.words", "pair.slots", "pair.commas", "pair.verbs", "pair.same-country", "pair.own-part",
        "pair.both-states", "pair.same-case", "pair.holder-more",
        "prior.word",
    ];

    /// <inheritdoc cref="RouteAt"/>
    public static int VoiceAt { get; } = FirstOf("voice.");

    /// <inheritdoc cref="RouteAt"/>
    public static int HolderAt { get; } = FirstOf("holder-");

    /// <inheritdoc cref="RouteAt"/>
    public static int TargetAt { get; } = FirstOf("target-");

    /// <inheritdoc cref="RouteAt"/>
    public static int PairAt { get; } = FirstOf("pair.");

    /// <summary>Where the row has what the word is worth: its last number.</summary>
    public static int WorthAt { get; } = FirstOf("prior.");

    /// <summary>Reads what the proposals of a predicate have in common.</summary>
    public void Begin(SentenceView view, PredicateContext context)
    {
        _begun++;
        (_into, _next) = (_row, PredicateAt);
        OfPredicate(view, context);
    }

    /// <summary>Reads what the proposals have in common that take the predicate begun last by one route as the same one's words.</summary>
    public void Hear(SentenceView view, PredicateContext context, Route route, Said said, Via via, int sign, float worth)
    {
        (_into, _next) = (_row, RouteAt);
        Put(route == Route.Act);
        Put(route == Route.Judgement);
        Put(sign);
        Put(via == Via.Author);
        Put(via == Via.Sayer);
        Put(via == Via.Last);
        _next = VoiceAt;
        OfVoice(view, context, said);
        _row[WorthAt] = worth;
    }

    /// <summary>Reads what two parties are to each other.</summary>
    public void Pair(SentenceView view, PredicateContext context, Slot? holder, Said said, Slot target)
    {
        (_into, _next) = (_row, PairAt);
        OfPair(view, context, holder, said, target);
    }

    /// <summary>The row of everything read last, its parties' parts left out: the same row each time.</summary>
    public float[] Row => _row;

    /// <summary>Writes all features of the pair read last.</summary>
    public void CopyTo(SentenceView view, PredicateContext context, Slot? holder, Slot target, Span<float> row)
    {
        _row.CopyTo(row);
        if (holder is null) row.Slice(HolderAt, SlotSize).Clear();
        else SlotValues(view, context, holder).CopyTo(row[HolderAt..]);
        SlotValues(view, context, target).CopyTo(row[TargetAt..]);
    }

    /// <summary>What is read of a party.</summary>
    public float[] SlotValues(SentenceView view, PredicateContext context, Slot slot)
    {
        while (_slots.Count <= slot.Number) _slots.Add((0, new float[SlotSize]));
        var (begun, values) = _slots[slot.Number];
        if (begun == _begun) return values;
        _slots[slot.Number] = (_begun, values);
        var (into, next) = (_into, _next);
        (_into, _next) = (values, 0);
        OfSlot(view, context, slot);
        (_into, _next) = (into, next);
        return values;
    }

    private void OfPredicate(SentenceView view, PredicateContext context)
    {
        var predicate = context.Predicate;
        var (entry, sense) = (predicate.Entry, predicate.Sense);
        for (var kind = PredicateKind.ActFor; kind <= PredicateKind.Discredit; kind++) Put(entry.Kind == kind);
        for (var c = 0; c < PredicateClasses.Count; c++) Put(entry.Class == c);
        Put(entry.Weak);
        Put(entry.Needs.Contains("of", StringComparison.Ordinal));
        Put(entry.Needs.Length > 0);
        for (var shape = PredicateShape.Past; shape <= PredicateShape.Phrase; shape++) Put(sense.Shape == shape);
        Put(sense.Proclitics.HasFlag(Proclitics.Article));
        Put(sense.Proclitics.HasFlag(Proclitics.By));
        Put(sense.Proclitics.HasFlag(Proclitics.For));
        Put(sense.Proclitics.HasFlag(Proclitics.And));
        Put(sense.Pronoun is not null);
        Put(sense.NounLike);
        Put(sense.FirstPerson);
        Put(view.Frame.Map[predicate.First] is not null);
        Put(view.IsTitle);
        Put(context.Negated);
        Put(context.Possible);
        Put(context.Before(PredicateKind.Stop));
        Put(context.Before(PredicateKind.Deny));
        Put(context.Before(PredicateKind.Unreal));
        Put(context.Before(PredicateKind.Say));
        Put(context.PreviousSign);
        Put(context.NextSign);
        Put(predicate.First == context.Clause.First);
        Put(context.AfterRelative);
        Put(context.PrepositionBefore);
        Put(context.NounBefore);
    }

    private void OfVoice(SentenceView view, PredicateContext context, Said said)
    {
        Put(said.Voice == Voice.Author);
        Put(said.Voice == Voice.Direct);
        Put(said.Sure);
        Put(said.Holder.Kind == PartyKind.Actor);
        Put(said.Holder.Kind == PartyKind.Source);
        Put(context.InMarks);
        Put(context.SaidBefore is { } words ? Coarse(words) : 6);
        Put(context.Sayer is not null);
        Put(view.Article.LastSpeaker is { Kind: not PartyKind.Author });
    }

    private void OfSlot(SentenceView view, PredicateContext context, Slot slot)
    {
        var predicate = context.Predicate;
        Put(1);
        for (var kind = SlotKind.Named; kind <= SlotKind.Speaker; kind++) Put(slot.Kind == kind);
        var here = slot.IsHere;
        var after = here && slot.First > predicate.Last;
        var on = here && slot.First <= predicate.Last && slot.Last >= predicate.First;
        Put(here && !after && !on);
        Put(after);
        Put(on);
        var gap = !here || on ? default : after ? view.Between(predicate.Last, slot.First) : view.Between(slot.Last, predicate.First);
        Put(here ? Coarse(gap.Words) : 6);
        Put(Math.Min(3, gap.Commas));
        Put(Math.Min(3, gap.Stops));
        Put(Math.Min(3, gap.Marks));
        Put(Math.Min(3, gap.Relatives));
        Put(Math.Min(3, gap.Verbs));
        Put(Math.Min(3, gap.Predicates));
        Put(Math.Min(3, gap.Slots));
        Put(Math.Min(3, gap.Connectives));
        Put(here && slot.First >= context.Clause.First && slot.Last < context.Clause.End);
        for (var c = 0; c < PredicateLexicon.CaseCount; c++) Put(((int)slot.Case & (1 << c)) != 0);
        Put((slot.Case & predicate.Entry.Cases) != 0);
        Put(after && gap.Words == 0 && gap.Commas + gap.Stops == 0);
        Put(after && slot.Case == Cases.Direct && gap.Words == 1 && gap.Commas + gap.Stops == 0);
        Put(context.Subject is { } subject && ReferenceEquals(subject, slot) ? (float)context.SubjectConfidence : 0);
        Put(context.Subject is { } other && other.Shares(slot));
        Put(context.GoingOn is { } going && going.Shares(slot));
        Put(here && ReferenceEquals(view.Slots[0], slot));
        Put(slot.Type is ActorType.State);
        Put(slot.Type is ActorType.Government or ActorType.Military);
        Put(slot.Type is ActorType.ArmedGroup);
        Put(slot.Type is ActorType.Community);
        Put(slot.Type is ActorType.Organization);
        Put(slot.Type is ActorType.Person or ActorType.Expert);
        Put(slot.Type is ActorType.Media);
        Put(Math.Min(4, slot.Actors.Length));
        Put(context.RankOf(slot));
        Put(context.FittingRankOf(slot));
        Put(view.Article.Counts.GetValueOrDefault(slot.Actors[0]) > 2);
        Put(context.SpeakerIs(slot));
        Put(context.DefiniteBetween(slot));
    }

    private void OfPair(SentenceView view, PredicateContext context, Slot? holder, Said said, Slot target)
    {
        var h = holder is null ? -2 : holder.IsHere ? Side(holder, context.Predicate) : -1;
        var t = target.IsHere ? Side(target, context.Predicate) : -1;
        Put(h == 0 && t == 0);
        Put(h == 0 && t == 2);
        Put(h == 2 && t == 0);
        Put(h == 2 && t == 2);
        Put(h == -1 && t == 2);
        Put(h == -1 && t == 0);
        Put(holder is { IsHere: true } && target.IsHere && holder.First < target.First);
        var gap = holder is { IsHere: true } && target.IsHere
            ? holder.First < target.First ? view.Between(holder.Last, target.First) : view.Between(target.Last, holder.First)
            : default;
        Put(holder is { IsHere: true } && target.IsHere ? Coarse(gap.Words) : 6);
        Put(Math.Min(3, gap.Slots));
        Put(Math.Min(3, gap.Commas));
        Put(Math.Min(3, gap.Verbs));
        var actor = holder?.Actors[0] ?? (said.Holder.Kind == PartyKind.Actor ? said.Holder.Name : null);
        var same = actor is not null && _countries.SameCountry(actor, target.Actors[0]);
        var (isState, ofState) = (actor is not null && _countries.IsState(actor), _countries.IsState(target.Actors[0]));
        Put(same);
        Put(same && (isState || ofState));
        Put(isState && ofState);
        Put(holder is not null && holder.Case == target.Case);
        Put(holder is not null
            && view.Article.Counts.GetValueOrDefault(holder.Actors[0]) > view.Article.Counts.GetValueOrDefault(target.Actors[0]));
    }

    private static int FirstOf(string family)
    {
        var first = 0;
        while (!Names[first].StartsWith(family, StringComparison.Ordinal)) first++;
        return first;
    }

    // Exact lengths would tell one sentence from all others.
    private static int Coarse(int words) => words switch { 0 => 0, 1 => 1, 2 or 3 => 2, < 7 => 3, < 13 => 4, _ => 5 };

    private static int Side(Slot slot, in Predicate predicate) => slot.First > predicate.Last ? 2 : slot.Last < predicate.First ? 0 : 1;

    private void Put(bool value) => _into[_next++] = value ? 1f : 0f;

    private void Put(double value) => _into[_next++] = (float)value;

    /// <summary>How many numbers a party has.</summary>
    public static readonly int SlotSize = SlotNames("holder").Length;

    private static string[] SlotNames(string role) =>
    [
        $"{role}-kind.there",
        .. Enum.GetNames<SlotKind>().Select(k => $"{role}-kind.{k}"),
        $"{role}-place.before", $"{role}-place.after", $"{role}-place.on", $"{role}-place.words", $"{role}-place.commas",
        $"{role}-place.stops", $"{role}-place.marks", $"{role}-place.relatives", $"{role}-place.verbs", $"{role}-place.predicates",
        $"{role}-place.slots", $"{role}-place.connectives", $"{role}-place.same-clause",
        .. Enumerable.Range(0, PredicateLexicon.CaseCount).Select(c => $"{role}-case.{(Cases)(1 << c)}"),
        $"{role}-case.fits", $"{role}-place.touches", $"{role}-place.one-between", $"{role}-syntax.subject", $"{role}-syntax.subject-too",
        $"{role}-syntax.going-on", $"{role}-syntax.first", $"{role}-type.state", $"{role}-type.government", $"{role}-type.armed",
        $"{role}-type.community", $"{role}-type.organization", $"{role}-type.person", $"{role}-type.media", $"{role}-kind.several",
        $"{role}-place.rank", $"{role}-place.fitting-rank", $"{role}-article.often", $"{role}-syntax.speaker",
        $"{role}-syntax.definite-between",
    ];
}
