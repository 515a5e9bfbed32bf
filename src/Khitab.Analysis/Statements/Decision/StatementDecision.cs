using Khitab.Analysis.Statements.Predicates;

namespace Khitab.Analysis.Statements.Decision;

/// <summary>Decides which of an article's proposals are statements, and how sure that is.</summary>
internal sealed class StatementDecision(StatementModel model, ActorCountries countries)
{
    /// <summary>A statement less likely than this is left out, unless the grammar read it.</summary>
    public const double Lowest = 0.1;

    // What so plain a sentence says is stated, but not more surely than the decision is of its best.
    private const double PlainConfidence = 0.6;
    private readonly CandidateReader _candidates = new(countries);

    /// <summary>The statements of an article on actors, for or against.</summary>
    public IEnumerable<Statement> Decide(IReadOnlyList<Proposed> sentences, ArticleView article)
    {
        foreach (var candidate in _candidates.Read(sentences, p => p.LogOdds, p => p.WordOdds, article))
        {
            // A country is not set against its own parts, nor counted as for what is its own.
            if (candidate.Holder.Kind == PartyKind.Actor && countries.IsOwnPart(candidate.Holder.Name, candidate.Target)
                && (candidate.Sign < 0 || countries.IsState(candidate.Holder.Name)))
            {
                continue;
            }

            var confidence = model.Confidence(candidate);
            if (candidate.Best is { Plain: true, Negated: false, Possible: false }) confidence = Math.Max(confidence, PlainConfidence);
            if (confidence < Lowest && candidate.Grammar is null) continue;
            yield return Of(candidate, Math.Round(Math.Clamp(confidence, 0.01, 0.99), 2));
        }
    }

    /// <summary>A candidate as a statement.</summary>
    public static Statement Of(Candidate candidate, double confidence)
    {
        var target = Party.Actor(candidate.Target);
        if (candidate.Grammar is { } read) return read with { Confidence = confidence, Class = ClassOf(candidate) ?? read.Class };
        var best = candidate.Best!;
        return new Statement(
            candidate.Holder, target, candidate.Sign, best.Said.Voice, ModalityOf(best), ActOf(best), confidence, candidate.Span)
        {
            Class = ClassOf(candidate),
        };
    }

    // Who judges somebody by a word or by a deed that is told does not do the deed.
    private static EventClass? ClassOf(Candidate candidate) => candidate.Best is { Route: Route.Act } best
        ? EventClassWords.Fitting(best.Predicate.Entry.Event, candidate.Sign) : null;

    private static Modality ModalityOf(Proposal proposal)
    {
        if (proposal.Route == Route.Act && proposal.Negated) return Modality.Denied;

        // Who judges somebody by what may come judges nonetheless.
        if (proposal.Route != Route.Act) return Modality.Asserted;
        if (proposal.Hypothetical) return Modality.Hypothetical;

        // «أدانت س قصف ص لـع»: that the deed was done is told by who condemns it.
        if (proposal.Spoken) return Modality.Reported;
        return proposal.Predicate.Entry.Kind is PredicateKind.FeelFor or PredicateKind.FeelAgainst ? Modality.Ascribed
            : Judges(proposal) ? Modality.Reported : Modality.Asserted;
    }

    private static Act ActOf(Proposal proposal) => proposal.Route != Route.Act || Judges(proposal) ? Act.Evaluates : Act.Does;

    // To accuse or praise somebody is to judge them.
    private static bool Judges(Proposal proposal) =>
        PredicateClasses.Name(proposal.Predicate.Entry.Class) is "accuse" or "disapprove" or "praise" or "insult";
}
