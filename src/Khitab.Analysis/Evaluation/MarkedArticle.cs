namespace Khitab.Analysis.Evaluation;

/// <summary>What a careful reader marked a position as.</summary>
public enum MarkKind
{
    /// <summary>A holder judges an actor.</summary>
    Evaluation,

    /// <summary>An actor does something for or against another.</summary>
    Act,
}

/// <summary>A position that a reader marked.</summary>
/// <param name="Kind">Judgement or act.</param>
/// <param name="Holder"><c>author</c>, the key of a marked actor, or <c>source:SURFACE</c>.</param>
/// <param name="Target">The key of a marked actor.</param>
/// <param name="Polarity">-1 or +1.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Evidence">The words of the text that say so.</param>
public sealed record MarkedStatement(
    MarkKind Kind, string Holder, string Target, int Polarity, Voice Voice, Modality Modality, string Evidence);

/// <summary>Attributed words that a reader marked by how they start and end.</summary>
/// <param name="Speaker">As a statement's holder.</param>
/// <param name="Direct">Between quotation marks, or retold.</param>
/// <param name="Start">Its first words.</param>
/// <param name="End">Its last words.</param>
public sealed record MarkedQuote(string Speaker, bool Direct, string Start, string End);

/// <summary>One article that a careful reader read whole and marked.</summary>
/// <param name="Id">Its id, the name of its text's file.</param>
/// <param name="Actors">The actors in the reader's order: a key and the names that the text has for it.</param>
/// <param name="Verdicts">The author's own stance to the main actors, in the reader's order.</param>
/// <param name="Statements">Judgements first, then acts.</param>
/// <param name="Quotes">Attributed words.</param>
public sealed record MarkedArticle(
    string Id,
    IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Actors,
    IReadOnlyList<KeyValuePair<string, VerdictKind>> Verdicts,
    IReadOnlyList<MarkedStatement> Statements,
    IReadOnlyList<MarkedQuote> Quotes);
