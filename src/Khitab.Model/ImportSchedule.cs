namespace Khitab.Model;

/// <summary>Something that is looked at again and again for new articles.</summary>
/// <param name="Id">Made when it is added.</param>
/// <param name="Settings">What is looked at and how often, as JSON; only whoever looks knows its form.</param>
/// <param name="State">What was found the last time, as JSON; empty before the first.</param>
public sealed record ImportSchedule(Guid Id, string Settings, string State);
