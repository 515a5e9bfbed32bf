using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>A stretch of a sentence with at most one main predicate, by tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">Just past its last token.</param>
/// <param name="Opens">Key of the connective that opens it, or an empty string.</param>
internal readonly record struct Clause(int First, int End, string Opens);

/// <summary>Cuts sentences at punctuation and connectives.</summary>
internal static class Clauses
{
    private static readonly WordSet Connectives = WordSet.Keys(
        ["بينما", "فيما", "حيث", "لكن", "ولكن", "لكنه", "لكنها", "إلا", "غير", "كما", "مما", "رغم", "حين", "بعد", "قبل", "بعدما", "عندما",
            "إذ", "إذا", "فإن", "بل", "سيما", "خاصة", "خصوصا"]);

    /// <summary>The clauses of a sentence, in order.</summary>
    public static List<Clause> Of(TokenizedText tokens, Sentence sentence)
    {
        var clauses = new List<Clause>();
        var first = sentence.First;
        var opens = "";
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var breaks = tokens[t].Kind == TokenKind.Punctuation
                && tokens.Original(t)[0] is '،' or '؛' or ',' or ';' or ':' or '.' or '؟' or '!' && !tokens.IsJoiner(t);
            var connects = !breaks && t > first && Connectives.Contains(tokens.Key(t));
            if (!breaks && !connects) continue;
            if (t > first) clauses.Add(new Clause(first, t, opens));
            opens = connects ? tokens.Key(t) : "";
            first = breaks ? t + 1 : t;
        }

        if (sentence.End > first) clauses.Add(new Clause(first, sentence.End, opens));
        return clauses;
    }
}
