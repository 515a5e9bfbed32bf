using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;

namespace Khitab.Web.State;

/// <summary>Where one reader corrects: makes corrections under a name, and offers to take the last one back.</summary>
/// <param name="corrections">Keeps and applies them.</param>
/// <param name="clock">Says when.</param>
public sealed class CorrectionDesk(ICorrections corrections, TimeProvider clock)
{
    /// <summary>Raised when there is something to say: a correction was made, undone or put away.</summary>
    public event Action? Changed;

    /// <summary>The correction that was made or undone last here, as it is now; null where nothing is to be said.</summary>
    public Correction? Last { get; private set; }

    /// <summary>The name under which this reader corrects; empty until it is given.</summary>
    public string Who { get; set; } = "";

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
        if (fault is null) Say(correction);
        return fault;
    }

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

    private void Say(Correction? last)
    {
        Last = last;
        Changed?.Invoke();
    }
}
