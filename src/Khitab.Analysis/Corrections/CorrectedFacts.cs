using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Corrections;

/// <summary>Actors and outlets of a corpus, corrected step by step.</summary>
internal sealed class CorrectedFacts
{
    private readonly CorpusFacts _facts;
    private readonly Dictionary<string, Actor> _actors;
    private readonly List<string> _order;
    private readonly List<Outlet> _outlets;
    private readonly Dictionary<string, List<string>> _parts;
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);

    public CorrectedFacts(CorpusFacts facts)
    {
        _facts = facts;
        _actors = facts.Actors.DistinctBy(a => a.Id).ToDictionary(a => a.Id, StringComparer.Ordinal);
        _order = [.. facts.Actors.Select(a => a.Id).Distinct(StringComparer.Ordinal)];
        _outlets = [.. facts.Outlets];
        _parts = _actors.Values.Where(a => a.Parent is not null).GroupBy(a => a.Parent!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(a => a.Id).ToList(), StringComparer.Ordinal);
    }

    public void Apply(Correction correction, CorrectionStep? step)
    {
        if (step is { Names: null }) Merge(step.From, step.To);
        else if (step is not null) Split(step, ActorSplit.Read(correction.Value)!);
        else if (correction.Kind == CorrectionKind.RetypeActor) Retype(correction.Subject, correction.Value);
        else if (correction.Kind == CorrectionKind.RenameActor) Rename(correction.Subject, ActorLabels.Read(correction.Value)!);
        else if (CorrectionKinds.IsOfRow(correction.Kind)) Make(correction);
        else SetOutlet(correction);
    }

    /// <summary>The facts; those given where nothing changed.</summary>
    public CorpusFacts Build()
    {
        List<Actor> actors = [.. _order.Where(_actors.ContainsKey).Select(id => _actors[id])];
        var isSame = actors.SequenceEqual(_facts.Actors, ReferenceEqualityComparer.Instance)
            && _outlets.SequenceEqual(_facts.Outlets, ReferenceEqualityComparer.Instance);
        return isSame && _merged.Count == 0 ? _facts : _facts with { Actors = actors, Outlets = [.. _outlets], Merged = _merged };
    }

    private void Merge(string from, string to)
    {
        // Whoever became the one that is gone now is whoever that one is.
        foreach (var (id, _) in _merged.Where(pair => pair.Value == from).ToList()) _merged[id] = to;
        _merged[from] = to;
        if (_actors.Remove(from, out var gone))
        {
            // Corrections of another corpus may name an actor that this one does not have: its rows are then called what they were.
            var stays = _actors.GetValueOrDefault(to) ?? gone with { Id = to };
            Put(stays with { Names = [.. stays.Names.Union(gone.Names, StringComparer.Ordinal)] });
        }

        // The parent of a part is whoever its parent is now; nobody is a part of himself.
        if (!_parts.Remove(from, out var parts)) return;
        foreach (var id in parts)
        {
            if (_actors.TryGetValue(id, out var part) && part.Parent == from) _actors[id] = part with { Parent = id == to ? null : to };
        }

        if (_parts.TryGetValue(to, out var others)) others.AddRange(parts);
        else _parts[to] = parts;
    }

    private void Split(CorrectionStep step, ActorSplit split)
    {
        if (!_actors.TryGetValue(step.From, out var former)) return;
        var other = _actors.GetValueOrDefault(step.To) ?? new Actor(
            step.To, split.Type, [split.Name], new Dictionary<string, string> { [ActorLabels.LanguageOf(split.Name)] = split.Name }, null);
        Put(other with { Names = [.. other.Names.Union(split.Names, StringComparer.Ordinal)] });
        if (step.Articles is not null) return;

        // Everybody is called something.
        List<string> names = [.. former.Names.Where(n => !step.Names!.Contains(Spellings.Key(n)))];
        if (names.Count < former.Names.Count) Put(former with { Names = names.Count > 0 ? names : [former.Names[0]] });
    }

    private void Make(Correction correction)
    {
        if (RowCoding.Read(correction.Kind, correction.Value)?.Is is MentionSays { New: { } made } says && !_actors.ContainsKey(says.Actor))
            Put(made.ToActor(says.Actor));
    }

    private void Rename(string id, IReadOnlyDictionary<string, string> labels)
    {
        if (!_actors.TryGetValue(id, out var actor)) return;
        var all = new Dictionary<string, string>(actor.Labels, StringComparer.Ordinal);
        foreach (var (language, label) in labels) all[language] = label;
        Put(actor with { Labels = all, Names = [.. actor.Names.Union(labels.Values, StringComparer.Ordinal)] });
    }

    private void Retype(string id, string type)
    {
        if (_actors.TryGetValue(id, out var actor) && CodebookLoader.TryParse(type, out var known) && known != actor.Type)
            Put(actor with { Type = known });
    }

    private void SetOutlet(Correction correction)
    {
        var value = Corrections.SetOutlet.Read(correction.Value)!;
        Corrections.SetOutlet.TryReadSubject(correction.Subject, out _, out var outlet);
        var place = outlet is null ? -1 : _outlets.FindIndex(o => o.Id == outlet);
        if (outlet is not null && place < 0) return;
        if (place >= 0 && outlet != value.Id) _outlets.RemoveAt(place);
        if (value.Id is not { } id) return;
        var known = _outlets.FindIndex(o => o.Id == id);
        if (known < 0) _outlets.Add(Named(id, value.Name ?? id));
        else if (value.Name is { } name && outlet == id) _outlets[known] = Named(id, name);
    }

    private static Outlet Named(string id, string name) => new(id, new Dictionary<string, string> { ["und"] = name });

    private void Put(Actor actor)
    {
        if (!_actors.ContainsKey(actor.Id) && !_order.Contains(actor.Id)) _order.Add(actor.Id);
        _actors[actor.Id] = actor;
    }
}
