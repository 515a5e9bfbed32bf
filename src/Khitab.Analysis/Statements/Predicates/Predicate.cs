using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Statements.Predicates;

/// <summary>A predicate at its place in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Sense">How it is read.</param>
internal readonly record struct Predicate(int First, int Last, WordSense Sense)
{
    /// <summary>The lexicon's entry.</summary>
    public PredicateEntry Entry => Sense.Entry;
}

/// <summary>Finds the predicates of a sentence, the longest reading of each word.</summary>
internal sealed class PredicateFinder(PredicateLexicon lexicon)
{
    private const Proclitics BeforePhrases = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.For | Proclitics.Article;

    /// <summary>Adds the predicates of a sentence in order.</summary>
    public void Find(SentenceFrame frame, List<Predicate> found)
    {
        var tokens = frame.Passage.Tokens;
        var sentence = frame.Sentence;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (tokens[t].Kind != TokenKind.Word) continue;
            if (lexicon.Never.TryMatch(tokens, t, BeforePhrases, out var never) && never.Last > t)
            {
                if (never.Last == t + 1 && frame.Map[t] is null && DescribedDeed(tokens, t) is { } deed)
                    found.Add(new Predicate(t, t, deed));
                t = never.Last;
                continue;
            }

            var senses = lexicon.Senses(tokens.Form(t));
            var inName = frame.Map[t] is not null;
            if (!inName && lexicon.Phrases.TryMatch(tokens, t, BeforePhrases, out var phrase) && phrase.Last > t)
            {
                var sense = new WordSense(
                    phrase.Value[0], PredicateShape.Phrase, Gender.Unknown, false, phrase.Proclitics, null, false);
                found.Add(new Predicate(t, phrase.Last, sense));
                t = phrase.Last;
                continue;
            }

            if (senses.Length == 0) continue;
            var finite = senses.Length > 1 || senses[0].NounLike ? frame.IsFinite(t) : true;
            var taken = 0;
            PredicateEntry? first = null;
            for (var n = 0; n < senses.Length; n++)
            {
                // «تعرض»: where there are more readings than are taken, the past before the present of another verb.
                var sense = senses[senses.Length > 2 ? PastFirst(senses, n) : n];
                if (inName && !sense.Entry.Judges) continue;
                if (sense is { IsVerb: true, NounLike: true } && !finite && Has(senses, sense.Entry, verb: false)) continue;
                if (!sense.IsVerb && finite && Has(senses, sense.Entry, verb: true)) continue;
                if (ReferenceEquals(first, sense.Entry)) continue;
                first ??= sense.Entry;
                found.Add(new Predicate(t, t, sense));
                if (++taken == 2) break;
            }
        }
    }

    // «الهجوم الإرهابي»: the adjective is a fixed label, and the noun is a deed all the same.
    private WordSense? DescribedDeed(TokenizedText tokens, int t)
    {
        if (tokens.Key(t + 1) is not [.., 'ي'] and not [.., 'ي', 'ه']) return null;
        foreach (var sense in lexicon.Senses(tokens.Form(t)))
        {
            if (!sense.IsVerb && sense.Entry.Kind == PredicateKind.ActAgainst) return sense;
        }

        return null;
    }

    private static int PastFirst(WordSense[] senses, int n)
    {
        var past = Array.FindIndex(senses, s => s.Shape == PredicateShape.Past);
        return past <= 0 || n > past ? n : n == 0 ? past : n - 1;
    }

    private static bool Has(WordSense[] senses, PredicateEntry entry, bool verb)
    {
        foreach (var sense in senses)
        {
            if (sense.IsVerb == verb && ReferenceEquals(sense.Entry, entry)) return true;
        }

        return false;
    }
}
