using System.Text.RegularExpressions;
using Khitab.Feeding.Jobs;
using Khitab.Feeding.Sources;

namespace Khitab.Feeding.Tests.Sources;

/// <summary>What sites forbid is not fetched, and what they allow is, by RFC 9309.</summary>
public class RobotRulesTests
{
    [Theory]
    // No file, nothing for us, an empty rule: all is allowed.
    [InlineData("", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    // The rules for everybody, unless there are some for us; those of all our groups together.
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: KHITAB/1.0\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: khitab\nDisallow: /x\n\nUser-agent: z\nDisallow: /a\n\nUser-agent: Khitab\nDisallow: /y", "/y", false)]
    [InlineData("User-agent: khitab\nUser-agent: z\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: khitab\n\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: khitabot\nDisallow: /", "/a", true)]
    // The longest rule decides, and of two as long the one that allows.
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    // Any characters, and the end.
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?y=1", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/a?b=1&print=", true)]
    [InlineData("User-agent: *\nDisallow: /*print=", "/a?b=1&print=1", false)]
    // Escaped and not, with comments, odd line ends and a mark at the beginning.
    [InlineData("\uFEFFUSER-AGENT: * # all\r\ndisallow: /\u0645\u0627\u0644\u064A # Mali", "/%d9%85%d8%a7%d9%84%d9%8a/1", false)]
    [InlineData("User-agent: *\rDisallow: /%61", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    public void An_address_is_allowed_or_not(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotRules.Parse(file, "Khitab").Allows(new Uri("https://news.example" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 30)]
    [InlineData("User-agent: *\nCrawl-delay: -1", 0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", 0)]
    [InlineData("User-agent: x\nCrawl-delay: 9", 0)]
    public void A_site_says_how_long_to_wait(string file, double seconds)
    {
        var rules = RobotRules.Parse(file, "Khitab");
        Assert.Equal(TimeSpan.FromSeconds(seconds), rules.Delay);
        var pause = TimeSpan.FromSeconds(1);
        Assert.Equal(
            seconds > 1 ? rules.Delay : pause, FeedSource.Pause(rules, new ImportOptions { PagePause = pause }));
    }

    // The same as a regular expression says, which would take for ever with hostile rules.
    [Fact]
    public void A_rule_fits_as_its_pattern_says()
    {
        var random = new Random(4);
        for (var round = 0; round < 20_000; round++)
        {
            var rule = "/" + Word("ab*", 6) + (random.Next(3) == 0 ? "$" : "");
            var path = "/" + Word("ab", 8);
            var pattern = "^" + Regex.Escape(rule.TrimEnd('$')).Replace("\\*", ".*", StringComparison.Ordinal);
            if (rule.EndsWith('$')) pattern += "$";
            Assert.True(Regex.IsMatch(path, pattern) == RobotRules.Fits(rule, path), $"{rule} {path}");
        }

        string Word(string letters, int most) => new(random.GetItems(letters.ToCharArray(), random.Next(most)));
    }
}
