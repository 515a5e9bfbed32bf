namespace Khitab.Feeding.Jobs;

/// <summary>An import job as pages and commands see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called for people: a file's name, a folder, an address, the first words of a text.</param>
/// <param name="Kind">Where its articles come from.</param>
/// <param name="Created">When it was asked for.</param>
/// <param name="State">How far it is.</param>
/// <param name="Stage">What it is doing; null where it does not run.</param>
/// <param name="Read">Articles read.</param>
/// <param name="Known">Those of them that were stored already.</param>
/// <param name="Stored">Those of them that are new.</param>
/// <param name="Failed">Items that could not be read; <see cref="IImportJobs.ItemsAsync"/> lists them.</param>
/// <param name="PassedOver">Items and kinds of files that were passed over; listed with them.</param>
/// <param name="Total">How many articles there are, where known; only while it runs in this process.</param>
/// <param name="Current">The file being read; only while it runs in this process.</param>
/// <param name="Message">Why it failed or is being tried again; null where neither holds.</param>
/// <param name="NextAttempt">When it is tried again after a failure that may pass; null where it is not waiting for that.</param>
/// <param name="Attempts">How often it has been taken up since it last stored something.</param>
public sealed record JobView(
    Guid Id,
    string Name,
    SourceKind Kind,
    DateTimeOffset Created,
    JobState State,
    ImportStage? Stage,
    int Read,
    int Known,
    int Stored,
    int Failed,
    int PassedOver,
    int? Total,
    string? Current,
    string? Message,
    DateTimeOffset? NextAttempt,
    int Attempts)
{
    /// <summary>Whether it may be stopped for a while.</summary>
    public bool CanPause => State is JobState.Waiting or JobState.Running;

    /// <summary>Whether it may go on after it was paused or cancelled; its files may be gone a day after it was cancelled.</summary>
    public bool CanResume => State is JobState.Paused or JobState.Cancelled;

    /// <summary>Whether it may be stopped without waiting for its end.</summary>
    public bool CanCancel => State is JobState.Waiting or JobState.Running or JobState.Paused;

    /// <summary>Whether it may be run again after it failed.</summary>
    public bool CanRetry => State is JobState.Failed;

    /// <summary>Whether it may be taken off the list.</summary>
    public bool CanRemove => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
