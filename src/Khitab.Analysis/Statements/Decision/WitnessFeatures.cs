using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>
/// Reads what the witness sees of a proposal, as hashes: words and classes of words beside the predicate and its parties, and the way from
/// one to the other. No actor's name is among them: whom the press of a time condemns is nothing to learn.
/// </summary>
/// <param name="grammar">Function words.</param>
internal sealed class WitnessFeatures(GrammarWords grammar)
{
    /// <summary>As many features as a proposal may have.</summary>
    public const int Most = 120;

    // A longer way says no more than that it is long.
    private const int Farthest = 14;

    // Symbols of a way that are no word's or mark's own.
    private const uint Other = 1;
    private const uint Party = 2;
    private const uint Verb = 3;
    private const uint Noun = 4;
    private const uint Holder = 40;
    private const uint Target = 30;
    private readonly FormMemo<(ushort Fine, ushort Middle, ushort Coarse)> _classOf = new(ClassOf);
    private SentenceView? _view;
    private uint[] _symbols = [];

    /// <summary>Writes a proposal's features and returns their number.</summary>
    public int Read(
        SentenceView view, PredicateContext context, Route route, Slot? holder, Said said, Via via, Slot target, int sign, Span<uint> into)
    {
        if (!ReferenceEquals(view, _view)) Begin(view);
        var predicate = context.Predicate;
        var writer = new Writer(into, Hash(7, (uint)route, (uint)(sign + 1)));
        var kind = (uint)predicate.Entry.Kind * 32 + (uint)predicate.Sense.Shape;
        var sides = Side(holder, predicate) * 4 + Side(target, predicate);
        OfPredicate(ref writer, context, holder, target, kind);
        writer.Add(13, (uint)said.Voice * 8 + (uint)via, kind);
        writer.Add(14, (uint)said.Holder.Kind * 2 + (said.Sure ? 1u : 0), (uint)said.Voice);
        OfWays(ref writer, predicate, holder, target, kind, sides);
        Beside(ref writer, Target, target, sides, kind);
        if (holder is not null) Beside(ref writer, Holder, holder, sides, kind);
        Around(ref writer, predicate, kind);
        Between(ref writer, 60, predicate, target);
        if (holder is not null) Between(ref writer, 61, predicate, holder);
        writer.Add(70, Word(context.Clause.First), sides);
        return writer.Count;
    }

    private void Begin(SentenceView view)
    {
        _view = view;
        var sentence = view.Frame.Sentence;
        var tokens = view.Frame.Passage.Tokens;
        var length = sentence.End - sentence.First;
        if (_symbols.Length < length) _symbols = new uint[length * 2];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var form = tokens.Form(t);
            _symbols[t - sentence.First] = tokens[t].Kind == TokenKind.Punctuation ? tokens.Original(t)[0]
                : form.Key.Length <= 3 || (grammar.RolesOf(form) & (GrammarRole.Preposition | GrammarRole.Relative)) != 0 ? form.Hash | 64
                : Other;
        }

        foreach (var slot in view.Slots)
        {
            for (var t = slot.First; slot.IsHere && t <= slot.Last; t++) _symbols[t - sentence.First] = Party;
        }

