using System.Text.RegularExpressions;
using Khitab.Discourse;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

/// <summary>The network page's keys, and the colours that go into files.</summary>
public class NetworkChoicesTests
{
    [Theory]
    [InlineData("", NetworkKind.Signed, Normalization.None, Duplicates.Keep, null)]
    [InlineData(
        "tie=congruence&norm=jaccard&repeats=week&least=0.25", NetworkKind.Congruence, Normalization.Jaccard, Duplicates.Week, 0.25)]
    [InlineData("tie=two-mode&norm=activity&least=3", NetworkKind.TwoMode, Normalization.Activity, Duplicates.Keep, 3.0)]
    [InlineData("tie=friendship&norm=all&least=-1", NetworkKind.Signed, Normalization.None, Duplicates.Keep, null)]
    public void A_link_says_which_network(string query, NetworkKind kind, Normalization by, Duplicates within, double? least)
    {
        var options = NetworkChoices.From(Links.Query.Parse(query).Selection);
        Assert.Equal((kind, by, within, least), (options.Kind, options.Normalization, options.Duplicates, options.MinWeight));
    }

    [Theory]
    [InlineData("kernel=triangular&backbone=0.05&groups=louvain", Kernel.Triangular, 0.05, CommunityMethod.Louvain)]
    [InlineData("kernel=cubic&backbone=2&groups=walktrap", Kernel.Uniform, null, CommunityMethod.Leiden)]
    [InlineData("", Kernel.Uniform, null, CommunityMethod.Leiden)]
    public void A_link_says_how_it_is_made(string query, Kernel kernel, double? backbone, CommunityMethod groups)
    {
        var options = NetworkChoices.From(Links.Query.Parse(query).Selection);
        Assert.Equal((kernel, backbone, groups), (options.Kernel, options.Backbone, options.Communities));
    }

    [Theory]
    [InlineData("30d", WindowUnit.Days, 30)]
    [InlineData("100e", WindowUnit.Events, 100)]
    [InlineData("99999d", WindowUnit.Days, 99_999)]
    [InlineData("0d", null, 0)]
    [InlineData("-3d", null, 0)]
    [InlineData("100000d", null, 0)]
    [InlineData("30", null, 0)]
    [InlineData("d", null, 0)]
    [InlineData("30w", null, 0)]
    public void A_window_is_written_as_a_number_and_its_unit(string written, WindowUnit? unit, int size)
    {
        var window = NetworkChoices.WindowOf(written);
        Assert.Equal((unit, size), (window?.Unit, window?.Size ?? 0));
        if (window is not null) Assert.Equal(written, window.ToString());
    }

    // A reader who goes from two modes to congruence takes the link along: what does not fit counts as nothing.
    [Fact]
    public void A_normalisation_that_a_network_does_not_have_divides_by_nothing()
    {
        foreach (var tie in NetworkChoices.Ties)
        {
            foreach (var by in NetworkChoices.Norms)
            {
                var options = NetworkChoices.From(Links.Query.Parse($"tie={tie}&norm={by}").Selection);
                if (options.IsOfConcepts) Assert.True(options.Stances.IsPossible, tie + by);
            }
        }
    }

    // A file opened in another program has the colours of the page.
    [Fact]
    public void Colours_of_files_are_those_of_the_style_sheet()
    {
        var sheet = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot", "css", "tokens.css"));
        foreach (var token in TokenColours.Tokens)
        {
            // The first is the usual look; the one for more contrast comes after.
            var written = Regex.Match(sheet, $@"--{token}:\s*light-dark\((#[0-9a-f]{{6}})");
            Assert.Equal((token, written.Groups[1].Value), (token, TokenColours.Light(token)));
        }

        Assert.All(ActorLook.All, look => Assert.Contains(look.Colour, TokenColours.Tokens));
    }

    [Theory]
    [InlineData(3, "3")]
    [InlineData(-2, "\u2066\u22122\u2069")]
    [InlineData(0.25, "\u20660.25\u2069")]
    [InlineData(-0.5, "\u2066\u22120.5\u2069")]
    [InlineData(0.0001, "\u2066<0.001\u2069")]
    public void Weights_are_whole_or_have_three_decimals(double weight, string said) =>
        Assert.Equal(said, new UiText(UiLanguage.English).Weight(weight));
}
