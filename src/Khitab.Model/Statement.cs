namespace Khitab.Model;

/// <summary>A holder takes a position on a target: the unit of discourse network analysis, widened to actor-to-actor.</summary>
/// <param name="Holder">Who holds it: the author, an actor or an unnamed source.</param>
/// <param name="Target">On what: an actor or a proposition.</param>
/// <param name="Polarity">-1 against, 0 neither, +1 for.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Act">What the holder does by it.</param>
/// <param name="Confidence">Probability, 0 to 1, that holder, target and polarity are right.</param>
/// <param name="Span">The evidence in the text.</param>
public sealed record Statement(
    Party Holder, Party Target, int Polarity, Voice Voice, Modality Modality, Act Act, double Confidence, TextSpan Span)
{
    /// <summary>The type of event that its predicate speaks of; null where the codebook has none for it, or it is not known.</summary>
    public EventClass? Class { get; init; }
}
