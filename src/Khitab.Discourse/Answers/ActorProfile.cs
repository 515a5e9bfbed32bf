namespace Khitab.Discourse;

/// <summary>
/// One actor: how it is named, what is said of it and by it, and what it is next to. The actor takes the place of whatever the
/// selection's actor key holds; every other key holds. Marks of its numbers carry the actor as their scope (<see cref="Scoped"/>).
/// </summary>
public sealed class ActorProfile
{
    private readonly CorpusSnapshot _snapshot;
    private readonly int _place;
    private IReadOnlyList<PartyStance>? _holders;
    private IReadOnlyList<PartyStance>? _targets;
    private IReadOnlyList<Nearby>? _themes;
    private IReadOnlyList<Nearby>? _beside;

    private ActorProfile(Actor actor, SelectionResult result)
    {
        Actor = actor;
        Result = result;
        _snapshot = result.Snapshot;
        _place = _snapshot.ActorPlace(actor.Id);
        Cells =
        [
            .. result.Chosen().Select(c => StanceCells.Of(c.Part, c.Mask, c.Article, c.Part.LocalActor(_place)))
                .Where(cell => cell is not null).Select(cell => cell!.Value.Cell(_snapshot)),
        ];
    }

    /// <summary>The actor.</summary>
    public Actor Actor { get; }

    /// <summary>The answers to the selection with this actor alone in its key.</summary>
    public SelectionResult Result { get; }

    /// <summary>The articles' verdicts on it, in the order of the corpus; none where an article only lets it speak.</summary>
    public IReadOnlyList<StanceCell> Cells { get; }

    /// <summary>
    /// The profile of an actor, or of the state that it counts as; null where the corpus does not have it, or has it as a part of another
    /// since a merge.
    /// </summary>
    public static ActorProfile? Of(CorpusSnapshot snapshot, Selection selection, string actor) =>
        snapshot.Became(actor) is null && snapshot.As(selection).FindActor(actor) is { } found
            && Profiles.Within(selection, SelectionKey.Actor, found.Id) is { } within
            ? new ActorProfile(found, snapshot.Select(within))
            : null;

    /// <summary>The mark, counted as this page counts.</summary>
    public Mark Scoped(Mark mark) => mark.WithinActor(Actor.Id);

    /// <summary>The words that name it in the texts (marks <see cref="SpellingMark"/>).</summary>
    public IReadOnlyList<WordUse> Spellings()
    {
        var counts = new WordCounts();
        foreach (var (part, row) in Mentions()) counts.Add(part, part.Mentions.Wording[row]);
        return counts.Ranked();
    }

    /// <summary>
    /// The roles and titles that it is named with, by mentions (marks <see cref="RoleMark"/>); only persons have any.
    /// </summary>
    public IReadOnlyList<WordUse> Roles()
    {
        var counts = new WordCounts();
        foreach (var (part, _, row) in RolesInUse.Of(Result, _place)) counts.Add(part, part.Roles.Name[row]);
        return counts.Ranked();
    }

    /// <summary>Who takes positions on it (marks <see cref="PositionMark"/>).</summary>
    public IReadOnlyList<PartyStance> Holders() => _holders ??= Profiles.Stances(
        Result, part => part.LocalActor(_place) + 1, (part, row, party) => part.Statements.Target[row] == party,
        part => part.Statements.Holder);

    /// <summary>On what it takes positions (marks <see cref="PositionMark"/>).</summary>
    public IReadOnlyList<PartyStance> Targets() => _targets ??= Profiles.Stances(
        Result, part => part.LocalActor(_place) + 1, (part, row, party) => part.Statements.Holder[row] == party,
        part => part.Statements.Target);

    /// <summary>What it is called where there are other words too (marks <see cref="CalledMark"/>).</summary>
    public IReadOnlyList<NameInUse> Names() => NamesInUse.Of(Result, _place);

    /// <summary>How often it is heard, beside how often it is spoken of.</summary>
    public ActorVoice Voice() =>
        Result.Voices().FirstOrDefault(voice => voice.Actor == Actor.Id) ?? new ActorVoice(Actor.Id, 0, 0, 0);

    /// <summary>Themes with a cue in the same sentence, by mentions of the actor there (marks <see cref="NearMark"/>).</summary>
    public IReadOnlyList<Nearby> Themes() => _themes ??= ThemesBeside();

    /// <summary>Actors named in the same sentence, by sentences (marks <see cref="BesideMark"/>).</summary>
    public IReadOnlyList<Nearby> Beside() => _beside ??=
        [.. Result.CoMentions(CoMentionScope.Sentence).Select(pair => new Nearby(pair.A == Actor.Id ? pair.B : pair.A, pair.Count))];

    /// <summary>Numbers of the claims about it on which articles that are in differ: a person's posts.</summary>
    public IReadOnlyList<int> Claims()
    {
        // The analysis heads such a claim with one of the person's names.
        var names = Actor.Names.Concat(Actor.Labels.Values).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Enumerable.Range(0, _snapshot.Conflicts.Count).Where(n => names.Contains(_snapshot.Conflicts[n].About)
                && _snapshot.Conflicts[n].Values.Any(value => _snapshot.ArticlePlace(value.Article) is >= 0 and var at && Result.Has(at))),
        ];
    }

    private List<Nearby> ThemesBeside()
    {
        var counts = new Dictionary<int, int>();
        foreach (var (part, mask, article) in Result.Chosen())
        {
            var cues = part.Cues;
            var sentences = new Dictionary<int, HashSet<int>>();
            for (var row = cues.Rows.Start(article); row < cues.Rows.End(article); row++)
            {
                if (cues.Sentence[row] < 0) continue;
                if (!sentences.TryGetValue(cues.Sentence[row], out var themes)) sentences[cues.Sentence[row]] = themes = [];
                themes.UnionWith(_snapshot.Tables.Tree.Upwards(part.CueTheme(row)));
            }

            foreach (var row in MentionsOf(part, mask, article))
            {
                if (!sentences.TryGetValue(part.Mentions.Sentence[row], out var themes)) continue;
                foreach (var theme in themes) counts[theme] = counts.GetValueOrDefault(theme) + 1;
            }
        }

        return Profiles.Ranked(counts, theme => _snapshot.Themes[theme].Id, (id, count) => new Nearby(id, count));
    }

    private IEnumerable<(Part Part, int Row)> Mentions() =>
        Result.Chosen().SelectMany(c => MentionsOf(c.Part, c.Mask, c.Article).Select(row => (c.Part, row)));

    private IEnumerable<int> MentionsOf(Part part, PartMask mask, int article)
    {
        for (var row = part.Mentions.Rows.Start(article); row < part.Mentions.Rows.End(article); row++)
        {
            if (part.MentionActor(row) == _place && mask.HasMention(row)) yield return row;
        }
    }
}
