using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>Papers that have an everyday word for a name.</summary>
/// <param name="lexicon">The codebook's actors.</param>
internal sealed class PaperNames(ActorLexicon lexicon)
{
    private static readonly WordSet BeforePapers = WordSet.Keys(
        ["مع", "صحيفة", "جريدة", "مجلة", "موقع", "قناة", "إذاعة", "يومية", "فضائية", "شبكة", "وكالة", "مراسل", "مراسلة", "ذكرت", "نقلت",
            "أفادت", "كشفت", "حصلت", "علمت", "نشرت", "رصدت", "التقت", "تنشر", "حاورت", "تواصلت", "اتصلت", "استطلعت", "كتبت", "زارت",
            "سألت", "سؤال", "حوار",
            "إلى", "عدسة", "كاميرا", "محرر", "زميلة", "الزميلة", "لصحيفة", "بصحيفة", "لجريدة", "بجريدة", "لقناة", "بقناة", "لموقع"]);

    /// <summary>«الوطن»، «المدينة»: whether it is a word that a paper has for its name.</summary>
    public bool Has(ActorForm form) =>
        form is { Ambiguous: true, Kind: MentionKind.Alias, ByContext: false } && lexicon.TypeOf(form.Actor) == ActorType.Media;

    /// <summary>
    /// «وقال لـ"الوطن" إن»، «في اتصال مع "المدينة"»، «ونقلت قناة (العربية) أن»: whether it stands in marks, as whom somebody told something
    /// or after a noun of media.
    /// </summary>
    public static bool AreMeant(TokenizedText tokens, in PhraseHit<IReadOnlyList<ActorForm>> hit)
    {
        var before = hit.First - 1;
        if (before < 1 || hit.Last + 1 >= tokens.Count || hit.Proclitics != Proclitics.None) return false;
        if (!IsMark(tokens, before) || !IsMark(tokens, hit.Last + 1)) return false;
        for (before--; before > 0 && tokens[before].Kind == TokenKind.Punctuation && tokens[before].Length == 1;) before--;
        if (BeforePapers.Has(tokens.Form(before)) || tokens.Key(before) is "ل") return true;

        // «تايبيه - «الشرق الأوسط»:»: a dateline.
        return hit.Last + 2 < tokens.Count && tokens.Original(hit.Last + 2)[0] == ':'
            && tokens.Original(before)[0] is '-' or '–' or '—' or ':';
    }

    private static bool IsMark(TokenizedText tokens, int t) =>
        tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '"' or '«' or '»' or '“' or '”' or '(' or ')';
}
