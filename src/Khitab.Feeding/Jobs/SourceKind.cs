namespace Khitab.Feeding.Jobs;

/// <summary>Where the articles of a job come from.</summary>
public enum SourceKind
{
    /// <summary>Files that were uploaded.</summary>
    Upload,

    /// <summary>Files and folders of the machine that Khitab runs on.</summary>
    Paths,

    /// <summary>A text that was pasted.</summary>
    Text,

    /// <summary>A page, file or feed on the web.</summary>
    Address,

    /// <summary>A feed that is asked on a schedule.</summary>
    Feed,

    /// <summary>A folder that is watched.</summary>
    Folder,
}
