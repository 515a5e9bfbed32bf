using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>What a form can stand for.</summary>
/// <param name="Actor">Id of the actor, or of the institution's template where <paramref name="ByContext"/>.</param>
/// <param name="Kind">How the form names it.</param>
/// <param name="Ambiguous">The form is often another word.</param>
/// <param name="ByContext">A bare institution («الجيش») whose country the context gives.</param>
/// <param name="LastName">A person's last name alone: not the person where another given name stands before it.</param>
internal sealed record ActorForm(string Actor, MentionKind Kind, bool Ambiguous, bool ByContext, bool LastName = false);

/// <summary>The codebook's actors and every country's institutions, ready to be found.</summary>
internal sealed class ActorLexicon
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Institution> _institutions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodebookActor> _states = new(StringComparer.Ordinal);
    private readonly PhraseKeys _keys = new();
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    public ActorLexicon(Codebook codebook)
    {
        foreach (var actor in codebook.Actors)
        {
            if (actor.Type == ActorType.State) _states[actor.Id] = actor;
            AddActor(actor);
        }

        foreach (var institution in codebook.Institutions) AddInstitution(institution);
    }

    /// <summary>All forms.</summary>
    public PhraseTrie<ActorForm> Forms { get; } = new();

    /// <summary>The actor of an id, made from its template where it is a country's institution.</summary>
    public Actor this[string id] => _actors[id];

    /// <summary>Whether a form can stand for more than one actor, so that it names none by itself («المملكة», «الجيش»).</summary>
    public bool IsShared(string form) => _shared.Contains(ArabicNormalizer.Key(form));

    /// <summary>Whether the id is known.</summary>
    public bool Knows(string id) => _actors.ContainsKey(id);

    /// <summary>The country that an actor is or belongs to, or null.</summary>
    public string? CountryOf(string id) =>
        _states.ContainsKey(id) ? id : _actors.TryGetValue(id, out var actor) && actor.Parent is { } parent && _states.ContainsKey(parent) ? parent : null;

    /// <summary>Id of a country's institution, or null where the country has none of that template.</summary>
    public string? InstitutionOf(string template, string country)
    {
        var id = template.Replace("{country}", country, StringComparison.Ordinal);
        return _actors.ContainsKey(id) ? id : null;
    }

    private void AddActor(CodebookActor actor)
    {
        var ambiguous = actor.Ambiguous.Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        _actors[actor.Id] = new Actor(actor.Id, actor.Type, [.. actor.Names, .. actor.Aliases], actor.Labels, actor.Parent);
        var own = actor.Names.Concat(actor.Aliases).Select(n => PhraseKeys.Join(_keys.Of(n))).ToHashSet(StringComparer.Ordinal);
        foreach (var name in actor.Names) Add(name, actor.Id, MentionKind.Name);
        foreach (var alias in actor.Aliases) Add(alias, actor.Id, MentionKind.Alias);
        if (actor.Surname is { } surname && !actor.Names.Concat(actor.Aliases).Any(n => ArabicNormalizer.Key(n) == ArabicNormalizer.Key(surname)))
            Forms.Add(surname, new ActorForm(actor.Id, MentionKind.Alias, ambiguous.Contains(ArabicNormalizer.Key(surname)), ByContext: false, LastName: true));
        foreach (var demonym in actor.Demonyms) AddDemonym(demonym, ambiguous.Contains(ArabicNormalizer.Key(demonym)));
        foreach (var nisba in actor.Nisbas)
            foreach (var form in NisbaForms.All(nisba)) AddDemonym(form, ambiguous.Contains(ArabicNormalizer.Key(nisba)));

        void Add(string form, string id, MentionKind kind)
        {
            var keys = _keys.Of(form);
            var key = PhraseKeys.Join(keys);
            _taken.Add(key);
            Claim(key, id);
            Forms.Add(keys, new ActorForm(id, kind, ambiguous.Contains(key), ByContext: false));
        }

        // «مالي» is first the country's name: the adjective of the same spelling does not compete with it.
        void AddDemonym(string form, bool unsure)
        {
            var keys = _keys.Of(form);
            if (own.Contains(PhraseKeys.Join(keys))) return;
            Forms.Add(keys, new ActorForm(actor.Id, MentionKind.Demonym, unsure, ByContext: false));
            if (char.IsAscii(form[0])) return;
            var plural = "ال" + form;
            if (!form.StartsWith("ال", StringComparison.Ordinal)) Forms.Add(_keys.Of(plural), new ActorForm(actor.Id, MentionKind.Demonym, unsure, ByContext: false));
        }
    }

    private void AddInstitution(Institution institution)
    {
        if (_institutions.TryGetValue(institution.Id, out var first))
            institution = institution with { Type = institution.Type ?? first.Type, Labels = institution.Labels.Count > 0 ? institution.Labels : first.Labels };
        else
            _institutions[institution.Id] = institution;

        foreach (var country in _states.Values)
        {
            if (institution.Only.Count > 0 && !institution.Only.Contains(country.Id)) continue;
            AddInstitution(institution, country);
        }

        foreach (var word in institution.Short)
        {
            _shared.Add(ArabicNormalizer.Key(word));
            Forms.Add(word, new ActorForm(institution.Id, MentionKind.Alias, institution.Ambiguous.Contains(word), ByContext: true));
        }
    }

    private void Claim(string key, string actor)
    {
        if (!_claims.TryAdd(key, actor) && _claims[key] != actor) _shared.Add(key);
    }

    private void AddInstitution(Institution institution, CodebookActor country)
    {
        var id = institution.Id.Replace("{country}", country.Id, StringComparison.Ordinal);
        var ambiguous = institution.Ambiguous.Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        var names = new List<string>();
        var (sure, unsure) = (new ActorForm(id, MentionKind.Name, false, ByContext: false), new ActorForm(id, MentionKind.Name, true, ByContext: false));
        foreach (var form in institution.Forms)
        {
            foreach (var name in Fill(form, country))
            {
                var keys = _keys.Of(name);
                var key = PhraseKeys.Join(keys);

                // A name that the codebook gives to an actor of its own is that actor's.
                if (_taken.Contains(key)) continue;
                names.Add(name);
                Claim(key, id);
                Forms.Add(keys, ambiguous.Contains(key) ? unsure : sure);
            }
        }

        if (names.Count == 0) return;
        if (_actors.TryGetValue(id, out var known)) names.InsertRange(0, known.Names);
        var labels = institution.Labels.ToDictionary(l => l.Key, l => Label(l.Value, l.Key, country), StringComparer.Ordinal);
        _actors[id] = new Actor(id, institution.Type!.Value, names, labels, country.Id);
    }

    private static IEnumerable<string> Fill(string form, CodebookActor country)
    {
        if (form.Contains("{m}", StringComparison.Ordinal) || form.Contains("{f}", StringComparison.Ordinal))
        {
            foreach (var nisba in country.Nisbas)
            {
                yield return form.Replace("{m}", NisbaForms.Masculine(nisba), StringComparison.Ordinal)
                    .Replace("{f}", NisbaForms.Feminine(nisba), StringComparison.Ordinal);
            }
        }
        else if (form.Contains("{name}", StringComparison.Ordinal))
        {
            foreach (var name in country.Names.Concat(country.Aliases))
            {
                if (!char.IsAscii(name[0])) yield return form.Replace("{name}", name, StringComparison.Ordinal);
            }
        }
        else
        {
            yield return form;
        }
    }

    private static string Label(string template, string language, CodebookActor country)
    {
        var name = country.Labels.GetValueOrDefault(language) ?? country.Labels.Values.First();
        var nisba = country.Nisbas.Count > 0 ? country.Nisbas[0] : null;

        // Without an adjective the label falls back on the name: «الحكومة في توفالو».
        var label = template
            .Replace("{m}", nisba is null ? "في " + name : NisbaForms.Masculine(nisba), StringComparison.Ordinal)
            .Replace("{f}", nisba is null ? "في " + name : NisbaForms.Feminine(nisba), StringComparison.Ordinal);
        return label.Replace("{name}", name, StringComparison.Ordinal).Replace("{Country}", name, StringComparison.Ordinal);
    }
}
