using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;

namespace Khitab.Web.State;

/// <summary>Where one reader corrects: makes corrections under a name, and offers to take the last one back.</summary>
/// <param name="corrections">Keeps and applies them.</param>
/// <param name="clock">Says when.</param>
public sealed class CorrectionDesk(ICorrections corrections, TimeProvider clock)
{
    // What was made here, and what of it was taken back by the key, last first.
    private readonly Stack<Correction> _made = new();
    private readonly Stack<Correction> _undone = new();

    /// <summary>Raised when there is something to say: a correction was made, undone or put away.</summary>
    public event Action? Changed;

    /// <summary>The correction that was made or undone last here, as it is now; null where nothing is to be said.</summary>
    public Correction? Last { get; private set; }

    /// <summary>The name under which this reader corrects; empty until it is given.</summary>
    public string Who { get; set; } = "";

    /// <summary>Whom or what this reader said last that a statement is about; null before.</summary>
    public Party? LastTarget { get; set; }

    /// <summary>Makes a correction; ends when the pages show it.</summary>
    /// <param name="kind">What is corrected.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="value">What is so instead.</param>
    /// <param name="reason">Why, as typed; may be empty.</param>
    /// <returns>Why it is not taken, or null.</returns>
    public async Task<CorrectionFault?> MakeAsync(CorrectionKind kind, string subject, string value, string? reason)
    {
        var correction = new Correction(Guid.NewGuid(), clock.GetUtcNow(), PastedText.Clean(Who), kind, subject, value, null)
        {
            Reason = PastedText.Clean(reason) is { Length: > 0 } why ? why : null,
        };
        var fault = await corrections.AddAsync(correction);
        if (fault is not null) return fault;
        _made.Push(correction);
        _undone.Clear();
        Say(correction);
        return null;
    }

    /// <summary>Takes back what was made here last and still holds.</summary>
    /// <returns>Why not, or null; null too where there is nothing.</returns>
    public Task<CorrectionFault?> UndoLastAsync() => TurnLastAsync(_made, _undone);

    /// <summary>Makes hold again what was taken back here last.</summary>
    /// <returns>Why not, or null; null too where there is nothing.</returns>
    public Task<CorrectionFault?> RedoLastAsync() => TurnLastAsync(_undone, _made);

    /// <summary>Undoes a correction, or makes it hold again where it is undone.</summary>
    /// <returns>Why it is not, or null.</returns>
    public async Task<CorrectionFault?> TurnAsync(Correction correction)
    {
        var isUndone = correction.Undone is not null;
        var fault = isUndone ? await corrections.RedoAsync(correction.Id, Who) : await corrections.UndoAsync(correction.Id, Who);
        if (fault is null) Say(correction with { Undone = isUndone ? null : clock.GetUtcNow() });
        return fault;
    }

    /// <summary>Says no more about the last correction.</summary>
    public void PutAway() => Say(null);

    private async Task<CorrectionFault?> TurnLastAsync(Stack<Correction> from, Stack<Correction> to)
    {
        if (!from.TryPop(out var last)) return null;
        var fault = await TurnAsync(last);
        // Somebody else, or its button, may have undone it already: the one before it is next.
        if (fault is null) to.Push(last with { Undone = last.Undone is null ? clock.GetUtcNow() : null });
        return fault;
    }

    private void Say(Correction? last)
    {
        Last = last;
        Changed?.Invoke();
    }
}
