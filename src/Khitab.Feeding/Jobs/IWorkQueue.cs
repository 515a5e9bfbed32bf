namespace Khitab.Feeding.Jobs;

/// <summary>What is to be done when: Quartz, to those who give it work.</summary>
internal interface IWorkQueue
{
    /// <summary>A job is to run.</summary>
    /// <param name="job">Its id.</param>
    /// <param name="due">When; at once where that is past.</param>
    /// <param name="sooner">Whether a run that is planned already is moved to that moment rather than left as it is.</param>
    /// <param name="cancellation">Gives up.</param>
    Task RunAsync(Guid job, DateTimeOffset due, bool sooner, CancellationToken cancellation);

    /// <summary>A schedule is to be looked at.</summary>
    /// <param name="schedule">Its id.</param>
    /// <param name="due">When.</param>
    /// <param name="sooner">Whether a look that is planned for later is moved to that moment.</param>
    /// <param name="cancellation">Gives up.</param>
    Task LookAsync(Guid schedule, DateTimeOffset due, bool sooner, CancellationToken cancellation);

    /// <summary>A job or schedule is gone.</summary>
    Task ForgetAsync(Guid id, CancellationToken cancellation);
}
