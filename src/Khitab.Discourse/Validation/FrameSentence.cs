namespace Khitab.Discourse.Validation;

/// <summary>A sentence that may come into a sample.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Number">The sentence's number in it, from 0.</param>
/// <param name="Key">What it is stratified by.</param>
public readonly record struct FrameSentence(string Article, int Number, StratumKey Key);

/// <summary>A sentence that was drawn.</summary>
/// <param name="Sentence">Which.</param>
/// <param name="Stratum">The number of its stratum.</param>
public readonly record struct DrawnSentence(FrameSentence Sentence, int Stratum);
