using Khitab.Analysis;
using Corpora = Khitab.Discourse.Tests.Make;

namespace Khitab.Discourse.Tests;

/// <summary>
/// What is found without looking at everything, the heaviest edges, the most divided articles, the weightiest findings on verdicts, is what
/// a look at everything finds: on a corpus of enough statements that the short ways are taken.
/// </summary>
public class HeldCountsTests
{
    private const int Articles = 5_000;
    private const int Actors = 60;
    private const int Most = 15;

    private static readonly string[] Ids = [.. Enumerable.Range(0, Actors).Select(i => FormattableString.Invariant($"actor-{i:d2}"))];

    private static readonly string[] Links =
    [
        "", "outlet=-hespress", "outlet=echorouk", "stance=1", "stance=-1&outlet=-echorouk", "actor=-actor-00", "holder=actor:actor-01",
        "actor=actor-02", "from=2025", "unsure=1", "level=state", "level=state&outlet=-hespress",
    ];

    private static readonly Lazy<CorpusSnapshot[]> Snapshots = new(MakeSnapshots);

    [Fact]
    public void The_heaviest_edges_are_the_first_of_all_edges()
    {
        var held = 0;
        ForEach(result => held += CheckEdges(result) ? 1 : 0);
        Assert.True(held >= 3 * Snapshots.Value.Length);
    }

    [Fact]
    public void The_most_divided_articles_are_the_first_of_all_articles() => ForEach(result =>
    {
        var (columns, counts) = (MatrixColumns.Of(result, 8), result.Counts);
        int Taking(int actor, VerdictKind side) => counts.Verdicts(actor, side) + counts.Verdicts(actor, VerdictKind.Mixed);
        var ranked = new List<(long Score, int Sided, int Cells, int Place)>();
        foreach (var (part, mask, article) in result.Chosen())
        {
            var cells = StanceCells.Of(part, mask, article).Where(cell => columns.Places[cell.Actor] >= 0).ToList();
            var score = cells.Sum(cell => (long)(Sides.IsFor(cell.Verdict) ? Taking(cell.Actor, VerdictKind.Unfavourable) : 0)
                + (Sides.IsAgainst(cell.Verdict) ? Taking(cell.Actor, VerdictKind.Favourable) : 0));
            var sided = cells.Count(cell => Sides.IsFor(cell.Verdict) || Sides.IsAgainst(cell.Verdict));
            if (cells.Count > 0) ranked.Add((score, sided, cells.Count, part.First + article));
        }

        var expected = ranked.OrderByDescending(one => one.Score).ThenByDescending(one => one.Sided).ThenByDescending(one => one.Cells)
            .ThenBy(one => one.Place).Select(one => one.Place).ToList();
        Assert.Equal(expected.Take(Most), DividedArticles.Of(result, columns, Most));
        Assert.Equal(expected, DividedArticles.Of(result, columns, int.MaxValue));
    });

    [Fact]
    public void The_weightiest_findings_on_verdicts_are_the_first_of_all() => ForEach(result =>
    {
        List<Finding> First(int most) => [.. VerdictFindings.Of(result, most).GroupBy(finding => finding.Kind).OrderBy(kind => kind.Key)
            .SelectMany(kind => kind.OrderByDescending(finding => finding.Weight).Take(2))];
        Assert.Equal(
            First(int.MaxValue).Select(finding => (finding.Kind, finding.Weight, string.Join(' ', finding.Marks))),
            First(2).Select(finding => (finding.Kind, finding.Weight, string.Join(' ', finding.Marks))));
    });

    [Fact]
    public void Statements_among_prominent_actors_are_counted_as_all_are()
    {
        var random = new Random(9);
        ForEach(result =>
        {
            int[] Some() => [.. Enumerable.Range(0, result.Snapshot.Actors.Count).Where(_ => random.Next(3) > 0)];
            var (holders, targets) = (Some(), Some());
            var prominent = ProminentRows.Of(result.Snapshot, holders, targets);
            List<int> rows = [.. holders.Where(_ => random.Next(2) == 0)], columns = [.. targets.Where(_ => random.Next(2) == 0)];
            var counts = new int[rows.Count * columns.Count * DenseEdges.Signs];
            foreach (var part in result.Snapshot.Parts)
            {
                if (result.Counts.Statements[part.Index] is not { } statements) continue;
                prominent.Count(part, statements, prominent.PlacesOf(rows, columns)!.Value, columns.Count, counts);
            }

            Assert.Equal(
                EdgeCounts.Of(result).All(withInner: true).Where(edge => rows.Contains(edge.From) && columns.Contains(edge.To))
                    .OrderBy(edge => edge.From).ThenBy(edge => edge.To),
                DenseEdges.Edges(counts, rows, columns));
            Assert.True(holders.Length == result.Snapshot.Actors.Count
                || prominent.PlacesOf([.. Enumerable.Range(0, result.Snapshot.Actors.Count)], columns) is null);
        });
    }

