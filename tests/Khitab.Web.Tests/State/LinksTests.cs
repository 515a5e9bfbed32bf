using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public class LinksTests
{
    // A page adds a key as a property; forgetting nothing else must be enough for its links to carry it.
    [Fact]
    public void Every_page_key_is_known_to_the_builder()
    {
        Assert.Contains(Links.Evidence, Links.PageKeys);
        Assert.Contains(Links.Sort, Links.PageKeys);
        Assert.Equal(Links.PageKeys.Count, Links.PageKeys.Select(k => k.Name).Distinct().Count());
        Assert.All(Links.PageKeys, key => Assert.DoesNotContain(
            Links.Query.Parse($"{key.Name}=%00").Notices, notice => notice.Kind == LinkNoticeKind.UnknownKey));
    }

    private static readonly string[] Values =
    [
        "1", "2", "25", "100", "-1", "mali", "signed", "sentences", "title", "-title", "actors,quotes", "article", "row", "mention:mali",
        "edge:a~:b:c:-1", "2025-02", "b", "shared:a~:b:c",
        "&", "a=b&c=d", "+", "%41", "%zz", "#", "?", "\"", "<script>", "\u202Ex", "\u2068", "😀", "a\uD800b", "a\0b", "\r\n", "~-x", "--",
            " ", "مالي", "\u00A0", new('x', 300), new('م', 301),
    ];

    // Whatever a page's keys hold, and with all of them at once, the link gives back the very selection.
    [Fact]
    public void Every_page_key_survives_the_link_with_any_value()
    {
        var random = new Random(17);
        for (var i = 0; i < 3_000; i++)
        {
            var selection = Selection.Empty.With(SelectionKey.Actor, Values[random.Next(Values.Length)]);
            foreach (var key in Links.PageKeys)
            {
                if (random.Next(2) == 0)
                {
                    selection = selection.WithPage(
                        key, Values[random.Next(Values.Length)] + (random.Next(4) == 0 ? Values[random.Next(Values.Length)] : ""));
                }
            }

            var query = Links.Query.Format(selection);
            var reading = Links.Query.Parse(query);
            Assert.Empty(reading.Notices);
            Assert.Equal(selection, reading.Selection);
            Assert.Equal(query, Links.Query.Format(reading.Selection));
            // What a key does not accept never comes into a link, and a default has no need to.
            Assert.All(
                reading.Selection.Page, pair =>
                    Assert.Contains(
                        Links.PageKeys, key =>
                            key.Name == pair.Key && key.Accepts?.Invoke(pair.Value) != false && key.Default != pair.Value));
        }
    }
}
