using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>Grammatical gender, as far as the written form shows it.</summary>
internal enum Gender
{
    /// <summary>Agrees with either.</summary>
    Unknown,

    /// <summary>Masculine singular.</summary>
    Masculine,

    /// <summary>Feminine singular, and the plural of things.</summary>
    Feminine,
}

/// <summary>The gender by which verbs and pronouns agree with an actor's name.</summary>
internal sealed class ActorGender
{
    private readonly WordSet _masculine;
    private readonly WordSet _either;

    public ActorGender(Codebook codebook)
    {
        var words = codebook.Lexicon("relations");
        _masculine = WordSet.Keys(words["masculine-states"]);
        _either = WordSet.Keys(words["states-of-either-gender"]);
    }

    /// <summary>Whether two may agree.</summary>
    public static bool Agree(Gender a, Gender b) => a == Gender.Unknown || b == Gender.Unknown || a == b;

    /// <summary>
    /// Countries and towns are feminine but for those that the codebook lists; other names go by their first word's ending.
    /// </summary>
    public Gender Of(FoundMention mention)
    {
        if (mention.Type is ActorType.Person or ActorType.Expert or ActorType.Community || mention.Kind == MentionKind.Demonym)
        {
            return Gender.Unknown;
        }

        var text = mention.Passage.Tokens.Text;
        var words = ArabicNormalizer.Keys(mention.Span.Of(text));
        if (words.Count == 0 || !IsArabic(words[0])) return Gender.Unknown;
        var head = words[0];
        if (mention.Type == ActorType.State)
            return _either.Contains(head) ? Gender.Unknown : _masculine.Contains(head) ? Gender.Masculine : Gender.Feminine;
        if (head[^1] == 'ه' || head.EndsWith("ات", StringComparison.Ordinal) || head.EndsWith("يا", StringComparison.Ordinal))
        {
            return Gender.Feminine;
        }

        return mention.Type == ActorType.ArmedGroup && words.Count == 1 ? Gender.Unknown : Gender.Masculine;
    }

    /// <summary>The gender of a joined pronoun («ها», «ه»); unknown for the others.</summary>
    public static Gender OfPronoun(string pronoun) =>
        pronoun switch { "ها" => Gender.Feminine, "ه" => Gender.Masculine, _ => Gender.Unknown };

    private static bool IsArabic(string key) => key[0] is >= '\u0620' and <= '\u06FF';
}
