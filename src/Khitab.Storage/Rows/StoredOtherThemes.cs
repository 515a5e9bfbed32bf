namespace Khitab.Storage;

/// <summary>What an article is about by the other schemes, with its cues.</summary>
internal sealed record OtherThemes(IReadOnlyList<ThemeShare> Shares, IReadOnlyList<ThemeMention> Mentions);

/// <summary>An article's other themes in one row: cues are many, always read together, and a row for each would double the store.</summary>
internal sealed class StoredOtherThemes : ArticleRow<OtherThemes>
{
    public string[] Themes { get; set; } = [];

    public double[] Weights { get; set; } = [];

    public string[] MentionThemes { get; set; } = [];

    public int[] Starts { get; set; } = [];

    public int[] Lengths { get; set; } = [];

    /// <summary>The row that keeps a record.</summary>
    public static StoredOtherThemes From(OtherThemes record) => new()
    {
        Themes = [.. record.Shares.Select(share => share.Theme)],
        Weights = [.. record.Shares.Select(share => share.Weight)],
        MentionThemes = [.. record.Mentions.Select(mention => mention.Theme)],
        Starts = [.. record.Mentions.Select(mention => mention.Span.Start)],
        Lengths = [.. record.Mentions.Select(mention => mention.Span.Length)],
    };

    /// <inheritdoc/>
    public override OtherThemes ToRecord() => new(
        Themes.Zip(Weights, (theme, weight) => new ThemeShare(theme, weight)).ToArray(),
        MentionThemes.Select((theme, i) => new ThemeMention(theme, new TextSpan(Starts[i], Lengths[i]))).ToArray());
}

/// <summary>Its key.</summary>
internal sealed class StoredOtherThemesConfiguration : ArticleRowConfiguration<StoredOtherThemes>;
