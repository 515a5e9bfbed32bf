namespace Khitab.Web.State;

/// <summary>A page of the rail.</summary>
/// <param name="Name">Its name: that of its drawing, and of its text as <c>page.NAME</c>.</param>
/// <param name="Path">Its path.</param>
public sealed record SitePage(string Name, string Path);

/// <summary>The pages that the rail lists, in its order. A page that is added stands here and nowhere else.</summary>
public static class SitePages
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("overview", "/"),
        new("compare", "/compare"),
        new("network", "/network"),
        new("statements", "/statements"),
        new("actors", "/actors"),
        new("themes", "/themes"),
        new("articles", "/articles"),
        new("corpus", "/corpus"),
        new("corrections", "/corrections"),
        new("validation", "/validation"),
        new("method", "/method"),
    ];
}
