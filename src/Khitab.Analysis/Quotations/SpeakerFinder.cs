using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>A speaker found beside a verb of saying.</summary>
/// <param name="Party">Who.</param>
/// <param name="Type">The actor's type; null for a source without a name and for whoever spoke before.</param>
/// <param name="Last">The last token of the words for it.</param>
internal readonly record struct FoundSpeaker(Party Party, ActorType? Type, int Last)
{
    public static FoundSpeaker Of(FoundMention mention) => new(Party.Actor(mention.Actor), mention.Type, mention.Last);

    /// <summary>Whether it is a person, or a source that stands for persons.</summary>
    public bool IsPerson => Type is null or ActorType.Person or ActorType.Expert;
}

/// <summary>What is where a subject is expected.</summary>
/// <param name="Speaker">The speaker, or null.</param>
/// <param name="Empty">Nothing but adverbials: the subject is elsewhere.</param>
internal readonly record struct Subject(FoundSpeaker? Speaker, bool Empty);

/// <summary>
/// Finds the speaker around a verb of saying in one passage: a name after titles, a source without a name, or a role that stands for
/// somebody named before. A noun that cannot speak («أكد إنشاء اللجنة») is none.
/// </summary>
internal sealed partial class SpeakerFinder(SpeakerWords words, Passage passage, MentionMap map, RoleBook roles, NameBook named)
{
    private static readonly WordSet Relatives = WordSet.Keys(["الذي", "التي", "الذين", "اللذين", "اللذان", "اللواتي"]);

    private static readonly WordSet Prepositions = WordSet.Keys(
        ["في", "من", "إلى", "على", "عن", "مع", "ضد", "تجاه", "نحو", "لدى", "عبر", "حول", "عند", "خلال", "أمام", "بعد", "قبل",
            "ضمن", "إثر", "بشأن", "بخصوص", "منذ", "ردا", "بحضور", "برئاسة", "خلفا", "أثناء", "وسط", "فور", "بين",
            "إزاء", "حيال", "تحت", "عقب", "دون", "بحق", "لصالح", "وراء", "كون", "غداة"]);

    private readonly TokenizedText _tokens = passage.Tokens;

    // Nothing before it governs a subject: «عبر» is the verb here and no preposition.
    private int _floor;

    /// <summary>The body that spoke last, whose «البيان» is.</summary>
    public Party? Issuer { get; set; }

    /// <summary>The source without a name that spoke last, whom «المصدر» means.</summary>
    public Party? Unnamed { get; set; }

    /// <summary>The subject between a verb and what is said.</summary>
    public Subject After(int verb, int limit, Party? last)
    {
        _floor = verb + 1;

        var t = SkipAdverbials(verb + 1, limit);
        if (t >= limit) return new Subject(null, Empty: true);
        var head = Head(t, limit, last);

        // «قال الأمين التنفيذي للاتفاقية، سيمون ستيل، أمس في المدينة، إن»: the name that is set off beside an office.
        if (head is not { Type: ActorType.Person or ActorType.Expert }
            && head is not { Type: ActorType.State or ActorType.Media } && Apposed(t + 1, limit) is { } apposed
            && (head is not { Party.Kind: PartyKind.Source } || words.Names.TryTitle(_tokens, t, out _)))
            head = FoundSpeaker.Of(apposed);

        return new Subject(head, Empty: false);
    }

    /// <summary>Whether a party is one person that the article names.</summary>
    public bool IsPerson(Party party) => roles.IsPerson(party);

    // A person's name between the first commas.
    private FoundMention? Apposed(int from, int limit)
    {
        var u = from;
        while (u < limit && !IsComma(u)) u++;
        return map[u + 1] is { } name && IsPerson(name) && name.First == u + 1 && u + 1 < limit && name.Last + 1 < _tokens.Count
            && IsComma(name.Last + 1) ? name : null;
    }

    /// <summary>The speaker that a phrase begins with, or null where it begins with nothing that speaks.</summary>
    public FoundSpeaker? Phrase(int t, int limit, Party? last)
    {
        _floor = t;
        return t < limit ? Head(t, limit, last) : null;
    }

