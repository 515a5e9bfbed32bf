using System.Diagnostics;
using Khitab.Discourse;

namespace Khitab.Cli.Bench.Query;

/// <summary>How the questions are asked.</summary>
/// <param name="Rounds">How often each is asked of Khitab alone.</param>
/// <param name="PeerRounds">How often each is asked of all in turn.</param>
/// <param name="Patience">When a peer is stopped.</param>
internal sealed record QueryBenchOptions(int Rounds = 5, int PeerRounds = 1, TimeSpan? Patience = null);

/// <summary>
/// Whole overviews of thirty selections over a synthetic corpus, the answer cache off, and what the corpus costs: bytes, time to build it,
/// to read it again and to add to it.
/// </summary>
/// <param name="peers">Who is asked the same in turn.</param>
/// <param name="options">How often.</param>
/// <param name="log">Where it says how far it is.</param>
internal sealed class QueryBench(IReadOnlyList<IQueryPeer> peers, QueryBenchOptions options, TextWriter log)
{
    private const int AddedArticles = 1_000;
    private const int Appends = 12;

    private readonly Dictionary<IQueryPeer, double> _loading = [];
    private readonly Dictionary<IQueryPeer, int> _stopped = [];
    private readonly Dictionary<IQueryPeer, int> _differing = [];

