using Khitab.Coded;

namespace Khitab.Discourse.Tests;

/// <summary>Statements in columns: from a selection as from its export, and slice by slice over time.</summary>
public class EventTests
{
    // One computation: whoever exports the statements and counts them from the file gets the numbers of the page.
    [Fact]
    public void A_selection_and_its_statements_in_a_table_give_the_same_networks()
    {
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            string[] actors = ["a", "b", "c", "d"];
            var articles = Enumerable.Range(0, 3).Select(i => Make.Article(
                $"x{i}",
                mentions: actors.Select(actor => Make.Mention(actor)),
                statements: Enumerable.Range(0, random.Next(1, 9)).Select(_ => Make.Statement(
                    random.Next(6) == 0 ? "author" : "actor:" + actors[random.Next(4)],
                    "actor:" + actors[random.Next(4)],
                    random.Next(-1, 2))))).ToArray();
            var result = Make.Snapshot(articles).Select(Selection.Empty);
            var table = "article,holder,target,polarity\n" + string.Concat(articles.SelectMany(article => article.Statements.Select(
                s => FormattableString.Invariant($"{article.Article.Id},{s.Holder},{s.Target},{s.Polarity}\n"))));
            var (ours, theirs) = (
                SelectionEvents.Of(result, ConceptChoice.Targets), CodedEvents.Of(CodedTable.Read(new StringReader(table))));
            foreach (var kind in (NetworkKind[])[NetworkKind.Congruence, NetworkKind.Conflict, NetworkKind.TwoMode, NetworkKind.Signed])
            {
                var (page, file) = (
                    StanceNetwork.Of(ours, new StanceOptions(kind, Duplicates: Duplicates.Document)),
                    StanceNetwork.Of(theirs, new StanceOptions(kind, Duplicates: Duplicates.Document)));
                Assert.Equal(Named(file), Named(page));
            }

            // And the page's own counting of statements, made for a million articles, is that of the columns.
            var signed = StanceNetwork.Of(ours, new StanceOptions(NetworkKind.Signed));
            Assert.Equal(
                result.Network(new NetworkOptions()).Edges.Select(e => (e.From, e.To, e.For, e.Against)).Order(),
                signed.Ties.Select(t => (
                    Plain(signed.Actors[t.Row]), Plain(signed.Actors[t.Column]), (int)t.For, (int)t.Against)).Order());
        }
    }

    // What an author feels that somebody feels is nobody's position.
    [Fact]
    public void What_is_only_ascribed_is_no_position()
    {
        var result = Make.Snapshot(Make.Article(
            "x",
            mentions: [Make.Mention("a"), Make.Mention("b")],
            statements: [
                Make.Statement("actor:a", "actor:b", 1), Make.Statement("actor:a", "actor:b", -1) with { Modality = Modality.Ascribed },
                Make.Statement("author", "actor:b", 1)])).Select(Selection.Empty);
        Assert.Equal([1], SelectionEvents.Of(result, ConceptChoice.Targets).Position);
        Assert.Equal(0, SelectionEvents.Of(result, ConceptChoice.Propositions).Count);
    }

    // Every number on the card of a pair opens as many statements.
    [Fact]
    public void What_both_say_is_what_its_marks_open()
    {
        var random = new Random(5);
        string[] actors = ["a", "b", "c", "d"];
        var result = Make.Snapshot([.. Enumerable.Range(0, 4).Select(i => Make.Article(
            $"x{i}",
            mentions: actors.Select(actor => Make.Mention(actor)),
            statements: Enumerable.Range(0, 12).Select(_ => Make.Statement(
                "actor:" + actors[random.Next(4)], "actor:" + actors[random.Next(4)], random.Next(-1, 2),
                modality: random.Next(4) == 0 ? Modality.Ascribed : Modality.Asserted))))]).Select(Selection.Empty);
        var shared = SharedPosition.Of(result, "a", "b", ConceptChoice.Targets);
        Assert.NotEmpty(shared);
        foreach (var (concept, first, second) in shared)
        {
            foreach (var (actor, counts) in ((string, PositionCounts)[])[("a", first), ("b", second)])
            {
                int Opened(int sign) => result.Evidence(new PositionMark(Party.Actor(actor), concept, sign)).StatementCount;
                Assert.Equal((counts.For, counts.Against, counts.Neutral), (Opened(1), Opened(-1), Opened(0)));
                Assert.Equal(counts, SharedPosition.Of(result, actor, concept));
            }
        }
    }

    // Windows of days are whole days; the last reaches the last statement.
    [Fact]
    public void A_window_moves_over_days_or_statements()
    {
        var events = Dated("2025-01-01", "2025-01-03", "2025-01-04", "", "2025-01-09");
        Assert.Equal(
            ["2025-01-01 2025-01-03 2", "2025-01-03 2025-01-05 2", "2025-01-05 2025-01-07 0", "2025-01-07 2025-01-09 1"],
            Slices(events, new EventWindow(WindowUnit.Days, 3, 2)));
        Assert.Equal(
            ["2025-01-01 2025-01-04 3", "2025-01-03 2025-01-09 3"], Slices(events, new EventWindow(WindowUnit.Events, 3, 1)));
        Assert.Empty(EventWindows.Slices(StanceEvents.Empty, new EventWindow(WindowUnit.Days, 3, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EventWindows.Slices(events, new EventWindow(WindowUnit.Days, 0, 1)));
    }

    [Theory]
    [InlineData(Kernel.Uniform, 0, 1)]
    [InlineData(Kernel.Uniform, 1.01, 0)]
    [InlineData(Kernel.Epanechnikov, 0, 0.75)]
    [InlineData(Kernel.Epanechnikov, -0.5, 0.5625)]
    [InlineData(Kernel.Triangular, 0.25, 0.75)]
    [InlineData(Kernel.Triangular, 2, 0)]
    [InlineData(Kernel.Gaussian, 0, 0.398942)]
    [InlineData(Kernel.Gaussian, 2, 0.053991)]
    public void Kernels_are_those_of_the_books(Kernel kernel, double distance, double weight) =>
        Assert.Equal(weight, EventWindows.Weight(kernel, distance), 6);

    // Two that agree, in the middle of three days and at its end: 0.75·1 by 0.75·(1 − (2/3)²).
    [Fact]
    public void Statements_count_by_their_distance_from_the_middle()
    {
        var slice = EventWindows.Slices(Dated("2025-01-01", "2025-01-02", "2025-01-03"), new EventWindow(
            WindowUnit.Days, 3, 3, Kernel.Epanechnikov)).Single();
        var end = 0.75 * (1 - (4 / 9.0));
        var ties = StanceNetwork.Of(slice.Events, new StanceOptions(NetworkKind.Congruence)).Ties;
        Assert.Equal([end * 0.75, end * end, end * 0.75], ties.Select(t => Math.Round(t.Weight, 12)).Select(w => w), Near);
    }

    [Theory]
    [InlineData(new double[] { 1, 1, 1 }, 3, 1)]
    [InlineData(new double[] { 0.5, 0.25 }, 3, 0.25)]
    [InlineData(new double[0], 0, 1)]
    public void Few_edges_are_all_drawn(double[] weights, int nodes, double least) =>
        Assert.Equal(least, LeastWeight.Propose(weights, nodes));

    // A hundred pairs that are named together once say less than the forty that are so more often.
    [Fact]
    public void Of_many_edges_the_light_ones_are_left_off()
    {
        var weights = Enumerable.Repeat(1.0, 100).Concat(Enumerable.Repeat(2.0, 30)).Concat(Enumerable.Repeat(-5.0, 10));
        Assert.Equal(2, LeastWeight.Propose(weights, 10));
        // Where next to all would go, all stay.
        Assert.Equal(1, LeastWeight.Propose(Enumerable.Repeat(1.0, 100).Append(9), 10));
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static StanceEvents Dated(params string[] days) => CodedEvents.Of(CodedTable.Read(new StringReader(
        "actor,concept,agreement,date\n" + string.Concat(days.Select((day, i) => $"a{i},x,1,{day}\n")))));

    private static IEnumerable<string> Slices(StanceEvents events, EventWindow window) => EventWindows.Slices(events, window)
        .Select(slice => $"{slice.First:yyyy-MM-dd} {slice.Last:yyyy-MM-dd} {slice.Events.Count}");

    private static IEnumerable<(string, string, double)> Named(StanceNetwork network) => network.Ties.Select(tie => (
        Plain(network.Actors[tie.Row]),
        Plain(network.IsTwoMode ? network.Concepts[tie.Column] : network.Actors[tie.Column]),
        Math.Round(tie.Weight, 9))).Order();

    private static string Plain(string id) => id.Replace("actor:", "", StringComparison.Ordinal);
}
