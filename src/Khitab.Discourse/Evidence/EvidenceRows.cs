namespace Khitab.Discourse;

/// <summary>What sort of row it is.</summary>
public enum EvidenceKind
{
    /// <summary>A mention of an actor.</summary>
    Mention,

    /// <summary>A cue of a theme.</summary>
    Cue,

    /// <summary>A statement.</summary>
    Statement,

    /// <summary>Words attributed to a speaker.</summary>
    Quotation,

    /// <summary>A date that the text gives.</summary>
    Date,

    /// <summary>An article's value for a claim on which articles differ.</summary>
    Claim,

    /// <summary>A passage that another article has too.</summary>
    Passage,

    /// <summary>What a voice calls actors, land or rulers.</summary>
    Naming,

    /// <summary>Where an article says whom it takes its news from.</summary>
    Relay,
}

/// <summary>A statement as evidence shows it; see <see cref="Statement"/>.</summary>
/// <param name="Holder">Who holds it.</param>
/// <param name="Target">On what.</param>
/// <param name="Polarity">-1 against, 0 neither, +1 for.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
/// <param name="Act">What the holder does by it.</param>
/// <param name="Confidence">Probability, 0 to 1, that holder, target and polarity are right.</param>
public sealed record StatementDetail(
    Party Holder, Party Target, int Polarity, Voice Voice, Modality Modality, Act Act, double Confidence)
{
    /// <summary>The type of event that its predicate speaks of; null for none.</summary>
    public EventClass? Class { get; init; }

    /// <summary>The holder that the text names: at the level of states a body of <see cref="Holder"/>, else the same.</summary>
    public Party NamedHolder { get; init; } = Holder;

    /// <summary>The target that the text names: at the level of states a body of <see cref="Target"/>, else the same.</summary>
    public Party NamedTarget { get; init; } = Target;

    internal static StatementDetail Of(CorpusSnapshot snapshot, Part part, int row)
    {
        var (table, parties) = (part.Statements, snapshot.Tables.PartyList);
        var named = snapshot.AtLevel(ActorLevel.Body).Parts[part.Index];
        return new StatementDetail(
            parties[part.Holder(row)], parties[part.Target(row)], part.Polarity(row), (Voice)StatementCode.Voice(table.Code[row]),
            (Modality)StatementCode.Modality(table.Code[row]), DeedCode.Act(table.Act[row]), part.Confidence(row))
        {
            Class = DeedCode.Class(table.Act[row]),
            NamedHolder = parties[named.Holder(row)],
            NamedTarget = parties[named.Target(row)],
        };
    }
}

/// <summary>One row that a mark counts.</summary>
/// <param name="Kind">What sort of row.</param>
/// <param name="Article">The article's place in the snapshot.</param>
/// <param name="Span">The evidence in the article's text.</param>
/// <param name="Sentence">The sentence's number in the article, or -1 where it is in none.</param>
/// <param name="Subject">
/// The actor's or theme's id, the written holder of a statement or speaker of a quotation or naming, the written source of a relay, the
/// date or value of a claim, or the id of the article that has the passage too.
/// </param>
/// <param name="Statement">The statement, where it is one.</param>
public sealed record EvidenceRow(
    EvidenceKind Kind, int Article, TextSpan Span, int Sentence, string Subject, StatementDetail? Statement = null);

/// <summary>The rows that a mark counts: "n statements in m sentences of k articles".</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Rows">The rows, by article and place; at most as many as were asked for.</param>
/// <param name="RowCount">n, all rows.</param>
/// <param name="SentenceCount">m, the distinct sentences that they are in.</param>
/// <param name="Articles">Places of the k articles.</param>
/// <param name="MentionCount">Those of the rows that are mentions, cues, quotations or dates.</param>
/// <param name="StatementCount">Those of the rows that are statements.</param>
/// <param name="OutletCount">Distinct known outlets of the articles.</param>
/// <param name="OriginCount">Distinct origins of the articles.</param>
public sealed record EvidenceRows(
    Mark Mark,
    IReadOnlyList<EvidenceRow> Rows,
    int RowCount,
    int SentenceCount,
    IReadOnlyList<int> Articles,
    int MentionCount,
    int StatementCount,
    int OutletCount,
    int OriginCount)
{
    /// <summary>The number that the mark shows in a unit.</summary>
    public int Count(CountUnit unit) => unit switch
    {
        CountUnit.Mentions => MentionCount,
        CountUnit.Statements => StatementCount,
        CountUnit.Articles => Articles.Count,
        CountUnit.Outlets => OutletCount,
        _ => OriginCount,
    };
}
