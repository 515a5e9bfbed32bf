namespace Khitab.Text.Sequences;

/// <summary>Names features by 32-bit hashes that are the same on every machine.</summary>
internal static class FeatureHash
{
    public static uint Of(uint kind, ReadOnlySpan<char> text)
    {
        var hash = 0x811C9DC5u ^ (kind * 0x9E3779B1u);
        foreach (var c in text) hash = (hash ^ c) * 0x01000193u;
        return Finish(hash);
    }

    public static uint Of(uint kind, uint a) => Finish((a ^ (kind * 0x9E3779B1u)) * 0x85EBCA6Bu + kind);

    public static uint Of(uint kind, uint a, uint b) => Finish(Of(kind, a) * 0xC2B2AE35u ^ b * 0x27D4EB2Fu);

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
