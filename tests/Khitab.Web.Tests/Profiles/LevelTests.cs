using System.Net.Http.Json;
using System.Text.Json;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Web.State;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Profiles;

/// <summary>The level of states on the pages and in the data behind them.</summary>
public sealed class LevelTests(ProfilePagesTests.App app) : IClassFixture<ProfilePagesTests.App>
{
    [Fact]
    public async Task The_data_of_a_link_count_bodies_as_their_state()
    {
        using var client = app.CreateClient();
        var bodies = await client.GetFromJsonAsync<JsonElement>("/api/v1/overview");
        var states = await client.GetFromJsonAsync<JsonElement>("/api/v1/overview?level=state");
        Assert.True(Count(bodies, "mali-armed-forces") > 0);
        Assert.Equal(0, Count(states, "mali-armed-forces"));
        Assert.True(Count(states, "mali") >= Count(bodies, "mali") + Count(bodies, "mali-armed-forces"));
        Assert.Equal(Total(bodies), Total(states));

        // What was understood is what the page's link says.
        var chosen = await client.GetFromJsonAsync<JsonElement>("/api/v1/overview?level=state&actor=mali-armed-forces");
        Assert.Equal("actor=mali&level=state", chosen.GetProperty("selection").GetString());
        Assert.Equal(Count(states, "mali"), chosen.GetProperty("data").GetProperty("mentions").GetInt32());
    }

    [Fact]
    public async Task A_wrong_level_is_said_and_left_aside()
    {
        using var client = app.CreateClient();
        Assert.Contains("selection-notice", await client.GetStringAsync("/?level=country"), StringComparison.Ordinal);
        var page = await client.GetStringAsync("/?level=state");
        Assert.DoesNotContain("selection-notice", page, StringComparison.Ordinal);
        Assert.Contains(new UiText(UiLanguage.Arabic)["level.state.short"], System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    // A body has no page of its own where it counts as its state.
    [Fact]
    public async Task A_bodys_page_is_its_states()
    {
        using var client = app.CreateClient();
        var state = await client.GetFromJsonAsync<JsonElement>("/api/v1/actors/mali?level=state");
        var body = await client.GetFromJsonAsync<JsonElement>("/api/v1/actors/mali-armed-forces?level=state");
        Assert.Equal(state.GetProperty("data").GetRawText(), body.GetProperty("data").GetRawText());
    }

    // Who types an army's name at the level of states is offered its state, and nothing that counts nothing.
    [Fact]
    public void A_bodys_name_finds_its_state()
    {
        var snapshot = app.Services.GetRequiredService<CurrentModel>().Snapshot;
        IReadOnlyList<string> Found(ActorLevel level) =>
            NameIndex.Of(snapshot.AtLevel(level)).Find(SelectionKey.Actor, "القوات المسلحة المالية", _ => 1, 5);
        Assert.Equal("mali-armed-forces", Found(ActorLevel.Body)[0]);
        Assert.Equal(["mali"], Found(ActorLevel.State));
    }

    private static int Count(JsonElement answer, string actor) => answer.GetProperty("data").GetProperty("actors").EnumerateArray()
        .Where(a => a.GetProperty("id").GetString() == actor).Sum(a => a.GetProperty("count").GetInt32());

    private static int Total(JsonElement answer) => answer.GetProperty("data").GetProperty("statements").GetInt32();
}
