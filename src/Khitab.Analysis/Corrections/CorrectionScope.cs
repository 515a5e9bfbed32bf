namespace Khitab.Analysis.Corrections;

/// <summary>What a change of corrections concerns.</summary>
/// <param name="Actors">Actors whose rows may change.</param>
/// <param name="Articles">Articles that may change, whomever they name.</param>
/// <param name="Outlets">Outlets whose articles may change.</param>
public sealed record CorrectionScope(IReadOnlySet<string> Actors, IReadOnlySet<string> Articles, IReadOnlySet<string> Outlets)
{
    /// <summary>Whether nothing that an article holds changes.</summary>
    public bool IsEmpty => Actors.Count + Articles.Count + Outlets.Count == 0;
}
