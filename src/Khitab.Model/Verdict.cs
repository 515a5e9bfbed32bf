namespace Khitab.Model;

/// <summary>The article's own stance towards an actor, derived from its author's statements (docs: semantics of a verdict).</summary>
/// <param name="Target">The actor.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="For">Number of the author's statements for it.</param>
/// <param name="Against">Number of the author's statements against it.</param>
/// <param name="Confidence">Probability, 0 to 1, that the verdict is right.</param>
public sealed record Verdict(Party Target, VerdictKind Kind, int For, int Against, double Confidence);
