namespace Khitab.Discourse;

/// <summary>The columns of a snapshot and the numbers that ids have in them.</summary>
internal sealed record SnapshotTables
{
    public required Actor[] Actors { get; init; }

    public required Theme[] ThemeList { get; init; }

    public required Outlet[] Outlets { get; init; }

    /// <summary>Each actor's place in ordinal order of id.</summary>
    public required int[] ActorRank { get; init; }

    /// <summary>The state, or whatever else is above it, that each actor belongs to; itself where it belongs to none.</summary>
    public required int[] ActorGroups { get; init; }

    /// <summary>
    /// The actor that each counts as: itself; at the level of states a country for its bodies and its head. Numbers stay the same, so that
    /// an id of a body still finds who it counts as.
    /// </summary>
    public required int[] CountsAs { get; init; }

    public required Interner<string> ActorIds { get; init; }

    public required Interner<string> ThemeIds { get; init; }

    public required Interner<string> OutletIds { get; init; }

    /// <summary>Names of sections by their number.</summary>
    public required Interner<string> Sections { get; init; }

    /// <summary>Paths of folders by their number.</summary>
    public required Interner<string> Folders { get; init; }

    public required Interner<Party> Parties { get; init; }

    public required Party[] PartyList { get; init; }

    public required ThemeTree Tree { get; init; }

    public required WordIndex Words { get; init; }

    public required Func<string, IReadOnlyList<string>> SearchKeys { get; init; }

    public required SentenceColumns Sentences { get; init; }

    public required MentionColumns Mentions { get; init; }

    public required RoleColumns Roles { get; init; }

    public required StatementColumns Statements { get; init; }

    public required QuotationColumns Quotations { get; init; }

    public required CueColumns Cues { get; init; }

    public required DateColumns Dates { get; init; }

    public required NamingColumns Namings { get; init; }

    /// <summary>Labels by their number.</summary>
    public required Interner<string> Labels { get; init; }

    /// <summary>Kinds of namings by their number.</summary>
    public required Interner<string> NamingKinds { get; init; }

    /// <summary>The words of mentions, roles and cues by their number.</summary>
    public required Interner<string> Wordings { get; init; }

    public required RelayColumns Relays { get; init; }

    public required ThemeColumns Themes { get; init; }

    public required VerdictColumns Verdicts { get; init; }

    /// <summary>Each article's outlet, or -1.</summary>
    public required int[] OutletOf { get; init; }

    /// <summary>Each article's section, or -1.</summary>
    public required int[] SectionOf { get; init; }

    /// <summary>Each article's folder, or -1.</summary>
    public required int[] FolderOf { get; init; }

    /// <summary>Each article's origin.</summary>
    public required int[] OriginOf { get; init; }

    /// <summary>Articles in order of outlet, so that distinct outlets can be counted in one pass.</summary>
    public required int[] ByOutlet { get; init; }

    /// <summary>Articles in order of origin.</summary>
    public required int[] ByOrigin { get; init; }
}
