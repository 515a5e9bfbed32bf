namespace Khitab.Cli.Bench.Query;

/// <summary>How long one selection took, in milliseconds.</summary>
/// <param name="Link">The selection as a link writes it.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Alone">Khitab's times while nothing else was asked.</param>
/// <param name="InTurn">Khitab's times in turn with the peers.</param>
/// <param name="Cpu">Processor time of all threads for each of <paramref name="Alone"/>: other programs do not lengthen it as much.</param>
/// <param name="Peers">For each peer its times; one that was stopped has the time after which it was.</param>
internal sealed record SelectionTimes(
    string Link, int Articles, List<double> Alone, List<double> InTurn, List<double> Cpu, Dictionary<string, List<double>> Peers);

/// <summary>What a peer did besides answering.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LoadSeconds">How long it took to take the articles in and to make its indexes.</param>
/// <param name="Stopped">How many questions it was stopped at.</param>
/// <param name="Differing">How many answers were not the same; null where none was compared.</param>
internal sealed record PeerFigures(string Name, double LoadSeconds, int Stopped, int? Differing);

/// <summary>What was measured on a corpus of one size.</summary>
internal sealed record QueryFigures
{
    /// <summary>Number of articles.</summary>
    public required int Articles { get; init; }

    /// <summary>By selection.</summary>
    public required IReadOnlyList<SelectionTimes> Selections { get; init; }

    /// <summary>By peer.</summary>
    public required IReadOnlyList<PeerFigures> Peers { get; init; }

    /// <summary>Bytes an article that the snapshot holds besides texts and words.</summary>
    public required double BytesAnArticle { get; init; }

    /// <summary>Bytes an article of ids, names of files, titles, words.</summary>
    public required double TextBytesAnArticle { get; init; }

    /// <summary>Bytes an article by which the managed heap is larger with the snapshot.</summary>
    public required double HeapBytesAnArticle { get; init; }

    /// <summary>Seconds that one thread takes to build the segments.</summary>
    public required double BuildSeconds { get; init; }

    /// <summary>Seconds from files to segments.</summary>
    public required double ReadSeconds { get; init; }

    /// <summary>Seconds from files to the first whole overview.</summary>
    public required double RestartSeconds { get; init; }

    /// <summary>Milliseconds from 1,000 analysed articles to an overview that has them, each time.</summary>
    public required IReadOnlyList<double> AppendMilliseconds { get; init; }

    /// <summary>Milliseconds of selections asked while articles were appended.</summary>
    public required IReadOnlyList<double> Meanwhile { get; init; }

    /// <summary>Milliseconds of the same selections, each right after.</summary>
    public required IReadOnlyList<double> Settled { get; init; }

    /// <summary>Bytes that the machine copies in a second, on one thread and on all.</summary>
    public required (double One, double All) CopyRate { get; init; }

    /// <summary>How many programs wanted a core on average while it was measured; NaN if unknown.</summary>
    public required double Load { get; init; }

    /// <summary>The value below which so large a part of some numbers lies; NaN for none.</summary>
    public static double Quantile(IEnumerable<double> numbers, double part)
    {
        var sorted = numbers.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[(int)(part * (sorted.Length - 1))];
    }
}
