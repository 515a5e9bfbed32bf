namespace Khitab.Feeding.Jobs;

/// <summary>Bounds and places of imports, from the section <see cref="FeedingOptions.Section"/>.</summary>
public sealed class ImportOptions
{
    /// <summary>
    /// The folder in which uploaded and fetched files lie until they are imported. Null: beside the store's SQLite file, in a folder of the
    /// user's data, or, for a store in memory, one of passing files. Workers that share a store share this folder too.
    /// </summary>
    public string? Spool { get; set; }

    /// <summary>Whether addresses of this machine and of private networks may be fetched.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>The folders that pages may import from and watch; none by default.</summary>
    public IList<string> ImportFolders { get; init; } = [];

    /// <summary>The largest uploaded file, in bytes.</summary>
    public long LargestFile { get; set; } = 1L << 30;

    /// <summary>The most bytes that one upload may have in all.</summary>
    public long LargestUpload { get; set; } = 4L << 30;

    /// <summary>The most files of one upload.</summary>
    public int MostFiles { get; set; } = 100_000;

    /// <summary>The longest pasted text, in UTF-16 code units.</summary>
    public int LongestText { get; set; } = 4 << 20;

    /// <summary>The most bytes that are fetched from one address.</summary>
    public long LargestFetch { get; set; } = 64L << 20;

    /// <summary>How long fetching one address may take, redirects included.</summary>
    public TimeSpan LongestFetch { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a schedule may ask an address at most.</summary>
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The most pages that are fetched at one look at a feed; the others follow at the next.</summary>
    public int MostPages { get; set; } = 30;

    /// <summary>The pause between two pages.</summary>
    public TimeSpan PagePause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a watched folder is looked at, besides the system's own hints.</summary>
    public TimeSpan FolderInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a job is taken up without storing anything more before a failure that may pass is its last.</summary>
    public int MostAttempts { get; set; } = 10;

    /// <summary>The same where its workers died in it: a machine that is restarted often must not be taken for a file that kills.</summary>
    public int MostDeaths { get; set; } = 30;

    /// <summary>The time before the second attempt; each further one waits twice as long, up to <see cref="LongestBackOff"/>.</summary>
    public TimeSpan FirstBackOff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest time between two attempts.</summary>
    public TimeSpan LongestBackOff { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a worker says that it is alive.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a worker may be silent before its job is taken from it.</summary>
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many jobs one process runs at the same time; each of them uses all cores.</summary>
    public int Together { get; set; } = 1;
}
