using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Overview;
using Khitab.Web.State;

namespace Khitab.Web.Components.Profiles;

/// <summary>The charts of an actor's and a theme's page as numbers: pure, so that tests, pages and exports agree.</summary>
public static class ProfileCharts
{
    /// <summary>Bars and rows that a chart shows at most; the API has them all.</summary>
    public const int Most = 12;

    /// <summary>The words that name the actor.</summary>
    public static BarSpec Spellings(ActorProfile profile, UiText words) => new(
        [.. profile.Spellings().Take(Most).Select(s => new Bar(
            profile.Scoped(new SpellingMark(profile.Actor.Id, s.Words)).ToString(), s.Words, s.Count,
            "actor-" + profile.Actor.Type.Key()))],
        words["actor.spelling"], words["unit.mentions"])
    { Unit = "mention" };

    /// <summary>The roles and titles that the person is named with.</summary>
    public static BarSpec Roles(ActorProfile profile, UiText words) => new(
        [.. profile.Roles().Take(Most).Select(r => new Bar(
            profile.Scoped(new RoleMark(profile.Actor.Id, r.Words)).ToString(), r.Words, r.Count, "actor-" + profile.Actor.Type.Key()))],
        words["actor.role"], words["unit.mentions"])
    { Unit = "mention" };

    /// <summary>Who takes positions on the actor.</summary>
    public static DivergingBarSpec Holders(ActorProfile profile, UiText words) =>
        Signed(profile, profile.Holders(), party => (party, Party.Actor(profile.Actor.Id)), words["key.holder"], words);

    /// <summary>On what the actor takes positions.</summary>
    public static DivergingBarSpec Targets(ActorProfile profile, UiText words) =>
        Signed(profile, profile.Targets(), party => (Party.Actor(profile.Actor.Id), party), words["column.target"], words);

    /// <summary>
    /// How often the actor is heard, in whose words, beside how often it is spoken of: two kinds of things, and mentions may be a thousand
    /// times as many. Zeros are drawn.
    /// </summary>
    public static DivergingBarSpec Voice(ActorProfile profile, UiText words)
    {
        var voice = profile.Voice();
        return new DivergingBarSpec(
        [
            new DivergingRow(words["actor.voice.direct"], voice.Direct, 0, Opener(new DirectMark(profile.Actor.Id)), ""),
            new DivergingRow(words["actor.voice.retold"], voice.Retold, 0, Opener(new RetoldMark(profile.Actor.Id)), ""),
            new DivergingRow(words["actor.voice.mentions"], 0, voice.Mentions, "", Opener(new MentionsMark())),
        ],
        words["chart.item"],
        new DivergingSide(words["overview.quoted"], "voice-quoted", 0, "quotation"),
        new DivergingSide(words["overview.discussed"], "voice-discussed", 0, "mention"));

        string Opener(Mark mark) => profile.Scoped(mark).ToString();
    }

    /// <summary>Themes beside the actor.</summary>
    public static BarSpec Themes(ActorProfile profile, UiText words) => new(
        [.. profile.Themes().Take(Most).Select(t => new Bar(
            profile.Scoped(new NearMark(t.Id, profile.Actor.Id)).ToString(), words.Theme(profile.Result.Snapshot, t.Id), t.Count))],
        words["overview.theme"], words["unit.mentions"])
    { Unit = "mention" };

    /// <summary>Actors beside the actor.</summary>
    public static BarSpec Beside(ActorProfile profile, UiText words) => new(
        [.. profile.Beside().Take(Most).Select(b => new Bar(
            profile.Scoped(new BesideMark(profile.Actor.Id, b.Id)).ToString(),
            words.Actor(profile.Result.Snapshot, b.Id), b.Count, OverviewCharts.Colour(profile.Result.Snapshot, b.Id)))],
        words["network.actors"], words["unit.sentences"])
    { Unit = "sentence" };

    /// <summary>The words by which the theme was found.</summary>
    public static BarSpec Cues(ThemeProfile profile, UiText words) => new(
        [.. profile.Words().Take(Most)
            .Select(c => new Bar(profile.Scoped(new CueMark(profile.Theme.Id, c.Words)).ToString(), c.Words, c.Count))],
        words["theme.cue"], words["chart.value"])
    { Unit = "cue" };

    /// <summary>Who is quoted on the theme.</summary>
    public static BarSpec Speakers(ThemeProfile profile, UiText words) => new(
        [.. profile.Speakers().Take(Most).Select(s => new Bar(
            profile.Scoped(new SpeakingMark(profile.Theme.Id, s.Speaker)).ToString(),
            words.Party(profile.Result.Snapshot, s.Speaker), s.Count, "voice-quoted"))],
        words["theme.speaker"], words["overview.quoted"])
    { Unit = "quotation" };

    /// <summary>Actors beside the theme.</summary>
    public static BarSpec Actors(ThemeProfile profile, UiText words) => new(
        [.. profile.Actors().Take(Most).Select(a => new Bar(
            profile.Scoped(new NearMark(profile.Theme.Id, a.Id)).ToString(),
            words.Actor(profile.Result.Snapshot, a.Id), a.Count, OverviewCharts.Colour(profile.Result.Snapshot, a.Id)))],
        words["network.actors"], words["unit.mentions"])
    { Unit = "mention" };

    /// <summary>The authors on each actor, in the theme's articles.</summary>
    public static DivergingBarSpec Authors(ThemeProfile profile, UiText words) => new(
        [.. profile.Result.AuthorStance().Where(s => s.For + s.Against > 0).Take(Most).Select(s => new DivergingRow(
            words.Actor(profile.Result.Snapshot, s.Actor), s.For, s.Against,
            profile.Scoped(new StanceMark(s.Actor, 1)).ToString(), profile.Scoped(new StanceMark(s.Actor, -1)).ToString()))],
        words["network.actors"], Plus(words), Minus(words));

    private static DivergingBarSpec Signed(
        ActorProfile profile, IReadOnlyList<PartyStance> stances, Func<Party, (Party Holder, Party Target)> pair, string heading,
            UiText words) => new(
        [.. stances.Where(s => s.For + s.Against > 0).Take(Most).Select(s =>
        {
            var (holder, target) = pair(s.Party);
            return new DivergingRow(
                words.Party(profile.Result.Snapshot, s.Party), s.For, s.Against,
                profile.Scoped(new PositionMark(holder, target, 1)).ToString(),
                profile.Scoped(new PositionMark(holder, target, -1)).ToString());
        })],
        heading, Plus(words), Minus(words));

    private static DivergingSide Plus(UiText words) => new(words["chart.for"], "stance-favourable", 1);

    private static DivergingSide Minus(UiText words) => new(words["chart.against"], "stance-unfavourable", -1);
}
