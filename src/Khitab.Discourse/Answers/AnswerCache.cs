namespace Khitab.Discourse;

/// <summary>
/// The answers to the selections that were asked for last, and always to the whole corpus. How many selections are kept falls with the
/// number of articles: what is kept of one is at most some thirty bytes an article.
/// </summary>
internal sealed class AnswerCache
{
    private const int MostSelections = 64;
    private const int FewestSelections = 8;
    private const int MostArticles = 8_000_000;

    private readonly Lock _guard = new();
    private readonly LinkedList<(Selection Key, SharedAnswers Answers)> _latest = [];
    private readonly Dictionary<Selection, LinkedListNode<(Selection Key, SharedAnswers Answers)>> _known = [];
    private SharedAnswers? _whole;

    /// <summary>The answers to a selection, shared with whoever asked before.</summary>
    public SharedAnswers Of(CorpusSnapshot snapshot, Selection selection)
    {
        var key = KeyOf(selection);
        if (IsWhole(key)) return OfWhole(snapshot);
        lock (_guard)
        {
            if (_known.TryGetValue(key, out var node))
            {
                _latest.Remove(node);
                _latest.AddFirst(node);
                return node.Value.Answers;
            }

            var answers = new SharedAnswers(snapshot, key);
            _known[key] = _latest.AddFirst((key, answers));
            var most = Math.Clamp(MostArticles / Math.Max(1, snapshot.Places.Count), FewestSelections, MostSelections);
            while (_latest.Count > most)
            {
                _known.Remove(_latest.Last!.Value.Key);
                _latest.RemoveLast();
            }

            return answers;
        }
    }

    /// <summary>Answers that nobody has asked for before.</summary>
    public SharedAnswers Anew(CorpusSnapshot snapshot, Selection selection) =>
        KeyOf(selection) is var key && IsWhole(key) ? OfWhole(snapshot) : new SharedAnswers(snapshot, key);

    /// <summary>The answers to a selection where they are kept; those to the whole corpus always are.</summary>
    public SharedAnswers? Known(CorpusSnapshot snapshot, Selection selection)
    {
        var key = KeyOf(selection);
        if (IsWhole(key)) return OfWhole(snapshot);
        lock (_guard) return _known.GetValueOrDefault(key)?.Value.Answers;
    }

    /// <summary>The answers to the whole corpus where anybody has asked for them.</summary>
    public SharedAnswers? Whole => Volatile.Read(ref _whole);

    private SharedAnswers OfWhole(CorpusSnapshot snapshot) =>
        _whole ?? Interlocked.CompareExchange(ref _whole, new SharedAnswers(snapshot, Selection.Empty), null) ?? _whole!;

    /// <summary>Whether a selection has the whole corpus, counted as it is by default.</summary>
    public static bool IsWhole(Selection key) => key.IsEmpty && !key.Demonyms && !key.Unsure;

    // How it is looked at changes no number.
    private static Selection KeyOf(Selection selection) =>
        selection.WithoutPage().WithCorpus(null).WithLanguage(Selection.DefaultLanguage) with
        {
            Look = default,
            Unit = default,
        };
}
