using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>An actor of the index.</summary>
public sealed record ActorItem(string Id, string Type, string Name, int Mentions, int Articles, int Quoted, int For, int Against);

/// <summary>The index of actors, each with what its own page counts, a page of them; see <see cref="GridPage.OfList"/>.</summary>
public sealed record ActorsAnswer(int Total, int Page, int Pages, IReadOnlyList<ActorItem> Actors)
{
    internal static ActorsAnswer Of(SelectionResult result, UiText words)
    {
        var rows = ActorRows.Sorted(result, result.Selection, words);
        var page = GridPage.OfList(result.Selection, rows.Count);
        return new ActorsAnswer(page.Total, page.Number, page.Pages, [.. rows.Skip(page.Skip).Take(page.Count).Select(row => new ActorItem(
            row.Actor, result.Snapshot.FindActor(row.Actor)!.Type.Key(), words.Actor(result.Snapshot, row.Actor), row.Mentions,
            row.Articles, row.Quoted, row.For, row.Against))]);
    }
}

/// <summary>Words of the texts and how often they be there.</summary>
public sealed record WordAnswer(string Words, int Count);

/// <summary>Statements of one party on another, never netted.</summary>
public sealed record PartyAnswer(string Party, int For, int Against, int Neutral)
{
    internal static PartyAnswer Of(PartyStance stance) => new(stance.Party.ToString(), stance.For, stance.Against, stance.Neutral);
}

/// <summary>What an actor is called, and by whom.</summary>
public sealed record NameAnswer(string Label, bool Charged, int Count, IReadOnlyList<string> By);

/// <summary>One actor's page; <c>LeftOut</c> says how many entries of which list are beyond this answer.</summary>
public sealed record ActorAnswer(
    string Id, string Type, string? Parent, IReadOnlyList<string> Names, int Mentions, int Articles, int Statements, int QuotedDirectly,
        int QuotedRetold,
    IReadOnlyList<WordAnswer> Spellings, IReadOnlyList<WordAnswer> Roles, IReadOnlyList<CellAnswer> Verdicts,
        IReadOnlyList<PartyAnswer> Holders, IReadOnlyList<PartyAnswer> Targets,
    IReadOnlyList<NameAnswer> Called, IReadOnlyList<CountAnswer> Themes, IReadOnlyList<CountAnswer> Beside,
        IReadOnlyDictionary<string, int> LeftOut)
{
    internal static ActorAnswer Of(ActorProfile profile)
    {
        var voice = profile.Voice();
        var snapshot = profile.Result.Snapshot;
        var bounds = new Bounds();
        return new ActorAnswer(
            profile.Actor.Id, profile.Actor.Type.Key(), profile.Actor.Parent, profile.Actor.Names,
            profile.Result.MentionCount, profile.Result.Articles.Count, profile.Result.StatementCount, voice.Direct, voice.Retold,
            bounds.Of("spellings", profile.Spellings(), s => new WordAnswer(s.Words, s.Count)),
            bounds.Of("roles", profile.Roles(), r => new WordAnswer(r.Words, r.Count)),
            bounds.Of("verdicts", profile.Cells, c => CellAnswer.Of(c with { Confidence = Math.Round(c.Confidence, 4) }, snapshot)),
            bounds.Of("holders", profile.Holders(), PartyAnswer.Of),
            bounds.Of("targets", profile.Targets(), PartyAnswer.Of),
            bounds.Of("called", profile.Names(), n => new NameAnswer(
                n.Label, n.Charged, n.Count, [.. n.By.Take(Bounds.Most).Select(by => by.ToString())])),
            bounds.Of("themes", profile.Themes(), t => new CountAnswer(t.Id, t.Count)),
            bounds.Of("beside", profile.Beside(), b => new CountAnswer(b.Id, b.Count)),
            bounds.LeftOut);
    }
}

/// <summary>A theme of the index.</summary>
public sealed record ThemeItem(string Id, string? Parent, string Name, int Articles, int Cues);

