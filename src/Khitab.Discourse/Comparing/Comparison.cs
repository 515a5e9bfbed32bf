using System.Runtime.InteropServices;
using Khitab.Model.Telemetry;

namespace Khitab.Discourse.Comparing;

/// <summary>
/// Two selections of one snapshot, counted against each other. Answers are computed when they are asked for and kept with the first
/// selection's. Sides may share articles (<see cref="Overlap"/>); then the intervals of differences, which take them to be independent,
/// are too wide.
/// </summary>
public sealed class Comparison
{
    /// <summary>A side with fewer articles than this is small: nearly all that is said of it may be chance.</summary>
    public const int FewArticles = 30;

    /// <summary>What each side names is compared for so many actors.</summary>
    private const int NamedActors = 24;

    private const int MostWords = 60;
    private const int MatrixActors = 8;
    private const int MatrixOutlets = 8;

    private static readonly string[] Parts = ["actors", "themes", "voices", "stances", "forms", "periods"];

    private readonly Lazy<int> _overlap;

    /// <summary>Two selections of one snapshot; the second is read with the first's scheme of themes and level.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="a">The first selection.</param>
    /// <param name="b">The second.</param>
    public Comparison(CorpusSnapshot snapshot, Selection a, Selection b)
    {
        A = snapshot.Select(a.WithoutPage());
        B = snapshot.Select(b.WithoutPage());
        _overlap = new(() => A.Articles.Count(B.Has));
        if (!ReferenceEquals(A.Snapshot, B.Snapshot))
            throw new ArgumentException("The two selections read the corpus by different schemes or levels.", nameof(b));
    }

    /// <summary>The first side.</summary>
    public SelectionResult A { get; }

    /// <summary>The second side.</summary>
    public SelectionResult B { get; }

    /// <summary>Whether all but the words has been counted: then to ask costs nothing.</summary>
    public bool IsCounted => IsKnown("shared") && IsKnown("verdicts") && Parts.All(IsKnown);

    /// <summary>Whether the words have been counted.</summary>
    public bool HasWords => IsKnown("words");

    /// <summary>Number of articles that both sides have.</summary>
    public int Overlap => _overlap.Value;

    /// <summary>Whether a side has few articles.</summary>
    public bool IsSmall => Math.Min(A.Articles.Count, B.Articles.Count) < FewArticles;

    /// <summary>In how many articles each actor is named (marks <see cref="Mark.Here"/> of the actor, by articles).</summary>
    public IReadOnlyList<ComparedShare> Actors() => Shares("actors", result => Inside(result, SelectionKey.Actor));

    /// <summary>How many articles carry each theme, children included (marks <see cref="CarryingMark"/>).</summary>
    public IReadOnlyList<ComparedShare> Themes() => Shares("themes", result => Inside(result, SelectionKey.Theme));

    /// <summary>In how many articles each actor is quoted (marks <see cref="QuoteMark"/>).</summary>
    public IReadOnlyList<ComparedShare> Voices() => Shares("voices", Quoted);

    /// <summary>How the authors judge the same actors (marks <see cref="StanceMark"/>).</summary>
    public IReadOnlyList<ComparedStance> Stances() => Kept("stances", () => ComparedStance.Of(A, B));

    /// <summary>What both call the same actors (marks <see cref="SpellingMark"/>).</summary>
    public IReadOnlyList<ComparedForm> Forms() => Kept("forms", () => ComparedForm.Of(A, B, NamedActors));

    /// <summary>When their articles appeared.</summary>
    public IReadOnlyList<ComparedPeriod> Periods() => Kept("periods", () => ComparedPeriod.Of(A, B));

    /// <summary>Their outlets' verdicts on the most judged actors, by articles that name them.</summary>
    public ComparedVerdicts Verdicts() => Kept("verdicts", () => ComparedVerdicts.Of(A, B, MatrixActors, MatrixOutlets));

    /// <summary>Which of their articles share text.</summary>
    public SharedReports Shared() => Kept("shared", () => SharedReports.Of(A, B));

    /// <summary>
    /// The words by which they differ most. The first question to a snapshot reads all of its words, about a second for thirty thousand
    /// articles; later ones take a tenth of that.
    /// </summary>
    /// <param name="cancellation">Stops counting.</param>
    public ComparedWords Words(CancellationToken cancellation = default) =>
        Kept("words", () => ComparedWords.Of(A, B, MostWords, cancellation));

    private static Dictionary<string, int> Inside(SelectionResult result, SelectionKey key) => result.Inside(key, CountUnit.Articles)
        .Values.ToDictionary(value => value.Value, value => value.Count, StringComparer.Ordinal);

    private static Dictionary<string, int> Quoted(SelectionResult result)
    {
        var (articles, here) = (new Dictionary<int, int>(), new HashSet<int>());
        foreach (var (part, mask, article) in result.Chosen())
        {
            here.Clear();
            for (var row = part.Quotations.Rows.Start(article); row < part.Quotations.Rows.End(article); row++)
            {
                if (part.SpeakerActor(row) is not (>= 0 and var actor) || !mask.HasQuotation(row) || !here.Add(actor)) continue;
                CollectionsMarshal.GetValueRefOrAddDefault(articles, actor, out _)++;
            }
        }

        return articles.ToDictionary(pair => result.Snapshot.Actors[pair.Key].Id, pair => pair.Value, StringComparer.Ordinal);
    }

    private IReadOnlyList<ComparedShare> Shares(string question, Func<SelectionResult, Dictionary<string, int>> count) =>
        Kept(question, () => ComparedShare.Of(count(A), A.Articles.Count, count(B), B.Articles.Count));

    private bool IsKnown(string question) => A.Knows(("compare", question, B.Selection));

    /// <summary>Counts all but the words.</summary>
    /// <param name="cancellation">Stops between one answer and the next.</param>
    public void Count(CancellationToken cancellation = default)
    {
        foreach (var answer in (Func<object>[])[Actors, Themes, Voices, Stances, Periods, Forms, Verdicts, Shared])
        {
            cancellation.ThrowIfCancellationRequested();
            answer();
        }
    }

    private T Kept<T>(string question, Func<T> make)
        where T : class
    {
        using var measured = KhitabTelemetry.Ask("compare " + question);
        return A.Cached(("compare", question, B.Selection), make);
    }
}
