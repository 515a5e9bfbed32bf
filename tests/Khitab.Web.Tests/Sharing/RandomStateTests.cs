using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.Sharing;

/// <summary>
/// The promise of the product: whatever somebody looks at, its link opened elsewhere gives the same state, counts and settings. Each state
/// is opened in a new request, and what its page shows is compared with what was meant, counted here.
/// </summary>
public sealed class RandomStateTests(SharedApp app) : IClassFixture<SharedApp>
{
    private const int States = 300;

    private static readonly UiText[] Languages = [new(UiLanguage.Arabic), new(UiLanguage.English)];

    [Fact]
    public async Task Three_hundred_states_over_all_pages_are_in_their_links()
    {
        var (snapshot, random, parser) = (app.Model.Snapshot, new Random(13), new HtmlParser());
        string[] paths =
        [
            .. SitePages.All.Select(page => page.Path), "/actors/algeria", "/actors/mali", "/themes/military-cooperation",
            "/themes/mediation-and-peace", .. snapshot.Articles.Select(article => "/articles/" + article.Id), "/check", "/views",
            PagePaths.Propositions, PagePaths.Codebooks,
        ];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < States; i++)
        {
            var path = paths[i % paths.Length];
            var selection = State(random, snapshot, path);
            var link = PageLink.Of(path, selection);
            using var answer = await app.Client.GetAsync(new Uri(link.ToString(), UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, link.ToString());
            var page = await parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            SameState(link, selection, page);
            SameCounts(link, selection, snapshot, page);
            foreach (var setting in Settings(path, selection, page)) seen.Add(setting);
        }

        // A setting that no state of three hundred has shown was not tested.
        string[] shown = ["table", "panel", "evidence", "sort", "tie", "findings", "hidden", "fold", "filters"];
        Assert.Equal([], shown.Except(seen));
    }

    // What the server read, written by it again: every key and its value.
    private static void SameState(PageLink link, Selection selection, IDocument page)
    {
        var read = PageLink.Read(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!);
        Assert.Equal(link.ToString(), read.ToString());
        Assert.Equal(selection.Language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            selection.Look == Look.System ? null : selection.Look.ToString().ToLowerInvariant(),
            page.DocumentElement.GetAttribute("data-look"));
        Assert.DoesNotContain(page.QuerySelectorAll(".selection-notice"), notice =>
            notice.TextContent.Contains("مفتاح", StringComparison.Ordinal) || notice.TextContent.Contains("key", StringComparison.Ordinal));
    }

    private static void SameCounts(PageLink link, Selection selection, CorpusSnapshot snapshot, IDocument page)
    {
        var words = Languages.Single(language => language.Language.Code == selection.Language);
        var read = snapshot.As(selection);
        var result = read.Select(read.Counted(selection).WithoutPage());
        var said = page.QuerySelector(".selection-words")!.TextContent;
        foreach (var count in (string[])
        [
            words.Count("article", result.Articles.Count), words.Count("mention", result.MentionCount),
            words.Count("statement", result.StatementCount),
        ])
            Assert.True(said.Contains(count, StringComparison.Ordinal), $"{link}: «{said}» has no «{count}»");
        Assert.Equal(result.UnsureCount > 0, page.QuerySelector(".selection-unsure") is not null);
        var unit = page.QuerySelector(".unit .mud-select-input, .unit input")?.TextContent.Trim();
        if (unit is { Length: > 0 }) Assert.Equal(words["unit." + selection.Unit.ToString().ToLowerInvariant()], unit);
        if (Mark.TryParse(selection.PageValue(Links.Evidence), out var mark))
        {
            var evidence = result.Evidence(mark, int.MaxValue);
            Assert.Equal(
                evidence.RowCount.ToString(CultureInfo.InvariantCulture), page.QuerySelector(".drawer-counts")?.GetAttribute("data-rows"));
        }
    }

