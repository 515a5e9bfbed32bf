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
        Cells = [
            .. result.Articles.SelectMany(article => StanceMatrixBuilder.CellsOf(result, article)).Where(cell => cell.Actor == actor.Id)];
    }

    /// <summary>The actor.</summary>
    public Actor Actor { get; }

    /// <summary>The answers to the selection with this actor alone in its key.</summary>
    public SelectionResult Result { get; }

    /// <summary>The articles' verdicts on it, in the order of the corpus; none where an article only lets it speak.</summary>
    public IReadOnlyList<StanceCell> Cells { get; }

    /// <summary>The profile of an actor, or of the state that it counts as; null where the corpus does not have it.</summary>
    public static ActorProfile? Of(CorpusSnapshot snapshot, Selection selection, string actor) =>
        snapshot.As(selection).FindActor(actor) is { } found && Profiles.Within(selection, SelectionKey.Actor, found.Id) is { } within
            ? new ActorProfile(found, snapshot.Select(within))
            : null;

    /// <summary>The mark, counted as this page counts.</summary>
    public Mark Scoped(Mark mark) => mark.WithinActor(Actor.Id);

    /// <summary>The words that name it in the texts (marks <see cref="MarkKind.Spelling"/>).</summary>
    public IReadOnlyList<WordUse> Spellings()
    {
        var table = _snapshot.Tables.Mentions;
        var counts = new Dictionary<int, int>();
        foreach (var row in Mentions()) counts[table.Wording[row]] = counts.GetValueOrDefault(table.Wording[row]) + 1;
        var words = _snapshot.Tables.Wordings;
        return Profiles.Ranked(counts, words.At, (text, count) => new WordUse(text, count));
    }

    /// <summary>
    /// The roles and titles that it is named with, by mentions (marks <see cref="MarkKind.Role"/>); only persons have any.
    /// </summary>
    public IReadOnlyList<WordUse> Roles()
    {
        var counts = new Dictionary<int, int>();
        foreach (var (_, row) in RolesInUse.Of(Result, _place))
        {
            counts[_snapshot.Tables.Roles.Name[row]] = counts.GetValueOrDefault(_snapshot.Tables.Roles.Name[row]) + 1;
        }
        return Profiles.Ranked(counts, _snapshot.Tables.Wordings.At, (text, count) => new WordUse(text, count));
    }

    /// <summary>Who takes positions on it (marks <see cref="MarkKind.Position"/>).</summary>
    public IReadOnlyList<PartyStance> Holders()
    {
        var table = _snapshot.Tables.Statements;
        return _holders ??= Profiles.Stances(Result, row => table.TargetActor[row] == _place, row => table.Holder[row]);
    }

    /// <summary>On what it takes positions (marks <see cref="MarkKind.Position"/>).</summary>
    public IReadOnlyList<PartyStance> Targets()
    {
        var table = _snapshot.Tables.Statements;
        return _targets ??= Profiles.Stances(Result, row => table.HolderActor[row] == _place, row => table.Target[row]);
    }

    /// <summary>What it is called where there are other words too (marks <see cref="MarkKind.Called"/>).</summary>
    public IReadOnlyList<NameInUse> Names() => NamesInUse.Of(Result, _place);

    /// <summary>How often it is heard, beside how often it is spoken of.</summary>
    public ActorVoice Voice() =>
        Result.Voices().FirstOrDefault(voice => voice.Actor == Actor.Id) ?? new ActorVoice(Actor.Id, 0, 0, 0);

    /// <summary>Themes with a cue in the same sentence, by mentions of the actor there (marks <see cref="MarkKind.Near"/>).</summary>
    public IReadOnlyList<Nearby> Themes() => _themes ??= ThemesBeside();

    /// <summary>Actors named in the same sentence, by sentences (marks <see cref="MarkKind.Beside"/>).</summary>
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
        var (mentions, cues) = (_snapshot.Tables.Mentions, _snapshot.Tables.Cues);
        var counts = new Dictionary<int, int>();
        foreach (var article in Result.Articles)
        {
            var sentences = new Dictionary<int, HashSet<int>>();
            for (var row = cues.Rows.Offsets[article]; row < cues.Rows.Offsets[article + 1]; row++)
            {
                if (cues.Sentence[row] < 0) continue;
                if (!sentences.TryGetValue(cues.Sentence[row], out var themes)) sentences[cues.Sentence[row]] = themes = [];
                themes.UnionWith(_snapshot.Tables.Tree.Upwards(cues.Theme[row]));
            }

            foreach (var row in MentionsOf(article))
            {
                if (!sentences.TryGetValue(mentions.Sentence[row], out var themes)) continue;
                foreach (var theme in themes) counts[theme] = counts.GetValueOrDefault(theme) + 1;
            }
        }

        return Profiles.Ranked(counts, theme => _snapshot.Themes[theme].Id, (id, count) => new Nearby(id, count));
    }

    private IEnumerable<int> Mentions() => Result.Articles.SelectMany(MentionsOf);

    private IEnumerable<int> MentionsOf(int article)
    {
        var table = _snapshot.Tables.Mentions;
        for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
        {
            if (table.Actor[row] == _place && Result.Masks.HasMention(row)) yield return row;
        }
    }
}
