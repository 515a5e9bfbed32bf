using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Which country an actor is or belongs to, and the institution of the same kind that another country has. Not thread-safe: what was
/// asked is remembered.
/// </summary>
internal sealed class ActorCountries
{
    private const int MostKnown = 1 << 16;
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly List<string> _kinds;

    // Asked for each pair of parties of each predicate: known ids are not taken apart again.
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    public ActorCountries(Codebook codebook)
    {
        foreach (var actor in codebook.Actors)
        {
            if (actor.Type == ActorType.State) _states.Add(actor.Id);
            else if (actor.Parent is { } parent) _parents[actor.Id] = parent;
        }

        _kinds = [
            .. codebook.Institutions.Where(i => i.Id.StartsWith("{country}", StringComparison.Ordinal))
            .Select(i => i.Id["{country}".Length..]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the id is a country's.</summary>
    public bool IsState(string actor) => _states.Contains(actor);

    /// <summary>The country that an actor is, or belongs to; null where it has none.</summary>
    public string? Of(string actor)
    {
        if (_known.TryGetValue(actor, out var country)) return country;
        if (_known.Count == MostKnown) _known.Clear();
        return _known[actor] = Find(actor);
    }

    /// <summary>«نظيره» of an institution: the same institution of another country; null where it is none of a country's.</summary>
    public string? Counterpart(string actor, string country) =>
        KindOf(actor) is { } kind && actor != country + kind ? country + kind : null;

    /// <summary>Whether two are one country, or a country and one of its own parts.</summary>
    public bool IsOwnPart(string a, string b) => Of(a) is { } country && Of(b) == country && (_states.Contains(a) || _states.Contains(b));

    /// <summary>Whether two belong to one country.</summary>
    public bool SameCountry(string a, string b) => Of(a) is { } country && Of(b) == country;

    private string? Find(string actor)
    {
        if (_states.Contains(actor)) return actor;
        if (_parents.TryGetValue(actor, out var parent) && _states.Contains(parent)) return parent;
        return KindOf(actor) is { } kind ? actor[..^kind.Length] : null;
    }

    private string? KindOf(string actor) =>
        _kinds.FirstOrDefault(k => actor.EndsWith(k, StringComparison.Ordinal) && _states.Contains(actor[..^k.Length]));
}
