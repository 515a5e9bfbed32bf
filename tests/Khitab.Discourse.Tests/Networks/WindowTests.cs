namespace Khitab.Discourse.Tests;

/// <summary>Windows over a selection's time, kernels, the backbone and the camps of what is selected.</summary>
public class WindowTests
{
    [Fact]
    public void A_window_of_days_moves_to_the_last_day()
    {
        Assert.Equal(
            ["01-01 01-03", "01-02 01-04", "01-03 01-05"], Places([(1, 4), (3, 1), (5, 2)], WindowUnit.Days, 3, 100));
        // As few places as are allowed, the first and the last among them.
        Assert.Equal(["01-01 01-03", "01-03 01-05"], Places([(1, 4), (3, 1), (5, 2)], WindowUnit.Days, 3, 2));
        Assert.Equal(["01-01 01-30"], Places([(1, 1), (5, 1)], WindowUnit.Days, 30, 5));
        Assert.Empty(Places([], WindowUnit.Days, 30, 5));
    }

    // Whole days: of 4, 1 and 2 statements a window of five is the first two days or, from the second on, what is left.
    [Fact]
    public void A_window_of_statements_takes_whole_days()
    {
        Assert.Equal(["01-01 01-03", "01-03 01-05"], Places([(1, 4), (3, 1), (5, 2)], WindowUnit.Events, 5, 100));
        Assert.Equal(["01-01 01-01", "01-03 01-05"], Places([(1, 4), (3, 1), (5, 2)], WindowUnit.Events, 2, 100));
        Assert.Equal(["01-01 01-05"], Places([(1, 4), (3, 1), (5, 2)], WindowUnit.Events, 50, 100));
    }

    // Against trying every day: a window holds as many as are asked for, and without its last day it would not.
    [Fact]
    public void Windows_of_statements_are_as_short_as_can_be()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var days = Enumerable.Range(1, 40).Where(_ => random.Next(3) == 0).Select(day => (day, random.Next(1, 5))).ToList();
            var size = random.Next(1, 20);
            var places = WindowPlaces.Of(Shift(days), WindowUnit.Events, size, 1_000);
            foreach (var place in places.SkipLast(1))
            {
                int Held(DateOnly last) => Shift(days)
                    .Where(d => d.Day >= place.First.DayNumber && d.Day <= last.DayNumber).Sum(d => d.Count);
                Assert.True(Held(place.Last) >= size);
                Assert.True(Held(place.Last.AddDays(-1)) < size);
            }

