using Khitab.Discourse;

namespace Khitab.Cli.Bench.Query;

/// <summary>The selections that are asked, from none to one day, as links write them.</summary>
internal static class BenchSelections
{
    private static readonly string[] Links =
    [
        "",
        "outlet=outlet-000",
        "outlet=outlet-050",
        "outlet=outlet-199",
        "outlet=-outlet-000&theme=-theme-00",
        "theme=theme-00",
        "theme=theme-11",
        "theme=theme-59",
        "from=2021&to=2021",
        "from=2023-05&to=2023-05",
        "from=2024-02-03&to=2024-02-03",
        "actor=x-000000",
        "actor=x-00000a",
        "actor=x-0003e8",
        "actor=x-004000",
        "actor=-x-000000",
        "stance=-1",
        "voice=author",
        "modality=denied",
        "holder=author",
        "holder=actor:x-000005",
        "target=actor:x-000003",
        "stance=-1&from=2022&to=2022",
        "actor=x-000001&outlet=outlet-003",
        "holder=author&target=actor:x-000002",
        "outlet=outlet-001&theme=theme-02&from=2022",
        "actor=x-000002&actor=x-000003&stance=1",
        "target=actor:x-000064&voice=direct",
        "from=2020-06&outlet=outlet-010&stance=-1",
        "actor=x-000014&theme=theme-05",
    ];

    /// <summary>Each with its link.</summary>
    public static IReadOnlyList<(string Link, Selection Selection)> All { get; } =
        [.. Links.Select(link => (link, new SelectionLink().Parse(link).Selection))];
}
