using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Khitab.Storage;

namespace Khitab.Web.State;

/// <summary>
/// Short links: a key in the store for a whole view. The key is made of the view itself, so that the same view has the same short link
/// however often it is shared, and whoever has one key knows no other.
/// </summary>
/// <param name="store">Keeps them, as long as it lasts.</param>
/// <param name="clock">Says when.</param>
public sealed class ShortLinks(ViewStore store, TimeProvider clock)
{
    /// <summary>Where short links are.</summary>
    public const string Path = "/s";

    /// <summary>A link beyond so many characters is no longer sent as it is: servers and mail programs cut it.</summary>
    public const int LongestPlain = 8_192;

    /// <summary>The longest view that is kept, in characters.</summary>
    public const int LongestKept = 200_000;

    /// <summary>How many views and short links a store keeps at most.</summary>
    public const int Most = 100_000;

    // Without 0, O, I and l, which are taken for one another.
    private const string Letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private const int LongestKey = 22;

    // Two views whose keys begin alike get longer ones.
    private static readonly int[] Lengths = [12, 17, LongestKey];

    /// <summary>
    /// A view's link as it is kept: a path of this site, its query as it is read here, its place; null for what is none. It never names
    /// another host, whatever it was given.
    /// </summary>
    public static PageLink? Clean(string? link)
    {
        if (link is null || link.Length is 0 or > LongestKept || !link.All(c => c is > ' ' and <= '~' and not '\\')) return null;
        var read = PageLink.Read(link);
        var query = Links.Query.Parse(read.Query);
        if (read.IsWithin(Path) || query.Notices.Any(notice => notice.Kind == Discourse.LinkNoticeKind.NewerVersion)) return null;
        var clean = PageLink.Of(read.Path, query.Selection);
        return read.Place.Length > 200 ? clean : clean.AtPlace(read.Place);
    }

    /// <summary>The key of a view, or null where the store is full.</summary>
    /// <param name="link">The view, as <see cref="Clean"/> gives it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store is away.</exception>
    public async Task<string?> MakeAsync(PageLink link, CancellationToken cancellation = default)
    {
        var written = link.ToString();
        foreach (var length in Lengths)
        {
            var key = KeyOf(written, length);
            if (await store.FindAsync(key, cancellation) is { } kept)
            {
                if (kept.Link == written) return key;
                continue;
            }

            if (await store.CountAsync(cancellation) >= Most) return null;
            if (await store.AddAsync(new SavedView(key, written, null, "", clock.GetUtcNow()), cancellation)) return key;
        }

        return null;
    }

    /// <summary>The view behind a key, or null where there is none.</summary>
    /// <exception cref="StoreException">The store is away.</exception>
    public async Task<PageLink?> FindAsync(string key, CancellationToken cancellation = default)
    {
        if (key.Length is < 8 or > LongestKey || !key.All(c => Letters.Contains(c, StringComparison.Ordinal))) return null;
        // What a store holds may be older than what is asked of a link today, or written by somebody else.
        return Clean((await store.FindAsync(key, cancellation))?.Link);
    }

    /// <summary>A key that nobody can guess, for a view that has a name.</summary>
    public static string RandomKey() => RandomNumberGenerator.GetString(Letters, 16);

    private static string KeyOf(string link, int length)
    {
        var number = new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(link)), isUnsigned: true);
        var key = new char[length];
        for (var i = 0; i < length; i++, number /= Letters.Length) key[i] = Letters[(int)(number % Letters.Length)];
        return new string(key);
    }
}
