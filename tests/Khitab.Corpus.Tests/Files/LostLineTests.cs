using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>
/// What a missing line, tag or bracket takes with it is named: of ten thousand damaged inputs fifty-seven had lost it without a word.
/// </summary>
public sealed class LostLineTests
{
    [Theory]
    [InlineData("rss", "item", "before item 1")]
    [InlineData("atom", "entry", "before item 1")]
    public void An_item_without_its_beginning_is_named(string kind, string tag, string where)
    {
        var feed = $"{Prose}</description></{tag}><{tag}><title>{Title}</title><description>{More}</description></{tag}></channel>";
        var outcomes = Read("a." + kind, feed);
        Assert.Equal(($"a.{kind}, {where}: an item without its beginning", 1), (outcomes[0].Message, outcomes.Count(o => o.Article is not null)));
    }

    [Fact]
    public void The_end_of_a_feed_is_no_item()
    {
        var feed = $"<rss><channel><items/><item><title>{Title}</title><description>{More}</description></item></channel></rss>";
        Assert.NotNull(Assert.Single(Read("a.rss", feed)).Article);
    }

    [Theory]
    [InlineData("[{0}],{0}]", 1)]
    [InlineData("{{\"articles\":[{0}]}},{0}]}}", 1)]
    [InlineData("{{\"articles\":[{0}]", 1)]
    [InlineData("[{0}]", 0)]
    [InlineData("{{\"articles\":[{0}],\"meta\":{{\"note\":\"]}} \\\" [\"}}}}\n", 0)]
    public void What_stands_behind_the_list_of_a_file_is_named(string shape, int named)
    {
        var outcomes = Read("a.json", string.Format(null, shape, $"{{\"title\":\"{Title}\",\"text\":\"{Prose}\"}}"));
        Assert.NotNull(outcomes[0].Article);
        Assert.Equal(named, outcomes.Count(o => o.Cause is not null));
    }

    [Fact]
    public void A_row_that_goes_on_in_the_next_one_is_named()
    {
        var outcomes = Read("a.csv", $"title,text,date\n{Title},{Prose},2024-0{More}\n{Title},{Prose},الخميس 5 مارس 2024\n{Title},{Prose},غدا\n");
        Assert.Contains("its date is a text of", outcomes[0].Cause, StringComparison.Ordinal);
        Assert.All(outcomes.Skip(1), outcome => Assert.NotNull(outcome.Article));
    }
}
