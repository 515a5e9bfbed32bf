using System.Globalization;
using System.Text.RegularExpressions;
using Khitab.Analysis.Evaluation;
using Khitab.Web.Components.Method;
using Khitab.Web.State;

namespace Khitab.Web.Tests.ArticlePages;

public partial class MethodTests
{
    // The page says how far to trust it all; what it says is what the documentation measured, or it misleads. After
    // `khitab evaluate reading --write-measured` the table at the head of docs/analysis.md is to be written anew.
    [Theory]
    [InlineData("actors", "actors")]
    [InlineData("quotations with their speaker", "quotations")]
    [InlineData("quotations, speaker aside", "extents")]
    [InlineData("judgements of the author", "judgements")]
    [InlineData("statements of others", "statements")]
    [InlineData("pairs of actors", "pairs")]
    [InlineData("verdicts for or against", "verdicts")]
    public void Figures_are_those_that_the_documentation_leads_with(string what, string key)
    {
        var figure = MethodFigures.Measured.Single(f => f.Key == key);
        var right = figure.Right is { } share ? ExactDecimals.Write(share, 2) : "not measured";
        var row = string.Create(
            CultureInfo.InvariantCulture, $"| {what} | {right} | {ExactDecimals.Write(figure.Found, 2)} | {figure.Of} |");
        Assert.Contains(row, Documentation());
    }

    [Theory]
    [InlineData("themes recall", "themes", true)]
    [InlineData("themes precision", "themes", false)]
    [InlineData("dates", "dates", true)]
    public void Figures_on_eight_articles_are_those_of_the_documentation(string measure, string key, bool found)
    {
        var row = Documentation().SkipWhile(line => !line.StartsWith("| measure |", StringComparison.Ordinal))
            .Single(line => line.StartsWith($"| {measure} |", StringComparison.Ordinal)).Split('|')[4];
        var share = Share().Match(row).Groups;
        var figure = MethodFigures.OnEight.Single(f => f.Key == key);
        Assert.Equal(
            double.Parse(share[1].Value, CultureInfo.InvariantCulture) / double.Parse(share[2].Value, CultureInfo.InvariantCulture),
            (found ? figure.Found : figure.Right)!.Value, 10);
    }

    // Every chart's menu leads to a part of the page that is there, in both languages, and says how often such a number is right.
    [Fact]
    public void Every_chart_has_a_part_that_explains_it()
    {
        string[] charts = [
            "stance", "authors", "voices", "actors", "matrix", "themes", "timeline", "spellings", "roles", "holders", "targets", "beside",
            "cues", "speakers", "near", "network", "findings"];
        foreach (var words in UiLanguage.All.Select(language => new UiText(language)))
        {
            Assert.All(charts, chart => Assert.Contains(MethodAnchors.Of(chart), MethodAnchors.Numbers));
            Assert.All(charts, chart => Assert.Contains("%", words.Measured(MethodAnchors.Of(chart)), StringComparison.Ordinal));
            Assert.All(MethodAnchors.Numbers, part => Assert.NotEmpty(words[$"method.{part}.title"] + words[$"method.{part}.text"]));
            Assert.All(MethodAnchors.Terms, part => Assert.NotEmpty(words[$"method.{part}.text"] + words[$"method.{part}.care"]));
        }
    }

    // Poems, laws and recipes are read as well, and nobody has measured how well.
    [Fact]
    public void A_corpus_unlike_the_measured_newspapers_is_told_so()
    {
        var quality = MeasuredQuality.Embedded;
        var like = quality.Newspapers.Values.First();
        Assert.Empty(quality.Unlike(like));
        var unlike = quality.Unlike(like with { Names = 0 });
        Assert.Equal("names", Assert.Single(unlike).Rate);
        Assert.Null(new UiText(UiLanguage.Arabic).Unlike([]));
        Assert.All(UiLanguage.All, language => Assert.Contains("0", new UiText(language).Unlike(unlike), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Documentation() => File.ReadLines(Path.Combine(Repository.Root, "docs", "analysis.md"));

    [GeneratedRegex(@"\((\d+)/(\d+)\)")]
    private static partial Regex Share();
}
