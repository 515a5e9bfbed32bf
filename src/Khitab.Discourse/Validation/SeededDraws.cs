namespace Khitab.Discourse.Validation;

/// <summary>
/// Pseudo-random numbers that a seed fixes for good: SplitMix64 (Steele, Lea and Flood 2014, «Fast splittable pseudorandom number
/// generators»). <see cref="Random"/> may draw otherwise in another version of .NET, and what is published has to be drawn again.
/// </summary>
/// <param name="seed">Any number.</param>
public sealed class SeededDraws(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>The next number, all 64 bits of it random.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>
    /// A number from 0 to below <paramref name="below"/>, which is above 0; by multiplication, with a bias of less than 2^-32 times that.
    /// </summary>
    public int Below(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);

    /// <summary>A number from 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));
}
