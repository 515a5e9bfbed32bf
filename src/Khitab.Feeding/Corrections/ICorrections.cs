using Khitab.Analysis.Corrections;

namespace Khitab.Feeding.Corrections;

/// <summary>What people correct: kept, checked, and applied to the model that pages show. Safe to use from any number of threads.</summary>
public interface ICorrections
{
    /// <summary>Raised after a change, when the model shows it.</summary>
    event Action? Changed;

    /// <summary>The corrections that hold now.</summary>
    CorrectionSet Current { get; }

    /// <summary>All corrections in the order in which they were made, undone ones too.</summary>
    Task<IReadOnlyList<Correction>> AllAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Every actor that a correction may name, by id, as read: those that were merged into others and those that splits made, too.
    /// </summary>
    Task<IReadOnlyDictionary<string, Actor>> ActorsAsync(CancellationToken cancellation = default);

    /// <summary>Makes a correction; ends when the model shows it.</summary>
    /// <returns>Why it is not taken, or null.</returns>
    Task<CorrectionFault?> AddAsync(Correction correction, CancellationToken cancellation = default);

    /// <summary>Undoes a correction; ends when the model shows it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="who">The name under which it is undone.</param>
    /// <param name="cancellation">Stops before anything has changed.</param>
    /// <returns>Why it is not, or null.</returns>
    Task<CorrectionFault?> UndoAsync(Guid id, string who, CancellationToken cancellation = default);

    /// <summary>Makes an undone correction hold again, in its old place in the order; ends when the model shows it.</summary>
    /// <returns>Why it is not, or null.</returns>
    Task<CorrectionFault?> RedoAsync(Guid id, string who, CancellationToken cancellation = default);

    /// <summary>Takes corrections that somebody else made; those whose ids are known already change nothing.</summary>
    Task<ImportedCorrections> ImportAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellation = default);
}
