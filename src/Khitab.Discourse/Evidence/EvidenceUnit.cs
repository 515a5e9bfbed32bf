namespace Khitab.Discourse;

/// <summary>What a mark's number counts: mostly its rows, but a bar may count articles and still open their sentences.</summary>
public enum EvidenceUnit
{
    /// <summary>The mark's rows: mentions, statements, quotations, whatever it has.</summary>
    Row,

    /// <summary>Distinct articles.</summary>
    Article,

    /// <summary>Distinct outlets.</summary>
    Outlet,

    /// <summary>Distinct origins.</summary>
    Origin,

    /// <summary>Distinct sentences.</summary>
    Sentence,
}
