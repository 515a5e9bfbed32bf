using System.Security.Cryptography;
using System.Text.Json;

namespace Khitab.Survival.Tests;

/// <summary>What there is to see of a corpus: in the store, and in the answers of an app.</summary>
/// <param name="Ids">The articles' ids in the order added.</param>
/// <param name="Documents">A hash of each article with its analysis, in that order.</param>
/// <param name="Overview">The overview.</param>
/// <param name="Articles">The list of articles.</param>
internal sealed record Shown(IReadOnlyList<string> Ids, IReadOnlyList<string> Documents, string Overview, string Articles)
{
    /// <summary>As it is now.</summary>
    public static async Task<Shown> OfAsync(Place place, WebProcess app)
    {
        var documents = new List<string>();
        await foreach (var some in place.Articles.ReadAsync(256))
            documents.AddRange(some.Select(article => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(article)))));
        Assert.Empty(place.Articles.Unreadable);
        return new Shown(await place.Articles.IdsAsync(), documents, await OverviewAsync(app), await app.TextAsync("/api/v1/articles"));
    }

    /// <summary>The overview that an app answers now; a refusal while it is loading.</summary>
    public static Task<string> OverviewAsync(WebProcess app) => app.TextAsync("/api/v1/overview");
}
