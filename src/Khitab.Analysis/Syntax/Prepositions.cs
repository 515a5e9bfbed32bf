using Khitab.Analysis.Actors;
using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>Whether a mention is governed by a preposition, joined or standing.</summary>
internal static class Prepositions
{
    private static readonly WordSet Words = WordSet.Keys(
        ["في", "من", "إلى", "على", "عن", "مع", "ضد", "تجاه", "نحو", "بين", "لدى", "عبر", "حول", "عند", "خلال", "أمام", "وراء", "تحت", "فوق",
            "دون", "داخل", "خارج", "إزاء", "حيال", "لصالح"]);

    /// <summary>The preposition before a mention as a key («ل», «مع»), or null.</summary>
    public static string? Of(TokenizedText tokens, FoundMention mention)
    {
        if (mention.Proclitics.HasFlag(Proclitics.For)) return "ل";
        if (mention.Proclitics.HasFlag(Proclitics.By)) return "ب";
        if (mention.Proclitics.HasFlag(Proclitics.Like)) return "ك";
        if (mention.First == 0) return null;
        var before = mention.First - 1;

        // A quotation mark or bracket may are in between: «ضد "…"».
        if (before > 0 && tokens[before].Kind == TokenKind.Punctuation && tokens.Original(before)[0] is '"' or '«' or '“' or '”' or '(')
        {
            before--;
        }

        return Standing(tokens.Key(before));
    }

    /// <summary>The preposition that a key is, without و or ف before it; null where it is none.</summary>
    public static string? Standing(string key)
    {
        if (Words.Contains(key)) return key;
        return key.Length > 2 && key[0] is 'و' or 'ف' && Words.Contains(key[1..]) ? key[1..] : null;
    }

    /// <summary>Whether any preposition comes before it.</summary>
    public static bool Before(TokenizedText tokens, FoundMention mention) => Of(tokens, mention) is not null;
}
