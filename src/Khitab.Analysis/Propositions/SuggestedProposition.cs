namespace Khitab.Analysis.Propositions;

/// <summary>Something that a corpus has positions on, by what its predicates have for their objects: a proposition to be accepted or not.
/// </summary>
/// <param name="Id">Its id, the same for the same words in any corpus.</param>
/// <param name="Wording">Its commonest wording in the corpus.</param>
/// <param name="Forms">Its wordings, the commonest first.</param>
/// <param name="For">Sentences in which somebody is for it.</param>
/// <param name="Against">Sentences in which somebody is against it.</param>
/// <param name="Articles">Articles that these are in.</param>
/// <param name="Theme">The theme that these articles have most of; null for none.</param>
/// <param name="Examples">Some of the sentences, in the order of the corpus.</param>
public sealed record SuggestedProposition(
    string Id, string Wording, IReadOnlyList<string> Forms, int For, int Against, int Articles, string? Theme,
    IReadOnlyList<PropositionExample> Examples);

/// <summary>A sentence in which somebody takes a position.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Sentence">The sentence in its text.</param>
/// <param name="Span">The predicate with its object.</param>
/// <param name="Sign">+1 for it, -1 against it.</param>
public sealed record PropositionExample(string Article, TextSpan Sentence, TextSpan Span, int Sign);
