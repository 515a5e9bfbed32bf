using Khitab.Coded;

namespace Khitab.Discourse.Tests;

/// <summary>Networks of coded statements: by hand, against the formulas written plainly, and read from both kinds of file.</summary>
public class StanceNetworkTests
{
    private const string Table = """
        actor,concept,agreement,date,document
        Wind,Exit,yes,2011-03-14,d1
        Wind,Exit,yes,2011-03-20,d1
        Wind,Tax,no,2011-03-21,d2
        Coal,Exit,no,2011-04-01,d2
        Coal,Tax,no,2011-04-02,d3
        Sun,Exit,yes,2012-03-14,d3
        """;

    // Every number here can be checked with a pencil.
    [Theory]
    [InlineData(NetworkKind.Congruence, Normalization.None, Duplicates.Keep, 3, 2, 6)]
    [InlineData(NetworkKind.Conflict, Normalization.None, Duplicates.Keep, 3, 2, 6)]
    [InlineData(NetworkKind.Subtract, Normalization.None, Duplicates.Keep, 3, 3, 0)]
    [InlineData(NetworkKind.Congruence, Normalization.Average, Duplicates.Keep, 3, 2, 2.8)]
    [InlineData(NetworkKind.Congruence, Normalization.Cosine, Duplicates.Keep, 3, 2, 1.666667)]
    [InlineData(NetworkKind.Congruence, Normalization.Jaccard, Duplicates.Keep, 3, 2, 1.833333)]
    [InlineData(NetworkKind.Congruence, Normalization.None, Duplicates.Document, 3, 2, 4)]
    [InlineData(NetworkKind.Congruence, Normalization.None, Duplicates.Week, 3, 2, 4)]
    [InlineData(NetworkKind.TwoMode, Normalization.None, Duplicates.Keep, 5, 5, 6)]
    [InlineData(NetworkKind.TwoMode, Normalization.Activity, Duplicates.Keep, 5, 5, 0.333333)]
    [InlineData(NetworkKind.TwoMode, Normalization.Prominence, Duplicates.Keep, 5, 5, -0.5)]
    public void A_small_table_gives_the_numbers_of_a_pencil(
        NetworkKind type, Normalization by, Duplicates within, int nodes, int edges, double sum)
    {
        var network = StanceNetwork.Of(CodedEvents.Of(Read(Table)), new StanceOptions(type, by, within));

        Assert.Equal((nodes, edges), (network.NodeCount, network.Ties.Count));
        Assert.Equal(sum, network.MatrixSum, 6);
    }

    // The formulas over pairs of statements, without any grouping.
    [Fact]
    public void Pairs_of_statements_give_the_same_sums()
    {
        var random = new Random(11);
        for (var round = 0; round < 40; round++)
        {
            var statements = Enumerable.Range(1, random.Next(1, 30))
                .Select(
                    i => new CodedStatement(
                        "abcd"[random.Next(4)].ToString(), "xyz"[random.Next(3)].ToString(), random.Next(-2, 3), null, "", i)).ToList();
            var range = Math.Max(1.0, statements.Max(s => s.Qualifier) - statements.Min(s => s.Qualifier));
            var pairs = statements.SelectMany(
                s => statements.Where(t => t.Actor != s.Actor && t.Concept == s.Concept)
                .Select(t => Math.Abs(s.Qualifier - t.Qualifier) / range)).ToList();
            var file = new CodedStatements(statements, IsYesNo: false);
            double Sum(NetworkKind type, bool? signed = null) =>
                StanceNetwork.Of(CodedEvents.Of(file), new StanceOptions(type, UsesPositions: signed)).MatrixSum;

            Assert.Equal(pairs.Sum(apart => 1 - apart), Sum(NetworkKind.Congruence), 9);
            Assert.Equal(pairs.Sum(), Sum(NetworkKind.Conflict), 9);
            Assert.Equal(pairs.Sum(apart => 1 - 2 * apart), Sum(NetworkKind.Subtract), 9);
            Assert.Equal(pairs.Count, Sum(NetworkKind.Congruence, signed: false), 9);
            Assert.Equal(statements.Sum(s => Math.Sign(s.Qualifier)), Sum(NetworkKind.TwoMode, signed: true), 9);
        }
    }

    // A week in December may be of the next year; a statement without a day repeats none.
    [Fact]
    public void Duplicates_are_dropped_within_their_span_and_the_first_is_kept()
    {
        var file = Read("actor,concept,agreement,date\nA,x,1,2025-01-02\nA,x,1,2024-12-30\nA,x,0,2024-12-30\nA,x,1,\nA,x,1,\n");
        int Left(Duplicates within) =>
            StanceNetwork.Of(CodedEvents.Of(file), new StanceOptions(NetworkKind.TwoMode, Duplicates: within)).Events.Count;

        Assert.Equal(
            (5, 4, 5, 5),
            (Left(Duplicates.Keep), Left(Duplicates.Week), Left(Duplicates.Month), Left(Duplicates.Year)));
        Assert.Equal((5, 2), (Left(Duplicates.Document), Left(Duplicates.Range)));
    }

    // One bad row costs one row, and says where it is; what an author only ascribes is nobody's position.
    [Fact]
    public void Rows_that_cannot_be_read_are_named_and_the_rest_is_kept()
    {
        var file = Read(
            "holder;target;polarity;modality\nactor:a;actor:b;-1;asserted\n;actor:b;1;asserted\nactor:a;actor:b;maybe;asserted\nactor:a;actor:c;1;ascribed\nactor:c;actor:b;0;asserted\n");

        Assert.Equal([(2L, -1), (6L, 0)], file.Statements.Select(s => (s.Place, s.Qualifier)));
        Assert.Equal((false, 1), (file.IsYesNo, file.LeftOut));
        Assert.Equal(["row 2", "row 3"], file.Problems.Select(p => p.Place!.Split(" (")[0]));
        Assert.Contains(
            "agreement", Assert.Throws<CodedFileException>(() => Read("actor,concept\na,b\n")).Message, StringComparison.Ordinal);
        Assert.Throws<CodedFileException>(() => Read(""));
    }

    // A polarity of this program's own export is against, neither or for, and 0 is not against; authors and sources are nobody's camp.
    [Fact]
    public void Own_statements_have_polarities_and_named_holders()
    {
        var file = Read("holder,target,polarity\nactor:a,actor:c,0\nactor:b,actor:c,1\nauthor,actor:c,1\nsource:مصدر,actor:c,1\n");

        Assert.Equal((2, 2, 2.0), (file.Statements.Count, file.Unnamed, file.Range));
        var tie = Assert.Single(StanceNetwork.Of(CodedEvents.Of(file), new StanceOptions(NetworkKind.Conflict)).Ties);
        Assert.Equal(0.5, tie.Weight);
    }

    // Actors and concepts may have one name: in a file they stay two nodes.
    [Fact]
    public void Written_nodes_have_ids_of_their_own()
    {
        var graph = StanceGraphFile.Of(
            StanceNetwork.Of(
                CodedEvents.Of(Read("actor,concept,agreement\nمالي,مالي,1\nب,مالي,0\n")),
                new StanceOptions(NetworkKind.TwoMode, UsesPositions: true)),
            "t", id => id);

        Assert.Equal(["actor:ب", "actor:مالي", "concept:مالي"], graph.Nodes.Select(n => n.Id).Order(StringComparer.Ordinal));
        Assert.Equal([-1, 1], graph.Edges.Select(e => e.Weight));
        Assert.False(graph.Directed);
    }

    private static CodedStatements Read(string table) => CodedTable.Read(new StringReader(table));
}
