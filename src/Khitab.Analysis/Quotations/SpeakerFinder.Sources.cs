using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// Sources, documents and bodies: who speaks without a name of their own.
internal sealed partial class SpeakerFinder
{
    /// <summary>The source after «وفق»: an outlet, a body or a person at its head, a document of one, or a source without a name.</summary>
    public FoundSpeaker? Source(int from, int limit, Party? last)
    {
        var t = from;
        while (t < limit && (_tokens.Key(t) == "ما" || words.Names.IsSaying(_tokens, t) || words.Verbs.HasWithPronoun(_tokens.Form(t))))
        {
            t++;
        }

        var said = t > from;
        while (t < limit && IsMark(t)) t++;
        if (t >= limit) return null;
        if (map[t] is { Kind: not MentionKind.Demonym } mention && mention.First == t)
        {
            // «بحسب واشنطن، …» says so; «وفق المغرب …» inside a phrase does not.
            return mention.Type == ActorType.State && !said && !(mention.Last + 1 < limit && !IsWord(mention.Last + 1))
                ? null
                : FoundSpeaker.Of(mention);
        }

        if (words.Sources.TryMatch(_tokens, t, Proclitics.For | Proclitics.Article, out var source))
        {
            return UnnamedOrBody(t, source, limit, last);
        }

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
        return said || _tokens.Key(t - 1) is "بحسب" or "وبحسب" && !words.Rules.Contains(Plain(t)) ? Unknown(t - 1, limit) : null;
    }

    // «الوزارة» is the body that spoke last; «وزارة التحول البيئي الإسبانية», which nobody lists, a source by its words.
    private FoundSpeaker? Body(int t, int limit, Party? last)
    {
        var end = PhraseEnd(t, limit);
        if (end == t + 1 || Definite(t) && OnlyNisba(t + 1, end))
        {
            if (!Definite(t)) return null;
            if (named.Body(Plain(t), _tokens[t].Start, last) is { } body) return FoundSpeaker.Of(body) with { Last = end - 1 };
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

    /// <summary>Whether a noun after a verb that takes an object is that object: «المحادثات», «تأكيده».</summary>
    public bool IsObject(int t) =>
        map[t] is null && _tokens[t].Kind == TokenKind.Word && (IsWithHis(t) || Definite(t) || _tokens.Key(t) is "نفسه" or "نفسها");

    // A noun with «ه».
    private bool IsWithHis(int t) => _tokens.Key(t) is [_, _, _, .., 'ه'] && _tokens.Original(t)[^1] != 'ة';

    /// <summary>Whether words are a part of a person's name that the article has in full.</summary>
    public bool IsPartOfName(int first, int end) => named.Person(_tokens, first, end) is not null;

    // How far from an unknown speaker what is said may begin («قال زركش في كلمة بمناسبة …: …»).
    private const int FarthestWords = 12;

    /// <summary>The plain words between a verb and what is said, for a speaker whom nothing knows: «قال ميكيافلي: …».</summary>
    public FoundSpeaker? Unknown(int verb, int limit)
    {
        _floor = verb + 1;
        var first = SkipAdverbials(verb + 1, limit);
        if (first >= limit || _tokens[first].Kind != TokenKind.Word) return null;
        var key = _tokens.Key(first);
        if (key.Length < 3 || words.Names.IsFunctionWord(key) || words.Evidence.Contains(key)
            || key is "نحن" or "انتم" or [_, _, _, .., 'ا'] || Ends(first)
            || key.Length > 4 && (key.EndsWith("ها", StringComparison.Ordinal) || key.EndsWith("هم", StringComparison.Ordinal))
            || IsWithHis(first) && (key[0] is 'ب' or 'ل' or 'و' || words.Complemented.Has(_tokens.Form(Math.Max(0, verb)))))
        {
            return null;
        }

        var end = first + 1;
        while (end < limit && end < first + 7 && !Ends(end)) end++;
        if (limit - end > FarthestWords) return null;
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

        // «متحدث باسم البلدية»: the voice of the body that he speaks for, or a source by all these words.
        if (source.Last + 1 < end && NamesWhom(first, Math.Min(end, source.Last + 4)) && PhraseEnd(first, end) is var voice
            && voice > source.Last + 1)
        {
            return BodyIn(source.Last + 1, voice) is { } body
                ? FoundSpeaker.Of(body)
                : new FoundSpeaker(Party.Source(_tokens.Text[WordStart(first).._tokens[voice - 1].End]), null, voice - 1);
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

        // «عن مستوطنين» where the article has «المستوطنين»: the group itself.
        if (!definite && last == source.Last && !IsDocument(first) && named.Group("ال" + Plain(first)) is { } group)
        {
            return FoundSpeaker.Of(group) with { Last = last };
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

    private bool IsDocument(int t)
    {
        var key = WithoutFor(t) ?? Plain(t);
        return words.Documents.Contains(key) || key[0] is 'ل' or 'ب' or 'و' && words.Documents.Contains(key[1..]);
    }
}
