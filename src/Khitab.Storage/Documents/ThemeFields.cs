namespace Khitab.Storage.Documents;

/// <summary>What an article is about, as articles and facts both have it.</summary>
internal static class ThemeFields
{
    /// <summary>Writes shares of themes and their mentions.</summary>
    public static void Write(PartWriter to, IReadOnlyList<ThemeShare> themes, IReadOnlyList<ThemeMention> mentions)
    {
        to.List(themes, (w, share) =>
        {
            w.String(share.Theme);
            w.Double(share.Weight);
        });
        to.List(mentions, (w, mention) =>
        {
            w.String(mention.Theme);
            w.Span(mention.Span);
        });
    }

    /// <summary>Reads shares of themes and their mentions.</summary>
    public static FoundThemes Read(ref PartReader from) => new(
        from.List((ref PartReader r) => new ThemeShare(r.String(), r.Double())),
        from.List((ref PartReader r) => new ThemeMention(r.String(), r.Span())));
}
