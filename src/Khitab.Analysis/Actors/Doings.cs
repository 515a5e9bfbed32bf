using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Whether a phrase stands where one stands who does something: beside a verb. A body or a group that is only a place, a condition or
/// somebody's post is no party to anything.
/// </summary>
internal sealed class Doings
{
    private readonly WordSet _verbs = new([]);
    private readonly WordSet _notVerbs;

    private static readonly WordSet Introducing = WordSet.Keys(
        ["أن", "إن", "لكن", "ولكن", "بأن", "وأن", "وإن", "فإن", "لأن", "كأن", "بينما", "فيما", "حيث", "كما", "حين", "عندما", "بعدما",
        "كانت", "كان"]);

    private static readonly WordSet Agents = WordSet.Keys(["ضد", "قبل", "يد", "أيدي", "جانب", "بين", "مع", "تجاه", "بحق"]);

    public Doings(Codebook codebook)
    {
        _notVerbs = WordSet.Keys(codebook.Lexicon("collectives")["not-verbs"]);
        foreach (var lexicon in (ReadOnlySpan<string>)["reporting", "relations", "evaluations"])
        {
            foreach (var (_, words) in codebook.Lexicon(lexicon).Lists)
                _verbs.UnionWith(VerbForms.OfAll(words.Where(w => ArabicNormalizer.Keys(w).Count == 2 && IsPair(w))));
        }
    }

    /// <summary>Whether a verb stands right before a phrase, so that its object may follow the phrase.</summary>
    public bool FollowsVerb(TokenizedText tokens, Sentence sentence, int first) => first > sentence.First && IsVerb(tokens, first - 1);

    /// <summary>Whether the phrase between two tokens does something, or something is done to it as to a party.</summary>
    public bool Acts(TokenizedText tokens, Sentence sentence, int first, int last)
    {
        var before = first - 1;
        while (before >= sentence.First && tokens[before].Kind != TokenKind.Word && tokens.Original(before)[0] is '"' or '«' or '“')
        {
            before--;
        }

        if (before >= sentence.First && tokens[before].Kind == TokenKind.Word)
        {
            if (IsVerb(tokens, before) || Agents.Contains(tokens, before)) return true;
            if (!Introducing.Contains(tokens, before)) return false;
        }

        return last + 1 < sentence.End && IsVerb(tokens, last + 1);
    }

    private bool IsVerb(TokenizedText tokens, int t)
    {
        if (tokens[t].Kind != TokenKind.Word) return false;
        var form = tokens.Form(t);
        if (_notVerbs.Has(form)) return false;
        if (_verbs.HasWithPronoun(form)) return true;
        var key = form.Key.AsSpan();
        if (key.Length > 4 && key[0] is 'و' or 'ف') key = key[1..];
        if (key.StartsWith("ال", StringComparison.Ordinal)) return false;
        if (key.Length > 3 && key[0] == 'ي') return true;
        if (key.Length > 4 && key[0] == 'س' && key[1] is 'ي') return true;

        // «أعلنت»، «قتلت»: the past of she, but no plural in ات.
        return key.Length > 3 && key[^1] == 'ت' && tokens.Original(t)[^1] == 'ت' && key[^2] is not ('ا' or 'و' or 'ي');
    }

    private static bool IsPair(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && words[(space + 1)..].StartsWith('ي');
    }
}
