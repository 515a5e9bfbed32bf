namespace Khitab.Feeding.Jobs;

/// <summary>Why an import is not taken on. Pages say it in their own words.</summary>
public enum ImportRefusal
{
    /// <summary>There is nothing to read: no files of a kind that is read, an empty text.</summary>
    Nothing,

    /// <summary>A file, the text or all files together are larger than <see cref="ImportOptions"/> allow.</summary>
    TooLarge,

    /// <summary>More files than <see cref="ImportOptions.MostFiles"/>.</summary>
    TooManyFiles,

    /// <summary>No address of the web: another scheme than http and https, no host, credentials in it.</summary>
    NoAddress,

    /// <summary>The address leads to this machine or a private network, which the configuration does not allow.</summary>
    PrivateAddress,

    /// <summary>The path lies in none of the folders that the configuration allows.</summary>
    PathNotAllowed,

    /// <summary>There is no such file or folder.</summary>
    NoSuchPath,

    /// <summary>The files of the job are no longer there, so that it cannot run again.</summary>
    FilesGone,

    /// <summary>The schedule comes from the configuration and is changed there.</summary>
    Configured,

    /// <summary>More schedules than are kept.</summary>
    TooManySchedules,
}
