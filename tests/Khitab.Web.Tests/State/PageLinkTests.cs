using System.Text.RegularExpressions;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public partial class PageLinkTests
{
    private static readonly string[] Pieces =
    [
        "/", "\\", "//", ".", "..", "host", "articles", "abc", "?", "#", "&", "=", "%", "%2F", "%5C", "\t", "\n", "\r", " ", ":", "@",
        "a=b", "ui=en", "م", "😀", "\uD800", "\0", "\u202E", "<b>", "\"", "'", "http://", "javascript:", "+", "e=1-2", "mention:a~:b",
    ];

    [Theory]
    [InlineData("/", "ui", "en", "/?ui=en")]
    [InlineData("/?actor=mali&actor=algeria", "ui", "en", "/?actor=mali&actor=algeria&ui=en")]
    [InlineData("/network?ui=en&actor=mali", "ui", null, "/network?actor=mali")]
    [InlineData("/?ui=en", "ui", null, "/")]
    [InlineData("/?q=a%26ui%3Dx&uix=1", "ui", "en", "/?q=a%26ui%3Dx&uix=1&ui=en")]
    [InlineData("/articles/abc?look=dark#e=10-20", "look", "light", "/articles/abc?look=light#e=10-20")]
    [InlineData("/?x=%D9%85+%2B&&y", "look", "dark", "/?x=%D9%85+%2B&y&look=dark")]
    public void One_key_changes_and_the_rest_of_the_link_stays(string link, string key, string? value, string expected) =>
        Assert.Equal(expected, PageLink.Read(link).With(key, value).ToString());

    [Theory]
    [InlineData("هدنة & سلام = ؟ #1")]
    [InlineData("\"><script>")]
    [InlineData("100% + 1")]
    [InlineData("")]
    public void What_is_written_is_read_back(string value) =>
        Assert.Equal(value, PageLink.Read(PageLink.Read("/articles?actor=mali#e=1-2").With("q", value).ToString()).Value("q"));

    [Fact]
    public void Reading_knows_the_end_of_the_query() => Assert.Null(PageLink.Read("/articles?a=1#ui=en").Value("ui"));

    [Fact]
    public void Another_page_keeps_the_query_and_leaves_the_place() => Assert.Equal(
        "/network?actor=mali&ui=en", PageLink.Read("/articles/abc?actor=mali&ui=en#e=1-2").OnPage("/network").ToString());

    [Fact]
    public void A_link_may_carry_a_place_in_a_text() => Assert.Equal(
        "/articles/a1?actor=mali#e=10-20",
        PageLink.Of(PagePaths.Article("a1"), Selection.Empty.With(SelectionKey.Actor, "mali"), PageLink.PlaceOf(new(10, 20))).ToString());

    [Theory]
    [InlineData("http://localhost:5000/articles/abc?ui=en#e=1-2", "/articles/abc?ui=en#e=1-2")]
    [InlineData("http://localhost:5000", "/")]
    [InlineData("http://localhost:5000?ui=en", "/?ui=en")]
    [InlineData("?ui=en", "/?ui=en")]
    [InlineData("", "/")]
    public void An_address_is_read_from_its_path_on(string address, string expected) =>
        Assert.Equal(expected, PageLink.Read(address).ToString());

    // A browser takes what follows two slashes, in whatever way they are written, for a host: the page's own links would lead there.
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n\\evil.example")]
    [InlineData("http://localhost//evil.example")]
    [InlineData("http://localhost/\\evil.example")]
    public void No_link_leads_to_another_host(string address)
    {
        foreach (var link in (PageLink[])[PageLink.Read(address), PageLink.Of(address), PageLink.Of("/").OnPage(address)])
        {
            Assert.Equal("localhost", new Uri(new Uri("http://localhost//evil.example/x"), link.ToString()).Host);
            Assert.DoesNotMatch(Authority(), link.ToString());
        }
    }

    [Fact]
    public void Whatever_an_address_holds_its_links_stay_here_and_are_read_as_they_were_written()
    {
        var random = new Random(5);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        for (var i = 0; i < 20_000; i++)
        {
            var selection = Selection.Empty.With(SelectionKey.Actor, Text()).WithSearch(Text()).WithPage(Links.Find, Text());
            PageLink[] links =
            [
                PageLink.Read(Text()), PageLink.Read("http://localhost/" + Text()), PageLink.Read(Text()).OnPage(PagePaths.Theme(Text())),
                PageLink.Read(Text()).At(Text()), PageLink.Read(Text()).With("ui", Text()),
                PageLink.Of(PagePaths.Actor(Text()), selection, Text()),
            ];
            foreach (var link in links)
            {
                Assert.StartsWith("/", link.ToString(), StringComparison.Ordinal);
                Assert.DoesNotMatch(Authority(), link.ToString());
                Assert.Equal(link, PageLink.Read(link.ToString()));
            }

            var made = links[^1];
            Assert.Equal(selection, Links.Query.Parse(made.Query).Selection);
            Assert.Equal(2, made.Path.Count(c => c == '/'));
        }
    }

    // One builder: a link that somebody else puts together forgets a key, or an escape.
    [Fact]
    public void Nobody_else_builds_a_link()
    {
        var links = Path.Combine("State", "Links") + Path.DirectorySeparatorChar;
        var found =
            from file in Repository.WebSources(".cs", ".razor")
            where !file.Contains(links, StringComparison.Ordinal) && Path.GetFileName(file) != "ScenarioData.cs"
            from line in File.ReadLines(file).Index()
            where HandMade().IsMatch(line.Item) && !line.Item.Contains(".Map", StringComparison.Ordinal)
            select $"{file}({line.Index + 1}): {line.Item.Trim()}";
        Assert.Empty(found.ToList());
    }

    [Theory]
    [InlineData("""href="@("/articles/" + id)" """)]
    [InlineData("""var link = $"/articles/{id}#e={start}-{length}";""")]
    [InlineData("""path + "?" + query""")]
    [InlineData("""link.Split('#')[0]""")]
    [InlineData("""<a href="@(_link)#content">""")]
    [InlineData("""FormattableString.Invariant($"e={span.Start}-{span.Length}")""")]
    [InlineData("""Uri.EscapeDataString(id)""")]
    public void A_link_built_by_hand_is_seen(string line) => Assert.Matches(HandMade(), line);

    // A page that moves takes its links with it, or this says which it forgot.
    [Fact]
    public void Links_with_a_literal_path_lead_to_a_page_that_there_is()
    {
        var lines = Repository.WebSources(".cs", ".razor").SelectMany(File.ReadLines).ToList();
        var pages = lines.SelectMany(line => Route().Matches(line)).Select(match => match.Groups[1].Value).ToHashSet();
        var named = lines.SelectMany(line => Literal().Matches(line)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Contains("/network", named);
        // What has a dot is a file, which an endpoint answers.
        Assert.Subset(pages, named.Where(path => !path.Contains('.', StringComparison.Ordinal)).ToHashSet());
    }

    // What begins a link that leaves the app: two slashes of either kind, with or without what browsers leave out between them.
    [GeneratedRegex(@"^[\s\x00]*[/\\][\t\r\n]*[/\\]")]
    private static partial Regex Authority();

    [GeneratedRegex("""^@page "([^"]*)""")]
    private static partial Regex Route();

    [GeneratedRegex("""(?:Link|OnPage|PageLink\.Of)\("(/[^"]*)""")]
    private static partial Regex Literal();

    // A path, a query or a place that is joined to something: "/x" + y, $"/x/{y}", + "?", "#" +, $"#{x}", x.Split('#'), an encoder.
    [GeneratedRegex(
        """
        (?<!\+\ )"/[a-z0-9/-]*"\s*\+|\$"/[^"]*\{|\+\s*"[?#&]|"[?#&]"\s*\+|\$"[^"]*[?#&][a-z]*=?\{|(?:Split|IndexOf)\('[?#]'|"[^"]*\#e=|"e=\{
        |EscapeDataString|UrlEncode|QueryHelpers|UriBuilder|href="@?\([^"]*\)[?#]|href="@[^"()]*[?#]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex HandMade();
}
