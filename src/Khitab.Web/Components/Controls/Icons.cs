namespace Khitab.Web.Components.Controls;

/// <summary>The drawings that <see cref="Icon"/> can show, as SVG path data.</summary>
public static class Icons
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["overview"] = "M4 20V11M10 20V4M16 20v-6M22 20H2",
        ["network"] =
            "M6.5 6.5 17 9M7 8.5l4 7M17 11l-4 5M3 6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M16 9.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M9.5 18a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0",
        ["compare"] = "M4 20V10h5v10zM15 20V4h5v16zM12 3v18",
        ["method"] = "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9.3 9.3a2.8 2.8 0 1 1 4 2.6c-.9.5-1.3 1-1.3 2.1M12 17v.01",
        ["articles"] = "M6 3h12v18H6zM9 8h6M9 12h6M9 16h4",
        ["voices"] = "M4 5h10v8H9l-3 3v-3H4zM17 9h3v8h-2v3l-3-3h-4",
        ["statements"] = "M4 6h16M4 12h16M4 18h10",
        ["themes"] = "M3 12V4h8l10 10-8 8zM7.5 8v.01",
        ["sort"] = "M8 9.5 12 5l4 4.5M8 14.5 12 19l4-4.5",
        ["search"] = "M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5 21 21",
        ["share"] = "M9.5 14.5 14.5 9.5M11 6.5l1.8-1.8a4.2 4.2 0 0 1 6 6L17 12.5M13 17.5l-1.8 1.8a4.2 4.2 0 0 1-6-6L7 11.5",
        ["language"] = "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M3 12h18M12 3c3 2.6 3 15.4 0 18M12 3c-3 2.6-3 15.4 0 18",
        ["look"] = "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 3v18M12 7.5h6.5M12 12h9M12 16.5h6.5",
        ["menu"] = "M12 5v.01M12 12v.01M12 19v.01",
        ["matrix"] = "M4 4h16v16H4zM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16",
        ["play"] = "M8 5v14l11-7z",
        ["pause"] = "M8 5v14M16 5v14",
        ["table"] = "M3 5h18v14H3zM3 10h18M3 14.5h18M10 5v14",
        ["chart"] = "M5 20v-8M12 20V5M19 20v-5",
        ["download"] = "M12 4v11M7.5 11 12 15.5 16.5 11M4 20h16",
        ["upload"] = "M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4 20h16",
        ["up"] = "M6 14.5l6-6 6 6",
        ["down"] = "M6 9.5l6 6 6-6",
        ["keys"] = "M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M18 10v.01M8 14h8",
        ["close"] = "M6 6l12 12M18 6 6 18",
        ["previous"] = "M15 5 8 12l7 7",
        ["next"] = "M9 5l7 7-7 7",
        ["first"] = "M18 5l-7 7 7 7M6 5v14",
        ["last"] = "M6 5l7 7-7 7M18 5v14",
        ["actors"] =
            "M5.5 8a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M15.5 4.9a3.5 3.5 0 0 1 0 6.3M18 14.6c2 .8 3.2 2.6 3.5 5.4",
        ["check"] = "M5 12.5 10 17.5 19.5 7",
        ["plus"] = "M12 5v14M5 12h14",
        ["minus"] = "M5 12h14",
        ["fit"] = "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
        ["corrections"] = "M4 20l1-4.5L15.5 5a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19 4 20M13.5 7l3.5 3.5",
        ["validation"] = "M12 3 5 6v5c0 4.5 2.8 8.2 7 10 4.2-1.8 7-5.5 7-10V6zM9 12l2.2 2.2L15.5 10",
        ["undo"] = "M9 5 4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3",
        ["filter"] = "M3 5h18l-7 8v6l-4 2v-8z",
        ["corpus"] = "M4 7.5 12 4l8 3.5-8 3.5zM4 12l8 3.5 8-3.5M4 16.5 12 20l8-3.5",
        ["upload"] = "M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4 15v5h16v-5",
        ["open"] = "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
    };

    /// <summary>Drawings that point along the line of reading and mirror with it; the others depict and stay.</summary>
    private static readonly HashSet<string> Pointing = new(
        StringComparer.Ordinal) { "next", "previous", "first", "last", "open", "statements", "undo" };

    /// <summary>The names of all drawings.</summary>
    public static IReadOnlyCollection<string> Names => Paths.Keys;

    /// <summary>The path data of a drawing.</summary>
    public static string Path(string name) => Paths[name];

    /// <summary>Whether the drawing mirrors from right to left.</summary>
    public static bool Points(string name) => Pointing.Contains(name);
}
