using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Comparison;

/// <summary>The codebook's words prepared for comparing; done once and kept.</summary>
internal sealed class ComparisonTools(Codebook codebook, ActorLexicon lexicon, SharedPassageSettings settings)
{
    public EventFinder Events { get; } = new(codebook, lexicon.CountryOf);

    public PostFinder Posts { get; } = new(codebook);

    public IReadOnlySet<string> Recurring { get; } = codebook.Lexicon("events")["recurring"].ToHashSet(StringComparer.Ordinal);

    public SharedPassageSettings Settings { get; } = settings;

    /// <summary>What sort of actor an id is; of one that the codebook does not have, the most general sort.</summary>
    public ActorType TypeOf(string actor) => lexicon.Has(actor) ? lexicon.TypeOf(actor) : ActorType.Organization;
}
