using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// Where what is said begins.
internal sealed partial class SentenceQuotations
{
    // Words that give a name or a title in quotation marks instead of somebody's words.
    private static readonly HashSet<string> CallingWords = new(StringComparer.Ordinal)
    {
        "يسمي", "تسمي", "المسمي", "المسماه", "المدعو", "الملقب", "المعروف", "المعروفه", "يدعي", "باسم", "بعنوان", "عنوان", "كتابه",
        "كتابها", "كتاب", "مقال", "مقاله", "مقالها", "روايته", "حسابه", "حسابها", "صفحته", "صفحتها"
    };

    // Where the words said begin, and where the announcement ends: «أن», «إن», a colon, an opening quotation mark before more than a few
    // words.
    private (int Before, int From)? ContentStart(int from, int limit, int few = 3)
    {
        (int, int)? shortQuotation = null;
        for (var t = from; t < limit; t++)
        {
            if (StretchAt(t) is { } stretch)
            {
                if (stretch.Words > few && !NamesActor(stretch) && !IsCalled(t, from)) return (t, t);
                if (stretch.Words > 1 && t == from && !NamesActor(stretch)) shortQuotation ??= (t, t);
                t = stretch.Close;
                continue;
            }

            if (IsColon(t)) return (t, t + 1);
            if (map[t] is not null || _tokens[t].Kind != TokenKind.Word) continue;
            if (IsOpener(t) && !(t > from && IsBeforeOpener(t - 1)))
            {
                var before = t > from && _tokens.Key(t - 1) is "علي" or "الي" or "عن" or "من" ? t - 1 : t;
                return (before, t + 1);
            }

            if (t > from && words.Companions.TryMatch(_tokens, t, Proclitics.And, out var companion) && IsCompanion(t, companion.Last))
            {
                // «وتابعت الوزارة قائلة: …»
                return companion.Last + 1 < limit && IsColon(companion.Last + 1) ? (t, companion.Last + 2) : shortQuotation;
            }

            if (words.Verbs.Has(_tokens.Form(t)) && (!words.Weak.Has(_tokens.Form(t)) || Joined(t))) return shortQuotation;
        }

        return shortQuotation;
    }

    // «بعد أن», «ويمكن أن»: what follows is not said.
    private bool IsBeforeOpener(int t) =>
        words.BeforeOpeners.Contains(_tokens.Key(t))
            || _tokens.Key(t) is ['و' or 'ف', _, _, ..] key && words.BeforeOpeners.Contains(key.AsSpan(1));

    // «من يسمى “المبعوث الخاص …”»: a name and no saying.
    private bool IsCalled(int open, int from)
    {
        for (var t = open - 1; t >= from && t >= open - 4; t--)
        {
            // «المتحدث باسم البلدية “…”» names nothing.
            if (CallingWords.Contains(_tokens.Key(t)) && (t == open - 1 || _tokens.Key(t) != "باسم")) return true;
        }

        return false;
    }

    // «"الجبهة الشعبية لتحرير فلسطين"»: the name of an outlet, or a name and no more.
    private bool NamesActor(QuotedStretch stretch) =>
        map[stretch.Open + 1] is { } named && named.First <= stretch.Open + 1
            && (named.Type == ActorType.Media || named.Last >= stretch.Close - 1);

    // «حذر … من», «أعرب … عن»: where the noun that stands for «أن» begins.
    private int? Complement(int verb, int limit)
    {
        var form = _tokens.Form(verb);
        foreach (var (preposition, verbs) in words.Complements)
        {
            if (!verbs.HasWithPronoun(form)) continue;
            for (var t = verb + 1; t < limit; t++)
            {
                if (InQuotation(t)) continue;
                if (preposition == "ب" ? map[t] is null && StartsWithBy(t) : _tokens.Key(t) == preposition
                    && !(t + 1 < limit && _tokens.Key(t + 1) is "هامش" or "ضوء" or "غرار" or "لسان" or "خلفيه" or "جهته" or "جانبه"))
                    return preposition == "ب" ? t : t + 1;
                if (t > verb + 1 && words.Companions.TryMatch(_tokens, t, Proclitics.And, out _)) break;
            }
        }

        return Hope(verb, limit);
    }

    // «أعرب … عن أمله في …»: what is hoped.
    private int? Hope(int verb, int limit)
    {
        for (var t = verb + 1; t < limit - 2; t++)
        {
            if (_tokens.Key(t) == "عن" && words.Hopes.Contains(_tokens.Key(t + 1)))
            {
                return _tokens.Key(t + 2) is "في" or "من" ? t + 3 : StartsWithBy(t + 2) ? t + 2 : null;
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

        // «أكد في تصريحات صحفية أمس استعداد …»
        if (t + 1 < sentence.End && _tokens.Key(t) is "في" or "خلال" or "عبر" && words.Speakers.Occasions.Contains(_tokens.Key(t + 1)))
        {
            t += 2;
            while (
                t < sentence.End && map[t] is null
                && (words.Speakers.Adverbials.TryMatch(_tokens, t, 0, out _) || _tokens.Key(t) is [_, _, .., 'ي'] or [_, _, .., 'ي', 'ه']))
            {
                t++;
            }
        }

        while (t < sentence.End && IsComma(t))
        {
            var close = t + 1;
            while (close < sentence.End && close < t + 14 && !IsComma(close) && !InQuotation(close)) close++;
            if (close >= sentence.End || !IsComma(close)) return t + 1;
            t = close;
            if (t + 1 < sentence.End && !Parenthetical(t + 1)) return t + 1;
        }

        return t < sentence.End && sentence.End - t > 2 && _tokens.Key(t) is not ("في" or "خلال" or "عقب")
            && !words.Performed.Contains(_tokens.Key(t))
            && _tokens.Key(t) is not ("تلك" or "هذه" or "هذا" or "ذلك" or "اياه" or "اياها" or "عنه" or "عنها" or "عنهم" or "فيه" or "فيها")
            ? t
            : null;
    }

    private bool Parenthetical(int t) =>
        _tokens.Key(t) is "في" or "خلال" or "اليوم" or "امس" or "يوم" or "ضمن" or "عقب" || words.Speakers.Names.TryTitle(_tokens, t, out _);
}
