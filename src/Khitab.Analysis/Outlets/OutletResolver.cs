using Khitab.Analysis.Codebooks;
using Khitab.Corpus.Metadata;
using Khitab.Text;

namespace Khitab.Analysis.Outlets;

/// <summary>
/// Says which of the codebook's outlets an article is from, by the name or by the site that its metadata gives, so that «هسبريس» in one
/// export and <c>hespress.com</c> in another are one outlet. What the codebook does not know keeps the id that reading gave it.
/// </summary>
internal sealed class OutletResolver
{
    private readonly Dictionary<string, CodebookActor> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodebookActor?> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodebookActor?> _byHost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodebookActor?> _byHostId = new(StringComparer.Ordinal);

    public OutletResolver(Codebook codebook)
    {
        foreach (var outlet in codebook.Actors.Where(a => a.Type == ActorType.Media))
        {
            _byId[outlet.Id] = outlet;
            foreach (var name in outlet.Names.Concat(outlet.Aliases).Concat(outlet.Labels.Values))
            {
                Add(_byName, ArabicNormalizer.Key(name), outlet);
            }

            foreach (var host in outlet.Hosts)
            {
                Add(_byHost, host, outlet);
                if (OutletIds.Of(host) is { } id) Add(_byHostId, id, outlet);
            }
        }
    }

    /// <summary>The article with the codebook's id of its outlet, where the codebook knows it.</summary>
    public Article Resolve(Article article)
    {
        if (article.Outlet is not { } id) return article;
        if (Known(article, id) is { } known) return article with { Outlet = known.Id };

        // «map.com» is not the agency whose id is «map»: only its id looks like it.
        return _byId.ContainsKey(id) ? article with { Outlet = id + "-com" } : article;
    }

    /// <summary>The outlets of articles in the order in which they are first met, each with its name.</summary>
    /// <param name="named">Of each article the outlet's id and the name that it gives.</param>
    public IReadOnlyList<Outlet> OutletsOf(IEnumerable<(string Id, string? Name)> named)
    {
        var outlets = new List<Outlet>();
        foreach (var own in named.GroupBy(n => n.Id, StringComparer.Ordinal))
        {
            if (_byId.TryGetValue(own.Key, out var known))
            {
                outlets.Add(new Outlet(own.Key, known.Labels));
                continue;
            }

            // Exports may call one outlet differently: the usual name is shown, in whatever language it is.
            var name = own.Select(n => n.Name).OfType<string>().CountBy(n => n, StringComparer.Ordinal)
                .OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key).FirstOrDefault();
            outlets.Add(new Outlet(own.Key, new Dictionary<string, string> { ["und"] = name ?? own.Key }));
        }

        return outlets;
    }

    private CodebookActor? Known(Article article, string id)
    {
        if (article.OutletName is { } name && _byName.GetValueOrDefault(ArabicNormalizer.Key(name)) is { } named) return named;

        // Where the site gave the id, the site decides: a host of its own before the domain that it shares with others.
        foreach (var address in (string?[])[article.Url, article.OutletName])
        {
            if (OutletIds.Of(address) == id) return ByHost(OutletIds.HostOf(address)!) ?? _byHostId.GetValueOrDefault(id);
        }

        return _byHostId.GetValueOrDefault(id) ?? _byId.GetValueOrDefault(id);
    }

    // «arabic.example.com», else «example.com».
    private CodebookActor? ByHost(string host)
    {
        for (var dot = 0; dot >= 0; dot = host.IndexOf('.', StringComparison.Ordinal))
        {
            if (dot > 0) host = host[(dot + 1)..];
            if (_byHost.TryGetValue(host, out var outlet)) return outlet;
        }

        return null;
    }

    // What two outlets share names neither.
    private static void Add(Dictionary<string, CodebookActor?> index, string key, CodebookActor outlet)
    {
        if (!index.TryAdd(key, outlet) && index[key]?.Id != outlet.Id) index[key] = null;
    }
}
