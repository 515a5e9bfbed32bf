using Khitab.Analysis.Syntax;

namespace Khitab.Analysis.Actors;

/// <summary>A place in the text where one or several of the codebook's actors may be named.</summary>
/// <param name="Hit">The words, and whom they may name.</param>
/// <param name="Passage">Its passage.</param>
/// <param name="Span">Its place, what is joined before it left out.</param>
/// <param name="Country">The country that it is or belongs to, or null.</param>
internal sealed record ActorCandidate(PhraseHit<IReadOnlyList<ActorForm>> Hit, Passage Passage, TextSpan Span, string? Country)
{
    /// <summary>Whether a last name follows a first name that is not its listed bearer's.</summary>
    public bool NamesAnother { get; init; }

    /// <summary>Whether the word before it says that it is a club.</summary>
    public bool IsClub { get; init; }

    /// <summary>Whether it can be nobody else.</summary>
    public bool IsSure => Hit.Value.Count == 1 && Hit.Value[0] is { Ambiguous: false, ByContext: false, LastName: false };
}
