using System.Collections.Concurrent;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>What a form can stand for.</summary>
/// <param name="Actor">Id of the actor, or of the institution's template where <paramref name="ByContext"/>.</param>
/// <param name="Kind">How the form names it.</param>
/// <param name="Ambiguous">The form is often another word.</param>
/// <param name="ByContext">A bare institution («الجيش») whose country the context gives.</param>
/// <param name="LastName">A person's last name alone: not the person where another given name comes before it.</param>
internal sealed record ActorForm(string Actor, MentionKind Kind, bool Ambiguous, bool ByContext, bool LastName = false)
{
    /// <summary>Whether it is a short name that counts only in talk of sport.</summary>
    public bool InSport { get; init; }
}

/// <summary>
/// The codebook's actors and every country's institutions, ready to be found. A hundred thousand names of institutions come from a few
/// templates, so only their words are put in place here; an institution's names are written out on request.
/// </summary>
internal sealed class ActorLexicon
{
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Institution> _institutions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodebookActor> _states = new(StringComparer.Ordinal);

    // Countries' institutions by id, each with the entries of the codebook that it comes from.
    private readonly Dictionary<string, (CodebookActor Country, List<Institution> Entries)> _ofCountries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Actor> _writtenOut = new(StringComparer.Ordinal);
    private readonly PhraseKeys _keys = new();

    // By the node at which a name ends: the first actor that it names, those that an actor of the codebook has, those that several have.
    private readonly Dictionary<int, string> _claims = [];
    private readonly HashSet<int> _taken = [];
    private readonly HashSet<int> _shared = [];

    public ActorLexicon(Codebook codebook)
    {
        foreach (var actor in codebook.Actors)
        {
            if (actor.Type == ActorType.State) _states[actor.Id] = actor;
            AddActor(actor);
        }

        var countries = _states.Values.Select(c => new CountryNames(c, _keys)).ToList();
        var unsure = codebook.Institutions.SelectMany(i => i.Ambiguous.Select(a => (i.Id, Form: ArabicNormalizer.Key(a))))
            .ToLookup(a => a.Id, a => a.Form, StringComparer.Ordinal);
        foreach (var institution in codebook.Institutions)
        {
            AddInstitution(institution, countries, unsure[institution.Id].ToHashSet(StringComparer.Ordinal));
        }
    }

    /// <summary>All forms.</summary>
    public PhraseTrie<ActorForm> Forms { get; } = new();

    /// <summary>Ids of all countries' institutions.</summary>
    public IReadOnlyCollection<string> OfCountries => _ofCountries.Keys;

    /// <summary>The actor of an id, made from its template where it is a country's institution.</summary>
    public Actor this[string id] =>
        !_ofCountries.TryGetValue(id, out var institution) ? _actors[id]
        : _writtenOut.TryGetValue(id, out var known) ? known
        : _writtenOut[id] = WriteOut(id, institution.Country, institution.Entries);

    /// <summary>Whether there is an actor or a country's institution with an id.</summary>
    public bool Has(string id) => _ofCountries.ContainsKey(id) || _actors.ContainsKey(id);

    /// <summary>What sort of actor an id is.</summary>
    public ActorType TypeOf(string id) =>
        _ofCountries.TryGetValue(id, out var institution) ? institution.Entries[^1].Type!.Value : _actors[id].Type;

    /// <summary>Whether a form can stand for more than one actor, so that it names none by itself («المملكة», «الجيش»).</summary>
    public bool IsShared(string form) => Forms.Find(ArabicNormalizer.Keys(form)) is { } node && _shared.Contains(node);

    /// <summary>The country that an actor is or belongs to, or null.</summary>
    public string? CountryOf(string id) =>
        _states.ContainsKey(id) ? id
        : _ofCountries.TryGetValue(id, out var institution) ? institution.Country.Id
        : _actors.TryGetValue(id, out var actor) && actor.Parent is { } parent && _states.ContainsKey(parent) ? parent : null;

    /// <summary>Id of a country's institution, or null where the country has none of that template.</summary>
    public string? InstitutionOf(string template, string country)
    {
        var id = template.Replace("{country}", country, StringComparison.Ordinal);
        return _ofCountries.ContainsKey(id) || _actors.ContainsKey(id) ? id : null;
    }

    private void AddActor(CodebookActor actor)
    {
        var ambiguous = actor.Ambiguous.Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);
        _actors[actor.Id] = new Actor(actor.Id, actor.Type, [.. actor.Names, .. actor.Aliases], actor.Labels, actor.Parent)
        {
            IsHead = actor.IsHead,
        };
        var own = actor.Names.Concat(actor.Aliases).Select(n => PhraseKeys.Join(_keys.Of(n))).ToHashSet(StringComparer.Ordinal);
        foreach (var name in actor.Names) Add(name, actor.Id, MentionKind.Name);
        foreach (var alias in actor.Aliases) Add(alias, actor.Id, MentionKind.Alias);
        if (actor.Surname is { } surname && !actor.Names.Concat(actor.Aliases)
            .Any(n => ArabicNormalizer.Key(n) == ArabicNormalizer.Key(surname)))
            Forms.Add(
                surname,
                new ActorForm(
                    actor.Id, MentionKind.Alias, ambiguous.Contains(ArabicNormalizer.Key(surname)), ByContext: false, LastName: true));
        foreach (var name in actor.InSport)
            Forms.Add(name, new ActorForm(actor.Id, MentionKind.Alias, Ambiguous: true, ByContext: false) { InSport = true });
        foreach (var demonym in actor.Demonyms) AddDemonym(demonym, ambiguous.Contains(ArabicNormalizer.Key(demonym)));
        foreach (var nisba in actor.Nisbas)
            foreach (var form in NisbaForms.All(nisba)) AddDemonym(form, ambiguous.Contains(ArabicNormalizer.Key(form)));

