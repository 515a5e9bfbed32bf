namespace Khitab.Storage;

/// <summary>One article's value for a claim on which articles differ; values of all conflicts are numbered through.</summary>
internal sealed class StoredClaimValue : CorpusRow
{
    /// <summary>The conflict's place in its list.</summary>
    public int Conflict { get; set; }

    public string Article { get; set; } = "";

    public string Value { get; set; } = "";

    public int Start { get; set; }

    public int Length { get; set; }

    /// <summary>The row that keeps a record.</summary>
    public static StoredClaimValue From(ClaimValue record, int conflict) => new()
    {
        Conflict = conflict,
        Article = record.Article,
        Value = record.Value,
        Start = record.Span.Start,
        Length = record.Span.Length,
    };

    /// <summary>The record as it was saved.</summary>
    public ClaimValue ToRecord() => new(Article, Value, new TextSpan(Start, Length));
}

/// <summary>Its key.</summary>
internal sealed class StoredClaimValueConfiguration : CorpusRowConfiguration<StoredClaimValue>;