    private static bool CheckEdges(SelectionResult result)
    {
        var rank = result.Snapshot.Tables.ActorRank;
        var isEachItself = result.Snapshot.Level == ActorLevel.Body;
        var all = EdgeCounts.Of(result).All(withInner: isEachItself)
            .OrderByDescending(edge => edge.Weight).ThenBy(edge => rank[edge.From]).ThenBy(edge => rank[edge.To]).ToList();
        Assert.Equal(all.Take(Most), HeaviestEdges.Of(result, Most));
        Assert.Equal(all, HeaviestEdges.Of(result, int.MaxValue));
        if (HeldEdges.Of(result) is not { } held) return false;
        Assert.Equal(DenseEdges.Of(result, held.Holders, held.Targets), held.Edges());
        return true;
    }

    private static void ForEach(Action<SelectionResult> check)
    {
        foreach (var snapshot in Snapshots.Value)
        {
            foreach (var link in Links) check(snapshot.SelectAnew(new SelectionLink().Parse(link).Selection));
        }
    }

    // At once; grown, with everything asked before and after; and merged behind the scenes.
    private static CorpusSnapshot[] MakeSnapshots()
    {
        var random = new Random(5);
        var articles = Enumerable.Range(0, Articles).Select(i => Article(random, i)).ToArray();
        var facts = CorpusFacts.Empty with
        {
            // Some are bodies of others, and count as them at the level of states.
            Actors = [.. Ids.Select((id, i) => i % 7 == 3
                ? Corpora.Actor(id, ActorType.Government, Ids[i - 3]) : Corpora.Actor(id, ActorType.State))],
        };
        CorpusSegment[] segments = [.. articles.Chunk(900).Select(CorpusSegment.Build)];
        var grown = CorpusSnapshot.Of(segments[..2], facts, PlainKeys.Keys);
        foreach (var segment in segments[2..])
        {
            grown.Select(Selection.Empty).Overview(new OverviewOptions(Edges: Most));
            grown = grown.With([segment], facts);
        }

        grown.Select(Selection.Empty).Overview();
        return
        [
            CorpusSnapshot.Of([.. articles.Chunk(1_300).Select(CorpusSegment.Build)], facts, PlainKeys.Keys), grown,
            CorpusSnapshot.Of([CorpusSegment.Merge(segments[..3]), .. segments[3..]], facts, PlainKeys.Keys, grown),
        ];
    }

    private static AnalyzedArticle Article(Random random, int number)
    {
        // The first actors are named most, as in newspapers.
        string Actor() => Ids[Math.Min(random.Next(Actors), random.Next(Actors))];
        var named = Enumerable.Range(0, random.Next(8)).Select(_ => Actor()).ToList();
        var statements = Enumerable.Range(0, random.Next(10, 38)).Select(_ => Corpora.Statement(
            random.Next(7) == 0 ? "author" : "actor:" + Actor(), "actor:" + Actor(), random.Next(-1, 2)) with
        {
            Confidence = random.Pick(RandomCorpus.Confidences),
        });
        return Corpora.Article(
            FormattableString.Invariant($"{number:d5}"),
            random.Pick(RandomCorpus.Outlets),
            FormattableString.Invariant($"{random.Next(2024, 2026)}-03-04"),
            mentions: named.Select((actor, i) => Corpora.Mention(actor, 5 * i, random.Pick(Enum.GetValues<MentionKind>()))),
            statements: statements,
            stance: Ids.Where(id => named.Contains(id) && random.Next(3) > 0).Select(id => new Verdict(
                Party.Actor(id), random.Pick(Enum.GetValues<VerdictKind>()), 1, 1, Math.Round(0.4 + (0.6 * random.NextDouble()), 2))));
    }
}
