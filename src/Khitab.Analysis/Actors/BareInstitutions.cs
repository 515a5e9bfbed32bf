using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>Ties an institution without its country («الجيش»، «وزارة الداخلية») to one.</summary>
/// <param name="lexicon">The codebook's actors.</param>
internal sealed class BareInstitutions(ActorLexicon lexicon)
{
    /// <summary>
    /// Whose army is «الجيش»? The partner's beside it («بين الجيش والمتمردين»), the country named right after («الجيش في مالي»), the last
    /// named in its sentence or before, and at last the country that the article names most; null where none has such a body.
    /// </summary>
    public string? Read(
        string template, ActorCandidate candidate, List<ActorCandidate> passage, List<ActorCandidate> previous, ActorSupport support)
    {
        var hit = candidate.Hit;
        var index = passage.IndexOf(candidate);
        var tokens = candidate.Passage.Tokens;
        if (index + 1 < passage.Count && passage[index + 1] is { Country: { } beside } next)
        {
            var gap = next.Hit.First - hit.Last;
            if (gap == 1 && next.Hit.Proclitics.HasFlag(Proclitics.And) && Of(beside) is { } partner) return partner;
            if (gap <= 3 && BreaksAt(tokens, hit.Last + 1, next.Hit.First) is false
                && (gap == 1 || tokens.Key(next.Hit.First - 1) == "في" || next.Hit.Proclitics.HasFlag(Proclitics.By))
                && Of(beside) is { } after) return after;
        }

        for (var i = previous.Count - 1; i >= 0 && i >= previous.Count - 12; i--)
        {
            if (previous[i].Passage != candidate.Passage) break;
            if (previous[i].Country is { } country && Of(country) is { } before) return before;
        }

        return support.Countries.Select(Of).FirstOrDefault(main => main is not null);

        string? Of(string country) => lexicon.InstitutionOf(template, country);
    }

    private static bool BreaksAt(TokenizedText tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation) return true;
        }

        return false;
    }
}
