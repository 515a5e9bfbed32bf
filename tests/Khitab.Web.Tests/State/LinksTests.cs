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
            Links.Builder.Parse($"{key.Name}=%00").Notices, notice => notice.Kind == LinkNoticeKind.UnknownKey));
    }
}
