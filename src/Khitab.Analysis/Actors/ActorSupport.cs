namespace Khitab.Analysis.Actors;

/// <summary>How often an article names each actor and country beyond doubt; a last name alone is not.</summary>
internal sealed class ActorSupport
{
    private readonly ActorLexicon _lexicon;
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    public ActorSupport(ActorLexicon lexicon, IEnumerable<ActorCandidate> candidates)
    {
        _lexicon = lexicon;
        foreach (var candidate in candidates.Where(c => c.IsSure))
        {
            var actor = candidate.Hit.Value[0].Actor;
            Add(actor);
            if (candidate.Country is { } country && country != actor) Add(country);
        }
    }

    /// <summary>Countries, the most named first.</summary>
    public IEnumerable<string> Countries =>
        _times.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Key)
            .Where(actor => _lexicon.CountryOf(actor) == actor);

    /// <summary>Counts one more time.</summary>
    public void Add(string actor) => _times[actor] = _times.GetValueOrDefault(actor) + 1;

    /// <summary>Whether the article names an actor.</summary>
    public bool Has(string actor) => _times.ContainsKey(actor);

    /// <summary>How often it names the actor of a form, or the actor's country.</summary>
    public int Weight(ActorForm form) =>
        Math.Max(
            _times.GetValueOrDefault(form.Actor), _lexicon.CountryOf(form.Actor) is { } country ? _times.GetValueOrDefault(country) : 0);
}
