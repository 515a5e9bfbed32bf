namespace Khitab.Discourse;

/// <summary>An article that carries a theme.</summary>
/// <param name="Article">The article's place.</param>
/// <param name="Share">The theme's share of the article's cue weight, themes inside it included, 0 to 1.</param>
/// <param name="Cues">Its cues of the theme.</param>
public sealed record ThemeArticle(int Article, double Share, int Cues);

/// <summary>A sentence of the codebook and who agrees with it.</summary>
/// <param name="Proposition">The proposition.</param>
/// <param name="Holders">Statements on it by holder; at least one.</param>
public sealed record PropositionStance(Proposition Proposition, IReadOnlyList<PartyStance> Holders)
{
    /// <summary>Statements that agree.</summary>
    public int For => Holders.Sum(holder => holder.For);

    /// <summary>Statements that disagree.</summary>
    public int Against => Holders.Sum(holder => holder.Against);

    /// <summary>Statements that do neither.</summary>
    public int Neutral => Holders.Sum(holder => holder.Neutral);
}

/// <summary>Who is quoted on a theme.</summary>
/// <param name="Speaker">An actor or an unnamed source.</param>
/// <param name="Count">Quotations that hold a cue of the theme.</param>
public sealed record ThemeSpeaker(Party Speaker, int Count);

/// <summary>
/// One theme, with all that are inside it: its words, who speaks of it and who is next to it, in the articles that carry it. The theme
/// takes the place of whatever the selection's theme key holds; every other key holds. Marks of its numbers carry the theme as their scope.
/// </summary>
public sealed class ThemeProfile
{
    private readonly CorpusSnapshot _snapshot;
    private readonly bool[] _covered;
    private IReadOnlyList<ThemeSpeaker>? _speakers;
    private IReadOnlyList<Nearby>? _actors;

    private ThemeProfile(Theme theme, SelectionResult result)
    {
        Theme = theme;
        Result = result;
        _snapshot = result.Snapshot;
        _covered = _snapshot.Tables.Tree.Covered(theme.Id);
    }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>The answers to the selection with this theme alone in its key: the articles that carry it.</summary>
    public SelectionResult Result { get; }

    /// <summary>Ids of the themes that this one lies in, the nearest first.</summary>
    public IReadOnlyList<string> Parents =>
        [.. _snapshot.Tables.Tree.Upwards(_snapshot.Tables.ThemeIds.Find(Theme.Id)).Skip(1).Select(place => _snapshot.Themes[place].Id)];

    /// <summary>The profile of a theme, or null where the corpus does not have it.</summary>
    public static ThemeProfile? Of(CorpusSnapshot snapshot, Selection selection, string theme) =>
        snapshot.FindTheme(theme) is { } found && Profiles.Within(selection, SelectionKey.Theme, theme) is { } within
            ? new ThemeProfile(found, snapshot.Select(within))
            : null;

    /// <summary>The mark, counted as this page counts.</summary>
    public Mark Scoped(Mark mark) => mark.WithinTheme(Theme.Id);

    /// <summary>The themes directly inside it and how many of its articles carry each (marks <see cref="CarryingMark"/>).</summary>
    public IReadOnlyList<Nearby> Children()
    {
        var places = _snapshot.Themes.Where(theme => theme.Parent == Theme.Id && theme.Id != Theme.Id).Select(theme => theme.Id);
        return
        [
            .. places.Select(id =>
            {
                var inside = _snapshot.Tables.Tree.Covered(id);
                return new Nearby(id, Result.Chosen().Count(c => ThemeSentences.Carries(c.Part, c.Article, inside)));
            }).OrderByDescending(child => child.Count).ThenBy(child => child.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Its articles, those that it fills most first (marks <see cref="CarryingMark"/> with the article).</summary>
    public IReadOnlyList<ThemeArticle> Articles() =>
    [
        .. Result.Chosen().Select(c => new ThemeArticle(
                c.Part.First + c.Article,
                ShareOf(c.Part, c.Article),
                ThemeSentences.Cues(c.Part, c.Article, _covered).Count()))
            .OrderByDescending(article => article.Share)
            .ThenByDescending(article => article.Cues),
    ];

    /// <summary>The words by which it was found (marks <see cref="CueMark"/>).</summary>
    public IReadOnlyList<WordUse> Words()
    {
        var counts = new WordCounts();
        foreach (var (part, _, article) in Result.Chosen())
        {
            foreach (var row in ThemeSentences.Cues(part, article, _covered)) counts.Add(part, part.Cues.Wording[row]);
        }

        return counts.Ranked();
    }

    /// <summary>
    /// Its propositions that are spoken to, the most often first (marks <see cref="OnMark"/> and <see cref="PositionMark"/>).
    /// </summary>
    public IReadOnlyList<PropositionStance> Propositions()
    {
        return
        [
            .. _snapshot.Propositions.Where(proposition => IsCovered(proposition.Theme))
                .Select(proposition => (proposition, Target: _snapshot.Tables.Parties.Find(Party.Proposition(proposition.Id))))
                .Where(p => p.Target >= 0)
                .Select(
                    p => new PropositionStance(
                        p.proposition,
                        Profiles.Stances(
                            Result, part => part.LocalParty(p.Target), (part, row, party) => part.Statements.Target[row] == party,
                            part => part.Statements.Holder)))
                .Where(stance => stance.Holders.Count > 0)
                .OrderByDescending(stance => stance.For + stance.Against)
                .ThenByDescending(stance => stance.Neutral)
                .ThenBy(stance => stance.Proposition.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Who is quoted on it (marks <see cref="SpeakingMark"/>).</summary>
    public IReadOnlyList<ThemeSpeaker> Speakers()
    {
        return _speakers ??=
        [
            .. Result.Chosen().SelectMany(c => ThemeSentences.Quotations(c.Part, c.Mask, c.Article, _covered).Select(c.Part.Speaker))
                .GroupBy(speaker => speaker)
                .Select(group => new ThemeSpeaker(_snapshot.Tables.PartyList[group.Key], group.Count()))
                .OrderByDescending(speaker => speaker.Count)
                .ThenBy(speaker => speaker.Speaker.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>Actors named in a sentence with one of its cues, by mentions there (marks <see cref="NearMark"/>).</summary>
    public IReadOnlyList<Nearby> Actors()
    {
        if (_actors is not null) return _actors;
        var counts = new Dictionary<int, int>();
        foreach (var (part, mask, article) in Result.Chosen())
        {
            var (table, sentences) = (part.Mentions, ThemeSentences.Of(part, article, _covered));
            for (var row = table.Rows.Start(article); row < table.Rows.End(article); row++)
            {
                if (!mask.HasMention(row) || !sentences.Contains(table.Sentence[row])) continue;
                counts[part.MentionActor(row)] = counts.GetValueOrDefault(part.MentionActor(row)) + 1;
            }
        }

        return _actors = Profiles.Ranked(counts, actor => _snapshot.Actors[actor].Id, (id, count) => new Nearby(id, count));
    }

    private bool IsCovered(string theme) => _snapshot.Tables.ThemeIds.Find(theme) is >= 0 and var place && _covered[place];

    private double ShareOf(Part part, int article)
    {
        var share = 0.0;
        for (var row = part.Themes.Rows.Start(article); row < part.Themes.Rows.End(article); row++)
        {
            if (_covered[part.ShareTheme(row)]) share += part.ShareWeight(row);
        }

        return share;
    }
}
