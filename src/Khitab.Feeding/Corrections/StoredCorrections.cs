using Khitab.Analysis.Corrections;
using Khitab.Feeding.Following;
using Khitab.Storage;

namespace Khitab.Feeding.Corrections;

/// <summary>Corrections in the store; the model follows them there as it follows the articles.</summary>
public sealed class StoredCorrections : ICorrections, IDisposable
{
    private readonly CorrectionStore _store;
    private readonly ModelKeeper _keeper;
    private readonly CurrentModel _model;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _changing = new(1, 1);
    private CorrectionSet _shown = CorrectionSet.Empty;

    /// <summary>The corrections of a store.</summary>
    public StoredCorrections(CorrectionStore store, ModelKeeper keeper, CurrentModel model, TimeProvider clock)
    {
        (_store, _keeper, _model, _clock) = (store, keeper, model, clock);
        _model.Changed += Tell;
    }

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public CorrectionSet Current => _keeper.Corrections;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Correction>> AllAsync(CancellationToken cancellation = default) => _store.AllAsync(cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, Actor>> ActorsAsync(CancellationToken cancellation = default) =>
        CorrectionActors.Of(_keeper.Facts, await _store.AllAsync(cancellation));

    /// <inheritdoc/>
    public Task<CorrectionFault?> AddAsync(Correction correction, CancellationToken cancellation = default) => ChangeAsync(
        async () => FaultOf(correction)
            ?? (await _store.AddAsync(correction, cancellation) ? null : new(CorrectionFaultKind.SameId, correction.Id.ToString())),
        cancellation);

    /// <inheritdoc/>
    public Task<CorrectionFault?> UndoAsync(Guid id, string who, CancellationToken cancellation = default) => ChangeAsync(
        async () => await _store.UndoAsync(id, who, _clock.GetUtcNow(), cancellation) ? null : NothingToDo(id), cancellation);

    /// <inheritdoc/>
    public Task<CorrectionFault?> RedoAsync(Guid id, string who, CancellationToken cancellation = default) => ChangeAsync(
        async () =>
        {
            var undone = (await _store.AllAsync(cancellation)).FirstOrDefault(c => c.Id == id && c.Undone is not null);
            if (undone is null) return NothingToDo(id);
            return FaultOf(undone with { Undone = null }) ?? (await _store.RedoAsync(id, cancellation) ? null : NothingToDo(id));
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<ImportedCorrections> ImportAsync(
        IReadOnlyList<Correction> corrections, CancellationToken cancellation = default)
    {
        var imported = new ImportedCorrections(0, 0, 0);
        await ChangeAsync(
            async () =>
            {
                var all = await _store.AllAsync(cancellation);
                var known = all.Select(c => c.Id).ToHashSet();
                List<Correction> added = [.. corrections.Where(c => CorrectionRules.FaultOfForm(c) is null && known.Add(c.Id))];
                var facts = CorrectionSet.Of([.. all, .. added]).Apply(_keeper.Facts);
                var ever = CorrectionActors.Of(_keeper.Facts, [.. all, .. added]);
                imported = new ImportedCorrections(
                    await _store.AddAsync(added, cancellation), corrections.Count - added.Count, added.Count(c => !IsHere(c, facts, ever)));
                return null;
            },
            cancellation);
        return imported;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _model.Changed -= Tell;
        _changing.Dispose();
    }

    private static CorrectionFault NothingToDo(Guid id) => new(CorrectionFaultKind.NothingToDo, id.ToString());

    private CorrectionFault? FaultOf(Correction correction) =>
        CorrectionRules.FaultOf(correction, _keeper.Corrections, _keeper.Corrections.Apply(_keeper.Facts), HasArticle);

    private bool HasArticle(string id) => _model.Snapshot.TryFindArticle(id, out _);

    private bool IsHere(Correction correction, CorpusFacts facts, IReadOnlyDictionary<string, Actor> actors)
    {
        if (correction.Kind == CorrectionKind.SetDay) return HasArticle(correction.Subject);
        if (CorrectionKinds.IsOfRow(correction.Kind)) return HasArticle(RowId.ArticleOf(correction.Subject)!);
        if (correction.Kind != CorrectionKind.SetOutlet) return actors.ContainsKey(correction.Subject);
        SetOutlet.TryReadSubject(correction.Subject, out var article, out var outlet);
        return article is not null ? HasArticle(article) : facts.Outlets.Any(o => o.Id == outlet);
    }

    // Another node may have corrected: whoever listens is told when this node's model shows it.
    private void Tell()
    {
        if (ReferenceEquals(Interlocked.Exchange(ref _shown, _keeper.Corrections), _keeper.Corrections)) return;
        Changed?.Invoke();
    }

    private async Task<CorrectionFault?> ChangeAsync(Func<Task<CorrectionFault?>> change, CancellationToken cancellation)
    {
        await _model.Loaded.WaitAsync(cancellation);
        await _changing.WaitAsync(cancellation);
        try
        {
            if (await change() is { } fault) return fault;
            // From here on it is stored: giving up now would only leave this process's model behind.
            await _keeper.CatchUpAsync(CancellationToken.None);
            return null;
        }
        finally
        {
            _changing.Release();
        }
    }
}
