namespace Khitab.Feeding.Jobs;

/// <summary>
/// Import jobs for pages and commands: what runs and what has run, new ones, and what a person may do with each. Jobs lie in the store; on
/// a store that several processes share all of them are seen, whoever runs them.
/// </summary>
/// <remarks>
/// Questions and orders throw <c>StoreException</c> where the store does not answer, and <see cref="IOException"/> where the disk cannot
/// take the files. Orders to a job that is gone, or in a state that they do not apply to, answer false.
/// </remarks>
public interface IImportJobs
{
    /// <summary>
    /// Raised when jobs or schedules have changed or progressed, at most four times a second and on any thread; a handler returns at once.
    /// Changes made by other processes are noticed within ten seconds.
    /// </summary>
    event Action? Changed;

    /// <summary>Running and past jobs, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<JobView>> JobsAsync(int most, CancellationToken cancellation = default);

    /// <summary>One job, or null.</summary>
    Task<JobView?> FindAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Items of a job that could not be read, and kinds that were passed over, in the order found.</summary>
    /// <param name="id">The job.</param>
    /// <param name="skip">How many are left out at the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<JobItem>> ItemsAsync(Guid id, int skip, int most, CancellationToken cancellation = default);

    /// <summary>
    /// Takes uploaded files in and imports them. Returns when all of them are here; the import itself runs in the background. Files of a
    /// folder that are of no kind that is read are passed over unopened and listed.
    /// </summary>
    /// <param name="files">The files, each opened once and in order.</param>
    /// <param name="columns">Columns of coded statements whose names are not the usual ones, by the names of their parts.</param>
    /// <param name="cancellation">Gives up; what had come is thrown away.</param>
    /// <exception cref="ImportRefusedException">Nothing to read, too large, too many.</exception>
    Task<JobView> AddUploadAsync(
        IAsyncEnumerable<UploadedFile> files, IReadOnlyDictionary<string, string>? columns = null,
        CancellationToken cancellation = default);

    /// <summary>Imports files and folders of this machine, where <see cref="ImportOptions.ImportFolders"/> allow them.</summary>
    /// <exception cref="ImportRefusedException">Not allowed, or no such path.</exception>
    Task<JobView> AddPathsAsync(IReadOnlyList<string> paths, CancellationToken cancellation = default);

    /// <summary>Imports a text as one article.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What it is called, or null for its first words.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ImportRefusedException">Empty, or too large.</exception>
    Task<JobView> AddTextAsync(string text, string? name, CancellationToken cancellation = default);

    /// <summary>Imports a page, a file or a feed of the web, once. It is fetched in the background; a failure is the job's.</summary>
    /// <exception cref="ImportRefusedException">No address, or one that is not allowed as it is written.</exception>
    Task<JobView> AddAddressAsync(string address, CancellationToken cancellation = default);

    /// <summary>Stops a job for a while.</summary>
    Task<bool> PauseAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Lets a paused or cancelled job go on.</summary>
    /// <exception cref="ImportRefusedException">Its files are no longer there.</exception>
    Task<bool> ResumeAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>
    /// Stops a job. What it has stored stays; files that were uploaded for it are kept for a day, so that it can go on.
    /// </summary>
    Task<bool> CancelAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Runs a failed job again, with all its attempts before it; what it has stored is known and skipped.</summary>
    /// <exception cref="ImportRefusedException">Its files are no longer there.</exception>
    Task<bool> RetryAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Takes an ended job off the list, with its files and its items. Articles stay.</summary>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellation = default);

    /// <summary>Watched folders and addresses on a schedule, in the order added, those of the configuration first.</summary>
    Task<IReadOnlyList<ScheduleView>> SchedulesAsync(CancellationToken cancellation = default);

    /// <summary>Asks an address again and again, the first time at once.</summary>
    /// <param name="address">A feed, or a page.</param>
    /// <param name="every">How often; at least <see cref="ImportOptions.ShortestInterval"/>, which a shorter time is taken for.</param>
    /// <param name="pages">Whether the pages that the feed's items point at are fetched.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ImportRefusedException">No address, not allowed, or too many.</exception>
    Task<ScheduleView> AddFeedAsync(string address, TimeSpan every, bool pages = false, CancellationToken cancellation = default);

    /// <summary>Watches a folder of this machine, where <see cref="ImportOptions.ImportFolders"/> allow it.</summary>
    /// <exception cref="ImportRefusedException">Not allowed, no such folder, or too many.</exception>
    Task<ScheduleView> AddFolderAsync(string folder, CancellationToken cancellation = default);

    /// <summary>Ends a schedule; its jobs and articles stay.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ImportRefusedException">It comes from the configuration.</exception>
    Task<bool> RemoveScheduleAsync(Guid id, CancellationToken cancellation = default);
}
