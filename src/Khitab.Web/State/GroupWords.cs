using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>What groups of statements and types of events are called.</summary>
public static class GroupWords
{
    /// <summary>What a value of the class key is called: a type of event, a quad class, or none.</summary>
    public static string ClassValue(this UiText words, string value) => value == ClassValues.None ? words["class.none"]
        : ClassValues.ParentOf(value) is not null ? words["plover." + value] : words["quad." + value];

    /// <summary>What a type of event is called: «مساعدة».</summary>
    public static string EventClass(this UiText words, EventClass @class) => words["plover." + Lower(@class)];

    /// <summary>What a quad class is called: «تعاون بالفعل».</summary>
    public static string QuadClass(this UiText words, QuadClass quad) => words["quad." + Lower(quad)];

    /// <summary>What statements are grouped by, as the column's heading has it.</summary>
    public static string Grouping(this UiText words, StatementGrouping by) => words[by switch
    {
        StatementGrouping.Holder => "key.holder",
        StatementGrouping.Voice => "key.voice",
        StatementGrouping.Modality => "key.modality",
        _ => "column." + Lower(by),
    }];

    /// <summary>What a group is called.</summary>
    /// <param name="words">The language.</param>
    /// <param name="snapshot">The corpus.</param>
    /// <param name="group">The group; a value that there is not is called by itself.</param>
    public static string Group(this UiText words, CorpusSnapshot snapshot, StatementGroupChoice group) => group.By switch
    {
        StatementGrouping.Article => words.Value(snapshot, SelectionKey.Article, group.Value),
        StatementGrouping.Holder or StatementGrouping.Target => words.Value(snapshot, SelectionKey.Holder, group.Value),
        StatementGrouping.Polarity => words.Value(snapshot, SelectionKey.Stance, group.Value),
        StatementGrouping.Confidence => Tenth(words, group.Value),
        _ when group.Value == "none" => words["class.none"],
        StatementGrouping.Class => Known<EventClass>(group.Value) ? words["plover." + group.Value] : group.Value,
        StatementGrouping.Quad => Known<QuadClass>(group.Value) ? words["quad." + group.Value] : group.Value,
        StatementGrouping.Voice => Known<Voice>(group.Value) ? words["voice." + group.Value] : group.Value,
        StatementGrouping.Modality => Known<Modality>(group.Value) ? words["modality." + group.Value] : group.Value,
        _ => Known<Act>(group.Value) ? words["act." + group.Value] : group.Value,
    };

    private static string Tenth(UiText words, string value) =>
        !double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from) ? value
        : from >= 1 ? words.Percent(1) : words.Format("group.tenth", words.Percent(from), words.Percent(from + 0.1));

    private static bool Known<T>(string value)
        where T : struct, Enum => Enum.GetValues<T>().Any(known => Lower(known) == value);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