        foreach (var predicate in view.Predicates)
        {
            ref var symbol = ref _symbols[predicate.First - sentence.First];
            if (symbol != Party) symbol = predicate.Sense.IsVerb ? Verb : Noun;
        }
    }

    private void OfPredicate(ref Writer writer, PredicateContext context, Slot? holder, Slot target, uint kind)
    {
        var predicate = context.Predicate;
        var entry = predicate.Entry;
        var key = entry.Hash;
        var form = _view!.Frame.Passage.Tokens.Form(predicate.First);
        var (h, t) = (Place(holder, predicate), Place(target, predicate));
        var types = Hash(11, (uint)(holder?.Type ?? (ActorType)30), (uint)(target.Type ?? (ActorType)30));
        var own = _classOf.Of(form);
        writer.Add(1, key, 0);
        writer.Add(3, form.StemHash, (uint)predicate.Sense.Shape);
        writer.Add(4, key, t);
        writer.Add(5, key, h);
        writer.Add(6, Hash(6, key, h), t);
        writer.Add(7, kind, t);
        writer.Add(8, kind, h);
        writer.Add(9, Hash(9, kind, h), t);
        writer.Add(10, (uint)entry.Class, Hash(10, h, t));
        writer.Add(11, types, 0);
        writer.Add(12, types, (uint)entry.Class);
        writer.Add(80, own.Fine, Hash(80, h, t));
        writer.Add(81, own.Fine, t);
        writer.Add(82, own.Middle, h);
    }

    private void OfWays(ref Writer writer, in Predicate predicate, Slot? holder, Slot target, uint kind, uint sides)
    {
        var toTarget = Way(predicate.First, predicate.Last, target);
        var toHolder = Way(predicate.First, predicate.Last, holder);
        writer.Add(20, toTarget, kind);
        writer.Add(21, toTarget, predicate.Entry.Hash);
        writer.Add(22, toHolder, kind);
        writer.Add(23, toHolder, predicate.Entry.Hash);
        writer.Add(24, toHolder, toTarget);
        if (holder is { IsHere: true } && target.IsHere) writer.Add(25, Way(holder.First, holder.Last, target), sides);
    }

    // The kinds of words from one place to another, runs of the same kind as one.
    private uint Way(int from, int last, Slot? to)
    {
        if (to is not { IsHere: true }) return to is null ? 0u : 5 + (uint)to.Kind;
        var start = _view!.Frame.Sentence.First;
        var after = to.First > last;
        var (a, b) = after ? (last + 1, to.First) : (to.Last + 1, from);
        if (b - a > Farthest) return after ? 3u : 4;
        var hash = after ? 11u : 12;
        var previous = 0u;
        for (var t = a; t < b; t++)
        {
            var symbol = _symbols[t - start];
            if (symbol == previous) continue;
            hash = Hash(13, hash, symbol);
            previous = symbol;
        }

        return Hash(14, hash, (uint)to.Kind * 8192 + (uint)to.Case);
    }

    private void Around(ref Writer writer, in Predicate predicate, uint kind)
    {
        var sentence = _view!.Frame.Sentence;
        for (var i = 1; i <= 2; i++)
        {
            if (predicate.First - i >= sentence.First) writer.Add(50 + (uint)i, Word(predicate.First - i), 0);
            if (predicate.Last + i < sentence.End) writer.Add(52 + (uint)i, Word(predicate.Last + i), 0);
        }

        if (predicate.First - 1 >= sentence.First)
        {
            writer.Add(55, Word(predicate.First - 1), predicate.Entry.Hash);
            writer.Add(83, ClassAt(predicate.First - 1).Fine, kind);
        }

        if (predicate.Last + 1 < sentence.End)
        {
            writer.Add(56, Word(predicate.Last + 1), predicate.Entry.Hash);
            writer.Add(84, ClassAt(predicate.Last + 1).Fine, kind);
        }
    }

    private void Beside(ref Writer writer, uint role, Slot slot, uint sides, uint kind)
    {
        if (!slot.IsHere) return;
        var sentence = _view!.Frame.Sentence;
        if (slot.First - 1 >= sentence.First)
        {
            var before = Word(slot.First - 1);
            writer.Add(role, before, sides);
            writer.Add(role + 1, before, (uint)slot.Case);
            if (slot.First - 2 >= sentence.First) writer.Add(role + 2, Word(slot.First - 2), sides);
            var around = ClassAt(slot.First - 1);
            writer.Add(role + 4, around.Fine, sides);
            writer.Add(role + 5, around.Middle, kind);
        }

        if (slot.Last + 1 < sentence.End)
        {
            writer.Add(role + 3, Word(slot.Last + 1), sides);
            writer.Add(role + 6, ClassAt(slot.Last + 1).Fine, sides);
        }
    }

    // Words in between, in no order.
    private void Between(ref Writer writer, uint template, in Predicate predicate, Slot to)
    {
        if (!to.IsHere) return;
        var tokens = _view!.Frame.Passage.Tokens;
        var after = to.First > predicate.Last;
        var (a, b) = after
            ? (predicate.Last + 1, Math.Min(to.First, predicate.Last + 9))
            : (Math.Max(to.Last + 1, predicate.First - 8), predicate.First);
        for (var t = a; t < b; t++)
        {
            if (tokens[t].Kind == TokenKind.Word && _view.Frame.Map[t] is null)
                writer.Add(template, tokens.Form(t).StemHash, after ? 1u : 0);
        }
    }

    private uint Word(int token) => _view!.Frame.Map[token] is null ? _view.Frame.Passage.Tokens.Form(token).StemHash : Party;

    private (ushort Fine, ushort Middle, ushort Coarse) ClassAt(int token) =>
        _view!.Frame.Map[token] is null ? _classOf.Of(_view.Frame.Passage.Tokens.Form(token)) : default;

    // A word that is too rare with its clitics may be known without them.
    private static (ushort Fine, ushort Middle, ushort Coarse) ClassOf(WordForm form)
    {
        var classes = NerModel.Embedded.Gazetteers.Classes;
        return classes.Of(form.Key) is { Fine: > 0 } known ? known : classes.Of(form.Stem);
    }

    private static uint Place(Slot? slot, in Predicate predicate) =>
        slot is null ? 0 : Hash(15, Side(slot, predicate), (uint)slot.Case * 8 + (uint)slot.Kind);

    private static uint Side(Slot? slot, in Predicate predicate) =>
        slot is not { IsHere: true } ? 3u : slot.First > predicate.Last ? 2u : slot.Last < predicate.First ? 0u : 1;

    private static uint Hash(uint template, uint a, uint b)
    {
        var hash = (a ^ template * 0x9E3779B1u) * 0x85EBCA6Bu ^ b * 0xC2B2AE35u;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }

    private ref struct Writer(Span<uint> into, uint all)
    {
        private readonly Span<uint> _into = into;

        public int Count { get; private set; }

        public void Add(uint template, uint a, uint b)
        {
            if (Count < _into.Length) _into[Count++] = Hash(template, a, b) ^ all;
        }
    }
}
