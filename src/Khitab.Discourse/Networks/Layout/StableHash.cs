namespace Khitab.Discourse;

/// <summary>A hash of a text that is the same in every process and on every machine.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a (64 bits) over the seed and the UTF-16 code units, mixed at the end by the finaliser of SplitMix64.</summary>
    public static ulong Of(string text, int seed)
    {
        var hash = 14695981039346656037UL;
        hash = (hash ^ (uint)seed) * 1099511628211UL;
        foreach (var unit in text) hash = (hash ^ unit) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