    private FoundSpeaker? Head(int t, int limit, Party? last)
    {
        if (map[t] is { Kind: not MentionKind.Demonym } mention && mention.First == t && !Governed(mention))
        {
            return FoundSpeaker.Of(mention);
        }

        if (_tokens[t].Kind != TokenKind.Word) return null;
        if (words.Sources.TryMatch(_tokens, t, Proclitics.And | Proclitics.For | Proclitics.Article, out var source)
            && !RefersBack(t, limit)
            && !(source.Proclitics.HasFlag(Proclitics.Article)
            && (words.Anybody.Has(_tokens.Form(t)) || words.Names.TryTitle(_tokens, t, out _))))
        {
            return words.Names.TryTitle(_tokens, t, out _) && PersonIn(t, limit) is { } holder
                ? FoundSpeaker.Of(holder)
                : UnnamedOrBody(t, source, limit, last);
        }

        if (words.Anybody.Has(_tokens.Form(t)) || words.Names.TryTitle(_tokens, t, out _)) return ByRole(t, limit, last);
        if (words.Bodies.Has(_tokens.Form(t)) || WithoutArticle(t) is { } noun && words.Bodies.Contains(noun)) return Body(t, limit, last);

        // «وقال المنظمون إن»: people by what they do.
        if (Definite(t) && map[t] is null
            && Plain(t) is ['ا', 'ل', 'م', _, _, .., 'و', 'ن'] or ['ا', 'ل', _, _, .., 'ي', 'و', 'ن'] and not "المليون" and not "التلفزيون")
        {
            return new FoundSpeaker(Party.Source(_tokens.Text[WordStart(t).._tokens[t].End]), null, t);
        }

        // «من يسمى … “المبعوث …”، عمار بلاني»; a definite noun that the list of titles lacks («الناقد فلان»).
        if (_tokens.Key(t) == "من") return PersonIn(t, limit) is { } called ? FoundSpeaker.Of(called) : null;
        return Definite(t) && PersonIn(t, Math.Min(limit, t + 6)) is { } person
            && AllWords(t, person.First) ? FoundSpeaker.Of(person) : null;
    }

    /// <summary>The first token that is neither an adverbial nor a phrase set off before the subject.</summary>
    public int SkipAdverbials(int from, int limit)
    {
        var t = from;
        while (t < limit)
        {
            if (_tokens[t].Kind != TokenKind.Word)
            {
                // A number or a mark between adverbials («، في 18 مارس،»).
                t++;
                continue;
            }

            // «وتابع مخاطبا الحضور: …»: how it is said, and no subject any more.
            if (t > from - 1 && _tokens.Key(t) is ['م', _, _, .., 'ا'] manner && manner.Length > 4 && map[t] is null) return limit;
            if (words.Adverbials.TryMatch(_tokens, t, Proclitics.And | Proclitics.Then, out var adverbial))
            {
                t = adverbial.Last + 1;
                continue;
            }

            if (map[t] is { } addressee && addressee.First == t && (addressee.Proclitics & (Proclitics.For | Proclitics.By)) != 0)
            {
                t = addressee.Last + 1;
                continue;
            }

            var key = Plain(t);
            if (!Prepositions.Contains(key) && !Relatives.Contains(key) && !Addresses(t)) return t;
            if (key == "من" && t + 1 < limit && words.Verbs.Count > 0 && _tokens.Key(t + 1) is "يسمي" or "تسمي" or "يوصف" or "يعتبر")
            {
                return t;
            }

            // A phrase that a preposition opens goes on to a comma, or to a person who is not governed by it.
            var end = t + 1;
            while (
                end < limit && !IsComma(end)
                && !(map[end] is { } person && IsPerson(person) && person.First == end && end > t + 1 && !Governed(person)
                && !InGenitiveUnderPreposition(person)))
            {
                end++;
            }

            if (end < limit && map[end] is { } subject && IsPerson(subject) && !IsComma(end)) return end;
            if (end >= limit) return limit;
            t = end + 1;
        }

        return limit;
    }

    // «لصحيفة “الشروق”», «لهسبريس»: to whom it is said.
    private bool Addresses(int t) =>
        _tokens.Key(t)[0] is 'ل' && map[t] is null
            && (_tokens.Key(t).StartsWith("لل", StringComparison.Ordinal) || words.Bodies.Contains(_tokens.Key(t)[1..])
            || words.Media.Contains(_tokens.Key(t)[1..]));
}
