using System.Globalization;
using Khitab.Web.Components.Method;
using Khitab.Web.State;

namespace Khitab.Web.Tests.ArticlePages;

public class MethodTests
{
    // The page says how far to trust it all; what it says is what the documentation measured, or it misleads.
    [Theory]
    [InlineData("actors recall", "actors", true)]
    [InlineData("actors precision", "actors", false)]
    [InlineData("themes recall", "themes", true)]
    [InlineData("themes precision", "themes", false)]
    [InlineData("quotes", "quotes", true)]
    [InlineData("quotes precision", "quotes", false)]
    [InlineData("stance of the article", "verdicts", false)]
    [InlineData("actor to actor", "relations", true)]
    [InlineData("actor to actor, precision", "relations", false)]
    [InlineData("dates", "dates", true)]
    public void Figures_are_those_of_the_documentation(string measure, string key, bool found)
    {
        var row = File.ReadLines(Path.Combine(Repository.Root, "docs", "analysis.md"))
            .SkipWhile(line => !line.StartsWith("| measure |", StringComparison.Ordinal))
            .Single(line => line.StartsWith($"| {measure} |", StringComparison.Ordinal));
        var figure = MethodFigures.All.Single(f => f.Key == key);
        var (n, of) = (found ? figure.Found : figure.Right)!.Value;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"({n}/{of})"), row.Split('|')[4], StringComparison.Ordinal);
    }

    // Every chart's menu leads to a part of the page that is there, in both languages.
    [Fact]
    public void Every_chart_has_a_part_that_explains_it()
    {
        string[] charts = [
            "stance", "authors", "voices", "actors", "matrix", "themes", "timeline", "spellings", "roles", "holders", "targets", "beside",
            "cues", "speakers", "near", "network", "findings"];
        foreach (var words in UiLanguage.All.Select(language => new UiText(language)))
        {
            Assert.All(charts, chart => Assert.Contains(MethodAnchors.Of(chart), MethodAnchors.Numbers));
            Assert.All(MethodAnchors.Numbers, part => Assert.NotEmpty(words[$"method.{part}.title"] + words[$"method.{part}.text"]));
            Assert.All(MethodAnchors.Terms, part => Assert.NotEmpty(words[$"method.{part}.text"] + words[$"method.{part}.care"]));
        }
    }
}
