namespace Khitab.Analysis.Corrections;

/// <summary>What a correction does to one row of an article.</summary>
/// <param name="Order">Its place among all corrections that hold.</param>
/// <param name="Correction">The correction.</param>
/// <param name="Coding">Its value.</param>
internal sealed record CodingStep(int Order, Correction Correction, RowCoding Coding)
{
    /// <summary>Who did it.</summary>
    public CodedBy By => new(Correction.Id, Correction.Kind, Correction.Who, Correction.When);
}
