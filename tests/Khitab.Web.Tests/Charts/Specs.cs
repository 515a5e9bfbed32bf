using Khitab.Web.Components.Charts;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Charts;

/// <summary>Small charts that the tests share.</summary>
internal static class Specs
{
    public static UiText Arabic { get; } = new(UiLanguage.Arabic);

    public static UiText English { get; } = new(UiLanguage.English);

    public static BarSpec Bars { get; } = new(
        [new Bar("actor:mali", "مالي", 1240, "actor-state", 0.5), new Bar("actor:un", "<b>UN & مالي</b>", 3, Faded: true)],
        "الفاعلون", "مرات الذكر")
    { Unit = "mention" };

    public static DivergingBarSpec Diverging { get; } = new(
        [new DivergingRow("مالي", 8, 2, "for:mali", "against:mali"), new DivergingRow("الجزائر", 0, 5, "for:dz", "against:dz")],
        "الفاعلون", new DivergingSide("مؤيد", "stance-favourable", 1), new DivergingSide("معارض", "stance-unfavourable", -1));

    public static HeatMapSpec Heat { get; } = new(
        [new HeatLine("a1", "مقال أول"), new HeatLine("a2", "مقال ثان")],
        [new HeatLine("mali", "مالي"), new HeatLine("dz", "الجزائر"), new HeatLine("ma", "المغرب")],
        [
            new HeatCell("a1", "mali", HeatCategory.Favourable, 3, 0, "c1"),
            new HeatCell("a1", "dz", HeatCategory.Mixed, 2, 4, "c2") { Rows = 9, ForMark = "c2+", AgainstMark = "c2-" },
            new HeatCell("a1", "ma", HeatCategory.Neutral, 0, 0, "c3") { Rows = 7 },
            new HeatCell("a2", "mali", HeatCategory.Undecided, 1, 0, "c4"),
            new HeatCell("a2", "dz", HeatCategory.Unfavourable, 0, 6, "c5"),
        ],
        "المقالات");

    public static TimelineSpec Timeline { get; } = new(
        [new TimelineMark("a1", new(2025, 2, 17), new(2025, 2, 17), "مقال"),
            new TimelineMark("a2", new(2025, 2, 17), new(2025, 2, 17), "آخر")],
        [new TimelineMark("e1", new(2024, 7, 25), new(2024, 7, 27), "معركة", 4)],
        Undated: 3);
}
