using Khitab.Feeding.Jobs;

namespace Khitab.Feeding.Sources;

/// <summary>What one look at a schedule's place found.</summary>
/// <param name="State">What is kept of it.</param>
/// <param name="Folder">The spool's folder with what is new, complete; null where nothing is.</param>
/// <param name="Items">What could not be read or was passed over: name, cause, whether it was passed over.</param>
/// <param name="Wait">How long to wait before the next look at least, where that is longer than the schedule's own time.</param>
internal sealed record LookResult(
    ScheduleState State, SpoolFolder? Folder, IReadOnlyList<(string Name, string Cause, bool PassedOver)> Items, TimeSpan Wait);