    /// <summary>Measures a corpus of so many articles.</summary>
    public async Task<QueryFigures> RunAsync(int articles, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("khitab-bench-");
        try
        {
            var corpus = new SyntheticCorpus(seed: 1);
            var (files, buildSeconds) = await BuildAsync(corpus, articles, folder.FullName, cancellation);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            var segments = Read(files);
            var readSeconds = clock.Elapsed.TotalSeconds;
            var snapshot = CorpusSnapshot.Of(segments, SyntheticCorpus.Facts, Keys);
            snapshot.Select(Selection.Empty).Overview(cancellation: cancellation);
            var restartSeconds = clock.Elapsed.TotalSeconds;
            var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
            log.WriteLine(FormattableString.Invariant($"{articles} articles: built {buildSeconds:F1} s, restarted {restartSeconds:F1} s"));

            var times = BenchSelections.All.Select(s => Prepare(snapshot, s.Link, s.Selection)).ToArray();
            var loads = new List<double>();
            for (var round = 0; round < options.Rounds; round++)
            {
                loads.Add(Machine.Load());
                for (var i = 0; i < times.Length; i++)
                {
                    var asked = Ask(snapshot, i);
                    times[i].Alone.Add(asked.Milliseconds);
                    times[i].Cpu.Add(asked.Cpu);
                }
            }

            var alone = times.SelectMany(t => t.Alone).ToArray();
            log.WriteLine(FormattableString.Invariant(
                $"alone: p50 {QueryFigures.Quantile(alone, 0.5):F1} ms, p95 {QueryFigures.Quantile(alone, 0.95):F1} ms"));
            await AskInTurnAsync(snapshot, articles, times, loads, cancellation);
            var (appends, meanwhile, settled) = await AppendAsync(snapshot, corpus, cancellation);
            var text = segments.Sum(segment => segment.TextSize);
            return new QueryFigures
            {
                Articles = articles,
                Selections = times,
                Peers = [.. Asked(articles).Select(peer => new PeerFigures(
                    peer.Name, _loading[peer], _stopped[peer], _differing.TryGetValue(peer, out var differing) ? differing : null))],
                BytesAnArticle = (snapshot.Size - text) / (double)articles,
                TextBytesAnArticle = text / (double)articles,
                HeapBytesAnArticle = heap / (double)articles,
                BuildSeconds = buildSeconds,
                ReadSeconds = readSeconds,
                RestartSeconds = restartSeconds,
                AppendMilliseconds = appends,
                Meanwhile = meanwhile,
                Settled = settled,
                CopyRate = Machine.CopyRate(),
                Load = loads.Average(),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private IEnumerable<IQueryPeer> Asked(int articles) => peers.Where(peer => peer.MostArticles >= articles);

    // A batch at a time: a million articles at once would take all memory.
    private async Task<(List<string> Files, double Seconds)> BuildAsync(
        SyntheticCorpus corpus, int articles, string folder, CancellationToken cancellation)
    {
        var (files, seconds) = (new List<string>(), 0.0);
        foreach (var peer in Asked(articles)) (_loading[peer], _stopped[peer]) = (0, 0);
        for (var batch = 0; batch * CorpusSegment.UsualSize < articles; batch++)
        {
            cancellation.ThrowIfCancellationRequested();
            var some = corpus.Batch(batch, Math.Min(CorpusSegment.UsualSize, articles - (batch * CorpusSegment.UsualSize)));
            var clock = Stopwatch.StartNew();
            var segment = CorpusSegment.Build(some);
            seconds += clock.Elapsed.TotalSeconds;
            files.Add(Path.Combine(folder, FormattableString.Invariant($"{batch}.segment")));
            await using (var file = File.Create(files[^1])) segment.Write(file);
            foreach (var peer in Asked(articles)) await LoadAsync(peer, () => peer.AddAsync(some, cancellation));
        }

        foreach (var peer in Asked(articles))
        {
            await LoadAsync(peer, () => peer.FinishAsync(cancellation));
            log.WriteLine(FormattableString.Invariant($"{peer.Name}: loaded in {_loading[peer]:F1} s"));
        }

        return (files, seconds);
    }

    private async Task LoadAsync(IQueryPeer peer, Func<Task> load)
    {
        var clock = Stopwatch.StartNew();
        await load();
        _loading[peer] += clock.Elapsed.TotalSeconds;
    }

    private static CorpusSegment[] Read(List<string> files)
    {
        var segments = new CorpusSegment[files.Count];
        Parallel.For(0, segments.Length, i =>
        {
            using var file = File.OpenRead(files[i]);
            segments[i] = CorpusSegment.Read(file);
        });
        return segments;
    }

    private static SelectionTimes Prepare(CorpusSnapshot snapshot, string link, Selection selection)
    {
        // The first time compiles.
        var articles = snapshot.SelectAnew(selection).Overview().Articles;
        snapshot.SelectAnew(selection).Overview();
        return new SelectionTimes(link, articles, [], [], [], []);
    }

    private static (double Milliseconds, double Cpu, SelectionOverview Overview) Ask(CorpusSnapshot snapshot, int selection)
    {
        var asked = BenchSelections.All[selection].Selection;
        // A snapshot knows the whole corpus without a selection: one that does not know it yet has to count.
        if (asked.IsEmpty) snapshot = CorpusSnapshot.Of(snapshot.Segments, SyntheticCorpus.Facts, Keys);
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var overview = snapshot.SelectAnew(asked).Overview();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, overview);
    }

    private async Task AskInTurnAsync(
        CorpusSnapshot snapshot, int articles, SelectionTimes[] times, List<double> loads, CancellationToken cancellation)
    {
        for (var round = 0; round < options.PeerRounds && Asked(articles).Any(); round++)
        {
            for (var i = 0; i < times.Length; i++)
            {
                loads.Add(Machine.Load());
                var (milliseconds, _, overview) = Ask(snapshot, i);
                times[i].InTurn.Add(milliseconds);
                var expected = OverviewNumbers.Of(overview);
                foreach (var peer in Asked(articles)) await AskAsync(peer, times[i], i, expected, cancellation);
            }
        }
    }

    private async Task AskAsync(
        IQueryPeer peer, SelectionTimes times, int selection, OverviewNumbers expected, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.Patience is { } most) patience.CancelAfter(most);
        var clock = Stopwatch.StartNew();
        OverviewNumbers? answer = null;
        try
        {
            answer = await peer.AskAsync(BenchSelections.All[selection].Selection, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            _stopped[peer]++;
        }

        var taken = clock.Elapsed.TotalMilliseconds;
        if (!times.Peers.TryGetValue(peer.Name, out var all)) times.Peers[peer.Name] = all = [];
        all.Add(taken);
        log.WriteLine(FormattableString.Invariant(
            $"{times.Link}: {times.InTurn[^1]:F1} ms; {peer.Name} {taken:F1} ms{(answer is null ? ", stopped" : "")}"));
        if (answer is null) return;
        var difference = expected.DifferenceFrom(answer);
        _differing[peer] = _differing.GetValueOrDefault(peer) + (difference is null ? 0 : 1);
        if (difference is not null) log.WriteLine($"{peer.Name} differs at {times.Link}: {difference}");
    }

    // Selections are asked for as long as articles are being appended, and the same ones again when that is over.
    private static async Task<(List<double> Appends, List<double> Meanwhile, List<double> Settled)> AppendAsync(
        CorpusSnapshot snapshot, SyntheticCorpus corpus, CancellationToken cancellation)
    {
        var (appends, meanwhile, settled, next) = (new List<double>(), new List<double>(), new List<double>(), 1);
        for (var append = 0; append <= Appends; append++)
        {
            cancellation.ThrowIfCancellationRequested();
            var added = corpus.Batch(int.MaxValue / 10_000 + append, AddedArticles);
            var appending = Task.Run(() => Append(snapshot, added), cancellation);
            var (asked, taken) = (new List<int>(), new List<double>());
            while (!appending.IsCompleted)
            {
                asked.Add(next);
                taken.Add(Ask(snapshot, next).Milliseconds);
                next = next + 1 == BenchSelections.All.Count ? 1 : next + 1;
            }

            var milliseconds = await appending;
            // The first compiles.
            if (append == 0) continue;
            appends.Add(milliseconds);
            meanwhile.AddRange(taken);
            settled.AddRange(asked.Select(selection => Ask(snapshot, selection).Milliseconds));
        }

        return (appends, meanwhile, settled);
    }

    private static double Append(CorpusSnapshot snapshot, List<AnalyzedArticle> added)
    {
        var clock = Stopwatch.StartNew();
        var grown = snapshot.With([CorpusSegment.Build(added)], SyntheticCorpus.Facts);
        var overview = grown.Select(Selection.Empty).Overview();
        return overview.Articles == snapshot.Articles.Count + added.Count
            ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException("What was appended is not there.");
    }

    private static string[] Keys(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
