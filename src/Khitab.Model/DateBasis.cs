namespace Khitab.Model;

/// <summary>Where a date of publication comes from.</summary>
public enum DateBasis
{
    /// <summary>No date is known.</summary>
    None,

    /// <summary>The text itself states when it was published.</summary>
    Stated,

    /// <summary>Metadata beside the text (HTML, JSON, a feed).</summary>
    Metadata,

    /// <summary>The day on which the file itself was made, where nothing else says one.</summary>
    Created,

    /// <summary>A person said so; see <see cref="Correction"/>.</summary>
    Corrected,
}
