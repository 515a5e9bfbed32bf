namespace Khitab.Storage;

/// <summary>A cue of a theme.</summary>
internal sealed class StoredThemeMention : ArticleRow<ThemeMention>
{
    public string Theme { get; set; } = "";

    public static StoredThemeMention From(ThemeMention record) => new() { Span = record.Span, Theme = record.Theme };

    /// <inheritdoc/>
    public override ThemeMention ToRecord() => new(Theme, Span);
}

/// <summary>Its key.</summary>
internal sealed class StoredThemeMentionConfiguration : ArticleRowConfiguration<StoredThemeMention>;
