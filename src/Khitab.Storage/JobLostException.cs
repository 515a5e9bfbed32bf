namespace Khitab.Storage;

/// <summary>The worker that reports progress no longer has the job: another took it over, or it is gone. Nothing was stored.</summary>
/// <param name="job">Id of the job.</param>
public sealed class JobLostException(Guid job) : Exception($"Job {job} is no longer this worker's.");
