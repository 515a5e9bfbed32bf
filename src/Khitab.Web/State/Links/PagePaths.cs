namespace Khitab.Web.State;

/// <summary>Paths of the pages that are about one thing, encoded: an id may hold anything.</summary>
public static class PagePaths
{
    /// <summary>An actor's own page.</summary>
    public static string Actor(string id) => "/actors/" + Uri.EscapeDataString(id);

    /// <summary>A theme's own page.</summary>
    public static string Theme(string id) => "/themes/" + Uri.EscapeDataString(id);

    /// <summary>An article.</summary>
    public static string Article(string id) => "/articles/" + Uri.EscapeDataString(id);
}
