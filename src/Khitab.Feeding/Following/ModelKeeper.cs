using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Corrections;
using Khitab.Analysis.Evaluation;
using Khitab.Discourse;
using Khitab.Model.Telemetry;
using Khitab.Storage;
using Khitab.Storage.Changes;
using Khitab.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding.Following;

/// <summary>
/// Keeps the model in step with the store, whoever writes there: an import of this process, another node on the same database, somebody who
/// corrects. While it works the model before stays in use; what comes meanwhile is taken in the next round, all of it at once.
/// </summary>
public sealed partial class ModelKeeper : BackgroundService
{
    // So long nothing has to change before segments are saved: an import would otherwise write each of them several times.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ArticleStore _store;
    private readonly CorrectionStore _corrections;
    private readonly ChangeFeed _feed;
    private readonly CurrentModel _model;
    private readonly SegmentFiles _files;
    private readonly CorpusChange _change;
    private readonly Reader _reader;
    private readonly ILogger<ModelKeeper> _log;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TaskCompletionSource _restored = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FollowedCorpus _corpus = FollowedCorpus.Empty;
    private FollowedCorpus? _saved;
    private readonly SemaphoreSlim _moved = new(0, 1);
    private int _holds;

    /// <summary>A keeper of the model of one process.</summary>
    /// <param name="store">The articles.</param>
    /// <param name="corrections">What people corrected.</param>
    /// <param name="feed">Says that the store has changed.</param>
    /// <param name="model">The model in use.</param>
    /// <param name="reader">The codebook's words, for what is told of articles that join.</param>
    /// <param name="place">Where segments are saved.</param>
    /// <param name="log">The log.</param>
    public ModelKeeper(
        ArticleStore store, CorrectionStore corrections, ChangeFeed feed, CurrentModel model, Reader reader, SegmentPlace place,
        ILogger<ModelKeeper> log)
    {
        (_store, _corrections, _feed, _model, _reader, _log) = (store, corrections, feed, model, reader, log);
        _files = new SegmentFiles(place.Folder, log);
        _change = new CorpusChange(store, corrections, () => reader.Analyzer);
    }

    /// <summary>Completes when what the store held at the start is in the model.</summary>
    public Task Restored => _restored.Task;

    /// <summary>What is true of the corpus as it was read, without corrections.</summary>
    public CorpusFacts Facts => _corpus.Facts;

    /// <summary>The corrections that the model has.</summary>
    public CorrectionSet Corrections => _corpus.Corrections;

    /// <summary>
    /// Holds the model back until this is disposed: a small corpus is shown when it is whole, without the steps in between.
    /// </summary>
    public IDisposable Hold() => new Held(this);

