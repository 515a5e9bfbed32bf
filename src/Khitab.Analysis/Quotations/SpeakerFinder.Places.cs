using Khitab.Analysis.Actors;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

// What is at a place of the passage.
internal sealed partial class SpeakerFinder
{
    private bool AllWords(int from, int end)
    {
        for (var t = from; t < end; t++)
        {
            if (_tokens[t].Kind != TokenKind.Word) return false;
        }

        return true;
    }

    private string? WithoutArticle(int t)
    {
        var key = Plain(t);
        return key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : null;
    }

    private bool Ends(int t)
    {
        if (_tokens[t].Kind != TokenKind.Word) return true;
        var key = Plain(t);
        return map[t] is null
            && (key is "وهو" or "وهي" or "وهم" || Relatives.Contains(key) || words.Openers.Contains(key)
            || Prepositions.Contains(key) && key != "في"
            || key == "في" && t + 1 < _tokens.Count && words.Occasions.Contains(_tokens.Key(t + 1))
            || words.Verbs.Has(_tokens.Form(t)) || Addresses(t) && _tokens.Key(t)[..2] is not "لل");
    }

    private bool IsMark(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '"' or '«' or '»' or '“' or '”';

    private bool IsWord(int t) => _tokens[t].Kind == TokenKind.Word;

    private int WordStart(int t)
    {
        var key = _tokens.Key(t);
        return key[0] is 'و' or 'ف' && words.Names.IsNoName(key[1..]) ? _tokens.SpanFrom(t, 1).Start : _tokens[t].Start;
    }

    private string? WithoutFor(int t) => _tokens.Key(t) is ['ل', 'ل', ..] key ? "ال" + key[2..] : null;

    private bool Definite(int t) =>
        Plain(t) is ['ا', 'ل', _, _, ..] key && !Relatives.Contains(key) && !Prepositions.Contains(key) && key != "الان";

    private static bool IsPerson(FoundMention mention) => mention.Type is ActorType.Person or ActorType.Expert;

    private bool IsComma(int t) => _tokens[t].Kind == TokenKind.Punctuation && _tokens.Original(t)[0] is '،' or ',' or '-' or '–' or '؛';

    // Without a joined و or ف.
    private string Plain(int t)
    {
        var key = _tokens.Key(t);
        return key.Length > 2 && key[0] is 'و' or 'ف'
            && (Prepositions.Contains(key[1..]) || Relatives.Contains(key[1..]) || key.AsSpan(1).StartsWith("ال", StringComparison.Ordinal))
            ? key[1..]
            : key;
    }
}
