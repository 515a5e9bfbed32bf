namespace Khitab.Discourse;

/// <summary>Why something in a link was ignored or is read otherwise.</summary>
public enum LinkNoticeKind
{
    /// <summary>No key of that name.</summary>
    UnknownKey,

    /// <summary>The key has no such value.</summary>
    UnknownValue,

    /// <summary>A key of one value came again; the first counts.</summary>
    Repeated,

    /// <summary>A value or the link is longer than is read.</summary>
    TooLong,

    /// <summary>More values than are read.</summary>
    TooMany,

    /// <summary>The value is well formed, but this corpus does not have it.</summary>
    NotInCorpus,

    /// <summary>
    /// The actor was merged into another one since; the notice's value is that one's id, and the link is read as naming it.
    /// </summary>
    Merged,

    /// <summary>The link was made on another corpus; the notice's value is its <see cref="CorpusStamp"/>.</summary>
    OtherCorpus,

    /// <summary>
    /// The link is of a newer version than is known here, the notice's value; nothing of it but language and look is read.
    /// </summary>
    NewerVersion,
}

/// <summary>Something in a link that was ignored or is read otherwise. Never an error: the rest of the link holds.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Key">The key's name in the link, cut to 80 characters.</param>
/// <param name="Value">The value, cut to 80 characters.</param>
public sealed record LinkNotice(LinkNoticeKind Kind, string Key, string Value);

/// <summary>What a link says.</summary>
/// <param name="Selection">The selection.</param>
/// <param name="Notices">What was ignored, at most <see cref="SelectionLink.MaxNotices"/>.</param>
public sealed record ParsedSelection(Selection Selection, IReadOnlyList<LinkNotice> Notices);
