namespace Khitab.Discourse;

/// <summary>Goes over the parts of a corpus, on all cores where there are more than a few.</summary>
internal static class PartPass
{
    /// <summary>With so many articles or fewer, starting other threads takes longer than counting.</summary>
    private const int Few = 2 * CorpusSegment.UsualSize;

    /// <summary>Counts the parts of a selection's snapshot, as long as its reader waits.</summary>
    public static T Run<T>(SelectionResult result, Func<T> make, Action<T, Part> count, Action<T, T> add)
        where T : class => Run(result.Snapshot.Parts, make, count, add, result.Reader);

    /// <summary>Counts part by part. Each thread has a counter of its own; what they have counted is then added up.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="make">Makes a counter.</param>
    /// <param name="count">Counts a part.</param>
    /// <param name="add">Adds what a counter has to the first one.</param>
    /// <param name="cancellation">Stops between parts.</param>
    public static T Run<T>(
        Part[] parts, Func<T> make, Action<T, Part> count, Action<T, T> add, CancellationToken cancellation = default)
        where T : class
    {
        if (parts.Sum(part => part.Count) <= Few)
        {
            var only = make();
            foreach (var part in parts)
            {
                cancellation.ThrowIfCancellationRequested();
                count(only, part);
            }

            return only;
        }

        T? sum = null;
        var guard = new Lock();
        var next = -1;
        // Not Parallel.For's own ranges: a part is the grain, and the counters are large.
        void Work()
        {
            T? mine = null;
            while (Interlocked.Increment(ref next) is var i && i < parts.Length && !cancellation.IsCancellationRequested)
            {
                count(mine ??= make(), parts[i]);
            }

            if (mine is null) return;
            lock (guard)
            {
                if (sum is null) sum = mine;
                else add(sum, mine);
            }
        }

        Parallel.Invoke([.. Enumerable.Repeat(Work, Math.Min(Environment.ProcessorCount, parts.Length))]);
        cancellation.ThrowIfCancellationRequested();
        return sum ?? make();
    }
}
