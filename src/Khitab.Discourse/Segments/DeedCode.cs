namespace Khitab.Discourse;

/// <summary>
/// What a statement's predicate is, in one byte: the act in bits 0 and 1, and above them the type of event from 1, 0 for none. What older
/// segments have is an act alone.
/// </summary>
internal static class DeedCode
{
    /// <summary>The code of a statement.</summary>
    public static int Of(Statement statement) => (int)statement.Act | (statement.Class is { } @class ? ((int)@class + 1) << 2 : 0);

    /// <summary>What the holder does by it.</summary>
    public static Act Act(int code) => (Act)(code & 3);

    /// <summary>The type of event, or null.</summary>
    public static EventClass? Class(int code) => code >> 2 is > 0 and var number ? (EventClass)(number - 1) : null;
}
