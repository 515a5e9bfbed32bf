using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Propositions;
using Khitab.Storage;

namespace Khitab.Feeding.Codebooks;

/// <summary>
/// What people change in the codebook from pages: names of its actors and cues of its themes. Edits lie in the store; the codebook with
/// them is the one in use from then on, in all processes, and articles that are stored keep their reading until they are analysed again.
/// </summary>
/// <remarks>
/// Every method throws <see cref="StoreException"/> where the store does not answer, and <see cref="CodebookException"/> where the codebook
/// cannot be used at all.
/// </remarks>
public interface ICodebookEditor
{
    /// <summary>All edits in the order made, those undone among them, and why one that holds changes nothing, by its id.</summary>
    Task<(IReadOnlyList<CodebookEdit> Edits, IReadOnlyDictionary<Guid, CodebookEditFault> Idle)> EditsAsync(
        CancellationToken cancellation = default);

    /// <summary>An entry with the edits that hold; null where the codebook has none of that id.</summary>
    Task<CodebookEntry?> FindAsync(CodebookEditKind kind, string id, CancellationToken cancellation = default);

    /// <summary>Entries one of whose names, labels or ids has these words in it, those that begin with them first.</summary>
    /// <param name="words">What is looked for.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<CodebookEntry>> SearchAsync(string words, int most, CancellationToken cancellation = default);

    /// <summary>Makes an edit; the codebook with it is in use when this returns.</summary>
    /// <param name="kind">What is changed.</param>
    /// <param name="subject">The entry's id.</param>
    /// <param name="before">What goes; null where something is added.</param>
    /// <param name="after">What comes, as typed; null where something is taken out.</param>
    /// <param name="weight">The weight of a cue that comes.</param>
    /// <param name="who">Who makes it, as typed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why it was not made, or null.</returns>
    Task<CodebookRefusal?> EditAsync(
        CodebookEditKind kind, string subject, string? before, string? after, int weight, string who,
        CancellationToken cancellation = default);

    /// <summary>Takes a suggested proposition into the codebook, which has it when this returns.</summary>
    /// <param name="proposition">The proposition.</param>
    /// <param name="who">Who accepts it, as typed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why it was not taken, or null.</returns>
    Task<CodebookRefusal?> AcceptAsync(AcceptedProposition proposition, string who, CancellationToken cancellation = default);

    /// <summary>Passes over a suggested proposition, which is not suggested again until this is undone.</summary>
    /// <param name="id">The suggestion's id.</param>
    /// <param name="wording">Its words, for the list of edits.</param>
    /// <param name="who">Who passes it over, as typed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why it was not done, or null.</returns>
    Task<CodebookRefusal?> DismissAsync(string id, string wording, string who, CancellationToken cancellation = default);

    /// <summary>Undoes an edit that holds, or makes one hold again that is undone.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="undo">Whether it is undone.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why not, or null.</returns>
    Task<CodebookRefusal?> TurnAsync(Guid id, bool undo, CancellationToken cancellation = default);
}
