using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// What is a verb of saying, and with whom it agrees.
internal sealed partial class SentenceQuotations
{
    private bool IsVerb(int t)
    {
        var form = _tokens.Form(t);
        if (!words.Verbs.HasWithPronoun(form) && !IsPurpose(form)) return false;

        // «ردا على» is a noun, whatever the dual of the verb looks like; «يجب أن» is no answer.
        if (form.Key is "يجب" or "ويجب" or "فيجب" or "تجب" or "ردا" or "نقلا" or "كشفا" or "وصفا" or "ذكرا" or "قدرا" or "وردا"
            or "بينهم" or "بينها" or "بينه" or "بينهما" or "وبينهم" or "وبينها" or "وبينه" or "وبينهما" or "بيننا" or "وبيننا")
        {
            return false;
        }

        // «قدرة» is no verb with a pronoun.
        if (_tokens.Original(t)[^1] == 'ة' || IsFirstPerson(t)) return false;

        // «عبر البحر»: the preposition, where no «عن» follows.
        if (form.Key is "عبر" or "وعبر" && !FollowedByAbout(t)) return false;

        // «التمسك بالمقترح ورفض العودة»: the noun, not the verb, unless somebody is named after it.
        return form.Key is not ("ورفض" or "ونقل" or "وطرح") || map[t + 1] is not null || _frames.Count == 0;
    }

    // «ليؤكد»: a verb of saying in the present behind ل.
    private bool IsPurpose(WordForm form)
    {
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if (reading.Proclitics == Proclitics.For && reading.Core is ['ي', ..] && words.Verbs.Contains(reading)) return true;
        }

        return false;
    }

    // «أعتقد», «أقترح»: the hamza of the first person, where the third has none («اعتقد»); the author's own, or inside somebody's words.
    private bool IsFirstPerson(int t)
    {
        var key = _tokens.Key(t).AsSpan().TrimStart("وف");
        if (!(key.Length > 3 && key[0] == 'ا' && (key[2] == 'ت' || key[1] == 'ن' || key.StartsWith("است", StringComparison.Ordinal))))
        {
            return false;
        }

        var written = _tokens.Original(t);
        return written.Length > 1 && (written[0] == 'أ' || written[0] is 'و' or 'ف' && written[1] == 'أ');
    }

    // «ويتوقع أن …»: somebody, but nobody named before.
    private bool IsImpersonal(int t) =>
        t + 1 < sentence.End && IsOpener(t + 1) && words.Impersonal.Has(_tokens.Form(t)) && _tokens.Key(t)
            .TrimStart('و', 'ف')[0] == 'ي';

    // «وأضاف», «كما قال», or a verb at the head of its clause.
    private bool Continues(int t) => StartsClause(t) || _tokens.Key(t)[0] is 'و' or 'ف';

    // A bare «وأضافت» goes on with a woman or a body, «وأضاف» with a man or a source.
    private bool Agrees(int t) => talk.Feminine is not { } feminine || feminine == IsFeminine(t);

    // «وأشاروا إلى أن»: several speak, and who they are came before: a verb before its subject is in the singular.
    private bool IsPlural(int t) => _tokens.Key(t).EndsWith("وا", StringComparison.Ordinal);

    // The speaker of a bare verb: several unnamed, whoever spoke last, or the last whose verb had the same gender.
    private Party? WhoGoesOn(int t)
    {
        if (IsPlural(t))
        {
            return (_speaker ?? talk.Last) is { } group && !speakers.IsPerson(group) ? group : talk.Unnamed;
        }

        if (Agrees(t)) return _speaker ?? talk.Last;
        return IsFeminine(t) ? talk.ByGender.Feminine : talk.ByGender.Masculine;
    }

    private bool FollowedByAbout(int t)
    {
        for (var u = t + 1; u < sentence.End && u <= t + 12; u++)
        {
            if (_tokens.Key(u) is "عن" or "عنه" or "عنها") return true;
        }

        return false;
    }

    // «كشف عنها الموقع»: what is meant came before.
    private bool HasPronounAfter(int t) =>
        t + 1 < sentence.End && _tokens.Key(t + 1) is "عنه" or "عنها" or "عنهم" or "فيه" or "فيها" or "بها" or "به";

    private bool IsFeminine(int t) => words.Speakers.Feminine.Has(_tokens.Form(t));

    private bool Echoes(int t) =>
        t > sentence.First && t <= sentence.First + 1 && _tokens.Key(t - 1) == "كما" && words.Objects.Contains(_tokens.Key(t))
            && _tokens.Key(t)[0] is not ('ي' or 'ت');
}
