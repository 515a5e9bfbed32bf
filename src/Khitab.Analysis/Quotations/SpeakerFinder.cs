using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
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

/// <summary>The words by which speakers are found.</summary>
internal sealed class SpeakerWords
{
    public SpeakerWords(Codebook codebook, NameLexicon names, ActorLexicon actors, WordSet verbs)
    {
        Names = names;
        Verbs = verbs;
        RoleReader = new RoleReader(names, actors);
        var reporting = codebook.Lexicon("reporting");
        foreach (var source in reporting["sources"].Concat(reporting["documents"])) Sources.Add(source, true);
        foreach (var source in reporting["sources"].Where(s => !s.Contains(' ', StringComparison.Ordinal)))
        {
            Accusatives.Add(source + "ا", true);
        }

        foreach (var phrase in reporting["adverbials"]) Adverbials.Add(phrase, true);
        Anybody = WordSet.Keys(reporting["anybody"]);
        Documents = WordSet.Keys(reporting["documents"].Concat(reporting["documents"].Select(d => "ال" + d)));
        Same = WordSet.Keys(reporting["same"]);
        Feminine = new(VerbForms.Feminine(reporting["verbs"].Concat(reporting["passing-on"])));
        Bodies = WordSet.Keys(reporting["bodies"]);
        Complemented = new(VerbForms.OfAll(reporting["transitive"].Concat(reporting["complements.object"])));
        Rules = WordSet.Keys(reporting["rules"]);
        Occasions = WordSet.Keys(reporting["occasions"]);
        Evidence = WordSet.Keys(codebook.Lexicon("evaluations")["evidence"]);
        Media = WordSet.Keys(reporting["media"]);
        Contrasts = WordSet.Keys(reporting["contrasts"]);
        Openers = WordSet.Keys(reporting["openers"]);
        foreach (var person in codebook.Actors.Where(a => a.Roles.Count > 0))
            KnownRoles[person.Id] = [.. person.Roles.Select(r => RoleReader.Read(r, person.Parent))];
    }

    public NameLexicon Names { get; }

    public WordSet Verbs { get; }

    public RoleReader RoleReader { get; }

    public PhraseTrie<bool> Sources { get; } = new();

    /// <summary>Sources in the accusative: «لكن مصدرا …».</summary>
    public PhraseTrie<bool> Accusatives { get; } = new();

    public PhraseTrie<bool> Adverbials { get; } = new();

    public WordSet Anybody { get; }

    /// <summary>Documents that speak for whoever issued them.</summary>
    public WordSet Documents { get; }

    public WordSet Same { get; }

    public WordSet Openers { get; }

    public WordSet Bodies { get; }

    /// <summary>Nouns of outlets: «صحيفة».</summary>
    public WordSet Media { get; }

    /// <summary>Verbs that may have their object right after them.</summary>
    public WordSet Complemented { get; }

    /// <summary>What «بحسب» weighs by.</summary>
    public WordSet Rules { get; }

    /// <summary>What shows something and says nothing: «تؤكد الوقائع أن».</summary>
    public WordSet Evidence { get; }

    /// <summary>Occasions of speech after «في».</summary>
    public WordSet Occasions { get; }

    public WordSet Feminine { get; }

    public WordSet Contrasts { get; }

