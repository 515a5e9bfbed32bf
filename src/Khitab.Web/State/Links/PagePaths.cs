namespace Khitab.Web.State;

/// <summary>Paths of the pages that are about one thing, encoded: an id may hold anything.</summary>
public static class PagePaths
{
    /// <summary>An actor's own page.</summary>
    public static string Actor(string id) => "/actors/" + Uri.EscapeDataString(id);

    /// <summary>A theme's own page.</summary>
    public static string Theme(string id) => "/themes/" + Uri.EscapeDataString(id);

    /// <summary>A short link's path.</summary>
    public static string Short(string key) => $"{ShortLinks.Path}/{key}";

    /// <summary>Whether a path is that of a short link.</summary>
    public static bool IsShort(string? path) => path?.StartsWith(ShortLinks.Path + "/", StringComparison.Ordinal) == true;

    /// <summary>An article.</summary>
    public static string Article(string id) => "/articles/" + Uri.EscapeDataString(id);

    /// <summary>The page of saved views.</summary>
    public const string Views = "/views";

    /// <summary>A part of a comparison as a file.</summary>
    public static string ComparedPart(string part) => "/api/v1/compare/" + Uri.EscapeDataString(part) + ".csv";

    /// <summary>The page of suggested propositions.</summary>
    public const string Propositions = "/propositions";

    /// <summary>The page on which the codebook is edited.</summary>
    public const string Codebooks = "/corpus/codebook";

    /// <summary>An actor or a theme on that page.</summary>
    public static string Codebook(CodebookEditKind kind, string id) =>
        kind is CodebookEditKind.Proposition or CodebookEditKind.Dismissal ? Propositions
        : $"{Codebooks}/{(kind == CodebookEditKind.ActorName ? "actor" : "theme")}/{Uri.EscapeDataString(id)}";

    /// <summary>A sample to validate by, or one of its own pages.</summary>
    /// <param name="id">The study's id.</param>
    /// <param name="page"><c>code</c>, <c>adjudicate</c> or the archive's name; null for the sample itself.</param>
    public static string Validation(Guid id, string? page = null) => $"/validation/{id}" + (page is null ? "" : "/" + page);
}
