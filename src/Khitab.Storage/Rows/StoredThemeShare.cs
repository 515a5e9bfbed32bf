namespace Khitab.Storage;

/// <summary>A theme that an article is about; it has no evidence of its own.</summary>
internal sealed class StoredThemeShare : ArticleRow<ThemeShare>
{
    public string Theme { get; set; } = "";

    public double Weight { get; set; }

    public static StoredThemeShare From(ThemeShare record) => new() { Theme = record.Theme, Weight = record.Weight };

    /// <inheritdoc/>
    public override ThemeShare ToRecord() => new(Theme, Weight);
}

/// <summary>Its key.</summary>
internal sealed class StoredThemeShareConfiguration : ArticleRowConfiguration<StoredThemeShare>;