    public Dictionary<string, IReadOnlyList<Role>> KnownRoles { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Finds the speaker around a verb of saying in one passage: a name after titles, a source without a name, or a role that stands for
/// somebody named before. A noun that cannot speak («أكد إنشاء اللجنة») is none.
/// </summary>
internal sealed class SpeakerFinder(SpeakerWords words, Passage passage, MentionMap map, RoleBook roles, NameBook named)
{
    private static readonly WordSet Relatives = WordSet.Keys(["الذي", "التي", "الذين", "اللذين", "اللذان", "اللواتي"]);

    private static readonly WordSet Prepositions = WordSet.Keys(
        ["في", "من", "إلى", "على", "عن", "مع", "ضد", "تجاه", "نحو", "لدى", "عبر", "حول", "عند", "خلال", "أمام", "بعد", "قبل",
            "ضمن", "إثر", "بشأن", "بخصوص", "منذ", "ردا", "بحضور", "برئاسة", "خلفا", "أثناء", "وسط", "فور", "بين", "إزاء", "حيال", "تحت", "عقب", "دون", "بحق", "لصالح", "وراء", "كون", "غداة"]);

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

        // «قال الأمين التنفيذي للاتفاقية، سيمون ستيل، إن»: the name set off right before what is said.
        if (head is not { Type: ActorType.Person or ActorType.Expert } && IsComma(limit - 1) && map[limit - 2] is { } apposed
            && IsPerson(apposed)
            && apposed.First > t
            && IsComma(apposed.First - 1))
        {
            head = FoundSpeaker.Of(apposed);
        }

        return new Subject(head, Empty: false);
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
            return FoundSpeaker.Of(IsPerson(mention) ? Nearest(mention) : mention);
        if (_tokens[t].Kind != TokenKind.Word) return null;
        if (words.Sources.TryMatch(_tokens, t, Proclitics.And | Proclitics.For | Proclitics.Article, out var source)
            && !RefersBack(t, limit)
            && !(source.Proclitics.HasFlag(Proclitics.Article)
            && (words.Anybody.Has(_tokens.Form(t)) || words.Names.TryTitle(_tokens, t, out _))))
        {
            if (!words.Names.TryTitle(_tokens, t, out _) || PersonIn(t, limit) is not { } holder) return UnnamedOrBody(t, source, limit, last);
            return FoundSpeaker.Of(holder);
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

    private bool AllWords(int from, int end)
    {
        for (var t = from; t < end; t++)
        {
            if (_tokens[t].Kind != TokenKind.Word) return false;
        }

        return true;
    }

    /// <summary>The speaker before a verb: «الممثل محمد … أورد أن», «تصريحات الرئيس، الذي وصف».</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verb">The verb's token.</param>
    /// <param name="last">Who spoke last.</param>
    /// <param name="strict">Only the sentence's subject, not a person who is merely nearer.</param>
    public Subject Before(Sentence sentence, int verb, Party? last, bool strict = false)
    {
        _floor = sentence.First;
        if (Relative(sentence, verb) is { } relative)
        {
            // «الذي تتهمه»: who is accused is not who accuses.
            if (!words.Verbs.Has(_tokens.Form(verb))) return new Subject(null, Empty: false);
            // «تصريحات الوزير، التي قال فيها»: where verb and pronoun differ, a person before and not what the pronoun stands for.
            if (PastApposition(sentence, relative) is { } holder) return new Subject(FoundSpeaker.Of(holder), Empty: false);
            var agrees = (Plain(relative) == "التي") == words.Feminine.Has(_tokens.Form(verb));
            for (var t = relative - 1; t >= sentence.First && t >= relative - 5; t--)
            {
                if (map[t] is { Kind: not MentionKind.Demonym } mention && (agrees || IsPerson(mention)))
                {
                    return new Subject(FoundSpeaker.Of(mention), Empty: false);
                }
            }

            return new Subject(agrees || last is null ? null : new FoundSpeaker(last.Value, null, relative), Empty: false);
        }

        // «الجيش المصري يؤكد أن»: right before a verb in the present, and no genitive.
        if (!strict && _tokens.Key(verb)[0] is 'ي' or 'ت' && map[verb - 1] is { Kind: not MentionKind.Demonym } beside && !Governed(beside)
            && (beside.First == sentence.First || !IsWord(beside.First - 1) || beside.Proclitics.HasFlag(Proclitics.And)
            || Definite(beside.First - 1) && !words.Names.TryTitle(_tokens, beside.First - 1, out _)))
        {
            return new Subject(FoundSpeaker.Of(beside), Empty: false);
        }

        // «يذكر أن الفصائل أكدت، يوم الجمعة، أن»: the subject inside the clause.
        var start = sentence.First;
        for (var u = verb - 1; u > sentence.First && start == sentence.First; u--)
        {
            if (map[u] is null && (words.Openers.Contains(_tokens.Key(u)) || words.Contrasts.Contains(Plain(u)))) start = u + 1;
        }

        var first = SkipAdverbials(start, verb);
        if (first < verb && Reaches(first, verb, out var contiguous))
        {
            var speaker = Head(first, verb, last);
            if (speaker is { } found && (contiguous || found.Last < verb && found.IsPerson || ClosesApposition(found.Last, verb))
                && (found.Type != ActorType.State || found.Last == verb - 1)) return new Subject(found, Empty: false);
        }

        if (strict) return new Subject(null, Empty: false);

        // «لكن مصدرا مطلعا أوضح أن»
        for (var t = verb - 1; t >= sentence.First && t >= verb - 4 && _tokens[t].Kind == TokenKind.Word; t--)
        {
            if (words.Sources.TryMatch(_tokens, t, Proclitics.And, out var source)
                || _tokens.Key(t) is [.., 'ا'] && words.Accusatives.TryMatch(_tokens, t, Proclitics.And, out source))
                return new Subject(UnnamedOrBody(t, source, verb, last), Empty: false);
        }

        // Of several persons the first: what follows a clause goes on with its subject («استقبل فلان فلانا، مؤكدا أن»).
        FoundMention? subject = null;
        for (var t = verb - 1; t >= sentence.First && t >= verb - 40; t--)
        {
            if (words.Verbs.Has(_tokens.Form(t)) && map[t] is null || words.Contrasts.Contains(Plain(t)) || _tokens.Original(t)[0] == '؛')
            {
                break;
            }

            if (map[t] is not { } mention) continue;
            if (IsPerson(mention) && !Governed(mention)) subject = mention;
            t = mention.First;
        }

        if (subject is { } found2) return new Subject(FoundSpeaker.Of(found2), Empty: false);
        return new Subject(null, first >= verb);
    }

    /// <summary>
    /// Who does what a sentence tells first: «وكان نتنياهو تمسك بالبقاء», «استقبل الوزير الوفد», or null where that is nobody named.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="feminine">Whether its verb is feminine; null where the subject comes first.</param>
    public FoundSpeaker? SubjectOf(Sentence sentence, out bool? feminine)
    {
        feminine = null;
        _floor = sentence.First;
        var t = SkipAdverbials(sentence.First, sentence.End);
        if (t >= sentence.End || _tokens[t].Kind != TokenKind.Word) return null;
        if (map[t] is { } named) return named.First == t && named.Kind != MentionKind.Demonym && !Governed(named) ? FoundSpeaker.Of(named) : null;
        var limit = Math.Min(sentence.End, t + 14);
        if (Definite(t) || words.Names.TryTitle(_tokens, t, out _)) return Head(t, limit, null) is { Type: not null } subject ? subject : null;
        var verb = Plain(t).TrimStart('و', 'ف');
        feminine = verb is [.., 'ت'] or ['ت', ..];
        var u = SkipAdverbials(t + 1, limit);
        _floor = t + 1;
        return u < limit && _tokens[u].Kind == TokenKind.Word && Head(u, limit, null) is { Type: not null } found ? found : null;
    }

    /// <summary>The person named last before a place of the sentence.</summary>
    public FoundSpeaker? NamedBefore(Sentence sentence, int before) =>
        map.In(sentence.First, before).LastOrDefault(IsPerson) is { } person ? FoundSpeaker.Of(person) : null;

    /// <summary>Who a sentence is about: the first named in it who is not governed by a preposition, before a place; or null.</summary>
    public FoundSpeaker? Topic(Sentence sentence, int before)
    {
        _floor = sentence.First;
        foreach (var mention in map.In(sentence.First, before))
        {
            if (mention.Kind != MentionKind.Demonym && mention.Type != ActorType.State && mention.Proclitics == Proclitics.None
                && (IsPerson(mention) || mention.First <= sentence.First + 3)
                && !Governed(mention)
                && Syntax.Prepositions.Of(_tokens, mention) is null)
            {
                return FoundSpeaker.Of(mention);
            }
        }

        return null;
    }

    /// <summary>The source after «وفق»: an outlet, a body or a person at its head, a document of one, or a source without a name.</summary>
    public FoundSpeaker? Source(int from, int limit, Party? last)
    {
        var t = from;
        while (t < limit && (_tokens.Key(t) == "ما" || words.Names.IsSaying(_tokens, t) || words.Verbs.HasWithPronoun(_tokens.Form(t))))
        {
            t++;
        }

        if (t >= limit) return null;
        var said = t > from;
        if (map[t] is { Kind: not MentionKind.Demonym } mention && mention.First == t)
        {
            // «بحسب واشنطن، …» says so; «وفق المغرب …» inside a phrase does not.
            return mention.Type == ActorType.State && !said && !(mention.Last + 1 < limit && !IsWord(mention.Last + 1))
                ? null
                : FoundSpeaker.Of(mention);
        }

        if (words.Sources.TryMatch(_tokens, t, Proclitics.For | Proclitics.Article, out var source)) return UnnamedOrBody(t, source, limit, last);
        if (_tokens[t].Kind != TokenKind.Word) return null;
        if (words.Names.TryTitle(_tokens, t, out _) || words.Anybody.Has(_tokens.Form(t))
            || WithoutFor(t) is { } role && words.Anybody.Contains(role))
        {
            return ByRole(t, limit, last);
        }

        // «موقع "هسبريس"», «وكالة الأنباء “تاس”»: what is named within a few words, unless the phrase is about something else.
        for (var u = t; u < limit && u <= t + 3; u++)
        {
            if (map[u] is { Type: ActorType.Media } media) return FoundSpeaker.Of(media);
        }

        // «حسب ما ذكرت المديرية»: whoever is said to have said it; without a verb «وفق القانون» is no source.
        if (Head(t, limit, last) is { } speaker) return speaker;
        var weighs = Plain(t) is var key && (words.Rules.Contains(key) || key[0] == 'ل' && words.Rules.Contains(key[1..]) || WithoutFor(t) is { } bare
            && words.Rules.Contains(bare));
        return said || !weighs && _tokens.Key(t - 1) is "بحسب" or "حسب" ? Unknown(t - 1, limit) : null;
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
                && !(map[end] is { } person && IsPerson(person) && person.First == end && end > t + 1 && !Governed(person)))
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
            && (_tokens.Key(t).StartsWith("لل", StringComparison.Ordinal) || words.Bodies.Contains(_tokens.Key(t)[1..]) || words.Media.Contains(_tokens.Key(t)[1..]));

    // «الوزارة» is the body that spoke last; «وزارة التحول البيئي الإسبانية», which nobody lists, a source by its words.
    private FoundSpeaker? Body(int t, int limit, Party? last)
    {
        var end = PhraseEnd(t, limit);
        if (end == t + 1 || Definite(t) && OnlyNisba(t + 1, end))
        {
            if (!Definite(t)) return null;
            if (named.Body(Plain(t), _tokens[t].Start, last) is { } body) return new FoundSpeaker(Party.Actor(body.Actor), body.Type, end - 1);
            if (last is { } same && !roles.IsPerson(same)) return new FoundSpeaker(same, null, end - 1);
            return new FoundSpeaker(Party.Source(_tokens.Text[WordStart(t).._tokens[end - 1].End]), ActorType.Organization, end - 1);
        }

        for (var u = t; u < end || u <= t + 2 && u < limit; u++)
        {
            if (map[u] is
                {
                    Kind: not MentionKind.Demonym,
                    Type: ActorType.Organization or ActorType.Government or ActorType.Military or ActorType.Media
                } inside && (inside.Last < end || inside.First == t + 2))
            {
                return FoundSpeaker.Of(inside);
            }
        }

        if (named.Body(_tokens, t, end) is { } same2) return new FoundSpeaker(Party.Actor(same2.Actor), same2.Type, end - 1);
        return new FoundSpeaker(Party.Source(_tokens.Text[WordStart(t).._tokens[end - 1].End]), ActorType.Organization, end - 1);
    }

    // «الناطق باسم الوزارة»: for whom somebody speaks is told.
    private bool NamesWhom(int from, int end)
    {
        for (var t = from + 1; t < end; t++)
        {
            if (_tokens.Key(t) == "باسم") return true;
        }

        return false;
    }

    private string? WithoutArticle(int t)
    {
        var key = Plain(t);
        return key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : null;
    }

    private FoundSpeaker? ByRole(int t, int limit, Party? last)
    {
        if (!RefersBack(t, limit) && PersonIn(t, limit) is { } person) return FoundSpeaker.Of(Nearest(person));
        var end = PhraseEnd(t, limit);
        var anybody = words.Anybody.Has(_tokens.Form(t)) || WithoutFor(t) is { } plain && words.Anybody.Contains(plain);
        var role = words.RoleReader.Read(_tokens, map, t, end);
        var before = _tokens[t].Start;
        if (RefersBack(t, limit) || anybody && role.Of is null)
        {
            var back = role.Head == "مصدر" ? Unnamed ?? last : last;
            return back is { } same ? new FoundSpeaker(same, null, end - 1) : null;
        }

        if (words.RoleReader.IsExpert(role))
        {
            if (last is { Kind: PartyKind.Actor } speaker && roles.MayBeExpert(speaker.Name))
            {
                return new FoundSpeaker(speaker, null, end - 1);
            }

            return roles.LastExpert(before) is { } expert ? new FoundSpeaker(Party.Actor(expert.Actor), expert.Type, end - 1) : Definite(t)
                && last is { } someone ? new FoundSpeaker(someone, null, end - 1) : null;
        }

        if (roles.Holder(role, before, last) is { } holder) return new FoundSpeaker(Party.Actor(holder.Actor), holder.Type, end - 1);
        if (anybody && roles.Spokesman(last) is { } spokesman && role.Head is "متحدث" or "ناطق" or "متحدثه")
        {
            return new FoundSpeaker(Party.Actor(spokesman.Actor), spokesman.Type, end - 1);
        }

        if (anybody && !NamesWhom(t, end)) return last is { } whoever ? new FoundSpeaker(whoever, null, end - 1) : null;

        // «الدبلوماسي المغربي», «السفير» alone: whoever spoke last, where nothing speaks against it.
        if (role.Of is null && Definite(t) && last is { } speaker2
            && (speaker2.Kind == PartyKind.Source && role.Country is null || roles.IsPerson(speaker2) && roles.HasNoRole(speaker2)
            || role.Head.EndsWith("دبلوماسي", StringComparison.Ordinal) && roles.IsDiplomat(speaker2)))
            return new FoundSpeaker(speaker2, null, end - 1);

        // An office that nobody named holds is a source by its words.
        return end - t > 1 ? new FoundSpeaker(Party.Source(_tokens.Text[WordStart(t).._tokens[end - 1].End]), null, end - 1) : null;
    }

    // Where a noun phrase ends: «الوزير القطري» at the first word without ال after it, «وزير خارجية قطر» at its last genitive.
    private int PhraseEnd(int t, int limit)
    {
        var closed = Definite(t) || map[t] is not null;
        var open = 0;
        var end = t + 1;
        while (end < limit && end < t + 12 && (IsMark(end) || !Ends(end)))
        {
            // «المتحدث باسم "الجيش" الإسرائيلي»
            if (!IsWord(end))
            {
                if (!IsMark(end) || end + 2 >= limit || !IsWord(end + 1) || !(IsMark(end + 2) || end + 3 < limit && IsMark(end + 3))) break;
                end += IsMark(end + 2) ? 3 : 4;
                closed = true;
                continue;
            }

            var key = _tokens.Key(end);
            if (key is "باسم" or "لشوون" or "بشوون" or "لشءون" or "في")
            {
                closed = false;
                open = 0;
            }
            else if (Definite(end) || map[end] is not null || key.StartsWith("لل", StringComparison.Ordinal) || key[0] < '\u0600') closed = true;
            else if (closed || ++open > 3) break;
            end++;
        }

        return _tokens.Key(end - 1) is "في" or "باسم" ? end - 1 : end;
    }

    // «المسؤول ذاته»: whoever spoke last.
    private bool RefersBack(int t, int limit)
    {
        for (var u = t + 1; u < limit && u <= t + 3 && _tokens[u].Kind == TokenKind.Word; u++)
        {
            if (words.Same.Contains(_tokens.Key(u))) return true;
        }

        return false;
    }

    private bool Ends(int t)
    {
        if (_tokens[t].Kind != TokenKind.Word) return true;
        var key = Plain(t);
        return map[t] is null
            && (Relatives.Contains(key) || words.Openers.Contains(key) || Prepositions.Contains(key) && key != "في"
            || key == "في" && t + 1 < _tokens.Count && words.Occasions.Contains(_tokens.Key(t + 1))
            || words.Verbs.Has(_tokens.Form(t)) || Addresses(t) && _tokens.Key(t)[..2] is not "لل");
    }

    // The person whom a phrase names, with nothing between that begins another phrase.
    private FoundMention? PersonIn(int from, int limit)
    {
        for (var t = from; t < limit; t++)
        {
            if (map[t] is { } mention)
            {
                if (IsPerson(mention) && !Governed(mention)) return mention;
                t = mention.Last;
                continue;
            }

            if (_tokens[t].Kind == TokenKind.Punctuation)
            {
                if (_tokens.Original(t)[0] is ':' or '.' or '؛' or '؟' or '!') return null;

                // After a comma an apposition goes on with a name or another title, not with a circumstance.
                if (IsComma(t) && t + 1 < limit && _tokens[t + 1].Kind == TokenKind.Word && map[t + 1] is null
                    && !words.Names.TryTitle(_tokens, t + 1, out _))
                {
                    return null;
                }

                continue;
            }

            if (_tokens[t].Kind != TokenKind.Word) continue;
            var key = Plain(t);
            if (Relatives.Contains(key) || Prepositions.Contains(key) && key is not ("في" or "من" or "لدى" or "على")
                || words.Verbs.Has(_tokens.Form(t)) && t > from)
            {
                return null;
            }
        }

        return null;
    }

    // «مستشار الرئيس تبون عمار بلاني»: of two persons side by side the second.
    private FoundMention Nearest(FoundMention person)
    {
        if (map[person.Last + 1] is { } next && IsPerson(next) && next.First == person.Last + 1 && next.Proclitics == Proclitics.None)
        {
            return next;
        }

        // «مستشار خامنئي الدكتور علي ولايتي», «عضو حملة زمال الانتخابية، مهدي عبد الجواد،»: the name that the phrase ends with.
        var commas = 0;
        for (var t = person.Last + 1; t < _tokens.Count && t <= person.Last + 4; t++)
        {
            if (map[t] is { } other)
            {
                if (!IsPerson(other) || other.Proclitics != Proclitics.None || person.First == _floor) return person;
                return commas == 0 || other.Last + 1 < _tokens.Count && !IsWord(other.Last + 1) ? other : person;
            }

            if (IsComma(t))
            {
                if (++commas > 1) return person;
            }
            else if (!IsWord(t) || !Definite(t) && !words.Names.TryTitle(_tokens, t, out _) || _tokens.Key(t)[0] == 'و') return person;
        }

        return person;
    }

    private bool IsMark(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '"' or '«' or '»' or '“' or '”';

    private bool IsWord(int t) => _tokens[t].Kind == TokenKind.Word;

    // Under a preposition, with its titles between at most: «مع الرئيس تبون», «للعقيد عاصمي غويتا».
    private bool Governed(FoundMention mention)
    {
        if ((mention.Proclitics & (Proclitics.For | Proclitics.By | Proclitics.Like)) != 0) return true;
        var t = mention.First - 1;
        while (
            t >= _floor && _tokens[t].Kind == TokenKind.Word
            && (map[t] is { } other && !IsPerson(other)
            || map[t] is null && (words.Names.IsQualifier(_tokens.Key(t)) || words.Names.TryTitle(_tokens, t, out _))))
        {
            var clitics = _tokens.Form(t).Readings.Where(r => r.Core != _tokens.Key(t) && words.Names.IsNoName(r.Core))
                .Select(r => r.Proclitics).FirstOrDefault();
            if (map[t] is null && (clitics & (Proclitics.For | Proclitics.By | Proclitics.Like)) != 0
                && !words.Names.IsNoName(_tokens.Key(t)))
            {
                return true;
            }

            if (map[t] is { } m && (m.Proclitics & (Proclitics.For | Proclitics.By)) != 0 && m.Kind == MentionKind.Demonym) return true;
            t--;
        }

        return t >= _floor && map[t] is null && _tokens[t].Kind == TokenKind.Word && Prepositions.Contains(Plain(t)) && Plain(t) != "في";
    }

    // «فلان، وزير الدفاع، الذي قال»: the person before the apposition.
    private FoundMention? PastApposition(Sentence sentence, int relative)
    {
        var close = relative - 1;
        if (close <= sentence.First || !IsComma(close)) return null;
        var open = close - 1;
        while (open > sentence.First && open > close - 12 && !IsComma(open)) open--;
        return open > sentence.First && IsComma(open) && words.Names.TryTitle(_tokens, open + 1, out _) && map[open - 1] is { } person
            && IsPerson(person) ? person : null;
    }

    private bool Reaches(int first, int verb, out bool contiguous)
    {
        contiguous = true;
        for (var t = first; t < verb; t++)
        {
            if (IsComma(t)) contiguous = false;

            // «فلان، الذي كان يتحدث في ندوة، أكد»: what is told of the subject between commas.
            if (t > first && Relatives.Contains(Plain(t)) && IsComma(t - 1))
            {
                while (t + 1 < verb && !IsComma(t + 1)) t++;
                continue;
            }

            if (map[t] is null && t > first && words.Verbs.Has(_tokens.Form(t))) return false;
        }

        return true;
    }

    private bool ClosesApposition(int last, int verb) => last == verb - 1 || IsComma(last + 1) && IsComma(verb - 1);

    private int? Relative(Sentence sentence, int verb)
    {
        for (var t = verb - 1; t >= sentence.First && t >= verb - 2; t--)
        {
            if (Relatives.Contains(Plain(t))) return t;
            if (_tokens.Key(t) is not ("قد" or "سبق" or "كان")) return null;
        }

        return null;
    }

    /// <summary>Whether a noun after a verb that takes an object is that object: «المحادثات», «تأكيده».</summary>
    public bool IsObject(int t) =>
        map[t] is null && _tokens[t].Kind == TokenKind.Word && (IsWithHis(t) || Definite(t) || _tokens.Key(t) is "نفسه" or "نفسها");

    // A noun with «ه».
    private bool IsWithHis(int t) => _tokens.Key(t) is [_, _, _, .., 'ه'] && _tokens.Original(t)[^1] != 'ة';

    /// <summary>Whether words are a part of a person's name that the article has in full.</summary>
    public bool IsPartOfName(int first, int end) => named.Person(_tokens, first, end) is not null;

    /// <summary>The plain words between a verb and what is said, for a speaker whom nothing knows: «قال ميكيافلي: …».</summary>
    public FoundSpeaker? Unknown(int verb, int limit)
    {
        _floor = verb + 1;
        var first = SkipAdverbials(verb + 1, limit);
        if (first >= limit || _tokens[first].Kind != TokenKind.Word) return null;
        var key = _tokens.Key(first);
        if (key.Length < 3 || words.Names.IsFunctionWord(key) || words.Evidence.Contains(key) || key is "نحن" or "انتم" || key is [_, _, _, .., 'ا'] || Ends(first)
            || key.Length > 4 && (key.EndsWith("ها", StringComparison.Ordinal) || key.EndsWith("هم", StringComparison.Ordinal))
            || IsWithHis(first) && words.Complemented.Has(_tokens.Form(Math.Max(0, verb))))
        {
            return null;
        }

        var end = first + 1;
        while (end < limit && end < first + 7 && !Ends(end)) end++;
        if (named.Person(_tokens, first, end) is { } person) return FoundSpeaker.Of(person) with { Last = end - 1 };
        return new FoundSpeaker(Party.Source(_tokens.Text[_tokens[first].Start.._tokens[end - 1].End]), null, end - 1);
    }

    // «بيان للخارجية», «بلاغ صادر عن القوات المسلحة»: a communiqué speaks for the body named after it; «مصدر دبلوماسي» stays without a
    // name.
    private FoundSpeaker? UnnamedOrBody(int first, PhraseHit<IReadOnlyList<bool>> source, int end, Party? spoke)
    {
        if (IsDocument(first))
        {
            for (var t = source.Last + 1; t < end && t <= source.Last + 5; t++)
            {
                if (_tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or ',' or ':' or '.') break;
                if (map[t] is { Kind: not MentionKind.Demonym } mention
                    && (mention.Type is ActorType.Government or ActorType.Military or ActorType.Organization or ActorType.ArmedGroup
                    || t == source.Last + 1))
                {
                    return FoundSpeaker.Of(mention);
                }
            }
        }

        // «موقع “ميديا بارت”»: the name after the noun of an outlet.
        if (words.Media.Has(_tokens.Form(source.Last)) || WithoutArticle(source.Last) is { } noun && words.Media.Contains(noun))
        {
            for (var t = source.Last + 1; t < end && t <= source.Last + 2; t++)
            {
                if (map[t] is { Kind: not MentionKind.Demonym } title && title.First == t) return FoundSpeaker.Of(title);
            }
        }

        // The noun with the adjectives that agree with it («وسائل إعلام رسمية مالية», «البيان المشترك»).
        var last = source.Last;
        var definite = Definite(first) || source.Proclitics.HasFlag(Proclitics.Article) || WithoutFor(first) is not null;
        while (
            last + 1 < end && last < source.Last + 4 && _tokens[last + 1].Kind == TokenKind.Word
            && (definite ? Definite(last + 1) && !Relatives.Contains(Plain(last + 1)) : IsAdjective(_tokens.Key(last + 1))))
        {
            last++;
        }

        // «وذكرت الصحيفة»: one named before.
        if (definite && OnlyNisba(source.Last + 1, last + 1) && named.Body(Plain(first), _tokens[first].Start, spoke) is { } outlet)
        {
            return new FoundSpeaker(Party.Actor(outlet.Actor), outlet.Type, last);
        }

        // «وأضاف البيان»: a communiqué mentioned again goes on with the words of whoever issued it.
        if (definite && last == source.Last && IsDocument(first)
            && (spoke is { } who && !roles.IsPerson(who) ? who : Issuer) is { } issuer)
        {
            return new FoundSpeaker(issuer, null, last);
        }

        var start = _tokens.SpanFrom(first, Math.Max(0, source.CoreStart - (source.Proclitics.HasFlag(Proclitics.Article) ? 2 : 0))).Start;
        return new FoundSpeaker(Party.Source(_tokens.Text[start.._tokens[last].End]), null, last);
    }

    // «الصحيفة الإسرائيلية»: nothing but adjectives of relation follows.
    private bool OnlyNisba(int from, int end)
    {
        for (var t = from; t < end; t++)
        {
            if (!(Plain(t) is ['ا', 'ل', _, _, .., 'ي'] or ['ا', 'ل', _, _, .., 'ي', 'ه'])) return false;
        }

        return true;
    }

    // Arabic adjectives of relation end in ي, ية, ين, ون.
    private static bool IsAdjective(string key) =>
        key.Length > 3
            && (key.EndsWith('ي') || key.EndsWith("يه", StringComparison.Ordinal) || key.EndsWith("يين", StringComparison.Ordinal)
            || key.EndsWith("يون", StringComparison.Ordinal)
            || key.EndsWith("يا", StringComparison.Ordinal)
            || key is "مطلعا" or "مشترك" or "مشتركه" or "مطلع" or "مطلعه" or "متطابقه" or "متعدده" or "موثوقه" or "مقرب" or "مقربه");

    private int WordStart(int t)
    {
        var key = _tokens.Key(t);
        return key[0] is 'و' or 'ف' && words.Names.IsNoName(key[1..]) ? _tokens.SpanFrom(t, 1).Start : _tokens[t].Start;
    }

    private bool IsDocument(int t)
    {
        var key = WithoutFor(t) ?? Plain(t);
        return words.Documents.Contains(key) || key[0] is 'ل' or 'ب' or 'و' && words.Documents.Contains(key[1..]);
    }

    private string? WithoutFor(int t) => _tokens.Key(t) is ['ل', 'ل', ..] key ? "ال" + key[2..] : null;

    private bool Definite(int t) => Plain(t) is ['ا', 'ل', _, _, ..] key && !Relatives.Contains(key) && !Prepositions.Contains(key) && key != "الان";

    private static bool IsPerson(FoundMention mention) => mention.Type is ActorType.Person or ActorType.Expert;

    private bool IsComma(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or ',' or '-' or '–' or '؛';

    // Without a joined و or ف.
    private string Plain(int t)
    {
        var key = _tokens.Key(t);
        return key.Length > 2 && key[0] is 'و' or 'ف'
            && (Prepositions.Contains(key[1..]) || Relatives.Contains(key[1..]) || key.AsSpan(1).StartsWith("ال", StringComparison.Ordinal))
            ? key[1..]
            : key;
    }
}