            if (days.Count > 0) Assert.Equal(Shift(days)[^1].Day, places[^1].Last.DayNumber);
        }
    }

    // Three days: both statements of a and b on the middle day count whole, those of the ends by the triangular kernel one third.
    [Fact]
    public void A_kernel_weighs_statements_by_their_day()
    {
        var result = Said(("a", 1, "2025-01-01"), ("b", 1, "2025-01-02"), ("c", 1, "2025-01-03")).Select(Selection.Empty);
        var options = new NetworkOptions(NetworkKind.Congruence, MinWeight: null);
        Assert.All(result.Network(options).Edges, edge => Assert.Equal(1, edge.Weight));
        var weighed = result.Network(options with { Kernel = Kernel.Triangular });
        Assert.Equal(["ab", "ac", "bc"], weighed.Edges.Select(edge => edge.From + edge.To));
        Assert.Equal([1 / 3.0, 1 / 9.0, 1 / 3.0], weighed.Edges.Select(edge => edge.Weight), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // Where both ends are chosen they are the window's: the middle of 1 to 5 January is the third.
    [Fact]
    public void A_kernel_stands_in_the_middle_of_the_chosen_time()
    {
        var selection = Selection.Empty with { From = PartialDate.Day(new(2025, 1, 1)), To = PartialDate.Day(new(2025, 1, 5)) };
        var result = Said(("a", 1, "2025-01-01"), ("b", 1, "2025-01-03")).Select(selection);
        var edge = Assert.Single(result.Network(new NetworkOptions(NetworkKind.Congruence, null, Kernel: Kernel.Triangular)).Edges);
        Assert.Equal(1 - (2 / 2.5), edge.Weight, 12);
    }

    // With two modes an edge says how many statements it opens, however little they weigh.
    [Fact]
    public void A_weighed_tie_to_a_concept_still_counts_its_statements()
    {
        var result = Said(("a", 1, "2025-01-01"), ("a", -1, "2025-01-01"), ("b", 1, "2025-01-02"), ("b", 1, "2025-01-03"))
            .Select(Selection.Empty);
        var edges = result.Network(new NetworkOptions(NetworkKind.TwoMode, null, Kernel: Kernel.Triangular)).Edges;
        Assert.Equal([("a", 1, 1), ("b", 2, 0)], edges.Select(edge => (edge.From, edge.For, edge.Against)));
        Assert.Equal([2 / 3.0, 4 / 3.0], edges.Select(edge => edge.Weight), (x, y) => Math.Abs(x - y) < 1e-9);
    }

    // A hub with ties of 8, 1 and 1: chance would make the heavy one as heavy with 0.04, the light ones with 0.81.
    [Fact]
    public void The_backbone_leaves_off_what_chance_would_make()
    {
        IEnumerable<Statement> Ties(string to, int n) =>
            Enumerable.Range(0, n).Select(_ => Make.Statement("actor:hub", "actor:" + to, 1));
        var result = Make.Snapshot(Article("t", null, [.. Ties("x", 8), .. Ties("y", 1), .. Ties("z", 1)])).Select(Selection.Empty);
        var network = result.Network(new NetworkOptions(MinWeight: null, Backbone: 0.05));
        Assert.Equal("x", Assert.Single(network.Edges).To);
        Assert.Equal((2, 0), (network.ChanceEdgeCount, network.LightEdgeCount));
        Assert.Equal(3, result.Network(new NetworkOptions(MinWeight: null, Backbone: 0.9)).Edges.Count);
    }

    // Two camps that agree inside and differ between, and one who speaks with nobody on anything: it is in neither.
    [Fact]
    public void A_selection_parts_into_its_camps()
    {
        var result = Make.Snapshot(Article("t", null, [
            .. new[] { ("a", 1), ("b", 1), ("c", -1), ("d", -1) }.Select(s => Make.Statement("actor:" + s.Item1, "actor:x", s.Item2)),
            Make.Statement("actor:e", "actor:y", 1)])).Select(Selection.Empty);
        var found = SelectionPolarisation.Of(result, new NetworkOptions(NetworkKind.Congruence));
        Assert.Equal(1, found.Share, 12);
        Assert.Equal(["a b", "c d"], found.Camps.Select(camp => string.Join(' ', camp)));
        Assert.Equal(0, found.Left);
        Assert.Empty(SelectionPolarisation.Of(CorpusSnapshot.Empty.Select(Selection.Empty), new NetworkOptions()).Camps);
    }

    private static List<(int Day, int Count)> Shift(IEnumerable<(int Day, int Count)> days) =>
        [.. days.Select(d => (new DateOnly(2025, 1, 1).DayNumber + d.Day - 1, d.Count))];

    private static IEnumerable<string> Places((int Day, int Count)[] days, WindowUnit unit, int size, int most) =>
        WindowPlaces.Of(Shift(days), unit, size, most).Select(place => $"{place.First:MM-dd} {place.Last:MM-dd}");

    private static CorpusSnapshot Said(params (string Actor, int Polarity, string Day)[] said) => Make.Snapshot(
        [.. said.Select((s, i) => Article("t" + i, s.Day, [Make.Statement("actor:" + s.Actor, "actor:x", s.Polarity)]))]);

    private static AnalyzedArticle Article(string id, string? day, IReadOnlyList<Statement> statements) => Make.Article(
        id,
        published: day,
        mentions: statements.SelectMany(s => (Party[])[s.Holder, s.Target]).Select(party => party.Name).Distinct()
            .Select(name => Make.Mention(name)),
        statements: statements);
}
