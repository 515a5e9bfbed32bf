using Khitab.Discourse;
using Khitab.Discourse.Validation;

namespace Khitab.Feeding.Validations;

/// <summary>Samples that people code to say how far the machine can be trusted. Safe to use from any number of threads.</summary>
public interface IValidations
{
    /// <summary>What a sample of a selection would be; null where the selection has too many sentences or none.</summary>
    ValidationDraft? Draft(Selection selection, SampleDesign design);

    /// <summary>Draws a sample and keeps it.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="selection">Which articles it is drawn from.</param>
    /// <param name="design">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The study, or null where there is nothing to draw from or the corpus changed while it was drawn.</returns>
    Task<ValidationStudy?> MakeAsync(
        string title, Selection selection, SampleDesign design, CancellationToken cancellation = default);

    /// <summary>All studies, the latest first.</summary>
    Task<IReadOnlyList<ValidationStudy>> StudiesAsync(CancellationToken cancellation = default);

    /// <summary>A study with what was done in it, or null.</summary>
    Task<ValidationWork?> FindAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Removes a study with its sample and all that was coded and decided in it; there is no way back.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Keeps what a coder found in a sentence.</summary>
    Task CodeAsync(
        Guid study, int place, string coder, IReadOnlyList<StatementCoding> statements, CancellationToken cancellation = default);

    /// <summary>Keeps what was decided on a sentence.</summary>
    Task DecideAsync(
        Guid study, int place, string who, IReadOnlyList<StatementCoding> statements, CancellationToken cancellation = default);

    /// <summary>What a study says. Findings are counted again on the corpus as it is now.</summary>
    ValidationResults Results(ValidationWork work);
}
