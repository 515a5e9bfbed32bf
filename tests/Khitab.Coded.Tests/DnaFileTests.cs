namespace Khitab.Coded.Tests;

/// <summary>Files of the Discourse Network Analyzer: what is in them is read, and what only looks like one is refused.</summary>
public sealed class DnaFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Statements_come_with_their_words_documents_and_types()
    {
        var coded = DnaFile.Read(Sample());
        Assert.True(coded.IsYesNo);
        Assert.Equal(
            [(DnaSample.Union, 0), (DnaSample.Council, 1), (DnaSample.Chamber, 1)], coded.Statements.Select(s => (s.Actor, s.Qualifier)));
        var first = coded.Statements[0];
        Assert.Equal(DnaSample.Text[3..37].Trim(), first.Excerpt);
        Assert.Equal((DnaSample.Person, new DateOnly(2025, 1, 26), 1L), (first.Person, first.Date, first.Place));
        Assert.Equal(new CodedDocument("جلسة أولى", "صحيفة المرفأ", "سمير", "محليات"), first.Source);
        Assert.Equal(
            [ActorType.Organization, ActorType.Government, ActorType.Organization], coded.Statements.Select(s => s.Type));
        Assert.Equal("statement 4: no value of agreement", Assert.Single(coded.Problems).ToString());
    }

    // In the order of the documents' text, not of coding.
    [Fact]
    public void Statements_stand_in_the_order_of_their_document()
    {
        var path = Path.Combine(_folder, "order.dna");
        DnaSample.Write(path, [.. DnaSample.Statements.Take(3).Reverse()]);
        Assert.Equal(
            [(DnaSample.Union, 3L), (DnaSample.Council, 2L), (DnaSample.Chamber, 1L)],
            DnaFile.Read(path).Statements.Select(s => (s.Actor, s.Place)));
    }

    [Fact]
    public void Persons_can_be_the_actors()
    {
        var coded = DnaFile.Read(Sample(), CodedColumns.Usual.With(CodedPart.Actor, "person"));
        var statement = Assert.Single(coded.Statements);
        Assert.Equal((DnaSample.Person, ActorType.Person, (string?)null), (statement.Actor, statement.Type, statement.Person));
    }

    [Fact]
    public void A_variable_that_is_not_there_is_said()
    {
        var error = Assert.Throws<CodedFileException>(
            () => DnaFile.Read(Sample(), CodedColumns.Usual.With(CodedPart.Concept, "Begriff")));
        Assert.Contains("there are person, organization, concept, agreement", error.Message, StringComparison.Ordinal);
    }

    // Whatever is in the cells, what can be read is.
    [Fact]
    public void Cells_of_the_wrong_kind_cost_themselves()
    {
        var coded = DnaFile.Read(Sample(
            more: "UPDATE DOCUMENTS SET Date = 'أمس' WHERE ID = 1; UPDATE DATABOOLEAN SET Value = 'x' WHERE StatementId = 2;"
            + "UPDATE STATEMENTS SET Start = -5, Stop = 9999999 WHERE ID = 3; UPDATE DOCUMENTS SET Text = x'00ff' WHERE ID = 1"));
        Assert.Equal([DnaSample.Chamber, DnaSample.Union], coded.Statements.Select(s => s.Actor));
        Assert.Equal(DnaSample.Text, coded.Statements[0].Excerpt);
        Assert.Equal((null, (DateOnly?)null), (coded.Statements[1].Excerpt, coded.Statements[1].Date));
        Assert.Equal((1, 2), (coded.WithoutDay, coded.Problems.Count));
    }

    // A view would run what the file's author likes.
    [Theory]
    [InlineData("DROP TABLE DATAINTEGER; CREATE VIEW DATAINTEGER AS SELECT 1 AS StatementId, 4 AS VariableId, 1 AS Value")]
    [InlineData("DROP TABLE ENTITIES")]
    public void What_has_other_tables_is_refused(string more)
    {
        var error = Assert.Throws<CodedFileException>(() => DnaFile.Read(Sample(more: more)));
        Assert.Contains("not a file of the Discourse Network Analyzer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_database_is_refused()
    {
        var path = Path.Combine(_folder, "x.dna");
        File.WriteAllText(path, new string('x', 5_000));
        Assert.Throws<CodedFileException>(() => DnaFile.Read(path));
        Assert.Throws<CodedFileException>(() => DnaFile.Read(Path.Combine(_folder, "nowhere.dna")));
    }

    private string Sample(string more = "")
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName() + ".dna");
        DnaSample.Write(path, more: more);
        return path;
    }
}