    private static IEnumerable<string> Settings(string path, Selection selection, IDocument page)
    {
        foreach (var card in page.QuerySelectorAll("main section.card[id]")
            .Where(card => card.QuerySelector(".card-body .chart") is not null))
        {
            var isTable = NameList.Has(selection.PageValue(Links.Tables), card.Id!);
            Assert.Equal(isTable, card.QuerySelector(".card-body.is-table") is not null);
            if (isTable) yield return "table";
        }

        var isOpen = selection.PageValue(Links.Panel) is not null;
        Assert.Equal(isOpen, page.QuerySelector(".filters") is not null);
        if (isOpen) yield return "panel";
        if (isOpen && NameList.Has(selection.PageValue(Links.Unfolded), "filter-actor")
            && page.QuerySelectorAll("[data-key=actor] li").Length > 8) yield return "filters";
        if (page.QuerySelector(".drawer") is not null) yield return "evidence";
        foreach (var fold in page.QuerySelectorAll("main details[data-fold]"))
        {
            var unfolded = NameList.Has(selection.PageValue(Links.Unfolded), fold.GetAttribute("data-fold")!);
            Assert.Equal(unfolded, fold.HasAttribute("open"));
            if (unfolded) yield return "fold";
        }

        if (page.QuerySelectorAll(".finding").Length > 6)
        {
            Assert.True(NameList.Has(selection.PageValue(Links.Unfolded), "findings"));
            yield return "findings";
        }

        if (selection.PageValue(Links.Sort) is { } sort && page.QuerySelector($"[data-sort='{sort.TrimStart('-')}']") is { } heading)
        {
            Assert.Equal(sort.StartsWith('-') ? "descending" : "ascending", heading.Closest("th")!.GetAttribute("aria-sort"));
            yield return "sort";
        }

        if (path == "/network" && page.QuerySelector($"[data-choice='tie:{selection.PageValue(Links.Tie)}']") is { } tie)
        {
            Assert.NotNull(tie.QuerySelector("input[checked], [aria-checked=true]") ?? tie.Closest("label"));
            yield return "tie";
        }

        if (selection.PageValue(Links.Hidden) is { } hidden && page.QuerySelector(".reader") is not null)
        {
            if (hidden.Split(',').Contains("stance")) Assert.Empty(page.QuerySelectorAll(".reader-text .m-for, .reader-text .m-against"));
            yield return "hidden";
        }
    }

    private static Selection State(Random random, CorpusSnapshot snapshot, string path)
    {
        var selection = Selection.Empty.WithLanguage(Pick("ar", "en")) with
        {
            Look = Pick(Enum.GetValues<Look>()),
            Unit = Pick(Enum.GetValues<CountUnit>()),
            Unsure = random.Next(4) == 0,
            Level = random.Next(5) == 0 ? ActorLevel.State : ActorLevel.Body,
        };
        if (random.Next(3) == 0) selection = selection.With(SelectionKey.Actor, Pick("mali", "algeria", "morocco"));
        if (random.Next(8) == 0) selection = selection.Exclude(SelectionKey.Actor, "france");
        if (random.Next(4) == 0) selection = selection.With(SelectionKey.Theme, Pick([.. snapshot.Themes.Select(theme => theme.Id)]));
        if (random.Next(5) == 0) selection = selection.With(SelectionKey.Stance, Pick("-1", "0", "1"));
        if (random.Next(6) == 0) selection = selection.With(SelectionKey.Voice, Pick("author", "direct", "reported"));
        if (random.Next(6) == 0) selection = selection.WithSearch(Pick("مالي", "\"القوات المسلحة\"", "الجزائر"));
        if (random.Next(6) == 0)
            selection = selection with { From = PartialDate.Day(new DateOnly(2025, 1, 1)), DateField = DateField.Events };
        if (random.Next(3) == 0) selection = selection.WithCorpus(CorpusStamp.Of(snapshot).ToString());

        Set(Links.Panel, 3, "1");
        Set(Links.Evidence, 3, "statements", "mentions", "stance:algeria:-1", "stance:morocco:1");
        if (selection.PageValue(Links.Evidence) is not null) Set(Links.At, 2, "2", "17");
        Set(Links.Tables, 2, "stance", "actors,stance", "holders,themes", "cues,near", "matrix,timeline");
        Set(Links.Unfolded, 2, "findings", "filter-actor,findings", "relations", "options,settings", "findings,relations,strata",
            "removed-1", "edits", "camps,options");
        switch (path)
        {
            case "/":
                Set(Links.Shown, 2, "24", "48");
                Set(Links.Unfolded, 1, "findings", "relations", "filter-actor,relations");
                break;
            case "/network":
                Set(Links.Tie, 2, [.. NetworkChoices.Ties]);
                Set(Links.Norm, 4, [.. NetworkChoices.Norms]);
                Set(Links.Colour, 3, "community", "stance");
                Set(Links.Size, 3, [.. NetworkChoices.Sizes]);
                Set(Links.Focus, 4, "mali");
                Set(Links.Node, 4, "algeria");
                Set(Links.Table, 4, "1", NetworkChoices.Matrix);
                Set(Links.Least, 4, "1", "2");
                break;
            case "/statements":
                Set(Links.Sort, 2, "holder", "-confidence", "target");
                Set(Links.Group, 3, [.. StatementRows.Groupings.Keys]);
                Set(Links.Rows, 3, "50", "100");
                break;
            case "/actors" or "/articles" or "/themes":
                Set(Links.Sort, 1, "-mentions", "name", "-articles", "title", "-date");
                Set(Links.Page, 4, "2");
                Set(Links.Find, 4, "مالي");
                break;
            case "/validation":
                Set(Links.Unfolded, 2, "strata");
                break;
            default:
                if (path.StartsWith("/articles/", StringComparison.Ordinal)) Set(Links.Hidden, 2, "actors", "stance,themes", "notes");
                break;
        }

        return selection;

        T Pick<T>(params T[] from) => from[random.Next(from.Length)];

        void Set(PageKey key, int oneIn, params string[] values)
        {
            if (random.Next(oneIn) == 0) selection = selection.WithPage(key, Pick(values));
        }
    }
}
