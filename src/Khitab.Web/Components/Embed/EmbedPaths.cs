using Khitab.Web.State;

namespace Khitab.Web.Components.Embed;

/// <summary>Which pages have something to be framed.</summary>
public static class EmbedPaths
{
    /// <summary>Whether the page as a whole has: its main chart, the network, an article.</summary>
    public static bool Has(string path) =>
        path is "/" or "/network" || ViewTitle.IdIn(path, "/actors/") is not null || ViewTitle.IdIn(path, "/themes/") is not null
        || ViewTitle.IdIn(path, "/articles/") is not null;
}
