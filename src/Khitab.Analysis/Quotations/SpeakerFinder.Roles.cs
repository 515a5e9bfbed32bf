using Khitab.Analysis.Actors;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// Offices and roles, and the person whom a phrase with one means.
internal sealed partial class SpeakerFinder
{
    // «الناطق باسم الوزارة»: for whom somebody speaks is told.
    private bool NamesWhom(int from, int end)
    {
        for (var t = from + 1; t < end; t++)
        {
            if (_tokens.Key(t) == "باسم") return true;

            // «المتحدث الأمني بوزارة الداخلية»
            if (_tokens.Key(t) is ['ب' or 'ل', ..] key && words.Bodies.Contains(key[1..])) return true;
        }

        return false;
    }

    private FoundSpeaker? ByRole(int t, int limit, Party? last)
    {
        if (!RefersBack(t, limit) && PersonIn(t, limit) is { } person)
        {
            // «الرئيس أردوغان نتنياهو»: after a title that is all his own the second is somebody else.
            return FoundSpeaker.Of(Definite(t) && person.First == t + 1 ? person : Nearest(person));
        }

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

        // «الناطق باسم وزارة الخارجية» without a name is the ministry's voice.
        if (role.Head is "متحدث" or "ناطق" or "متحدثه" or "ناطقه" && BodyIn(t + 1, end) is { } voiced)
        {
            return FoundSpeaker.Of(voiced) with { Last = end - 1 };
        }

        // An office that nobody named holds is a source by its words.
        return end - t > 1 ? new FoundSpeaker(Party.Source(_tokens.Text[WordStart(t).._tokens[end - 1].End]), null, end - 1) : null;
    }

    private FoundMention? BodyIn(int from, int end)
    {
        for (var t = from; t < end; t++)
        {
            if (map[t] is
                {
                    Kind: not MentionKind.Demonym,
                    Type: ActorType.Organization or ActorType.Government or ActorType.Military or ActorType.ArmedGroup or ActorType.Media
                } body)
            {
                return body;
            }
        }

        return null;
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
            if (key == "في" && !(end + 1 < limit && (IsClosing(end + 1) || end + 2 < limit && Definite(end + 2)))) break;
            if (key is "باسم" or "لشوون" or "بشوون" or "لشءون" or "في")
            {
                closed = false;
                open = 0;
            }
            else if (IsClosing(end)) closed = true;
            else if (closed || ++open > 3) break;
            end++;
        }

        return _tokens.Key(end - 1) is "في" or "باسم" ? end - 1 : end;
    }

    // A word that ends a chain of genitives: with ال, of a name, or foreign.
    private bool IsClosing(int t) =>
        Definite(t) || map[t] is not null || _tokens.Key(t).StartsWith("لل", StringComparison.Ordinal) || _tokens.Key(t)[0] < '\u0600';

    // «المسؤول ذاته»: whoever spoke last.
    private bool RefersBack(int t, int limit)
    {
        for (var u = t + 1; u < limit && u <= t + 3 && _tokens[u].Kind == TokenKind.Word; u++)
        {
            if (words.Same.Contains(_tokens.Key(u))) return true;
        }

        return false;
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
            if (Relatives.Contains(key) || Prepositions.Contains(key) && key is not ("في" or "من" or "لدي" or "علي")
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

        // «أمام ولي العهد الأمير فلان»: a title of several words.
        for (var u = t - 1; u >= _floor && u >= t - 3; u--)
        {
            if (words.Names.TryTitle(_tokens, u, out var ending) && ending == t) t = u - 1;
        }

        return t >= _floor && map[t] is null && _tokens[t].Kind == TokenKind.Word && Prepositions.Contains(Plain(t)) && Plain(t) != "في";
    }
}
