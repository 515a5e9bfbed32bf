using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Overview;
using Khitab.Web.Components.Profiles;
using Khitab.Web.State;

namespace Khitab.Web.Components.Embed;

/// <summary>A chart of a page by itself, as frames and pictures of shared links show it.</summary>
/// <param name="Id">The id of its card.</param>
/// <param name="Title">Its title.</param>
/// <param name="Counted">What is counted, or null.</param>
/// <param name="Make">Counts it.</param>
public sealed record PageFigure(string Id, string Title, string? Counted, Func<ChartSpec> Make);

/// <summary>Which charts the overview, an actor's and a theme's page have, each counted only when it is asked for.</summary>
public static class PageFigures
{
    /// <summary>The charts of a page in its order, the main one first; none where the page has no charts or nothing is there.</summary>
    /// <param name="link">The page.</param>
    /// <param name="snapshot">The model.</param>
    /// <param name="words">The language.</param>
    public static IReadOnlyList<PageFigure> Of(PageLink link, CorpusSnapshot snapshot, UiText words)
    {
        var selection = Links.Query.Parse(link.Query).Selection;
        var read = snapshot.As(selection);
        var counted = read.Counted(selection);
        if (link.Path == "/") return Overview(read.Select(counted.WithoutPage()), counted, words);
        if (ViewTitle.IdIn(link.Path, "/actors/") is { } actor)
            return ActorProfile.Of(read, counted.WithoutPage(), actor) is { } profile ? Actor(profile, words) : [];
        if (ViewTitle.IdIn(link.Path, "/themes/") is { } theme)
            return ThemeProfile.Of(read, counted.WithoutPage(), theme) is { } profile ? Theme(profile, words) : [];
        return [];
    }

    private static IReadOnlyList<PageFigure> Overview(SelectionResult result, Selection selection, UiText words)
    {
        var within = ArticlesInWords.Of(result, words);
        var unit = result.Selection.Unit.ToString().ToLowerInvariant();
        var unitTitle = result.Selection.Unit == default ? "" : "." + unit;
        var shown = int.Parse(selection.PageValue(Links.Shown)!, NumberStyles.None, CultureInfo.InvariantCulture);
        var themes = result.Selection.Unit == CountUnit.Mentions ? words.Format("overview.themes.carried", within)
            : words.Format("overview.themes.counted", words["unit." + unit], within);
        return
        [
            new("stance", words["overview.stance.title"], words.Format("overview.stance.counted", within),
                () => OverviewCharts.Stance(result, words)),
            new("actors", words["overview.actors.title" + unitTitle],
                words.Format("overview.actors.counted", words["unit." + unit], within), () => OverviewCharts.Actors(result, words)),
            new("voices", words["overview.voices.title"], words["overview.voices.counted"], () => OverviewCharts.Voices(result, words)),
            new("matrix", words["overview.matrix.title"], words.Format("overview.matrix.counted", within),
                () => OverviewCharts.Matrix(result, words, shown)),
            new("themes", words["overview.themes.title"], themes, () => OverviewCharts.Themes(result, words)),
            new("timeline", words["overview.timeline.title"], words["overview.timeline.counted"],
                () => OverviewTimeline.Of(result, words)),
            .. Sources(result, within, words),
        ];
    }

    private static IEnumerable<PageFigure> Sources(SelectionResult result, string within, UiText words) =>
        from key in (SelectionKey[])[SelectionKey.Outlet, SelectionKey.Section, SelectionKey.Folder]
        let spec = OverviewCharts.Sources(key, result, words)
        where spec is not null
        select new PageFigure(
            "by-" + SelectionLink.NameOf(key), words["overview.by." + SelectionLink.NameOf(key)],
            words.Format("overview.by.counted", spec.ValueHeading, within), () => spec);

    private static IReadOnlyList<PageFigure> Actor(ActorProfile profile, UiText words) =>
    [
        new("holders", words["actor.holders.title"], words["actor.holders.counted"], () => ProfileCharts.Holders(profile, words)),
        new("targets", words["actor.targets.title"], words["actor.targets.counted"], () => ProfileCharts.Targets(profile, words)),
        new("spellings", words["actor.spellings.title"], words["actor.spellings.counted"], () => ProfileCharts.Spellings(profile, words)),
        new("roles", words["actor.roles.title"], words["actor.roles.counted"], () => ProfileCharts.Roles(profile, words)),
        new("voice", words["actor.voice.title"], words["overview.voices.counted"], () => ProfileCharts.Voice(profile, words)),
        new("beside", words["actor.beside.title"], words["actor.beside.counted"], () => ProfileCharts.Beside(profile, words)),
        new("themes", words["actor.themes.title"], words["actor.themes.counted"], () => ProfileCharts.Themes(profile, words)),
    ];

    private static IReadOnlyList<PageFigure> Theme(ThemeProfile profile, UiText words) =>
    [
        new("authors", words["overview.stance.title"],
            words.Format("overview.stance.counted", words.Count("inarticle", profile.Result.Articles.Count)),
            () => ProfileCharts.Authors(profile, words)),
        new("speakers", words["theme.speakers.title"], words["theme.speakers.counted"], () => ProfileCharts.Speakers(profile, words)),
        new("near", words["theme.actors.title"], words["theme.actors.counted"], () => ProfileCharts.Actors(profile, words)),
        new("cues", words["theme.cues.title"], words["theme.cues.counted"], () => ProfileCharts.Cues(profile, words)),
    ];
}
