namespace Khitab.Storage;

/// <summary>How far a job is with a batch, kept in the same transaction as the batch.</summary>
/// <param name="Job">Id of the job.</param>
/// <param name="Done">
/// How many articles the job has read, those of this batch among them; a smaller number than before changes nothing.
/// </param>
/// <param name="Owner">The worker that reports; where given, a batch of one that has lost the job is refused.</param>
public sealed record JobProgress(Guid Job, int Done, string? Owner = null);
