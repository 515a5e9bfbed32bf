using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>
/// What judges nobody although judging words stand in it: fixed titles, names and subjects («مكافحة الفساد»), the praise of an
/// obituary, and what a film or a novel tells. By the lists under «never» of judgements.yaml.
/// </summary>
internal sealed class NeverJudges
{
    private const Proclitics Before = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For
        | Proclitics.Article;

    private readonly PhraseTrie<bool> _labels = new();
    private readonly PhraseTrie<bool> _obituaries = new();
    private readonly PhraseTrie<bool> _plots = new();
    private readonly WordSet _heads;

    public NeverJudges(Codebook codebook, FormQuestions questions)
    {
        var lists = codebook.Lexicon("judgements");
        foreach (var kind in (ReadOnlySpan<string>)["titles", "names", "topics", "phrases"])
        {
            foreach (var item in lists["never." + kind])
            {
                // What needs support to judge nobody does so only for who weighs it.
                if (!item.Contains(" / ", StringComparison.Ordinal)) _labels.Add(item, true);
            }
        }

        foreach (var item in lists["never.obituaries"]) _obituaries.Add(item, true);
        foreach (var item in lists["never.plots"]) _plots.Add(item, true);
        _heads = WordSet.Keys(lists["never.names-after"]);
        _labels.AskAllOnce(questions);
        _obituaries.AskOnce(questions);
        _plots.AskOnce(questions);
    }

    /// <summary>The last token of a fixed label that begins at a token, or null.</summary>
    public int? LabelAt(TokenizedText tokens, int t) => _labels.TryMatch(tokens, t, Before, out var hit) ? hit.Last : null;

    /// <summary>Whether a word with the article is the second part of a name: «جائزة الإبداع», «حزب العدالة».</summary>
    public bool IsInName(TokenizedText tokens, int t) =>
        t > 0 && tokens.Key(t).StartsWith("ال", StringComparison.Ordinal) && _heads.Has(tokens.Form(t - 1))
            && !tokens.Key(t - 1).StartsWith("ال", StringComparison.Ordinal);

    /// <summary>Whether a sentence is the form of an obituary or of condolences.</summary>
    public bool IsObituary(TokenizedText tokens, Sentence sentence) => Tells(_obituaries, tokens, sentence.First, sentence.End);

    /// <summary>Whether a passage tells what happens in a work of fiction.</summary>
    public bool IsPlot(TokenizedText tokens) => Tells(_plots, tokens, 0, tokens.Count);

    // One phrase of several words or two words: «رواية» alone is a version of events too, and «الراحل» anybody who is dead.
    private static bool Tells(PhraseTrie<bool> words, TokenizedText tokens, int from, int end)
    {
        var found = 0;
        for (var t = from; t < end; t++)
        {
            if (!words.TryMatch(tokens, t, Before, out var hit)) continue;
            found += hit.Last > t ? 2 : 1;
            if (found >= 2) return true;
            t = hit.Last;
        }

        return false;
    }
}
