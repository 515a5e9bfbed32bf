using System.Globalization;

namespace Khitab.Coded.Tests;

/// <summary>Tables of coded statements as people and spreadsheets write them: a fault in one row never costs another.</summary>
public class CodedTableTests
{
    // What Excel makes of a table in an Arabic country: semicolons, a date with a time, words for positions, digits of its own.
    [Theory]
    [InlineData("0", "1", "1", "26/01/2025 00:00")]
    [InlineData("معارض", "موافق", "موافق", "26/01/2025 00:00")]
    [InlineData("غير موافق", "نعم", "أوافق", "2025-01-26T00:00:00")]
    [InlineData("٠", "١", "١", "٢٦‏/٠١‏/٢٠٢٥ ٠٠:٠٠")]
    [InlineData("٠٫٠", "١٫٠", "١٫٠", "26 يناير 2025")]
    [InlineData("no", "YES", "Yes", "45683")]
    [InlineData("معارضة", "مُوافق", "مؤيّد", "45683.5")]
    public void A_table_through_a_spreadsheet_keeps_positions_and_days(string against, string first, string second, string date)
    {
        var coded = Read(
            "\uFEFFstatement_id;time;organization;concept;agreement;document_id\r\n"
            + $"1;{date};نقابة الصيادين;توسيع الرصيف;{against};1\r\n2;{date};بلدية المرفأ;توسيع الرصيف;{first};1\r\n"
            + $"3;{date};غرفة التجارة;توسيع الرصيف;{second};2\r\n");

        Assert.Empty(coded.Problems);
        Assert.True(coded.IsYesNo);
        Assert.Equal([0, 1, 1], coded.Statements.Select(s => s.Qualifier));
        Assert.All(coded.Statements, s => Assert.Equal(new DateOnly(2025, 1, 26), s.Date));
        Assert.Equal(["1", "1", "2"], coded.Statements.Select(s => s.Document));
        Assert.Equal([2L, 3, 4], coded.Statements.Select(s => s.Place));
    }

    // For, neither and against are more than yes and no.
    [Theory]
    [InlineData("موافق,محايد,معارض", new[] { 1, 0, -1 })]
    [InlineData("1,٠,-١", new[] { 1, 0, -1 })]
    [InlineData("2,-2,١-", new[] { 2, -2, -1 })]
    [InlineData("+,\u22121,-", new[] { 1, -1, -1 })]
    public void Positions_of_a_scale_keep_their_signs(string positions, int[] expected)
    {
        var coded = Read("الجهة,المفهوم,الموقف\n" + string.Concat(positions.Split(',').Select(p => $"أ,م,{p}\n")));
        Assert.False(coded.IsYesNo);
        Assert.Equal(expected, coded.Statements.Select(s => s.Qualifier));
    }

    // A date that cannot be read costs the day and no statement.
    [Fact]
    public void A_statement_without_a_day_stays()
    {
        var coded = Read("actor,concept,agreement,date\nا,س,1,متى\nب,س,1,\nج,س,0,31/02/2025\n");
        Assert.Equal(3, coded.Statements.Count);
        Assert.Equal(2, coded.WithoutDay);
        Assert.All(coded.Statements, s => Assert.Null(s.Date));
    }

    // The rows that are whole are those that a plain loop finds whole, whatever stands between them.
    [Fact]
    public void A_broken_row_drops_no_other()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var separator = random.Next(2) == 0 ? ',' : ';';
            var table = string.Join(separator, "actor", "concept", "agreement", "date") + "\n";
            var whole = new List<string>();
            for (var row = 0; row < random.Next(1, 30); row++)
            {
                var name = FormattableString.Invariant($"فاعل {row}");
                var cells = random.Next(9) switch
                {
                    0 => ["", "م", "1", ""],
                    1 => [name, "", "1", ""],
                    2 => [name, "م", "ربما", "2025-01-01"],
                    3 => [name, "م", "", ""],
                    4 => [name, "م", "1", "", "زائد"],
                    5 => [name],
                    6 => ["", "", "", ""],
                    _ => (string[])[name, "م", random.Next(2).ToString(CultureInfo.InvariantCulture), "؟"],
                };
                if (cells is [{ Length: > 0 }, { Length: > 0 }, "0" or "1", _]) whole.Add(name);
                table += string.Join(separator, cells) + "\n";
            }

            if (whole.Count == 0) continue;
            Assert.Equal(whole, Read(table).Statements.Select(s => s.Actor));
        }
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_swallows_no_rows()
    {
        var coded = Read("actor,concept,agreement\nا,\"س,1\nب,س,1\nج,س,0\n");
        Assert.Equal(["ا", "ب", "ج"], coded.Statements.Select(s => s.Actor));
        Assert.Equal("line 2: a quotation mark that is never closed is left out", Assert.Single(coded.Problems).ToString());
    }

    [Fact]
    public void A_fault_is_named_with_its_row_and_line()
    {
        var coded = Read("sep=;\nactor;concept;agreement\nا;س;1\n;س;1\nب;س;ربما\n");
        Assert.Equal(
            [
                "row 2 (line 4): no actor",
                "row 3 (line 5): «ربما» is no position: expected yes or no, for, against or neutral, or a whole number",
            ],
            coded.Problems.Select(p => p.ToString()));
        Assert.Equal(3, Assert.Single(coded.Statements).Place);
    }

    [Fact]
    public void Columns_can_be_mapped()
    {
        var columns = CodedColumns.Usual.With(CodedColumns.PartOf("holder")!.Value, "Spalte A").With(CodedPart.Position, "haltung");
        var coded = CodedTable.Read(new StringReader("Spalte A;Concept;Haltung;actor\nا;س;1;ع\n"), columns);
        Assert.Equal("ا", Assert.Single(coded.Statements).Actor);
    }

    // Whoever brings a table of their own needs to know what is missing, and what was understood.
    [Theory]
    [InlineData("actor,Begriff,agreement", "no column of the concept", "found actor in «actor», position in «agreement»")]
    [InlineData("wer,was,wie", "no column of the actor", "the first row names wer, was, wie")]
    public void What_is_missing_is_said(string names, string missing, string found)
    {
        var error = Assert.Throws<CodedFileException>(() => Read(names + "\nا,س,1\n"));
        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_beside_an_organisation_speaks_for_it()
    {
        var beside = Assert.Single(Read("person,organization,concept,agreement\nليلى,النقابة,س,1\n").Statements);
        Assert.Equal(("النقابة", "ليلى", ActorType.Organization), (beside.Actor, beside.Person, beside.Type));
        var alone = Assert.Single(Read("person,concept,agreement\nليلى,س,1\n").Statements);
        Assert.Equal(("ليلى", null, ActorType.Person), (alone.Actor, alone.Person, alone.Type));
        var typed = Assert.Single(Read("actor,actor_type,concept,agreement\nليلى,وزارة,س,1\n").Statements);
        Assert.Equal(ActorType.Government, typed.Type);
    }

    private static CodedStatements Read(string table) => CodedTable.Read(new StringReader(table));
}
