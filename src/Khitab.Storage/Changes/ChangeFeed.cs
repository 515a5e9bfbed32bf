using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Khitab.Storage.Changes;

/// <summary>
/// Says that the store's sequence has moved: at once for changes of this process, within two seconds for those of others. It does not say
/// what has changed; <see cref="ArticleStore.ChangesAsync"/> does.
/// </summary>
/// <param name="log">Where the failures of whoever listens go.</param>
public sealed partial class ChangeFeed(ILogger<ChangeFeed>? log = null)
{
    private readonly ILogger _log = log ?? NullLogger<ChangeFeed>.Instance;
    private long _sequence;

    /// <summary>The latest sequence that was heard of; 0 before the first.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>
    /// Raised with the sequence, on the thread of whoever changed something: a handler hands its work on and returns. One that throws
    /// disturbs neither the change nor the others.
    /// </summary>
    public event Action<long>? Moved;

    /// <summary>The sequence each time that it has moved, until cancelled. Whoever reads slowly gets only the latest.</summary>
    public async IAsyncEnumerable<long> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var heard = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Hear(long sequence) => heard.Writer.TryWrite(sequence);
        Moved += Hear;
        try
        {
            await foreach (var sequence in heard.Reader.ReadAllAsync(cancellation)) yield return sequence;
        }
        finally
        {
            Moved -= Hear;
        }
    }

    internal void Publish(long sequence)
    {
        for (var before = Sequence; sequence > before; before = Sequence)
        {
            if (Interlocked.CompareExchange(ref _sequence, sequence, before) != before) continue;
            foreach (var handler in (Moved?.GetInvocationList() ?? []).Cast<Action<long>>())
            {
                try
                {
                    handler(sequence);
                }
                catch (Exception error)
                {
                    LogFailed(error);
                }
            }

            return;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Whoever was told of a change of the store failed.")]
    private partial void LogFailed(Exception error);
}
