namespace Khitab.Corpus.Records;

/// <summary>What a field of a record says about an article.</summary>
public enum RecordField
{
    /// <summary>The running text; several fields of it are joined.</summary>
    Text,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>The address of the original.</summary>
    Url,

    /// <summary>When it was published.</summary>
    Date,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>The newspaper's section.</summary>
    Section,
}
