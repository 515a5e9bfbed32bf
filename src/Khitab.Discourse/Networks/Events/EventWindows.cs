namespace Khitab.Discourse;

/// <summary>How much a statement counts by its distance from the middle of a window, where u is that distance in half windows.</summary>
public enum Kernel
{
    /// <summary>1 within the window.</summary>
    Uniform,

    /// <summary>¾·(1 − u²) within the window (Epanechnikov 1969).</summary>
    Epanechnikov,

    /// <summary>1 − |u| within the window.</summary>
    Triangular,

    /// <summary>exp(−u²/2)/√(2π), also beyond the window: half a window is one standard deviation.</summary>
    Gaussian,
}

/// <summary>What a window's size and step are counted in.</summary>
public enum WindowUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Statements in order of day.</summary>
    Events,
}

/// <summary>A window that moves over time.</summary>
/// <param name="Unit">What size and step are counted in.</param>
/// <param name="Size">How many days or statements it holds, from 1.</param>
/// <param name="Step">How many days or statements it moves on, from 1.</param>
/// <param name="Kernel">How much the statements in it count.</param>
public sealed record EventWindow(WindowUnit Unit, int Size, int Step, Kernel Kernel = Kernel.Uniform);

/// <summary>The statements of one place of a window.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Events">The statements, weighted.</param>
public sealed record EventSlice(DateOnly First, DateOnly Last, StanceEvents Events);

/// <summary>
/// Statements slice by slice, as in the time windows and the kernel smoothing of Leifeld's Discourse Network Analyzer. A window of n days
/// is n whole days; statements without a day are in none.
/// </summary>
public static class EventWindows
{
    /// <summary>The slices, from the first day on; the last window is the first that reaches the last day or statement.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size or the step is not positive.</exception>
    public static IEnumerable<EventSlice> Slices(StanceEvents events, EventWindow window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(window.Step, 1);
        return SlicesOf(events, window);
    }

    /// <summary>What a statement counts at a distance, in half windows, from the middle.</summary>
    public static double Weight(Kernel kernel, double distance)
    {
        var u = Math.Abs(distance);
        return kernel switch
        {
            Kernel.Gaussian => Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI),
            _ when u > 1 => 0,
            Kernel.Epanechnikov => 0.75 * (1 - (u * u)),
            Kernel.Triangular => 1 - u,
            _ => 1,
        };
    }

    private static IEnumerable<EventSlice> SlicesOf(StanceEvents events, EventWindow window)
    {
        var rows = Array.FindAll(events.ByDay(), row => events.Day[row] >= 0);
        if (rows.Length == 0) yield break;
        // Along the line that the window moves on, a day is a day's number and a statement its place.
        var at = window.Unit == WindowUnit.Days
            ? Array.ConvertAll(rows, row => events.Day[row]) : Enumerable.Range(0, rows.Length).ToArray();
        for (var start = at[0]; ; start += window.Step)
        {
            var end = start + window.Size - 1;
            var (middle, half) = ((start + end) / 2.0, window.Size / 2.0);
            var (kept, weights) = (new List<int>(), new List<double>());
            for (var i = 0; i < rows.Length; i++)
            {
                var weight = window.Kernel != Kernel.Gaussian && (at[i] < start || at[i] > end)
                    ? 0 : Weight(window.Kernel, (at[i] - middle) / half) * events.WeightOf(rows[i]);
                if (weight <= 0) continue;
                kept.Add(rows[i]);
                weights.Add(weight);
            }

            int DayAt(int place) => window.Unit == WindowUnit.Days ? place : events.Day[rows[Math.Min(place, rows.Length - 1)]];
            yield return new EventSlice(
                DateOnly.FromDayNumber(DayAt(start)), DateOnly.FromDayNumber(Math.Min(DayAt(end), DateOnly.MaxValue.DayNumber)),
                events.Only([.. kept], [.. weights]));
            if (end >= at[^1]) yield break;
        }
    }
}