/// <summary>The index of themes.</summary>
public sealed record ThemesAnswer(IReadOnlyList<ThemeItem> Themes)
{
    internal static ThemesAnswer Of(SelectionResult result, UiText words) => new([.. ThemeRow.Of(result).Select(row => new ThemeItem(
        row.Theme, result.Snapshot.FindTheme(row.Theme)!.Parent, words.Theme(result.Snapshot, row.Theme), row.Articles, row.Cues))]);
}

/// <summary>An article that carries a theme.</summary>
public sealed record ThemeArticleAnswer(string Article, double Share, int Cues);

/// <summary>A proposition with who agrees and who disputes.</summary>
public sealed record PropositionAnswer(string Id, int For, int Against, int Neutral, IReadOnlyList<PartyAnswer> Holders);

/// <summary>One theme's page; <c>LeftOut</c> says how many entries of which list are beyond this answer.</summary>
public sealed record ThemeAnswer(
    string Id, IReadOnlyList<string> Parents, IReadOnlyList<CountAnswer> Children, IReadOnlyList<ThemeArticleAnswer> Articles,
        IReadOnlyList<WordAnswer> Cues,
    IReadOnlyList<PropositionAnswer> Propositions, IReadOnlyList<CountAnswer> Speakers, IReadOnlyList<CountAnswer> Actors,
        IReadOnlyList<StanceAnswer> Authors, IReadOnlyDictionary<string, int> LeftOut)
{
    internal static ThemeAnswer Of(ThemeProfile profile)
    {
        var snapshot = profile.Result.Snapshot;
        var bounds = new Bounds();
        return new ThemeAnswer(
            profile.Theme.Id, profile.Parents,
            bounds.Of("children", profile.Children(), c => new CountAnswer(c.Id, c.Count)),
            bounds.Of("articles", profile.Articles(), a => new ThemeArticleAnswer(snapshot.Articles[a.Article].Id, a.Share, a.Cues)),
            bounds.Of("cues", profile.Words(), w => new WordAnswer(w.Words, w.Count)),
            bounds.Of("propositions", profile.Propositions(), p => new PropositionAnswer(
                p.Proposition.Id, p.For, p.Against, p.Neutral, bounds.Of("holders of " + p.Proposition.Id, p.Holders, PartyAnswer.Of))),
            bounds.Of("speakers", profile.Speakers(), s => new CountAnswer(s.Speaker.ToString(), s.Count)),
            bounds.Of("actors", profile.Actors(), a => new CountAnswer(a.Id, a.Count)),
            bounds.Of("authors", profile.Result.AuthorStance(), s => new StanceAnswer(s.Actor, s.For, s.Against, s.Neutral)),
            bounds.LeftOut);
    }
}

/// <summary>A statement with its article and its words.</summary>
public sealed record StatementItemAnswer(string Article, string Sentence, string Evidence, StatementAnswer Statement)
{
    internal static StatementItemAnswer Of(StatementRow row) => new(row.Article.Id, row.Text, row.Evidence, new StatementAnswer(
        row.Item.Detail.Holder.ToString(), row.Item.Detail.Target.ToString(), row.Item.Detail.Polarity, row.Item.Detail.Voice.ToString()
            .ToLowerInvariant(),
        row.Item.Detail.Modality.ToString().ToLowerInvariant(), row.Item.Detail.Act.ToString().ToLowerInvariant(),
            Math.Round(row.Item.Detail.Confidence, 4), SpanAnswer.Of(row.Item.Span)).Classed(row.Item.Detail.Class));
}

/// <summary>One page of the selection's statements.</summary>
public sealed record StatementsAnswer(int Total, int Page, int Pages, IReadOnlyList<StatementItemAnswer> Statements)
{
    /// <summary>Where the link groups and opens no group: the groups, a thousand at most; else null.</summary>
    public IReadOnlyList<StatementGroupCount>? Groups { get; init; }
}
