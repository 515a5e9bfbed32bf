using Khitab.Analysis.Actors;
using Khitab.Analysis.Words;
using Khitab.Text;

namespace Khitab.Analysis.Reading;

/// <summary>Whether a mention is governed by a preposition, joined or standing.</summary>
internal static class Prepositions
{
    private static readonly HashSet<string> Standing = WordSets.Keys(
        ["في", "من", "إلى", "على", "عن", "مع", "ضد", "تجاه", "نحو", "بين", "لدى", "عبر", "حول", "عند", "خلال", "أمام", "وراء", "تحت", "فوق", "دون", "داخل", "خارج", "إزاء", "حيال", "لصالح"]);

    /// <summary>The preposition before a mention as a key («ل», «مع»), or null.</summary>
    public static string? Of(TokenizedText tokens, FoundMention mention)
    {
        if (mention.Proclitics.HasFlag(Proclitics.For)) return "ل";
        if (mention.Proclitics.HasFlag(Proclitics.By)) return "ب";
        if (mention.Proclitics.HasFlag(Proclitics.Like)) return "ك";
        if (mention.First == 0) return null;
        var before = tokens.Key(mention.First - 1);
        if (Standing.Contains(before)) return before;
        return before.Length > 2 && before[0] is 'و' or 'ف' && Standing.Contains(before[1..]) ? before[1..] : null;
    }

    /// <summary>Whether any preposition stands before it.</summary>
    public static bool Before(TokenizedText tokens, FoundMention mention) => Of(tokens, mention) is not null;
}
