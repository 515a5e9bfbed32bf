namespace Khitab.Model;

/// <summary>A sample that people code to say how far the machine's reading can be trusted, and how it was drawn.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="When">When it was drawn.</param>
/// <param name="Seed">What the draw began from: the same seed draws the same sentences of the same corpus.</param>
/// <param name="Selection">The query of the link that the articles were selected by.</param>
/// <param name="Fingerprint">Fingerprint of the corpus.</param>
/// <param name="Program">Version of the program.</param>
/// <param name="Codebook">Version of the codebook.</param>
/// <param name="Analyser">Version of the analyser.</param>
/// <param name="Articles">How many articles the population has.</param>
/// <param name="Strata">The strata.</param>
/// <param name="Machine">What the machine had found in the whole population.</param>
public sealed record ValidationStudy(
    Guid Id,
    string Title,
    DateTimeOffset When,
    long Seed,
    string Selection,
    string Fingerprint,
    string Program,
    string Codebook,
    string Analyser,
    int Articles,
    IReadOnlyList<SampleStratum> Strata,
    IReadOnlyList<MachineTotal> Machine)
{
    /// <summary>How many sentences the population has.</summary>
    public int Population => Strata.Sum(s => s.Population);

    /// <summary>How many sentences were drawn.</summary>
    public int Size => Strata.Sum(s => s.Sample);
}
