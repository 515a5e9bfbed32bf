using Khitab.Analysis.Corrections;

namespace Khitab.Feeding.Corrections;

/// <summary>Corrections that last as long as the process: what people can do where nothing is configured.</summary>
public sealed class InMemoryCorrections(CorrectedModel corrected, CurrentModel model, TimeProvider clock) : ICorrections, IDisposable
{
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile IReadOnlyList<Correction> _all = [];
    private volatile CorrectionSet _current = CorrectionSet.Empty;

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public CorrectionSet Current => _current;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Correction>> AllAsync(CancellationToken cancellation = default) => Task.FromResult(_all);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Actor>> ActorsAsync(CancellationToken cancellation = default)
    {
        var facts = await corrected.FactsAsync(cancellation);
        return CorrectionActors.Of(facts, _all);
    }

    /// <inheritdoc/>
    public Task<CorrectionFault?> AddAsync(Correction correction, CancellationToken cancellation = default) => ChangeAsync(
        async all =>
        {
            if (all.Any(c => c.Id == correction.Id)) return (null, new(CorrectionFaultKind.SameId, correction.Id.ToString()));
            return await FaultAsync(correction, cancellation) is { } fault ? (null, fault) : ([.. all, correction], null);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<CorrectionFault?> UndoAsync(Guid id, string who, CancellationToken cancellation = default) => ChangeAsync(
        all => Task.FromResult(Replaced(all, id, c => c.Undone is null, c => c with { Undone = clock.GetUtcNow() })), cancellation);

    /// <inheritdoc/>
    public Task<CorrectionFault?> RedoAsync(Guid id, string who, CancellationToken cancellation = default) => ChangeAsync(
        async all =>
        {
            var redone = all.FirstOrDefault(c => c.Id == id && c.Undone is not null);
            if (redone is not null && await FaultAsync(redone with { Undone = null }, cancellation) is { } fault) return (null, fault);
            return Replaced(all, id, c => c.Undone is not null, c => c with { Undone = null });
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<ImportedCorrections> ImportAsync(
        IReadOnlyList<Correction> corrections, CancellationToken cancellation = default)
    {
        var imported = new ImportedCorrections(0, 0, 0);
        await ChangeAsync(
            async all =>
            {
                var known = all.Select(c => c.Id).ToHashSet();
                List<Correction> added = [.. corrections.Where(c => CorrectionRules.FaultOfForm(c) is null && known.Add(c.Id))];
                var read = await corrected.FactsAsync(cancellation);
                var facts = CorrectionSet.Of([.. all, .. added]).Apply(read);
                var ever = CorrectionActors.Of(read, [.. all, .. added]);
                var idle = added.Count(c => !IsHere(c, facts, ever));
                imported = new ImportedCorrections(added.Count, corrections.Count - added.Count, idle);
                return (added.Count == 0 ? null : [.. all.Concat(added).OrderBy(c => c.When.UtcTicks).ThenBy(c => c.Id)], null);
            },
            cancellation);
        return imported;
    }

    /// <inheritdoc/>
    public void Dispose() => _changing.Dispose();

    private static (IReadOnlyList<Correction>? All, CorrectionFault? Fault) Replaced(
        IReadOnlyList<Correction> all, Guid id, Func<Correction, bool> isMeant, Func<Correction, Correction> by) =>
        all.Any(c => c.Id == id && isMeant(c))
            ? ([.. all.Select(c => c.Id == id ? by(c) : c)], null) : (null, new(CorrectionFaultKind.NothingToDo, id.ToString()));

    private async Task<CorrectionFault?> FaultAsync(Correction correction, CancellationToken cancellation)
    {
        var facts = _current.Apply(await corrected.FactsAsync(cancellation));
        return CorrectionRules.FaultOf(correction, _current, facts, HasArticle);
    }

    private bool HasArticle(string id) => model.Snapshot.TryFindArticle(id, out _);

    private bool IsHere(Correction correction, CorpusFacts facts, IReadOnlyDictionary<string, Actor> actors)
    {
        if (correction.Kind == CorrectionKind.SetDay) return HasArticle(correction.Subject);
        if (correction.Kind != CorrectionKind.SetOutlet) return actors.ContainsKey(correction.Subject);
        SetOutlet.TryReadSubject(correction.Subject, out var article, out var outlet);
        return article is not null ? HasArticle(article) : facts.Outlets.Any(o => o.Id == outlet);
    }

    private async Task<CorrectionFault?> ChangeAsync(
        Func<IReadOnlyList<Correction>, Task<(IReadOnlyList<Correction>? All, CorrectionFault? Fault)>> change,
        CancellationToken cancellation)
    {
        await _changing.WaitAsync(cancellation);
        try
        {
            var (all, fault) = await change(_all);
            if (all is null) return fault;
            var (wasAll, was) = (_all, _current);
            (_all, _current) = (all, CorrectionSet.Of(all));
            try
            {
                await corrected.ShowAsync(_current, cancellation);
            }
            catch
            {
                // What is not shown does not hold.
                (_all, _current) = (wasAll, was);
                throw;
            }
        }
        finally
        {
            _changing.Release();
        }

        Changed?.Invoke();
        return null;
    }
}
