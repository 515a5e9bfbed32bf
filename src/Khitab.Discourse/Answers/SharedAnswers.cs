using System.Collections.Concurrent;
using Khitab.Model.Telemetry;

namespace Khitab.Discourse;

/// <summary>
/// The answers to one selection on one snapshot, for whoever asks: masks, counts, and those answers that are small. Language, look, unit
/// and page of who asks change none of them.
/// </summary>
internal sealed class SharedAnswers
{
    /// <summary>The most answers that are kept of one selection; a page asks for a few dozen.</summary>
    private const int MostAnswers = 96;

    private readonly ConcurrentDictionary<object, object> _answers = new();
    private readonly Lock _counting = new();
    private SelectionCounts? _counts;
    private readonly Lazy<SelectedPlaces> _articles;

    /// <summary>Nothing answered yet.</summary>
    public SharedAnswers(CorpusSnapshot snapshot, Selection selection)
    {
        Masks = new RowMasks(snapshot, selection);
        _articles = new(() => new SelectedPlaces(snapshot, Counts));
    }

    /// <summary>The selection as the corpus reads it.</summary>
    public RowMasks Masks { get; }

    /// <summary>What is counted together.</summary>
    public SelectionCounts Counts => Volatile.Read(ref _counts) ?? Count(CancellationToken.None);

    /// <summary>What is counted together, where it has been; else null.</summary>
    public SelectionCounts? CountsIfKnown => Volatile.Read(ref _counts);

    /// <summary>Places of the selected articles.</summary>
    public SelectedPlaces Articles => _articles.Value;

    /// <summary>Counts what is counted together, where nobody has yet; who asks meanwhile waits for it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; the next who asks counts anew.</exception>
    public SelectionCounts Count(CancellationToken cancellation)
    {
        lock (_counting)
        {
            if (_counts is not null) return _counts;
            using var measured = KhitabTelemetry.Ask("selection");
            return _counts = CountPass.Of(Masks, cancellation);
        }
    }

    /// <summary>An answer where it is known, else null.</summary>
    public T? Find<T>(object question)
        where T : class => _answers.GetValueOrDefault(question) as T;

    /// <summary>An answer, made where it is not known yet.</summary>
    public T Get<T>(object question, Func<T> make)
        where T : class
    {
        if (_answers.TryGetValue(question, out var known)) return (T)known;
        var answer = make();
        if (_answers.Count >= MostAnswers) _answers.Clear();
        return (T)_answers.GetOrAdd(question, answer);
    }
}
