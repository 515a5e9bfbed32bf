using Khitab.Feeding.Jobs;

namespace Khitab.Web.State.Corpus;

/// <summary>What is being imported now.</summary>
/// <param name="Read">Articles that the running and waiting jobs have read and stored, or found stored.</param>
/// <param name="Left">Articles that are still to come; null where not all of the jobs know.</param>
public sealed record Incoming(int Read, int? Left)
{
    /// <summary>What these jobs bring; null where none runs or waits.</summary>
    public static Incoming? Of(IReadOnlyList<JobView> jobs)
    {
        var active = jobs.Where(job => job.State is JobState.Running or JobState.Waiting).ToList();
        if (active.Count == 0) return null;
        var left = active.Select(job => job.Total is { } total ? Math.Max(0, total - Done(job)) : (int?)null).ToList();
        return new Incoming(active.Sum(Done), left.Contains(null) ? null : left.Sum());

        static int Done(JobView job) => job.Known + job.Stored;
    }
}
