using System.Numerics;

namespace Khitab.Discourse;

/// <summary>Adds lists of counts.</summary>
internal static class CountLists
{
    /// <summary>
    /// Adds counts to others, or with -1 takes them away. What was counted earlier may know of fewer values than there are now.
    /// </summary>
    public static void Add<T>(Span<T> to, ReadOnlySpan<T> from, int sign)
        where T : unmanaged, IBinaryInteger<T>
    {
        to = to[..from.Length];
        if (sign > 0)
        {
            for (var i = 0; i < from.Length; i++) to[i] += from[i];
        }
        else
        {
            for (var i = 0; i < from.Length; i++) to[i] -= from[i];
        }
    }
}
