using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>A file of corrections goes to a colleague and comes back through a spreadsheet.</summary>
public sealed class CorrectionsCsvTests
{
    private const string Headings = "id,when,who,kind,subject,value,undone\n";
    private const string Good = "3f2504e0-4f89-11d3-9a0c-0305e82c3301,2025-06-01T10:00:00Z,سلمى,merge-actors,x-1,mali,\n";

    [Fact]
    public void What_is_written_is_read_again()
    {
        var reading = new RandomReading(7);
        List<Correction> made =
        [
            .. Enumerable.Range(0, 300).Select(reading.Correction).Where(c => CorrectionRules.FaultOfForm(c) is null).Select(
                (c, i) => (i % 3) switch
                {
                    0 => c with { Who = "=HYPERLINK(\"x\"), «سلمى»", Reason = "-1, ثم \"نص\"" },
                    1 => c with { Who = "@ليلى" },
                    _ => c,
                }),
        ];
        var file = CorrectionsCsv.Read(new StringReader(Written(made)));
        Assert.Empty(file.Problems);
        Assert.Equal(made, file.Corrections);
    }

    // A cell that begins with = is run when the file is opened in a spreadsheet.
    [Fact]
    public void A_spreadsheet_runs_nothing_of_it()
    {
        var written = Written([new RandomReading(1).Correction(0) with { Who = "=1+1" }]);
        Assert.DoesNotContain(",=1", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-id,2025-06-01T10:00:00Z,س,merge-actors,a,b,", "BadLine", "id")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,yesterday,س,merge-actors,a,b,", "BadLine", "when")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,س,drop-table,a,b,", "BadLine", "kind")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,س,merge-actors,a,b,soon", "BadLine", "undone")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,,merge-actors,a,b,", "NoName", "")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,س,merge-actors,a,a,", "IntoItself", "a")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,س,merge-actors", "BadSubject", "")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,س,split-actor,a,\"{\"\"names\"\":[]}\",", "BadValue", "")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3302,2025-06-01T10:00:00Z,س,set-day,a,2025-13-01,", "BadDay", "2025-13-01")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301,2025-06-01T10:00:00Z,س,merge-actors,a,b,", "SameId",
        "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void A_bad_line_is_named_with_its_cause_and_drops_no_other(string line, string cause, string about)
    {
        const string Other = "3f2504e0-4f89-11d3-9a0c-0305e82c3309,2025-06-01T10:00:00Z,س,merge-actors,c,d,\n";
        var file = CorrectionsCsv.Read(new StringReader(Headings + Good + line + "\n" + Other));
        Assert.Equal(["x-1", "c"], file.Corrections.Select(c => c.Subject));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((3, cause, about), (problem.Line, problem.Fault.Kind.ToString(), problem.Fault.About));
    }

    // Excel in Arabic writes semicolons, and a person's own columns come in between and in another order.
    [Fact]
    public void Columns_are_found_by_name_whatever_the_separator()
    {
        const string Text = "\uFEFFKind;Note;ID;When;Who;Subject;Value;Undone\r\n"
            + "merge-actors;x;3f2504e0-4f89-11d3-9a0c-0305e82c3301;2025-06-01 10:00;سلمى;a;b;\r\n;;;;;;;\r\n";
        var file = CorrectionsCsv.Read(new StringReader(Text));
        Assert.Empty(file.Problems);
        Assert.Equal(("a", "b"), (file.Corrections.Single().Subject, file.Corrections.Single().Value));
    }

    [Theory]
    [InlineData("", "id")]
    [InlineData("a,b\n1,2", "id")]
    [InlineData("<html><body>error</body></html>", "id")]
    [InlineData("id,when,who,kind,subject,value\nx,y,z,k,s,v", "undone")]
    public void A_file_of_something_else_says_which_column_it_lacks(string text, string column)
    {
        var problem = Assert.Single(CorrectionsCsv.Read(new StringReader(text)).Problems);
        Assert.Equal((CorrectionFaultKind.BadLine, column), (problem.Fault.Kind, problem.Fault.About));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_swallows_nothing_silently()
    {
        var file = CorrectionsCsv.Read(new StringReader(Headings + Good + "\"3f2504e0,2025\n" + Good));
        Assert.Single(file.Corrections);
        Assert.Equal(3, Assert.Single(file.Problems).Line);
    }

    [Fact]
    public void Any_bytes_are_read_to_the_end()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var noise = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(3) == 0
                ? "\",;\n\r='\0"[random.Next(8)] : (char)random.Next(1, 0xFFFF))]);
            CorrectionsCsv.Read(new StringReader(noise));
            CorrectionsCsv.Read(new StringReader(Headings + Good + noise));
        }
    }

    private static string Written(IEnumerable<Correction> corrections)
    {
        var to = new StringWriter();
        CorrectionsCsv.Write(corrections, to);
        return to.ToString();
    }
}
