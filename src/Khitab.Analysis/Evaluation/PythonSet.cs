namespace Khitab.Analysis.Evaluation;

/// <summary>
/// The order in which CPython's set gives pairs of numbers. The marks' own script lets the first actor win where two are named equally
/// often by a reading's mentions, and takes the mentions from a set. One article in five has such a case.
/// </summary>
internal static class PythonSet
{
    private const int LeastSize = 8;
    private const int LinearProbes = 9;
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>Spans, each once, put into a set as (start, end) in this order: the order of going through it.</summary>
    public static IEnumerable<TextSpan> Order(IReadOnlyList<TextSpan> spans)
    {
        var table = new TextSpan?[LeastSize];
        for (var used = 1; used <= spans.Count; used++)
        {
            Insert(table, spans[used - 1]);
            if (used * 5 < (table.Length - 1) * 3) continue;
            var size = LeastSize;
            while (size <= (used > 50000 ? used * 2 : used * 4)) size *= 2;
            var larger = new TextSpan?[size];
            foreach (var span in table) if (span is { } known) Insert(larger, known);
            table = larger;
        }

        return table.OfType<TextSpan>();
    }

    private static void Insert(TextSpan?[] table, TextSpan span)
    {
        var mask = (ulong)table.Length - 1;
        var perturb = Hash(span);
        var place = perturb & mask;
        while (true)
        {
            var probes = place + LinearProbes <= mask ? LinearProbes : 0;
            for (var i = 0; i <= probes; i++)
            {
                ref var entry = ref table[place + (ulong)i];
                if (entry is not null) continue;
                entry = span;
                return;
            }

            perturb >>= 5;
            place = place * 5 + 1 + perturb & mask;
        }
    }

    private static ulong Hash(TextSpan span)
    {
        var hash = Prime5;
        foreach (var number in (ReadOnlySpan<int>)[span.Start, span.End])
        {
            hash += (ulong)(number == -1 ? -2L : number) * Prime2;
            hash = ulong.RotateLeft(hash, 31) * Prime1;
        }

        return hash + (2 ^ Prime5 ^ 3527539);
    }
}
