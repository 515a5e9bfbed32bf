using Khitab.Text;

namespace Khitab.Coded;

/// <summary>What sort of actor coders say one is, in the words that they use for it.</summary>
internal static class ActorTypeWords
{
    private static readonly (ActorType Type, string[] Words)[] Words =
    [
        (ActorType.Government,
            ["government", "governmental", "gov", "ministry", "agency", "public authority", "حكومة", "حكومي", "حكومية", "وزارة"]),
        (ActorType.State, ["state", "country", "دولة", "بلد"]),
        (ActorType.Military, ["military", "army", "جيش", "عسكري"]),
        (ActorType.ArmedGroup, ["armed group", "militia", "rebels", "جماعة مسلحة", "ميليشيا"]),
        (ActorType.Media, ["media", "press", "newspaper", "journalist", "إعلام", "وسيلة إعلام", "صحافة", "صحيفة"]),
        (ActorType.Expert, ["expert", "academic", "academia", "science", "scientist", "scholar", "خبير", "أكاديمي", "باحث"]),
        (ActorType.Person, ["person", "individual", "politician", "citizen", "شخص", "سياسي", "فرد"]),
        (ActorType.Community, ["community", "people", "tribe", "جماعة", "شعب", "قبيلة"]),
        (ActorType.Organization,
            ["organization", "organisation", "ngo", "business", "company", "party", "union", "association", "interest group",
                "منظمة", "شركة", "حزب", "جمعية", "نقابة"]),
    ];

    private static readonly Dictionary<string, ActorType> Known = Words
        .SelectMany(group => group.Words.Select(word => (Key: ArabicNormalizer.Key(word), group.Type)))
        .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Type, StringComparer.Ordinal);

    /// <summary>The type that a word says; null for a word that says none.</summary>
    public static ActorType? Of(string? word) =>
        !string.IsNullOrWhiteSpace(word) && Known.TryGetValue(ArabicNormalizer.Key(word), out var type) ? type : null;
}
