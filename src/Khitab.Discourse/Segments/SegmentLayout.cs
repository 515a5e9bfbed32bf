namespace Khitab.Discourse;

/// <summary>What the numbers of a column count or name. From <see cref="Actor"/> to <see cref="Other"/> they name strings.</summary>
internal enum NumberOf
{
    Actor,
    Theme,
    Outlet,
    Section,
    Folder,
    Language,
    Label,
    NamingKind,
    Wording,
    Date,
    Address,
    Word,

    /// <summary>Parties that are neither the author nor actors, as written.</summary>
    Other,

    /// <summary>
    /// A party: 0 the author, then one for each actor in their order, then the others. So whether a party is an actor, and which, is a
    /// comparison and a subtraction.
    /// </summary>
    Party,

    /// <summary>A number between 0 and 1, of the segment's distinct ones.</summary>
    Value,

    /// <summary>The number itself.</summary>
    Plain,
}

/// <summary>The tables of a segment: each has rows of articles.</summary>
internal enum SegmentRows
{
    Articles,
    Sentences,
    Mentions,
    Roles,
    Statements,
    Quotations,
    Cues,
    OtherCues,
    Shares,
    OtherShares,
    Dates,
    Namings,
    Relays,
    References,
    Verdicts,
    Words,
}

/// <summary>One column of a table.</summary>
/// <param name="Of">What its numbers are.</param>
/// <param name="OrNone">Whether -1 may be among them.</param>
/// <param name="Hot">Whether counting goes over it.</param>
internal readonly record struct ColumnLayout(NumberOf Of, bool OrNone = false, bool Hot = false);

/// <summary>
/// The columns of each table, in the order in which they are kept and written. Bytes are those of a segment of newspaper articles; a
/// number that needs more takes more (<see cref="Numbers"/>). A mention takes 9: actor 2, demonym 1, wording 2, start 2, length 1,
/// sentence 1. A statement takes 13: holder 2, target 2, code 1, act with type of event 1, confidence 2, start 2, length 2, sentence 1.
/// Each table has four bytes an article beside them, for where its rows begin.
/// </summary>
internal static class SegmentLayout
{
    /// <summary>The columns that say where a row is: start, length, sentence or none.</summary>
    private static readonly ColumnLayout[] Span = [new(NumberOf.Plain), new(NumberOf.Plain), new(NumberOf.Plain, OrNone: true)];

    private static readonly ColumnLayout[] Cue = [new(NumberOf.Theme), new(NumberOf.Wording), .. Span];

    private static readonly ColumnLayout[] Share = [new(NumberOf.Theme), new(NumberOf.Value)];

    private static readonly Dictionary<SegmentRows, ColumnLayout[]> Tables = new()
    {
        [SegmentRows.Articles] =
        [
            new(NumberOf.Outlet, OrNone: true), new(NumberOf.Section, OrNone: true), new(NumberOf.Folder, OrNone: true),
            new(NumberOf.Language), new(NumberOf.Plain, OrNone: true), new(NumberOf.Plain), new(NumberOf.Plain, OrNone: true),
        ],
        [SegmentRows.Sentences] = [new(NumberOf.Plain), new(NumberOf.Plain)],
        [SegmentRows.Mentions] = [new(NumberOf.Actor, Hot: true), new(NumberOf.Plain), new(NumberOf.Wording), .. Span],
        [SegmentRows.Roles] = [new(NumberOf.Plain), new(NumberOf.Wording)],
        [SegmentRows.Statements] =
        [
            new(NumberOf.Party, Hot: true), new(NumberOf.Party, Hot: true), new(NumberOf.Plain), new(NumberOf.Plain),
            new(NumberOf.Value), .. Span,
        ],
        [SegmentRows.Quotations] = [new(NumberOf.Party), new(NumberOf.Plain), .. Span],
        [SegmentRows.Cues] = Cue,
        [SegmentRows.OtherCues] = Cue,
        [SegmentRows.Shares] = Share,
        [SegmentRows.OtherShares] = Share,
        [SegmentRows.Dates] = [new(NumberOf.Date), .. Span],
        [SegmentRows.Namings] = [new(NumberOf.Label), new(NumberOf.NamingKind), new(NumberOf.Plain), new(NumberOf.Party), .. Span],
        [SegmentRows.Relays] = [new(NumberOf.Party), .. Span],
        [SegmentRows.References] = [new(NumberOf.Address, OrNone: true), new(NumberOf.Plain, OrNone: true)],
        [SegmentRows.Verdicts] = [new(NumberOf.Actor, OrNone: true), new(NumberOf.Plain), new(NumberOf.Value)],
        [SegmentRows.Words] = [new(NumberOf.Word, OrNone: true)],
    };

    /// <summary>All tables, in order.</summary>
    public static SegmentRows[] All { get; } = Enum.GetValues<SegmentRows>();

    /// <summary>What names strings, in order.</summary>
    public static NumberOf[] Strings { get; } = [.. Enum.GetValues<NumberOf>().Where(naming => naming <= NumberOf.Other)];

    /// <summary>The columns of a table.</summary>
    public static ColumnLayout[] Of(SegmentRows table) => Tables[table];
}
