using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;

namespace Khitab.Web.Tests.Corrections;

/// <summary>Corrections in a list, which change no model.</summary>
internal sealed class KeptCorrections : ICorrections
{
    public event Action? Changed;

    public List<Correction> All { get; } = [];

    public CorrectionFault? Fault { get; set; }

    public CorrectionSet Current => CorrectionSet.Of(All);

    public Task<IReadOnlyList<Correction>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Correction>>(All);

    public Task<IReadOnlyDictionary<string, Actor>> ActorsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, Actor>>(new Dictionary<string, Actor>());

    public Task<CorrectionFault?> AddAsync(Correction correction, CancellationToken cancellation)
    {
        if (Fault is null) All.Add(correction);
        Changed?.Invoke();
        return Task.FromResult(Fault);
    }

    public Task<CorrectionFault?> UndoAsync(Guid id, string who, CancellationToken cancellation) => Turn(id, DateTimeOffset.UnixEpoch);

    public Task<CorrectionFault?> RedoAsync(Guid id, string who, CancellationToken cancellation) => Turn(id, null);

    public Task<ImportedCorrections> ImportAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellation) =>
        Task.FromResult(new ImportedCorrections(0, 0, 0));

    private Task<CorrectionFault?> Turn(Guid id, DateTimeOffset? undone)
    {
        var place = All.FindIndex(c => c.Id == id);
        All[place] = All[place] with { Undone = undone };
        return Task.FromResult<CorrectionFault?>(null);
    }
}