        void Add(string form, string id, MentionKind kind)
        {
            var keys = _keys.Of(form);
            if (keys.Count == 0) return;
            var node = Forms.NodeFor(keys);
            _taken.Add(node);
            Claim(node, id);
            Forms.AddAt(node, new ActorForm(id, kind, ambiguous.Contains(PhraseKeys.Join(keys)), ByContext: false));
        }

        // «مالي» is first the country's name: the adjective of the same spelling does not compete with it.
        void AddDemonym(string form, bool unsure)
        {
            var keys = _keys.Of(form);
            if (own.Contains(PhraseKeys.Join(keys))) return;
            Forms.Add(keys, new ActorForm(actor.Id, MentionKind.Demonym, unsure, ByContext: false));
            if (char.IsAscii(form[0])) return;
            if (form.StartsWith("ال", StringComparison.Ordinal)) return;
            var definite = _keys.Of("ال" + form);
            if (!own.Contains(PhraseKeys.Join(definite)))
            {
                Forms.Add(definite, new ActorForm(actor.Id, MentionKind.Demonym, unsure, ByContext: false));
            }
        }
    }

    // What is often something else goes with any of the entries of an institution.
    private void AddInstitution(Institution institution, IReadOnlyList<CountryNames> countries, HashSet<string> ambiguous)
    {
        if (_institutions.TryGetValue(institution.Id, out var first))
            institution =
                institution with
                {
                    Type = institution.Type ?? first.Type,
                    Labels = institution.Labels.Count > 0 ? institution.Labels : first.Labels
                };
        else
            _institutions[institution.Id] = institution;

        var templates = institution.Forms.Select(f => new InstitutionTemplate(f, _keys)).ToList();
        foreach (var country in countries)
        {
            if (institution.Only.Count > 0 && !institution.Only.Contains(country.Actor.Id) || institution.Except.Contains(country.Actor.Id))
            {
                continue;
            }

            AddForms(institution, templates, ambiguous, country);
        }

        foreach (var word in institution.Short)
        {
            var form = new ActorForm(institution.Id, MentionKind.Alias, institution.Ambiguous.Contains(word), ByContext: true);
            if (ArabicNormalizer.Keys(word) is not { Count: > 0 } keys) continue;
            var node = Forms.NodeFor(keys);
            _shared.Add(node);
            Forms.AddAt(node, form);
        }
    }

    private void AddForms(Institution institution, List<InstitutionTemplate> templates, HashSet<string> ambiguous, CountryNames country)
    {
        var id = institution.Id.Replace("{country}", country.Actor.Id, StringComparison.Ordinal);
        var variants = country.Actor.Nisbas.Select(n => country.Actor.Ambiguous.Contains(n) && n != country.Actor.Nisbas[0]).ToList();
        var (sure, unsure) = (
            new ActorForm(id, MentionKind.Name, false, ByContext: false), new ActorForm(id, MentionKind.Name, true, ByContext: false));
        var named = false;
        var keys = new List<string>();
        foreach (var template in templates)
        {
            for (var filling = 0; filling < template.Fillings(country); filling++)
            {
                keys.Clear();
                template.AddKeys(country, filling, keys);
                if (keys.Count == 0) continue;
                var node = Forms.NodeFor(keys);

                // A name that the codebook gives to an actor of its own is that actor's.
                if (_taken.Contains(node)) continue;
                named = true;
                Claim(node, id);
                // «الجيش النيجيري»: made from an adjective that is first another country's.
                var doubtful = ambiguous.Count > 0 && ambiguous.Contains(PhraseKeys.Join(keys))
                    || template.IsOfAdjective && variants[filling];
                Forms.AddAt(node, doubtful ? unsure : sure);
            }
        }

        if (!named) return;
        if (_ofCountries.TryGetValue(id, out var known)) known.Entries.Add(institution);
        else _ofCountries[id] = (country.Actor, [institution]);
    }

    private void Claim(int node, string actor)
    {
        if (!_claims.TryAdd(node, actor) && _claims[node] != actor) _shared.Add(node);
    }

    // The names of all entries, after those of an actor of the codebook with the same id; type and labels are the last entry's.
    private Actor WriteOut(string id, CodebookActor country, List<Institution> entries)
    {
        var names = new List<string>();
        if (_actors.TryGetValue(id, out var known)) names.AddRange(known.Names);
        var filled = new CountryNames(country, _keys);
        foreach (var form in entries.SelectMany(e => e.Forms))
        {
            var template = new InstitutionTemplate(form, _keys);
            for (var filling = 0; filling < template.Fillings(filled); filling++)
            {
                var name = template.Fill(filled, filling);
                if (Forms.Find(_keys.Of(name)) is { } node && !_taken.Contains(node)) names.Add(name);
            }
        }

        var labels = entries[^1].Labels.ToDictionary(l => l.Key, l => filled.Label(l.Value, l.Key), StringComparer.Ordinal);
        return new Actor(id, entries[^1].Type!.Value, names, labels, country.Id);
    }
}
