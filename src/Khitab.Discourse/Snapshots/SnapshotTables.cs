namespace Khitab.Discourse;

/// <summary>What a snapshot knows of its corpus beside the parts: who and what its numbers are.</summary>
internal sealed record SnapshotTables
{
    public required Numbering Numbering { get; init; }

    public required Actor[] Actors { get; init; }

    /// <summary>Each actor's place in ordinal order of id.</summary>
    public required int[] ActorRank { get; init; }

    /// <summary>The state, or whatever else is above it, that each actor belongs to; itself where it belongs to none.</summary>
    public required int[] ActorGroups { get; init; }

    /// <summary>
    /// The actor that each counts as: itself; at the level of states a country for its bodies and its head. Numbers stay the same, so that
    /// an id of a body still finds who it counts as.
    /// </summary>
    public required int[] CountsAs { get; init; }

    public required Outlet[] Outlets { get; init; }

    /// <summary>Each outlet's place in ordinal order of id, and last that of none.</summary>
    public required int[] OutletRank { get; init; }

    public required Party[] PartyList { get; init; }

    /// <summary>The actor that each party is, or -1.</summary>
    public required int[] ActorOfParty { get; init; }

    public required Theme[] ThemeList { get; init; }

    public required ThemeTree Tree { get; init; }

    public required Interner<string> ThemeIds { get; init; }

    public required Func<string, IReadOnlyList<string>> SearchKeys { get; init; }

    /// <summary>Each article's origin.</summary>
    public required int[] OriginOf { get; init; }

    /// <summary>Whether each origin is that of several articles.</summary>
    public required bool[] IsShared { get; init; }

    /// <summary>Whether each article shares its origin with others, a bit each.</summary>
    public required ulong[] SharesOrigin { get; init; }

    /// <summary>Counters to use again.</summary>
    public CountSpares Spare { get; init; } = new();

    public Interner<string> ActorIds => Numbering.Actors;

    public Interner<string> OutletIds => Numbering.Outlets;

    /// <summary>Names of sections by their number.</summary>
    public Interner<string> Sections => Numbering.Sections;

    /// <summary>Paths of folders by their number.</summary>
    public Interner<string> Folders => Numbering.Folders;

    public Interner<Party> Parties => Numbering.Parties;

    /// <summary>Labels by their number.</summary>
    public Interner<string> Labels => Numbering.Labels;

    /// <summary>Kinds of namings by their number.</summary>
    public Interner<string> NamingKinds => Numbering.NamingKinds;
}
