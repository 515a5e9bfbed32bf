using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Controls;
using Khitab.Web.Components.Layout;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Components.Pages;

/// <summary>Made-up values for the scenarios page: long names, mixed scripts, zeros, many rows.</summary>
internal static class ScenarioData
{
    private static readonly (string Id, string Ar, string En, string Type)[] Names =
    [
        ("mali", "مالي", "Mali", "state"),
        ("algeria", "الجزائر", "Algeria", "state"),
        ("morocco", "المغرب", "Morocco", "state"),
        ("russia", "روسيا", "Russia", "state"),
        ("fama", "القوات المسلحة المالية", "Malian Armed Forces", "military"),
        ("jnim", "جماعة نصرة الإسلام والمسلمين (JNIM)", "JNIM", "armed-group"),
        ("azawad", "جبهة تحرير أزواد", "Azawad Liberation Front", "armed-group"),
        ("minusma", "بعثة الأمم المتحدة في مالي MINUSMA", "MINUSMA", "organization"),
        ("tuareg", "الطوارق", "Tuareg", "community"),
        ("foreign-ministry", "وزارة الخارجية المالية", "Malian Foreign Ministry", "government"),
        ("goita", "أسيمي غويتا", "Assimi Goïta", "person"),
        ("aljazeera", "الجزيرة نت", "Al Jazeera Net", "media"),
        ("expert", "خبير في شؤون الساحل", "Sahel expert", "expert"),
        ("africa-corps", "الفيلق الإفريقي / Africa Corps", "Africa Corps", "armed-group"),
    ];

    public sealed record Row(string Title, int Count);

    public static string Say(UiText words, string ar, string en) => words.RightToLeft ? ar : en;

    public static IReadOnlyList<SelectionChip> Chips(UiText words) =>
    [
        new(Name(words, 1), "/dev/scenarios?a", Say(words, "الفاعل", "Actor")),
        new(words["stance.unfavourable"], "/dev/scenarios?b"),
        new("MINUSMA", "/dev/scenarios?c", Say(words, "الفاعل", "Actor"), Excluded: true),
    ];

    public static BarSpec Actors(UiText words) => new(
        [.. Names.Take(10)
            .Select((n, i) => new Bar("actor:" + n.Id, Name(words, i), 1240 / ((i * i) + 1) + 3, "actor-" + n.Type, 1.0 / (i + 2)))],
        words["network.actors"], Say(words, "مرات الذكر", "Mentions"))
    { Unit = "mention" };

    public static DivergingBarSpec Stance(UiText words) => new(
        [.. Enumerable.Range(0, 10)
            .Select(i => new DivergingRow(Name(words, i), i == 2 ? 21 : i * 3 % 11, i == 1 ? 17 : i * 5 % 9, $"for:{i}", $"against:{i}"))],
        words["network.actors"],
        new DivergingSide(words["chart.for"], "stance-favourable", 1),
        new DivergingSide(words["chart.against"], "stance-unfavourable", -1));

    public static DivergingBarSpec Voices(UiText words) => new(
        [.. Enumerable.Range(0, 8)
            .Select(i => new DivergingRow(Name(words, i), i % 3 == 1 ? 0 : 7 - i, 30 - (i * 3), $"quoted:{i}", $"discussed:{i}"))],
        words["network.actors"],
        new DivergingSide(Say(words, "يُقتبس كلامه", "Quoted"), "voice-quoted", 0),
        new DivergingSide(Say(words, "يُتحدث عنه", "Discussed"), "voice-discussed", 0))
    { Unit = "mention" };

    public static HeatMapSpec Heat(UiText words)
    {
        string[] titles =
        [
            Say(words, "المغرب يعرض وساطته بين مالي والجزائر بعد إسقاط الطائرة المسيّرة",
                "Morocco offers to mediate between Mali and Algeria"),
            Say(words, "باماكو تنهي اتفاق السلام", "Bamako ends the peace agreement"),
            "UN: هدنة \"هشة\" في كيدال",
            Say(words, "مقال بلا عنوان يبدأ بهذه الكلمات الأولى من نصه", "An article without a title begins with these words"),
            Say(words, "الساحل بعد الانسحاب", "The Sahel after the withdrawal"),
        ];
        return new HeatMapSpec(
            [.. titles.Select((t, i) => new HeatLine($"r{i}", t))],
            [.. Names.Take(9).Select((n, i) => new HeatLine(n.Id, Name(words, i)))],
            [.. from r in Enumerable.Range(0, titles.Length)
                from c in Enumerable.Range(0, 9)
                let category = (HeatCategory)(((r * 7) + (c * 5) + (r * c)) % 6)
                select new HeatCell($"r{r}", Names[c].Id, category,
                    category is HeatCategory.Favourable or HeatCategory.Mixed ? c + 1 : 0,
                    category is HeatCategory.Unfavourable or HeatCategory.Mixed ? r + 9 : 0,
                    $"cell:{r}:{c}")],
            words["page.articles"]);
    }

