namespace Khitab.Discourse;

/// <summary>
/// Puts segments together to a snapshot. Only what a segment's numbers are in the whole corpus is made, segment by segment; what an earlier
/// snapshot has made of a segment is taken from it.
/// </summary>
internal static class SnapshotAssembler
{
    /// <summary>A snapshot by the codebook's scheme, from which all others follow.</summary>
    public static CorpusSnapshot Assemble(
        IReadOnlyList<CorpusSegment> segments, CorpusFacts facts, Func<string, IReadOnlyList<string>> searchKeys, CorpusSnapshot? before)
    {
        var numbering = before?.Tables.Numbering.Copy() ?? new Numbering();
        numbering.Parties.Intern(Party.Author);
        foreach (var actor in facts.Actors) numbering.Actors.Intern(actor.Id);
        foreach (var outlet in facts.Outlets) numbering.Outlets.Intern(outlet.Id);
        var ids = before?.Tables.ThemeIds.Copy() ?? new Interner<string>(StringComparer.Ordinal);
        foreach (var theme in facts.Themes) ids.Intern(theme.Id);
        var known = before?.Parts.ToDictionary(part => part.Segment, (IEqualityComparer<CorpusSegment>)ReferenceEqualityComparer.Instance);
        var parts = new Part[segments.Count];
        var first = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = known?.GetValueOrDefault(segments[i]) is { } old
                ? old with { Index = i, First = first }
                : SchemeColumns.OfCodebook(Numbered(segments[i], i, first, numbering), ids);
            first += segments[i].Count;
        }

        var actors = Named(
            numbering.Actors, facts.Actors, actor => actor.Id, id => new Actor(id, ActorType.Organization, [id], Label(id), null));
        // A state that no text names as a party becomes one where its bodies count as it.
        foreach (var (body, state) in StateLevel.StatesOf(actors, numbering.Actors).Index())
        {
            if (state != body) numbering.Parties.Intern(Party.Actor(actors[state].Id));
        }

        var grownFrom = before is not null && IsGrown(before, parts) ? before : null;
        var places = new ArticleIndex(parts, grownFrom?.Places);
        var isAlike = grownFrom is not null && grownFrom.ComparesAs(facts) && !Names(facts, places, grownFrom.Places.Count);
        var origins = (isAlike ? Origins.Grown(grownFrom!.Tables.OriginOf, grownFrom.Parts.Length, parts) : null)
            ?? Origins.Group(parts, places, facts, numbering);
        var shared = Shared(origins);
        var sharing = new ulong[(origins.Length + 63) / 64];
        for (var place = 0; place < origins.Length; place++)
        {
            if (shared[origins[place]]) sharing[place >> 6] |= 1UL << (place & 63);
        }

