namespace Khitab.Model;

/// <summary>Something that an import could not read, or passed over.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Name">What it was: the name of a file or of an item in one. Within a job each name is kept once.</param>
/// <param name="Cause">Why, in words for the reader.</param>
/// <param name="When">When that was found.</param>
/// <param name="PassedOver">Whether it is no article and was rightly left out, rather than unreadable.</param>
public sealed record JobItem(Guid Job, string Name, string Cause, DateTimeOffset When, bool PassedOver);
