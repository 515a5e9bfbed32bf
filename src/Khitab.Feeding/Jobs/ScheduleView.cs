namespace Khitab.Feeding.Jobs;

/// <summary>A watched folder, or an address that is asked again and again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind"><see cref="SourceKind.Feed"/> or <see cref="SourceKind.Folder"/>.</param>
/// <param name="Place">The address or the folder.</param>
/// <param name="Every">How often it is looked at.</param>
/// <param name="Pages">Whether the pages that a feed's items point at are fetched, rather than the text in the feed alone.</param>
/// <param name="IsConfigured">Whether it comes from the configuration and can only be removed there.</param>
/// <param name="Looked">When it was last looked at, or null.</param>
/// <param name="Changed">When something new was last found, or null.</param>
/// <param name="Next">When it is looked at next, or null where that is not known yet.</param>
/// <param name="Failures">How many looks in a row have failed; each doubles the time to the next.</param>
/// <param name="Error">Why the last look failed; null where it did not.</param>
public sealed record ScheduleView(
    Guid Id,
    SourceKind Kind,
    string Place,
    TimeSpan Every,
    bool Pages,
    bool IsConfigured,
    DateTimeOffset? Looked,
    DateTimeOffset? Changed,
    DateTimeOffset? Next,
    int Failures,
    string? Error);
