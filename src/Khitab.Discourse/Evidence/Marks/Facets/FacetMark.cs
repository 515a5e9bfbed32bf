namespace Khitab.Discourse;

/// <summary>
/// The mark of a value of a facet. It counts as the facet does, whose own key it ignores, or inside the selection's articles.
/// </summary>
public abstract record FacetMark : Mark
{
    private protected FacetMark(MarkForm form, string value)
        : base(form) => Value = value;

    /// <summary>The facet's value, as links write it.</summary>
    public string Value { get; init; }

    /// <summary>
    /// Whether it counts inside the selection's articles, as <see cref="SelectionResult.Inside"/> does, and not as the facet.
    /// </summary>
    public bool IsHere { get; init; }

    internal override IReadOnlyList<string> Parts => [Value];

    /// <inheritdoc/>
    public override EvidenceUnit UnitIn(CountUnit unit) => unit switch
    {
        CountUnit.Articles => EvidenceUnit.Article,
        CountUnit.Outlets => EvidenceUnit.Outlet,
        CountUnit.Origins => EvidenceUnit.Origin,
        _ => EvidenceUnit.Row,
    };
}
