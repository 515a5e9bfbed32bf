using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Khitab.Text;

/// <summary>
/// A word as it is written, in sixteen bytes: the low bytes of up to fourteen characters that share their high byte, as all Arabic letters
/// do, then how many they are, then the high byte. Two words read the same only if they are the same.
/// </summary>
/// <param name="Low">The first eight characters' bytes.</param>
/// <param name="High">The other six, the length and the high byte; never 0.</param>
internal readonly record struct Spelling(ulong Low, ulong High)
{
    private const int Longest = 14;
    private const int Read = 16;

    // Ones for each character of a word, and zeros for those after it.
    private static ReadOnlySpan<ushort> Masks =>
    [
        0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The value for a word that does not fit.</summary>
    public static Spelling None => default;

    /// <summary>Whether it is a word's.</summary>
    public bool IsSome => High != 0;

    /// <summary>Multipliers of 64 bits with bits set all over: every character reaches the high bits.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var hash = (Low * 0x9E3779B97F4A7C15UL) ^ (High * 0xC2B2AE3D27D4EB4FUL);
            hash ^= hash >> 32;
            return hash * 0xBF58476D1CE4E5B9UL;
        }
    }

    /// <summary>The spelling of a word in a text; <see cref="None"/> if it is too long or its characters have several high bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Spelling Of(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > Longest) return None;
        var characters = text.Length - start >= Read ? At(text, start) : AtEnd(text, start);
        var block = text[start] & 0xFF00;
        var mask = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(Masks), (nuint)(Read - length));
        var low = (characters ^ Vector256.Create((ushort)block)) & mask;
        if ((low & Vector256.Create((ushort)0xFF00)) != Vector256<ushort>.Zero) return None;
        var bytes = Vector128.Narrow(low.GetLower(), low.GetUpper()).AsUInt64();
        return new Spelling(bytes.GetElement(0), bytes.GetElement(1) | ((ulong)(uint)(block | length) << 48));
    }

    private static Vector256<ushort> At(ReadOnlySpan<char> text, int start) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text)), (nuint)start);

    private static Vector256<ushort> AtEnd(ReadOnlySpan<char> text, int start)
    {
        Span<ushort> end = stackalloc ushort[Read];
        end.Clear();
        MemoryMarshal.Cast<char, ushort>(text[start..]).CopyTo(end);
        return Vector256.Create<ushort>(end);
    }
}
