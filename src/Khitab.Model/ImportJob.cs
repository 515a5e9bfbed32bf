namespace Khitab.Model;

/// <summary>An import: what is to be read, and how far that has come.</summary>
/// <param name="Id">Made when the job is.</param>
/// <param name="Created">When somebody asked for it.</param>
/// <param name="Input">What is read, as JSON; only whoever runs jobs knows its form.</param>
/// <param name="State">How far it is.</param>
/// <param name="Stage">What it is doing, as a key that pages translate («read», «analyze»); empty before it starts.</param>
/// <param name="Read">How many articles have been read, 0 or more; a job that starts over does not go back.</param>
/// <param name="Stored">How many of them were new and are stored, each counted once however often the job was taken up.</param>
/// <param name="Failed">How many items could not be read.</param>
/// <param name="PassedOver">How many items were passed over, because they are no articles.</param>
/// <param name="Message">Why it failed, or null.</param>
/// <param name="Owner">The worker that has it, or had it last; null where none did.</param>
/// <param name="Heartbeat">When that worker last said that it is alive, or null.</param>
/// <param name="Attempts">How often a worker has taken it up since it last stored something; interruptions by a shutdown left out.</param>
public sealed record ImportJob(
    Guid Id,
    DateTimeOffset Created,
    string Input,
    JobState State,
    string Stage,
    int Read,
    int Stored,
    int Failed,
    int PassedOver,
    string? Message,
    string? Owner,
    DateTimeOffset? Heartbeat,
    int Attempts)
{
    /// <summary>How many of the articles read were stored already.</summary>
    public int Known => Math.Max(0, Read - Stored);

    /// <summary>Whether it has ended and nobody will work on it again by himself.</summary>
    public bool HasEnded => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
