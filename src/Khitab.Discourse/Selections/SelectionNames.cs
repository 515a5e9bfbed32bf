namespace Khitab.Discourse;

/// <summary>What the keys of a selection are called in links.</summary>
internal static class SelectionNames
{
    /// <summary>Those that come before the dates, in the order of a link.</summary>
    public static readonly (string Name, SelectionKey Key)[] First =
    [
        ("actor", SelectionKey.Actor), ("theme", SelectionKey.Theme), ("outlet", SelectionKey.Outlet), ("section", SelectionKey.Section),
        ("folder", SelectionKey.Folder), ("holder", SelectionKey.Holder), ("target", SelectionKey.Target),
        ("article", SelectionKey.Article),
    ];

    /// <summary>Those that come after the dates.</summary>
    public static readonly (string Name, SelectionKey Key)[] Then =
    [
        ("stance", SelectionKey.Stance), ("voice", SelectionKey.Voice), ("modality", SelectionKey.Modality),
        ("class", SelectionKey.Class),
    ];

    /// <summary>All keys that are lists of values, by name.</summary>
    public static readonly Dictionary<string, SelectionKey> Lists =
        First.Concat(Then).ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What is before the keys of the selection that another is compared with.</summary>
    public const string Other = "b.";

    /// <summary>Those of its keys that have one value; how it is looked at, the first one says for both.</summary>
    public static readonly HashSet<string> OtherSingles = new(["from", "to", "dates", "q"], StringComparer.Ordinal);

    /// <summary>The names of the keys that have one value.</summary>
    public static readonly HashSet<string> Singles =
        new(
            ["from", "to", "dates", "q", "demonyms", "unsure", "level", "scheme", "unit", "ui", "look", "v", "corpus"],
            StringComparer.Ordinal);
}
