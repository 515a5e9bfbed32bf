using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Distinguishes clubs from the words that they have for names («النصر»، «الاتحاد»): in an article that talks of sport such a word is a
/// club
/// after a word for clubs («نادي النصر»، «مدرب الاتحاد»), and elsewhere in it where that club was named so.
/// </summary>
internal sealed class SportTalk
{
    // Fewer may be a figure of speech or a sentence by the way.
    private const int Enough = 4;
    private readonly WordSet _before;
    private readonly FormQuestions _questions;
    private readonly ulong _isWord;
    private readonly ulong _isPlayer;

    /// <param name="codebook">The codebook.</param>
    /// <param name="questions">What is asked of each form once.</param>
    public SportTalk(Codebook codebook, FormQuestions questions)
    {
        var lists = codebook.Lexicon("sport");
        var words = WordSet.Keys(lists["words"]);
        var players = WordSet.Keys(lists["players"]);
        _before = WordSet.Keys(lists["before"]);
        _questions = questions;
        _isWord = questions.Add(form => Is(form, words));
        _isPlayer = questions.Add(form => Is(form, players));
    }

    /// <summary>Whether an article talks of sport.</summary>
    public bool IsIn(TokenizedArticle reading)
    {
        var found = 0;
        foreach (var passage in reading.Passages)
        {
            for (var t = 0; t < passage.Tokens.Count; t++)
            {
                if ((_questions.Answers(passage.Tokens.Form(t)) & _isWord) == 0 || passage.Tokens[t].Kind != TokenKind.Word) continue;
                if (++found == Enough) return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word before a token says that a club follows.</summary>
    public bool Announces(TokenizedText tokens, int t) => t > 0 && tokens[t - 1].Kind == TokenKind.Word && Is(tokens.Form(t - 1), _before);

    /// <summary>Whether the word before a token is «نادي» or «فريق», so that it can be nothing else.</summary>
    public static bool Names(TokenizedText tokens, int t) =>
        t > 0 && (tokens.Key(t - 1).EndsWith("نادي", StringComparison.Ordinal)
            || tokens.Key(t - 1).EndsWith("فريق", StringComparison.Ordinal));

    /// <summary>Whether a word is a title of players and coaches.</summary>
    public bool IsPlayer(TokenizedText tokens, int t) =>
        t >= 0 && tokens[t].Kind == TokenKind.Word && (_questions.Answers(tokens.Form(t)) & _isPlayer) != 0
        && (tokens.Key(t) is not "الفني" || t > 0 && tokens.Key(t - 1).EndsWith("المدير", StringComparison.Ordinal));

    private static bool Is(WordForm form, WordSet words)
    {
        foreach (ref readonly var reading in form.Readings.AsSpan())
        {
            if (words.Contains(reading)) return true;
        }

        return false;
    }
}
