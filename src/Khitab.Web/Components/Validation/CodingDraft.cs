namespace Khitab.Web.Components.Validation;

/// <summary>What is asked next of a statement that is being coded.</summary>
public enum CodingStep
{
    /// <summary>Who holds it.</summary>
    Holder,

    /// <summary>On whom or what.</summary>
    Target,

    /// <summary>For, against or neither.</summary>
    Polarity,

    /// <summary>In whose words.</summary>
    Voice,

    /// <summary>How it is put forward.</summary>
    Modality,
}

/// <summary>A statement while it is being coded, answer by answer. What is not said of voice and modality is the usual.</summary>
/// <param name="Holder">The holder as a written party, or null until it is said.</param>
/// <param name="Target">The target as a written party.</param>
/// <param name="Polarity">-1, 0 or +1.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
public sealed record CodingDraft(
    string? Holder = null, string? Target = null, int? Polarity = null, Voice? Voice = null, Modality? Modality = null)
{
    /// <summary>Nothing said yet.</summary>
    public static CodingDraft Empty { get; } = new();

    /// <summary>What is asked next; modality also where all is said.</summary>
    public CodingStep Step =>
        Holder is null ? CodingStep.Holder
        : Target is null ? CodingStep.Target
        : Polarity is null ? CodingStep.Polarity
        : Voice is null ? CodingStep.Voice
        : CodingStep.Modality;

    /// <summary>Whether nothing is said yet.</summary>
    public bool IsEmpty => this == Empty;

    /// <summary>The statement; null until holder, target and sign are said.</summary>
    public StatementCoding? Statement => this is { Holder: { } holder, Target: { } target, Polarity: { } polarity }
        ? new StatementCoding(holder, target, polarity, Voice ?? UsualVoice, Modality ?? Model.Modality.Asserted) : null;

    /// <summary>The author speaks for himself; what others hold is mostly retold.</summary>
    public Voice UsualVoice => Holder == Party.Author.ToString() ? Model.Voice.Author : Model.Voice.Reported;

    /// <summary>The draft with the last answer taken back.</summary>
    public CodingDraft Back() =>
        Modality is not null ? this with { Modality = null }
        : Voice is not null ? this with { Voice = null }
        : Polarity is not null ? this with { Polarity = null }
        : Target is not null ? this with { Target = null }
        : Empty;

    /// <summary>The draft with a party for what is asked: the holder, then the target. Nobody takes a position on himself.</summary>
    public CodingDraft With(string party) =>
        Holder is null ? this with { Holder = party }
        : Target is null && party != Holder && CanBeTarget(party) ? this with { Target = party }
        : this;

    /// <summary>Whether a position can be taken on a party: on an actor or a proposition.</summary>
    public static bool CanBeTarget(string party) =>
        Party.TryParse(party, out var parsed) && parsed.Kind is PartyKind.Actor or PartyKind.Proposition;

    /// <summary>Whether a party can hold a position: all but propositions.</summary>
    public static bool CanHold(string party) => Party.TryParse(party, out var parsed) && parsed.Kind != PartyKind.Proposition;
}
