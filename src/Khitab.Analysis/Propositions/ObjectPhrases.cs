using Khitab.Analysis.Comparison;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Propositions;

/// <summary>Finds the noun phrase that a predicate has for its object, where it stands right behind it or behind its subject.</summary>
internal static class ObjectPhrases
{
    private const int Longest = 4;
    private static readonly (WordSet Words, Cases Case)[] Prepositions =
    [
        (WordSet.Keys(["على"]), Cases.On), (WordSet.Keys(["إلى"]), Cases.To), (WordSet.Keys(["ضد"]), Cases.Against),
        (WordSet.Keys(["من"]), Cases.From), (WordSet.Keys(["عن"]), Cases.Off),
    ];

    // «أدانت بشدة التفجير»: how something is done is not what it is done to.
    private static readonly WordSet Adverbs = WordSet.Keys(["بشدة", "بقوة", "بحزم", "بعنف", "بوضوح", "تماما", "رسميا", "علنا"]);
    private static readonly WordSet Before = WordSet.Keys(["على", "إلى", "ضد", "ب", "ل", "من", "عن"]);

    /// <summary>
    /// The phrase: a construct («وقف إطلاق النار») or a noun with its adjectives («التهجير القسري»), two to four words, none of them a
    /// function word, and not an actor's name alone. Null where there is none.
    /// </summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="after">The predicate's last token.</param>
    /// <param name="isName">Whether a token belongs to the name of an actor.</param>
    /// <param name="keys">The phrase's keys, without what is joined before the first.</param>
    /// <returns>First and last token, and how many letters are joined before the first.</returns>
    public static (int First, int Last, int Joined)? After(
        TokenizedText tokens, int after, Func<int, bool> isName, List<string> keys)
    {
        keys.Clear();
        var first = after + 1;

        // «رفضت مصر التهجير القسري»: the subject stands between.
        while (first < tokens.Count && tokens[first].Kind == TokenKind.Word && (isName(first) || Adverbs.Contains(tokens.Form(first))))
            first++;
        if (first < tokens.Count && Before.Contains(tokens.Form(first))) first++;
        if (first >= tokens.Count) return null;
        var head = tokens.Key(first);
        var joined = Joined(head);
        if (joined > 0 && head.StartsWith("لل", StringComparison.Ordinal)) head = "ال" + head[2..];
        else head = head[joined..];
        if (!IsNoun(tokens, first, head)) return null;
        keys.Add(head);
        var isDefinite = IsDefinite(head);
        var last = first;
        var names = isName(first) ? 1 : 0;
        while (last + 1 < tokens.Count && keys.Count < Longest)
        {
            var next = last + 1;
            var key = tokens.Key(next);
            if (tokens[next].Kind != TokenKind.Word || !(IsDefinite(key) || (isName(next) && key[0] is not ('و' or 'ب' or 'ل')))) break;

            // A name after a definite word begins something else («رفض المشروع المغرب»).
            if (isDefinite && !IsDefinite(key)) break;
            keys.Add(key);
            (last, isDefinite) = (next, true);
            if (isName(next)) names++;
        }

        return keys.Count >= 2 && isDefinite && names < keys.Count ? (first, last, joined) : null;
    }

    /// <summary>By what the phrase is an object: a preposition before it or joined to it, or none.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="after">The predicate's last token.</param>
    /// <param name="phrase">The phrase.</param>
    public static Cases CaseOf(TokenizedText tokens, int after, (int First, int Last, int Joined) phrase)
    {
        if (phrase.Joined > 0) return tokens.Key(phrase.First)[0] == 'ل' ? Cases.For : Cases.By;
        if (phrase.First - 1 <= after) return Cases.Direct;
        var form = tokens.Form(phrase.First - 1);
        return Prepositions.Where(p => p.Words.Contains(form)).Select(p => p.Case).FirstOrDefault(Cases.Direct);
    }

    // «بوقف إطلاق النار», «للحكم الذاتي».
    private static int Joined(string key) => key.Length < 4 ? 0
        : key.StartsWith("لل", StringComparison.Ordinal) ? 1
        : key.StartsWith("بال", StringComparison.Ordinal) ? 1
        : key[0] is 'ب' or 'ل' && key.Length > 4 && key[1] is 'ر' or 'و' or 'ا' or 'ت' or 'م' ? 1 : 0;

    private static bool IsNoun(TokenizedText tokens, int t, string key) =>
        tokens[t].Kind == TokenKind.Word && key.Length > 2 && !FunctionWords.Has(tokens.Form(t)) && key[0] is not ('ي' or 'و')
        && !(key[0] is 'ت' or 'ن' && key.Length == 4 && !IsDefinite(key));

    private static bool IsDefinite(string key) => key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal);
}
