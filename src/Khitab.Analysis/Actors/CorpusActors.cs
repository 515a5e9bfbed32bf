using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Gathers who a corpus's actors are from its articles, one after the other: all spellings of each, and of those that the codebook does not
/// know the sort and the country that most articles speak for.
/// </summary>
internal sealed class CorpusActors(ActorLexicon lexicon)
{
    private readonly Dictionary<string, DiscoveredActor> _discovered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _countries = new(StringComparer.Ordinal);

    // Names as the texts write them come after the codebook's: the reader sees every spelling that was taken for the actor.
    private readonly SortedDictionary<string, SortedSet<string>> _spellings = new(StringComparer.Ordinal);

    /// <summary>Adds an article.</summary>
    public void Add(AnalyzedArticle article)
    {
        foreach (var actor in article.Discovered) Add(actor);
        foreach (var vote in article.CountryVotes)
        {
            if (!_countries.TryGetValue(vote.Actor, out var all)) _countries[vote.Actor] = all = new(StringComparer.Ordinal);
            all[vote.Country] = all.GetValueOrDefault(vote.Country) + vote.Weight;
        }

        foreach (var mention in article.Mentions)
        {
            if (mention.Kind != MentionKind.Demonym) Spellings(mention.Actor).Add(Spelling(article.Article.Text, mention.Span));
            else Spellings(mention.Actor);
        }

        foreach (var relay in article.Relays.Where(r => r.Source.Kind == PartyKind.Actor)) Spellings(relay.Source.Name);
    }

    /// <summary>All actors of the articles added, by id.</summary>
    public IReadOnlyList<Actor> ToList()
    {
        // No name that another actor has too («المملكة» is Morocco or Saudi Arabia), unless only one of them is called so in these
        // articles.
        var owners = _spellings.SelectMany(s => s.Value).GroupBy(ArabicNormalizer.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        List<Actor> actors = [.. _spellings.Select(s => _discovered.TryGetValue(s.Key, out var found)
            ? new Actor(
                s.Key, found.Type, [.. found.Names.Union(s.Value, StringComparer.Ordinal)],
                new Dictionary<string, string> { ["ar"] = found.Names[0] }, CountryOf(s.Key))
            : WithSpellings(s.Key, s.Value, n => owners[ArabicNormalizer.Key(n)] == 1))];

        // A country whose government or army alone is named has to be there for them to count as it.
        var unnamed = actors.Where(a => a.ActsForParent).Select(a => a.Parent!).Distinct()
            .Where(p => !_spellings.ContainsKey(p) && lexicon.CountryOf(p) == p).ToList();
        actors.AddRange(unnamed.Select(p => WithSpellings(p, [], _ => false)));
        return [.. actors.OrderBy(a => a.Id, StringComparer.Ordinal)];
    }

    /// <summary>The actors of a corpus and those of articles that join it: those known stay as they are, with further spellings.</summary>
    public static IReadOnlyList<Actor> Joined(IReadOnlyList<Actor> known, IReadOnlyList<Actor> added)
    {
        if (known.Count == 0) return added;
        var actors = known.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var actor in added)
        {
            if (!actors.TryGetValue(actor.Id, out var old)) actors.Add(actor.Id, actor);
            else if (!actor.Names.All(n => old.Names.Contains(n, StringComparer.Ordinal)))
                actors[actor.Id] = old with { Names = [.. old.Names.Union(actor.Names, StringComparer.Ordinal)] };
        }

        return [.. actors.Values.OrderBy(a => a.Id, StringComparer.Ordinal)];
    }

    private void Add(DiscoveredActor actor) =>
        _discovered[actor.Id] = !_discovered.TryGetValue(actor.Id, out var known) ? actor : known with
        {
            // Who is introduced as an expert once is one.
            Type = actor.Type == ActorType.Expert ? ActorType.Expert : known.Type,
            Names = known.Names.SequenceEqual(actor.Names, StringComparer.Ordinal) ? known.Names
                : [
                    .. known.Names.Union(actor.Names, StringComparer.Ordinal)
                        .OrderByDescending(n => n.Contains(' ', StringComparison.Ordinal))],
        };

    private SortedSet<string> Spellings(string actor) =>
        _spellings.TryGetValue(actor, out var known) ? known : _spellings[actor] = new SortedSet<string>(StringComparer.Ordinal);

    // The country that most of the words beside the name point to.
    private string? CountryOf(string actor) => _countries.GetValueOrDefault(actor)?
        .OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First().Key;

    private Actor WithSpellings(string id, IReadOnlyCollection<string> spellings, Func<string, bool> owned)
    {
        // The articles may have been analysed by a codebook that had it.
        if (!lexicon.Has(id)) return new Actor(id, ActorType.Organization, [.. spellings.DefaultIfEmpty(id)], Label(spellings, id), null);
        var actor = lexicon[id];
        return actor with
        {
            Names =
            [
                actor.Names[0],
                .. actor.Names.Where(n => !lexicon.IsShared(n))
                .Union(spellings.Where(n => !lexicon.IsShared(n) || owned(n)), StringComparer.Ordinal).Where(n => n != actor.Names[0]),
            ],
        };
    }

    private static Dictionary<string, string> Label(IReadOnlyCollection<string> spellings, string id) =>
        new() { ["und"] = spellings.FirstOrDefault() ?? id };

    // In «للجزائر» the article's alif is not written.
    private static string Spelling(string text, TextSpan span)
    {
        var written = span.Of(text);
        return span.Start > 0 && text[span.Start - 1] == 'ل' && written[0] == 'ل' ? "ا" + written : written;
    }
}
