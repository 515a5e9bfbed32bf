using Khitab.Text;
using Khitab.Text.Sequences;

namespace Khitab.Analysis.Actors;

/// <summary>Whether what looks like the name of a codebook's actor is a part of somebody else's.</summary>
/// <param name="lexicon">The codebook's actors.</param>
/// <param name="names">Names of persons.</param>
internal sealed class LongerNames(ActorLexicon lexicon, NameLexicon names)
{
    /// <summary>
    /// «السعيد بوتفليقة» is not عبد العزيز بوتفليقة, nor is «اللاعب ياكوبا غويتا» the president, although no list has his given name.
    /// </summary>
    public bool NamesAnother(ActorCandidate candidate, List<TaggedName> tagged)
    {
        var tokens = candidate.Passage.Tokens;
        var before = candidate.Hit.First - 1;
        if (before < 0 || tokens[before].Kind != TokenKind.Word || candidate.Hit.Proclitics != Proclitics.None) return false;
        var key = tokens.Key(before);
        if (names.TryGiven(tokens, before, ActorFinder.BeforeNames, out var given) && given.Last == before)
        {
            // «نجاح غويتا» is a success; «قال صالح غويتا» names somebody.
            if (!names.IsEveryday(ArabicNormalizer.Key(tokens.SpanFrom(before, given.CoreStart).Of(tokens.Text)))) return true;
            return key.Length > 2 && (names.TryTitle(tokens, before - 1, out _) || names.IsSaying(tokens, before - 1))
                && tokens.Original(before)[^1] != 'ى';
        }

        if (key.StartsWith("ال", StringComparison.Ordinal) || names.IsNoName(key) || names.IsQualifier(key)
            || lexicon.Forms.TryMatch(tokens, before, ActorFinder.BeforeNames, out _))
        {
            return false;
        }

        if (before > 0 && names.TryTitle(tokens, before - 1, out var last) && last == before - 1) return true;
        foreach (var (passage, entity) in tagged)
        {
            if (ReferenceEquals(passage, candidate.Passage) && entity.Class == EntityClass.Person && entity.Score >= TaggedName.SurePerson
                && entity.First < candidate.Hit.First && entity.Last >= candidate.Hit.Last) return true;
        }

        return false;
    }

    /// <summary>«اللواء منصور التركي»: the adjective of a country ends a name that a known first name begins.</summary>
    public bool IsPartOfAName(ActorCandidate candidate, List<TaggedName> tagged)
    {
        var hit = candidate.Hit;
        if (hit.Last > hit.First || hit.Proclitics != Proclitics.None) return false;
        if (!hit.Value.All(f => f.Kind == MentionKind.Demonym))
        {
            // «محمد علي الحوثي» is one of them, and not all.
            return hit.First > 1 && hit.Value.All(f => !f.ByContext
                && lexicon.TypeOf(f.Actor) is ActorType.ArmedGroup or ActorType.Community)
                && candidate.Passage.Tokens.Key(hit.First).EndsWith('ي') && IsGiven(candidate.Passage.Tokens, hit.First - 1)
                && (IsGiven(candidate.Passage.Tokens, hit.First - 2)
                || names.IsPatronymic(candidate.Passage.Tokens.Key(hit.First - 2))
                    || names.TryTitle(candidate.Passage.Tokens, hit.First - 2, out _));
        }

        // «الشيخ تركي الشليل»: a first name that is an adjective too.
        if (hit.First > 0 && IsGiven(candidate.Passage.Tokens, hit.First)
            && names.TryTitle(candidate.Passage.Tokens, hit.First - 1, out _)
            && candidate.Passage.Tokens.Key(hit.First - 1).Contains("ال", StringComparison.Ordinal)
            && !candidate.Passage.Tokens.Key(hit.First).StartsWith("ال", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var (passage, entity) in tagged)
        {
            if (ReferenceEquals(passage, candidate.Passage) && entity.Class == EntityClass.Person && entity.Score >= TaggedName.LikelyPerson
                && entity.First < hit.First && entity.Last == hit.Last)
            {
                return names.TryGiven(passage.Tokens, entity.First, ActorFinder.BeforeNames, out _);
            }
        }

        return false;
    }

    private bool IsGiven(TokenizedText tokens, int t) =>
        names.TryGiven(tokens, t, ActorFinder.BeforeNames, out var given) && given.Last == t;
}
