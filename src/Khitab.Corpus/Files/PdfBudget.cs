using System.Diagnostics;
using System.Globalization;

namespace Khitab.Corpus.Files;

/// <summary>
/// How much of its limits a PDF has used up. Its pages are programs, which may draw the same thing for ever, so what they do is counted as
/// they do it.
/// </summary>
internal sealed class PdfBudget(ReadLimits limits)
{
    // Pages may be drawn with very many lines and curves; more than this is no page to be read.
    private const long MostSteps = 50_000_000;

    private readonly long _begun = Stopwatch.GetTimestamp();
    private long _steps;
    private long _unpacked;
    private int _glyphs;
    private volatile bool _isStopped;

    /// <summary>The limits.</summary>
    public ReadLimits Limits => limits;

    /// <summary>Whether a page has unpacked to more than it may; the next one begins anew.</summary>
    public bool IsPageFull => _unpacked > 2L * limits.LargestItem;

    /// <summary>Makes the next step the last; called where nobody waits for it any longer.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>A page begins; what the page before it unpacked has been used.</summary>
    public void Page() => _unpacked = 0;

    /// <summary>Something is drawn.</summary>
    /// <exception cref="ReadLimitException">It is too much, or takes too long.</exception>
    public void Step()
    {
        if (++_steps > MostSteps) throw new ReadLimitException("its pages are drawn in too many steps");
        if (_isStopped || (_steps & 1023) == 1 && Stopwatch.GetElapsedTime(_begun) > limits.LongestDocument) throw TooLong(limits);
    }

    /// <summary>A letter is drawn.</summary>
    /// <exception cref="ReadLimitException">There are too many.</exception>
    public void Glyph()
    {
        Step();
        if (++_glyphs > limits.LargestItem / 4) throw new ReadLimitException(limits.TooLargeItem);
    }

    /// <summary>Bytes are unpacked.</summary>
    /// <exception cref="ReadLimitException">There are too many on one page.</exception>
    public void Unpack(long bytes)
    {
        Step();
        _unpacked += bytes;
        if (IsPageFull) throw new ReadLimitException($"a page unpacks to more than {2L * limits.LargestItem >> 20} MB");
    }

    /// <summary>What is said where reading takes too long.</summary>
    public static ReadLimitException TooLong(ReadLimits limits) =>
        new(string.Create(
            CultureInfo.InvariantCulture, $"takes longer to read than {limits.LongestDocument.TotalSeconds:0} seconds"));
}
