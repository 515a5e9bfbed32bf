using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Storage;
using Khitab.Web.Components.Charts;
using Khitab.Web.Components.Profiles;
using Khitab.Web.State;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Profiles;

/// <summary>The pages of actors, themes and statements as the server renders them, before any script.</summary>
public sealed partial class ProfilePagesTests(ProfilePagesTests.App app) : IClassFixture<ProfilePagesTests.App>
{
    private readonly App _app = app;

    /// <summary>
    /// The app with its seeds, read once for all tests, in a store of its own: other tests' apps save theirs at the same time.
    /// </summary>
    public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
    {
        // Before the seeds are read, a page says that it is loading, and has none of what the tests look for.
        public Task InitializeAsync() => Services.GetRequiredService<CurrentModel>().Loaded.WaitAsync(TimeSpan.FromMinutes(5));

        async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            var root = new InMemoryDatabaseRoot();
            builder.UseEnvironment("Production");
            builder.ConfigureServices(
                services => services.ConfigureDbContext<KhitabContext>(options => options.UseInMemoryDatabase("profiles", root)));
        }
    }

    // Selections that leave much, little, only statements, and other actors than the page's own.
    private static readonly string[] Queries =
        ["", "?actor=mali", "?stance=-1&voice=author", "?theme=mediation-and-peace&demonyms=1&unit=articles",
            "?holder=actor:mali&unit=statements", "?actor=-morocco&q=الجزائر", "?level=state",
            "?level=state&actor=mali-armed-forces"];

    // A number that does not open what it says is a defect, on whichever page and under whichever selection.
    [Fact]
    public async Task Every_number_of_every_page_opens_what_it_says()
    {
        var snapshot = Snapshot;
        using var client = _app.CreateClient();
        var openers = 0;
        foreach (var query in Queries)
        {
            var result = snapshot.Select(Links.Query.Parse(query).Selection);
            var pages = (string[])
            [
                "/actors", "/themes", "/statements", "/actors/algeria", "/actors/morocco", "/actors/tuareg-separatists",
                "/actors/mali-armed-forces", "/actors/oumar-diarra", "/themes/military-cooperation", "/themes/mediation-and-peace",
                "/themes/training-and-capacity",
            ];
            foreach (var page in pages)
            {
                var html = await client.GetStringAsync(page + query);
                foreach (Match opener in Opener().Matches(html))
                {
                    Assert.True(
                        Mark.TryParse(WebUtility.HtmlDecode(opener.Groups[1].Value), out var mark), page + query + " " + opener.Value);
                    var evidence = result.Evidence(mark, 0);
                    var counted = opener.Groups[3].Value switch
                    {
                        "article" => evidence.Articles.Count,
                        "sentence" => evidence.SentenceCount,
                        _ => evidence.RowCount,
                    };
                    Assert.True(
                        counted.ToString(System.Globalization.CultureInfo.InvariantCulture) == opener.Groups[2].Value,
                        $"{page}{query}: {opener.Value} opens {counted}");
                    openers++;
                }
            }
        }

        Assert.InRange(openers, 1_500, 20_000);
    }

    // What a person is called is distinguished from what the person is named as; only persons have roles.
    [Fact]
    public async Task A_persons_page_lists_roles_with_doors()
    {
        using var client = _app.CreateClient();
        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/actors/oumar-diarra"));
        Assert.Contains(
            "data-mark=\"within:actor:oumar-diarra:role:oumar-diarra:الفريق أول\" data-n=\"1\" data-unit=\"mention\"", html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"roles\"", await client.GetStringAsync("/actors/algeria"), StringComparison.Ordinal);
        Assert.Contains("\"roles\":[{\"words\":\"", await client.GetStringAsync("/api/v1/actors/oumar-diarra"), StringComparison.Ordinal);
    }

    // Whoever follows an old link must learn what is missing, and an id is never run or looked for as a path.
    [Theory]
    [InlineData("/actors/nobody", "data-missing")]
    [InlineData("/themes/nothing?ui=en", "data-missing")]
    [InlineData("/actors/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "data-missing")]
    [InlineData("/themes/%22%27%F0%9F%98%80?evidence=within:theme:x:all", "data-missing")]
    [InlineData("/actors/algeria?evidence=within:actor:nobody:position:author:actor~:x", "profile-head")]
    [InlineData("/actors/algeria?from=1990&to=1991", "data-empty")]
    [InlineData("/actors/algeria?actor=mali", "profile-head")]
    [InlineData("/themes/western-sahara?from=1990&to=1991", "data-empty")]
    [InlineData("/statements?from=1990&to=1991", "data-empty")]
    [InlineData("/actors?from=1990&to=1991", "data-empty")]
    [InlineData("/themes?q=zzzz", "data-empty")]
    [InlineData("/statements?page=0&rows=7&sort=-;drop", "statement-grid")]
    [InlineData("/statements?page=999999&sort=title", "statement-grid")]
    [InlineData("/statements?group=nothing&open=x", "statement-grid")]
    [InlineData("/statements?group=class&open=%3Cscript%3E", "group-head")]
    public async Task An_odd_link_gives_a_page(string link, string expected)
    {
        using var client = _app.CreateClient();
        var response = await client.GetAsync(link);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(expected == "data-missing" ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    // A colleague's page is in the link: its rows come with the first paint, in the order asked for.
    [Fact]
    public async Task Groups_of_the_statements_open_to_their_rows_and_files()
    {
        using var client = _app.CreateClient();
        var result = Snapshot.Select(Selection.Empty);
        foreach (var (name, by) in StatementRows.Groupings)
        {
            var html = await client.GetStringAsync("/statements?rows=500&group=" + name);
            var groups = result.StatementGroups(by);
            Assert.Equal(groups.Count, html.Split("class=\"group-open\"").Length - 1);
            var largest = Uri.EscapeDataString(groups[0].Value);
            var rows = await DataAsync(client, $"/api/v1/statements?rows=500&group={name}&open={largest}");
            Assert.Equal(groups[0].Count, rows.GetProperty("total").GetInt32());
            var csv = await client.GetStringAsync($"/statements.csv?group={name}&open={largest}");
            Assert.Equal(groups[0].Count + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
            var opened = await client.GetStringAsync($"/statements?group={name}&open={largest}");
            Assert.Contains("group-head", opened, StringComparison.Ordinal);
            foreach (var words in UiLanguage.All.Select(language => new UiText(language)))
                Assert.All(groups, g => Assert.DoesNotContain(
                    "plover.", words.Group(Snapshot, new StatementGroupChoice(by, g.Value)), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Suggested_propositions_are_in_the_first_answer()
    {
        using var client = _app.CreateClient();
        var html = await client.GetStringAsync("/propositions");
        Assert.Contains("id=\"suggested\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"alike\"", html, StringComparison.Ordinal);
        Assert.StartsWith("source:", await client.GetStringAsync("/propositions/accepted.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_and_page_of_the_statements_are_in_the_link()
    {
        using var client = _app.CreateClient();
        var first = await client.GetStringAsync("/statements?sort=confidence");
        var shares = Share().Matches(first).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.Equal(25, shares.Count);
        Assert.Equal(shares.Order(), shares);
        var second = await client.GetStringAsync("/statements?sort=confidence&page=2&rows=50");
        Assert.Equal(50, Share().Count(second));
        Assert.Contains("rows=50", second, StringComparison.Ordinal);
        Assert.Contains("sort=-confidence", second, StringComparison.Ordinal);
    }

    // Any page's link with /api/v1 in front is its data.
    [Fact]
    public async Task The_data_of_each_page_has_its_numbers()
    {
        var snapshot = Snapshot;
        var result = snapshot.Select(Selection.Empty);
        using var client = _app.CreateClient();
        var actors = (await DataAsync(client, "/api/v1/actors?sort=-against")).GetProperty("actors").EnumerateArray().ToList();
        Assert.Equal(result.ActorTable().Count, actors.Count);
        Assert.Equal(actors.Max(a => a.GetProperty("against").GetInt32()), actors[0].GetProperty("against").GetInt32());
        var algeria = await DataAsync(client, "/api/v1/actors/algeria");
        Assert.Equal(result.Evidence(new MentionMark("algeria")).RowCount, algeria.GetProperty("mentions").GetInt32());
        var theme = await DataAsync(client, "/api/v1/themes/mediation-and-peace");
        Assert.NotEmpty(theme.GetProperty("propositions").EnumerateArray());
        var statements = await DataAsync(client, "/api/v1/statements?rows=100&page=2");
        Assert.Equal(result.StatementCount, statements.GetProperty("total").GetInt32());
        Assert.Equal(Math.Min(100, result.StatementCount - 100), statements.GetProperty("statements").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/actors/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/themes/nothing")).StatusCode);
    }

    // A whole list and not the page: a reader's spreadsheet has to have every row that the link asks for, and Arabic that it can read.
    [Fact]
    public async Task Actors_and_articles_are_exported_whole_and_as_filtered()
    {
        var snapshot = Snapshot;
        var result = snapshot.Select(Selection.Empty);
        using var client = _app.CreateClient();
        Assert.Equal(result.ActorTable().Count + 1, await LinesAsync("/actors.csv?rows=25"));
        Assert.Equal(result.Articles.Count + 1, await LinesAsync("/articles.csv"));
        var states = result.ActorTable().Count(row => snapshot.FindActor(row.Actor)!.Type == Model.ActorType.State);
        Assert.Equal(states + 1, await LinesAsync("/actors.csv?type=state"));
        Assert.InRange(await LinesAsync("/actors.csv?country=mali"), 3, 20);

        async Task<int> LinesAsync(string link)
        {
            var bytes = await client.GetByteArrayAsync(link);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            return System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n").Length - 1;
        }
    }

    // Words and mentions are two kinds of very unequal numbers: each has its own side, and no row shows a zero of the other kind.
    [Fact]
    public async Task What_an_actor_says_and_what_is_said_of_it_are_drawn_on_two_sides()
    {
        var profile = ActorProfile.Of(Snapshot, Selection.Empty, "morocco")!;
        foreach (var language in UiLanguage.All)
        {
            var words = new UiText(language);
            var rows = ProfileCharts.Voice(profile, words).Rows;
            Assert.Equal([true, true, false], rows.Select(row => row.PositiveMark != ""));
            Assert.Equal([false, false, true], rows.Select(row => row.NegativeMark != ""));
            Assert.Equal(profile.Voice().Mentions, rows[2].Negative);
            var table = ChartTable.From(ProfileCharts.Voice(profile, words), words);
            Assert.All(table.Rows, row => Assert.Single(row.Skip(1), cell => cell.Text.Length > 0));
        }
    }

    // What can be chosen by has to be in the file, or nobody can carry on with it elsewhere.
    [Fact]
    public async Task The_file_of_articles_says_where_each_comes_from()
    {
        using var client = _app.CreateClient();
        var headings = (await client.GetStringAsync("/articles.csv")).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');
        Assert.Superset(new HashSet<string> { "outlet", "section", "folder" }, headings.ToHashSet());
    }

    // Whoever opens a file elsewhere takes it for the whole: it holds every row of its selection, whatever a page has room for.
    [Theory]
    [InlineData("")]
    [InlineData("actor=mali&actor=algeria")]
    [InlineData("stance=-1&actor=-morocco")]
    public async Task A_file_holds_all_of_its_selection(string query)
    {
        var result = (Snapshot).Select(Links.Query.Parse(query).Selection);
        using var client = _app.CreateClient();
        Assert.Equal(result.ActorTable().Count, await RowsAsync("/actors.csv"));
        Assert.Equal(result.Articles.Count, await RowsAsync("/articles.csv"));
        Assert.Equal(result.StatementCount, await RowsAsync("/statements.csv"));
        Assert.Equal(
            result.Articles.Sum(article => result.MatrixOf(article, int.MaxValue).Cells.Count), await RowsAsync("/api/v1/matrix.csv"));

        async Task<int> RowsAsync(string path) =>
            (await client.GetStringAsync(path + "?" + query)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
    }

    // Any spelling finds, and what is found is all that is shown.
    [Theory]
    [InlineData("/actors?find=جزائر&ui=en", "/actors/algeria", "/actors/burkina-faso")]
    [InlineData("/actors?type=state", "/actors/algeria", "/actors/mali-armed-forces")]
    [InlineData("/actors?country=mali&type=military", "/actors/mali-armed-forces", "/actors/algeria")]
    public async Task The_grid_of_actors_is_filtered_by_the_link(string link, string shown, string hidden)
    {
        using var client = _app.CreateClient();
        var html = await client.GetStringAsync(link);
        var grid = html[html.IndexOf("<tbody", StringComparison.Ordinal)..html.IndexOf("</tbody", StringComparison.Ordinal)];
        Assert.Matches($"href=\"{shown}[?\"]", grid);
        Assert.DoesNotMatch($"href=\"{hidden}[?\"]", grid);
    }

    // An English page read aloud: whatever is Arabic in its grid says so.
    [Theory]
    [InlineData("/statements?ui=en")]
    [InlineData("/actors?ui=en&rows=100")]
    [InlineData("/articles?ui=en")]
    public async Task Arabic_in_an_English_grid_says_so(string link)
    {
        using var client = _app.CreateClient();
        var html = await client.GetStringAsync(link);
        var grid = html[html.IndexOf("<tbody", StringComparison.Ordinal)..html.IndexOf("</tbody", StringComparison.Ordinal)];
        var rest = ArabicElement().Replace(WebUtility.HtmlDecode(grid), "");
        Assert.DoesNotContain(rest, c => c is >= '\u0621' and <= '\u064A');
    }

    [GeneratedRegex("<bdi[^>]*lang=\"ar\".*?</bdi>|title=\"[^\"]*\"|(?:href|data-[a-z]+)=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex ArabicElement();

    // The export is the whole selection, not the page that is shown.
    [Fact]
    public async Task The_export_has_every_statement_of_the_selection()
    {
        var snapshot = Snapshot;
        using var client = _app.CreateClient();
        foreach (var path in (string[])["/statements.csv", "/api/v1/statements.csv"])
        {
            var response = await client.GetAsync(path + "?stance=-1&page=3");
            Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
            var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(snapshot.Select(Links.Query.Parse("stance=-1").Selection).StatementCount, lines.Length - 1);
            Assert.All(lines.Skip(1), line => Assert.Contains(",-1,", line, StringComparison.Ordinal));
        }
    }

    // The names on these pages are links to pages, which keep the selection.
    [Fact]
    public async Task Names_lead_to_pages_within_the_selection()
    {
        using var client = _app.CreateClient();
        var html = await client.GetStringAsync("/statements?stance=-1&sort=-confidence&ui=en");
        Assert.Contains("href=\"/actors/algeria?stance=-1&amp;ui=en\"", html, StringComparison.Ordinal);
        var page = await client.GetStringAsync("/actors/algeria?stance=-1&evidence=mention:mali");
        Assert.Contains("href=\"/actors/mali?stance=-1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/network?stance=-1&amp;focus=algeria\"", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/actors/algeria\\?actor=algeria&amp;stance=-1\"[^>]*data-profile-filter", page);
        // The drawer over another actor's sentences leads to that actor's page.
        Assert.Contains("drawer-profile", page, StringComparison.Ordinal);
    }

    private CorpusSnapshot Snapshot => _app.Services.GetRequiredService<CurrentModel>().Snapshot;

    private static async Task<JsonElement> DataAsync(HttpClient client, string path) =>
        JsonDocument.Parse(await client.GetStringAsync(path)).RootElement.GetProperty("data").Clone();

    [GeneratedRegex("data-mark=\"([^\"]+)\" data-n=\"(\\d+)\" data-unit=\"(\\w+)\"")]
    private static partial Regex Opener();

    [GeneratedRegex("class=\"confidence\"[^>]*>\u2066(\\d+)%")]
    private static partial Regex Share();
}
