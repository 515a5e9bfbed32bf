using System.Globalization;

namespace Khitab.Discourse;

/// <summary>What statements can be grouped by: every column of their list.</summary>
public enum StatementGrouping
{
    /// <summary>The article; values are ids of articles.</summary>
    Article,

    /// <summary>The holder; values are written parties.</summary>
    Holder,

    /// <summary>The target; values are written parties.</summary>
    Target,

    /// <summary>The polarity; values are <c>-1</c>, <c>0</c>, <c>1</c>.</summary>
    Polarity,

    /// <summary>The voice; values are its names, in small letters as all that follow.</summary>
    Voice,

    /// <summary>The modality.</summary>
    Modality,

    /// <summary>The act.</summary>
    Act,

    /// <summary>The type of event; <c>none</c> where it has none.</summary>
    Class,

    /// <summary>The quad class of the type of event; <c>none</c> where it has none.</summary>
    Quad,

    /// <summary>The confidence by tenths; values are the lower ends, <c>0.7</c>, and <c>1</c> for what a person said.</summary>
    Confidence,
}

/// <summary>Statements that have one value of what they are grouped by.</summary>
/// <param name="Value">The value; see <see cref="StatementGrouping"/>.</param>
/// <param name="Count">How many they are.</param>
/// <param name="For">Those for their target.</param>
/// <param name="Against">Those against it.</param>
public sealed record StatementGroupCount(string Value, int Count, int For, int Against);

/// <summary>One group of statements, to list it alone.</summary>
/// <param name="By">What is grouped by.</param>
/// <param name="Value">The group's value.</param>
public sealed record StatementGroupChoice(StatementGrouping By, string Value);

/// <summary>Groups the statements of a selection.</summary>
internal static class StatementGroups
{
    private const string None = "none";

    /// <summary>The groups, the largest first, those of one size in the order of their values.</summary>
    public static IReadOnlyList<StatementGroupCount> Of(SelectionResult result, StatementGrouping by)
    {
        var counts = new Dictionary<int, (int All, int For, int Against)>();
        foreach (var inPart in result.ByPart())
        {
            var (part, mask) = (inPart.Part, inPart.Mask);
            var keyOf = KeyOf(part, by);
            foreach (var article in inPart.Articles())
            {
                for (var row = part.Statements.Rows.Start(article); row < part.Statements.Rows.End(article); row++)
                {
                    if (!mask.HasStatement(row)) continue;
                    var key = keyOf(article, row);
                    var (all, positive, negative) = counts.GetValueOrDefault(key);
                    var polarity = part.Polarity(row);
                    counts[key] = (all + 1, positive + (polarity > 0 ? 1 : 0), negative + (polarity < 0 ? 1 : 0));
                }
            }
        }

        return
        [
            .. counts.Select(c => new StatementGroupCount(ValueOf(result.Snapshot, by, c.Key), c.Value.All, c.Value.For, c.Value.Against))
                .OrderByDescending(g => g.Count).ThenBy(g => g.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a statement, by its article's and its own number in a part, is of a group; never for a value that there is not.
    /// </summary>
    public static Func<int, int, bool> Has(CorpusSnapshot snapshot, Part part, StatementGroupChoice choice)
    {
        if (Find(snapshot, choice) is not { } wanted) return (_, _) => false;
        var keyOf = KeyOf(part, choice.By);
        return (article, row) => keyOf(article, row) == wanted;
    }

    private static Func<int, int, int> KeyOf(Part part, StatementGrouping by) => by switch
    {
        StatementGrouping.Article => (article, _) => part.First + article,
        StatementGrouping.Holder => (_, row) => part.Holder(row),
        StatementGrouping.Target => (_, row) => part.Target(row),
        StatementGrouping.Polarity => (_, row) => part.Polarity(row),
        StatementGrouping.Voice => (_, row) => StatementCode.Voice(part.Statements.Code[row]),
        StatementGrouping.Modality => (_, row) => StatementCode.Modality(part.Statements.Code[row]),
        StatementGrouping.Act => (_, row) => (int)DeedCode.Act(part.Statements.Act[row]),
        StatementGrouping.Class => (_, row) => (int?)DeedCode.Class(part.Statements.Act[row]) ?? -1,
        StatementGrouping.Quad => (_, row) => (int?)DeedCode.Class(part.Statements.Act[row])?.Quad() ?? -1,
        _ => (_, row) => Tenths(part.Confidence(row)),
    };

    // 0.7 is written as a little less.
    private static int Tenths(double confidence) => (int)Math.Floor((Math.Clamp(confidence, 0, 1) * 10) + 1e-9);

    private static string ValueOf(CorpusSnapshot snapshot, StatementGrouping by, int key) => by switch
    {
        StatementGrouping.Article => snapshot.Articles[key].Id,
        StatementGrouping.Holder or StatementGrouping.Target => snapshot.Tables.PartyList[key].ToString(),
        StatementGrouping.Polarity => key.ToString(CultureInfo.InvariantCulture),
        StatementGrouping.Voice => Name((Voice)key),
        StatementGrouping.Modality => Name((Modality)key),
        StatementGrouping.Act => Name((Act)key),
        StatementGrouping.Class => key < 0 ? None : Name((EventClass)key),
        StatementGrouping.Quad => key < 0 ? None : Name((QuadClass)key),
        _ => (key / 10.0).ToString(CultureInfo.InvariantCulture),
    };

    private static int? Find(CorpusSnapshot snapshot, StatementGroupChoice choice) => choice.By switch
    {
        StatementGrouping.Article => snapshot.ArticlePlace(choice.Value) is >= 0 and var place ? place : null,
        StatementGrouping.Holder or StatementGrouping.Target =>
            Party.TryParse(choice.Value, out var party) && snapshot.PartyPlace(party) is >= 0 and var place ? place : null,
        StatementGrouping.Polarity => choice.Value switch { "-1" => -1, "0" => 0, "1" => 1, _ => null },
        StatementGrouping.Voice => Number<Voice>(choice.Value),
        StatementGrouping.Modality => Number<Modality>(choice.Value),
        StatementGrouping.Act => Number<Act>(choice.Value),
        StatementGrouping.Class => choice.Value == None ? -1 : Number<EventClass>(choice.Value),
        StatementGrouping.Quad => choice.Value == None ? -1 : Number<QuadClass>(choice.Value),
        _ => double.TryParse(choice.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tenth)
            ? Tenths(tenth) : null,
    };

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static int? Number<T>(string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Name(value) == name).Select(value => (int?)(int)(object)value).FirstOrDefault();
}