    /// <summary>Brings the model to what the store has now.</summary>
    /// <returns>Whether anything had changed.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var before = _corpus;
            using (KhitabTelemetry.Load("snapshot")) _corpus = await _change.ApplyAsync(before, cancellation);
            var changed = !ReferenceEquals(before.Segments, _corpus.Segments) || !ReferenceEquals(before.Facts, _corpus.Facts)
                || !ReferenceEquals(before.Corrections, _corpus.Corrections);
            if (changed) Publish(grownFrom: before);
            return changed;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // However long others took to stop: it takes a moment, and spares the next start minutes.
        await SaveAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _files.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => FollowAsync(stoppingToken), stoppingToken);

    private async Task FollowAsync(CancellationToken cancellation)
    {
        void Hear(long sequence) => Wake();
        _feed.Moved += Hear;
        try
        {
            await TryAsync(RestoreAsync, cancellation);
            await TryAsync(_reader.RefreshAsync, cancellation);
            _ = Task.Run(Prepare, cancellation);
            while (!cancellation.IsCancellationRequested)
            {
                if (!await _moved.WaitAsync(Quiet, cancellation)) await SaveAsync(cancellation);
                else await TryAsync(FollowOnceAsync, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The application is stopping.
        }
        finally
        {
            _feed.Moved -= Hear;
        }
    }

    // Another node may have changed the codebook as well, by which this one reads what comes next.
    private async Task<bool> FollowOnceAsync(CancellationToken cancellation)
    {
        var edited = await _reader.RefreshAsync(cancellation);
        return Volatile.Read(ref _holds) == 0 && (await CatchUpAsync(cancellation) || edited);
    }

    // What another node stores needs the codebook's words to be taken in: loading them only then would keep it waiting for seconds.
    private void Prepare()
    {
        try
        {
            _ = _reader.Analyzer;
        }
        catch (CodebookException)
        {
            // Whoever needs it gets the same answer, and says so.
        }
    }

    private void Wake()
    {
        try
        {
            _moved.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is told once that there is something; how often it happened doesn't matter.
        }
    }

    private async Task<bool> RestoreAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (await _files.ReadAsync(cancellation) is { } saved && saved.Sequence <= await _store.SequenceAsync(cancellation)
                && await IsOfThisStoreAsync(saved.Segments, cancellation))
            {
                var made = await _corrections.AllAsync(cancellation);
                var known = saved.Corrections.ToHashSet();
                // Those that the segments have, whatever has become of them since: the change from them to today's is then seen.
                var set = CorrectionSet.Of([.. made.Where(c => known.Contains(c.Id)).Select(c => c with { Undone = null })]);
                var stored = await _store.LoadFactsAsync(cancellation) ?? CorpusFacts.Empty;
                var facts = await _change.ExtendAsync(stored, cancellation);
                _corpus = _saved = new FollowedCorpus(saved.Sequence, saved.Segments, facts, set);
                if (_corpus.Segments.Count > 0) Publish();
            }
        }
        finally
        {
            _turn.Release();
        }

        await CatchUpAsync(cancellation);
        _restored.TrySetResult();
        return true;
    }

    private async Task<bool> IsOfThisStoreAsync(IReadOnlyList<CorpusSegment> segments, CancellationToken cancellation)
    {
        // Another store may lie under the same name: a few of the articles tell.
        var some = segments.SelectMany(s => s.Ids.Take(1).Concat(s.Ids.TakeLast(1))).Distinct(StringComparer.Ordinal).ToList();
        return some.Count == 0 || (await _store.KnownAsync(some, cancellation)).Count > 0;
    }

    // A store that is away for a while comes back; the model in use stays until then.
    private async Task TryAsync(Func<CancellationToken, Task<bool>> work, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await work(cancellation);
                return;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                if (error is StoreException) LogAway(error.Message);
                else LogFailed(error);
                if (_model.State == ModelState.Loading) _model.Fail([error.Message]);
                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private void Publish(FollowedCorpus? grownFrom = null)
    {
        // Where articles joined, what the snapshot before knows of the others is used again. Where some went or were corrected it would
        // keep the ids that nothing has any more.
        var grows = grownFrom is not null && grownFrom.Segments.SequenceEqual(_corpus.Segments.Take(grownFrom.Segments.Count));
        _model.Swap(
            CorpusSnapshot.Of(
                _corpus.Segments, _corpus.Corrections.Apply(_corpus.Facts), SearchKeys.Of, grows ? _model.Snapshot : null),
            _corpus.Facts.Rates is { } rates ? MeasuredQuality.Embedded.Unlike(rates) : []);
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (ReferenceEquals(_saved, _corpus)) return;
            await Task.Run(() => _files.Write(_corpus), cancellation);
            _saved = _corpus;
        }
        finally
        {
            _turn.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model waits for the store: {Cause}")]
    private partial void LogAway(string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model cannot be brought up to date; it is tried again.")]
    private partial void LogFailed(Exception error);

    private sealed class Held : IDisposable
    {
        private readonly ModelKeeper _keeper;
        private int _isOver;

        public Held(ModelKeeper keeper)
        {
            _keeper = keeper;
            Interlocked.Increment(ref keeper._holds);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) != 0) return;
            Interlocked.Decrement(ref _keeper._holds);

            // What came meanwhile was heard and put off: an import that was stopped brings nothing more that would be heard.
            _keeper.Wake();
        }
    }
}
