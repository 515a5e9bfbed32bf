namespace Khitab.Discourse.Validation;

/// <summary>A sentence of a sample with what is in it, as coded by people and as read by the machine.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Truth">What is in it: what all coders agree on, or what was decided.</param>
public sealed record CodedSentence(SampledSentence Sentence, IReadOnlyList<StatementCoding> Truth)
{
    /// <summary>What the machine read.</summary>
    public IReadOnlyList<StatementCoding> Machine => [.. Sentence.Machine.Select(m => m.Statement)];

    /// <summary>
    /// The sentences of a sample of which it is settled what is in them: decided, or coded alike by at least two. A decision counts before
    /// agreement.
    /// </summary>
    public static IReadOnlyList<CodedSentence> Settled(
        IReadOnlyList<SampledSentence> sentences, IReadOnlyList<SentenceCoding> codings, IReadOnlyList<SentenceDecision> decisions)
    {
        var decided = decisions.ToDictionary(d => d.Place, d => d.Statements);
        var coded = codings.ToLookup(c => c.Place);
        var settled = new List<CodedSentence>();
        foreach (var sentence in sentences)
        {
            if (decided.TryGetValue(sentence.Place, out var statements)) settled.Add(new CodedSentence(sentence, statements));
            else if (Agreed([.. coded[sentence.Place]]) is { } agreed) settled.Add(new CodedSentence(sentence, agreed));
        }

        return settled;
    }

    /// <summary>What all coders of a sentence say, or null where they part or are fewer than two.</summary>
    public static IReadOnlyList<StatementCoding>? Agreed(IReadOnlyList<SentenceCoding> codings) =>
        codings.Count > 1 && codings.Skip(1).All(c => StatementMatching.IsSame(codings[0].Statements, c.Statements))
            ? codings[0].Statements : null;
}
