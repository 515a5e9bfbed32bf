namespace Khitab.Model;

/// <summary>When an article was published, as far as that is known. Dates are never invented.</summary>
/// <param name="Value">The day of publication, or null where unknown.</param>
/// <param name="Basis">Where <paramref name="Value"/> comes from.</param>
/// <param name="NotBefore">The latest past day that the text itself dates: the article cannot be older than that.</param>
public sealed record Publication(DateOnly? Value, DateBasis Basis, DateOnly? NotBefore)
{
    /// <summary>Nothing is known.</summary>
    public static Publication Unknown { get; } = new(null, DateBasis.None, null);
}
