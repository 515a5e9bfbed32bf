using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Api;

/// <summary>An actor of the index.</summary>
public sealed record ActorItem(string Id, string Type, string Name, int Mentions, int Articles, int Quoted, int For, int Against);

/// <summary>The index of actors, each with what its own page counts.</summary>
public sealed record ActorsAnswer(IReadOnlyList<ActorItem> Actors)
{
    internal static ActorsAnswer Of(SelectionResult result, UiText words) =>
        new([.. ActorRows.Sorted(result, result.Selection, words).Select(row => new ActorItem(
        row.Actor, result.Snapshot.FindActor(row.Actor)!.Type.Key(), words.Actor(result.Snapshot, row.Actor), row.Mentions, row.Articles,
            row.Quoted, row.For, row.Against))]);
}

/// <summary>Words of the texts and how often they be there.</summary>
public sealed record WordAnswer(string Words, int Count);

/// <summary>Statements of one party on another, never netted.</summary>
public sealed record PartyAnswer(string Party, int For, int Against, int Neutral)
{
    internal static IReadOnlyList<PartyAnswer> Of(IEnumerable<PartyStance> stances) =>
        [.. stances.Select(s => new PartyAnswer(s.Party.ToString(), s.For, s.Against, s.Neutral))];
}

/// <summary>What an actor is called, and by whom.</summary>
public sealed record NameAnswer(string Label, bool Charged, int Count, IReadOnlyList<string> By);

/// <summary>One actor's page.</summary>
public sealed record ActorAnswer(
    string Id, string Type, string? Parent, IReadOnlyList<string> Names, int Mentions, int Articles, int Statements, int QuotedDirectly,
        int QuotedRetold,
    IReadOnlyList<WordAnswer> Spellings, IReadOnlyList<WordAnswer> Roles, IReadOnlyList<CellAnswer> Verdicts,
        IReadOnlyList<PartyAnswer> Holders, IReadOnlyList<PartyAnswer> Targets,
    IReadOnlyList<NameAnswer> Called, IReadOnlyList<CountAnswer> Themes, IReadOnlyList<CountAnswer> Beside)
{
    internal static ActorAnswer Of(ActorProfile profile)
    {
        var voice = profile.Voice();
        var snapshot = profile.Result.Snapshot;
        return new ActorAnswer(
            profile.Actor.Id, profile.Actor.Type.Key(), profile.Actor.Parent, profile.Actor.Names,
            profile.Result.MentionCount, profile.Result.Articles.Count, profile.Result.StatementCount, voice.Direct, voice.Retold,
            [.. profile.Spellings().Select(s => new WordAnswer(s.Words, s.Count))],
            [.. profile.Roles().Select(r => new WordAnswer(r.Words, r.Count))],
            [.. profile.Cells.Select(c => new CellAnswer(
                snapshot.Articles[c.Article].Id, c.Actor, c.Verdict.ToString().ToLowerInvariant(), Math.Round(c.Confidence, 4), c.For,
                    c.Against, c.Mentions))],
            PartyAnswer.Of(profile.Holders()),
            PartyAnswer.Of(profile.Targets()),
            [.. profile.Names().Select(n => new NameAnswer(n.Label, n.Charged, n.Count, [.. n.By.Select(by => by.ToString())]))],
            [.. profile.Themes().Select(t => new CountAnswer(t.Id, t.Count))],
            [.. profile.Beside().Select(b => new CountAnswer(b.Id, b.Count))]);
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

/// <summary>One theme's page.</summary>
public sealed record ThemeAnswer(
    string Id, IReadOnlyList<string> Parents, IReadOnlyList<CountAnswer> Children, IReadOnlyList<ThemeArticleAnswer> Articles,
        IReadOnlyList<WordAnswer> Cues,
    IReadOnlyList<PropositionAnswer> Propositions, IReadOnlyList<CountAnswer> Speakers, IReadOnlyList<CountAnswer> Actors,
        IReadOnlyList<StanceAnswer> Authors)
{
    internal static ThemeAnswer Of(ThemeProfile profile) => new(
        profile.Theme.Id, profile.Parents,
        [.. profile.Children().Select(c => new CountAnswer(c.Id, c.Count))],
        [.. profile.Articles().Select(a => new ThemeArticleAnswer(profile.Result.Snapshot.Articles[a.Article].Id, a.Share, a.Cues))],
        [.. profile.Words().Select(w => new WordAnswer(w.Words, w.Count))],
        [.. profile.Propositions()
            .Select(p => new PropositionAnswer(p.Proposition.Id, p.For, p.Against, p.Neutral, PartyAnswer.Of(p.Holders)))],
        [.. profile.Speakers().Select(s => new CountAnswer(s.Speaker.ToString(), s.Count))],
        [.. profile.Actors().Select(a => new CountAnswer(a.Id, a.Count))],
        [.. profile.Result.AuthorStance().Select(s => new StanceAnswer(s.Actor, s.For, s.Against, s.Neutral))]);
}

/// <summary>A statement with its article and its words.</summary>
public sealed record StatementItemAnswer(string Article, string Sentence, string Evidence, StatementAnswer Statement)
{
    internal static StatementItemAnswer Of(StatementRow row) => new(row.Article.Id, row.Text, row.Evidence, new StatementAnswer(
        row.Item.Detail.Holder.ToString(), row.Item.Detail.Target.ToString(), row.Item.Detail.Polarity, row.Item.Detail.Voice.ToString()
            .ToLowerInvariant(),
        row.Item.Detail.Modality.ToString().ToLowerInvariant(), row.Item.Detail.Act.ToString().ToLowerInvariant(),
            Math.Round(row.Item.Detail.Confidence, 4), SpanAnswer.Of(row.Item.Span)));
}

/// <summary>One page of the selection's statements.</summary>
public sealed record StatementsAnswer(int Total, int Page, int Pages, IReadOnlyList<StatementItemAnswer> Statements);