        var parties = numbering.Parties.ToArray();
        // The tree may still add parents that no article carries, so it comes before the themes' ids are listed.
        var tree = new ThemeTree(ids, facts.Themes);
        var tables = new SnapshotTables
        {
            Numbering = numbering,
            Actors = actors,
            ActorRank = Ranks(numbering.Actors.ToArray()),
            ActorGroups = [.. Enumerable.Range(0, actors.Length).Select(actor => GroupOf(actors, actor, numbering))],
            CountsAs = [.. Enumerable.Range(0, actors.Length)],
            Outlets = Named(numbering.Outlets, facts.Outlets, outlet => outlet.Id, id => new Outlet(id, Label(id))),
            OutletRank = [.. Ranks(numbering.Outlets.ToArray()), numbering.Outlets.Count],
            PartyList = parties,
            ActorOfParty = Array.ConvertAll(parties, party => party.Kind == PartyKind.Actor ? numbering.Actors.Find(party.Name) : -1),
            ThemeList = ThemesOf(ids, facts.Themes),
            Tree = tree,
            ThemeIds = ids,
            SearchKeys = searchKeys,
            OriginOf = origins,
            IsShared = shared,
            SharesOrigin = sharing,
        };
        return new CorpusSnapshot(facts, places, parts, tables)
        {
            Earlier = isAlike && tree.Extends(grownFrom!.Tables.Tree) ? grownFrom.CountedWhole() : null,
            EarlierEdges = grownFrom?.CountedEdges(),
        };
    }

    /// <summary>Whether an article from a place on shares text with others.</summary>
    private static bool Names(CorpusFacts facts, ArticleIndex places, int from) =>
        facts.SharedPassages.Select(passage => passage.Articles).Concat(facts.Copies.Select(group => group.Articles))
            .Any(together => together.Any(id => places.Find(id) >= from));

    /// <summary>Whether all parts of an earlier snapshot are the first ones of this.</summary>
    private static bool IsGrown(CorpusSnapshot before, Part[] parts)
    {
        if (before.Parts.Length > parts.Length) return false;
        for (var i = 0; i < before.Parts.Length; i++)
        {
            if (!ReferenceEquals(before.Parts[i].Segment, parts[i].Segment)) return false;
        }

        return true;
    }

    /// <summary>The tables and parts by another scheme of themes.</summary>
    public static (SnapshotTables Tables, Part[] Parts) InScheme(
        ThemeScheme scheme, SnapshotTables tables, Part[] parts)
    {
        var ids = new Interner<string>(StringComparer.Ordinal);
        foreach (var theme in scheme.Themes) ids.Intern(theme.Id);
        var tree = new ThemeTree(ids, scheme.Themes);
        var columns = Array.ConvertAll(parts, part => SchemeColumns.OfOther(part, ids));
        return (tables with { ThemeIds = ids, Tree = tree, ThemeList = ThemesOf(ids, scheme.Themes), Spare = new() }, columns);
    }

    private static Part Numbered(CorpusSegment segment, int index, int first, Numbering numbering)
    {
        var numbers = numbering.Of(segment);
        return new Part
        {
            Segment = segment,
            Index = index,
            First = first,
            Numbers = numbers,
            ActorOf = numbers.Actors,
            PartyOf = numbers.Parties,
            ThemeOf = [],
            Mentions = segment.Mentions,
            Statements = segment.Statements,
            Quotations = segment.Quotations,
            Namings = segment.Namings,
            Relays = segment.Relays,
            Verdicts = segment.Verdicts,
            VerdictValues = segment.Values,
            Themes = ThemeColumns.Of(segment.Table(SegmentRows.Shares)),
            ThemeValues = segment.Values,
            Cues = CueColumns.Of(segment.Table(SegmentRows.Cues)),
        };
    }

    private static int GroupOf(Actor[] list, int actor, Numbering numbering)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            if (list[actor].Parent is not { } parent || numbering.Actors.Find(parent) is not (>= 0 and var place)) break;
            actor = place;
        }

        return actor;
    }

    private static int[] Ranks(string[] ids)
    {
        var places = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort(ids, places, StringComparer.Ordinal);
        var ranks = new int[places.Length];
        for (var rank = 0; rank < ranks.Length; rank++) ranks[places[rank]] = rank;
        return ranks;
    }

    private static bool[] Shared(int[] origins)
    {
        var (seen, shared) = (new bool[origins.Length], new bool[origins.Length]);
        foreach (var origin in origins)
        {
            shared[origin] |= seen[origin];
            seen[origin] = true;
        }

        return shared;
    }

    private static Theme[] ThemesOf(Interner<string> ids, IReadOnlyList<Theme> known) =>
        Named(ids, known, theme => theme.Id, id => new Theme(id, null, Label(id)));

    private static Dictionary<string, string> Label(string id) => new(StringComparer.Ordinal) { ["und"] = id };

    private static T[] Named<T>(Interner<string> ids, IEnumerable<T> known, Func<T, string> idOf, Func<string, T> unknown)
    {
        var byId = known.DistinctBy(idOf, StringComparer.Ordinal).ToDictionary(idOf, StringComparer.Ordinal);
        return Array.ConvertAll(ids.ToArray(), id => byId.TryGetValue(id, out var value) ? value : unknown(id));
    }
}