    public static TimelineSpec Timeline(UiText words) => new(
        [new("article:1", new(2025, 2, 17), new(2025, 2, 17), Say(words, "باماكو تنهي اتفاق السلام", "Bamako ends the agreement")),
         new("article:2", new(2025, 2, 19), new(2025, 2, 19), Say(words, "الساحل بعد الانسحاب", "The Sahel after")),
         new("article:3", new(2025, 4, 8), new(2025, 4, 8), "UN: هدنة هشة")],
        [new("event:1", new(2024, 1, 25), new(2024, 1, 25), Say(words, "إنهاء اتفاق الجزائر", "End of the Algiers agreement"), 4),
         new("event:2", new(2024, 7, 25), new(2024, 7, 27), Say(words, "معركة تينزاواتين", "Battle of Tinzaouaten"), 2),
         new("event:3", new(2025, 4, 1), new(2025, 4, 1), Say(words, "إسقاط مسيّرة", "A drone is shot down"), 7),
         new("event:4", new(2025, 4, 6), new(2025, 4, 6), Say(words, "سحب السفراء", "Ambassadors recalled"))],
        Undated: 3);

    public static NetworkGraph Network(UiText words)
    {
        var nodes = Names.Select((n, i) =>
        {
            var angle = i * 2.4;
            return new NetworkNode(
                n.Id, Name(words, i), n.Type, 400.0 / (i + 1), Math.Sqrt(i + 0.3) * Math.Cos(angle), Math.Sqrt(i + 0.3) * Math.Sin(angle));
        });
        (int From, int To, long Pos, long Neg)[] edges =
        [
            (0, 1, 1, 9), (1, 0, 3, 4), (0, 2, 8, 0), (2, 0, 6, 0), (0, 3, 5, 0), (4, 5, 0, 12), (5, 4, 0, 7), (0, 7, 2, 5), (6, 4, 0, 5),
            (1, 6, 2, 0), (10, 1, 0, 4), (9, 1, 0, 6), (13, 4, 3, 0), (12, 0, 1, 1), (8, 6, 2, 0), (2, 1, 0, 1), (3, 13, 2, 0),
        ];
        return new NetworkGraph([.. nodes], [.. edges.Select(e => new NetworkEdge(
            $"{Names[e.From].Id}>{Names[e.To].Id}", Names[e.From].Id, Names[e.To].Id, e.Pos, e.Neg, e.Pos + e.Neg, Directed: true))]);
    }

    public static IReadOnlyList<Row> Rows(UiText words) => [.. Enumerable.Range(1, 12).Select(i => new Row(Name(words, i), i * 37 % 23))];

    public static IReadOnlyList<EvidenceGroup> Evidence { get; } =
    [
        new("باماكو تنهي اتفاق السلام", "/articles/abc", [
            new("وقالت الحكومة المالية إن الجزائر «تتدخل» في شؤونها الداخلية، وإن اتفاق 2015 لم يعد قائما.", 22, 29,
                "/articles/abc#e=10-80", "الحكومة المالية", -1, "منقول"),
            new("ودعا بيان MINUSMA إلى ضبط النفس.", 0, 0, "/articles/abc#e=100-40", "MINUSMA", 0, "منقول"),
        ], "هسبريس · 17 فبراير 2025"),
        new("الساحل بعد الانسحاب", "/articles/def", [
            new("يرى خبير أن الرباط مؤهلة للوساطة.", 12, 20, "/articles/def#e=5-30", "خبير", 1, "مباشر"),
        ]),
    ];

    private static string Name(UiText words, int i) => Say(words, Names[i % Names.Length].Ar, Names[i % Names.Length].En);
}
