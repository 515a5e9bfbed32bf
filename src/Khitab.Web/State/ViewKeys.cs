namespace Khitab.Web.State;

/// <summary>The keys of a link that choose how things look and not what is counted.</summary>
public static class ViewKeys
{
    /// <summary>Language of the interface.</summary>
    public const string Language = "ui";

    /// <summary>Light, dark or contrast; absent follows the system.</summary>
    public const string Look = "look";

    /// <summary>The values of <see cref="Look"/>.</summary>
    public static IReadOnlyList<string> Looks { get; } = ["light", "dark", "contrast"];

    /// <summary>The look named, or null (the system's) for anything else.</summary>
    public static string? FindLook(string? value) => Looks.FirstOrDefault(l => l == value);
}
