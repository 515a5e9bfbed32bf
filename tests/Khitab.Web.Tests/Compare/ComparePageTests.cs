using System.Net;
using System.Text.Json;
using Khitab.Discourse;
using Khitab.Discourse.Comparing;
using Khitab.Feeding;
using Khitab.Web.Api;
using Khitab.Web.Components.Compare;
using Khitab.Web.State;
using Khitab.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Compare;

/// <summary>The page, its data and its files on the seeds: one comparison, said thrice.</summary>
public class ComparePageTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private const string Link = "actor=algeria&b.actor=-algeria";

    // Without scripts too: the first answer holds every number.
    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task The_first_answer_has_both_sides_with_their_numbers(string language)
    {
        var page = WebUtility.HtmlDecode(await app.Client.GetStringAsync(new Uri($"/compare?{Link}&ui={language}", UriKind.Relative)));
        foreach (var part in CompareRows.Parts.Concat(["words", "forms", "periods", "verdicts", "shared"]))
            Assert.Contains($"id=\"compare-{part}\"", page, StringComparison.Ordinal);
        Assert.Contains("side=b", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"card skeleton", page, StringComparison.Ordinal);
        Assert.Contains("compare-word-table", page, StringComparison.Ordinal);
    }

    // Files are what the answer says, row by row.
    [Fact]
    public async Task A_file_has_the_numbers_of_the_answer()
    {
        using var answer = JsonDocument.Parse(await app.Client.GetStringAsync(new Uri("/api/v1/compare?" + Link, UriKind.Relative)));
        var data = answer.RootElement.GetProperty("data");
        foreach (var part in CompareRows.Parts)
        {
            var csv = await app.Client.GetStringAsync(new Uri($"/api/v1/compare/{part}.csv?{Link}", UriKind.Relative));
            Assert.StartsWith("id,", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
            var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();
            var said = data.GetProperty("shares").GetProperty(part).EnumerateArray().ToList();
            Assert.Equal(said.Select(row => row.GetProperty("id").GetString()), rows.Select(row => row[0]));
            foreach (var (row, one) in rows.Zip(said))
            {
                var difference = double.Parse(row[^5], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(one.GetProperty("difference").GetDouble(), difference, 5);
            }
        }

        foreach (var part in CompareCsv.Parts)
        {
            var file = await app.Client.GetStringAsync(new Uri($"/api/v1/compare/{part}.csv?{Link}", UriKind.Relative));
            Assert.Contains("\r\n", file, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/api/v1/compare?actor=mali", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/compare/nothing.csv?actor=mali&b.actor=-mali", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/compare/words.csv?actor=mali&b.actor=nobody", HttpStatusCode.OK)]
    [InlineData("/compare?b.outlet=%00&b.from=x&b.b.q=1", HttpStatusCode.OK)]
    [InlineData("/compare?actor=mali&b.actor=nobody", HttpStatusCode.OK)]
    [InlineData("/compare?actor=nobody&b.actor=mali", HttpStatusCode.OK)]
    [InlineData("/compare?actor=mali&b.actor=mali&side=b&evidence=stance:mali:1&both=shared:x:y", HttpStatusCode.OK)]
    public async Task Odd_links_are_answered(string link, HttpStatusCode status) =>
        Assert.Equal(status, (await app.Client.GetAsync(new Uri(link, UriKind.Relative))).StatusCode);

    // Three clicks have to be enough from any selection: each choice makes two sides that both have articles and have none in common.
    [Fact]
    public void Every_choice_makes_two_sides_without_a_common_article()
    {
        var model = app.Services.GetRequiredService<CurrentModel>();
        foreach (var query in (string[])["actor=mali", "theme=military-cooperation", "from=2025-02", "from=2025-02&to=2025-02", "q=مالي",
            "actor=-mali", "actor=mali&actor=algeria"])
        {
            using var view = new CurrentView(new FixedAddress("/compare?" + query), model);
            foreach (var list in ComparePicks.Of(view, new UiText(UiLanguage.Arabic)))
            {
                foreach (var pick in list.Picks)
                {
                    if (pick.Next.Versus is not { } other) continue;
                    var comparison = new Comparison(model.Snapshot, pick.Next, other);
                    Assert.True(list.Kind == "actor" || list.Kind == "theme" || comparison.Overlap == 0, query + " " + pick.Label);
                    if (pick.Articles is { } n && list.Kind is not ("dates" or "actor" or "theme"))
                        Assert.Equal(n, comparison.B.Articles.Count);
                }
            }
        }
    }

    private sealed class FixedAddress : NavigationManager
    {
        public FixedAddress(string link) => Initialize("http://localhost/", "http://localhost" + link);
    }
}
