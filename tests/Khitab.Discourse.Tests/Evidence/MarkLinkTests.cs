using System.Text.Json;

namespace Khitab.Discourse.Tests;

/// <summary>Links are out in the world: whatever one held when a kind of marks was first written, it holds for ever.</summary>
public class MarkLinkTests
{
    private static readonly string[] Pieces =
    [
        ":", "~", "~:", "-1", "a", "م", "&", "%", "%3A", "\"", "😀", "\u202E", " ", "\n", "here", "within", "=", "#", "<b>", "'", "/", "\\",
        "+", "actor:", "author",
    ];

    // Of every kind, with hostile ids, whole or a little damaged, as the first format read them: what was written, what it was read as and
    // written again (null where it was refused), what it counts in each unit, and the actor and the theme that it is about.
    [Fact]
    public void What_links_held_they_still_hold()
    {
        var names = new HashSet<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "mark-links.jsonl")))
        {
            var golden = JsonSerializer.Deserialize<string?[]>(line)!;
            Assert.Equal(golden[1] is not null, Mark.TryParse(golden[0], out var mark));
            if (mark is null) continue;
            names.Add(mark.Name);
            Assert.Equal(golden[1], mark.ToString());
            var units = Enum.GetValues<CountUnit>().Select(unit => mark.UnitIn(unit).ToString().ToLowerInvariant());
            Assert.Equal(
                (line, golden[2], golden[3], golden[4]), (line, string.Join(' ', units), mark.SubjectActor, mark.SubjectTheme));
        }

        Assert.Equal(MarkForms.Names.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    // A kind is found by being there: one that nobody can read from a link would open nothing.
    [Fact]
    public void Every_kind_says_how_it_is_written() => Assert.Equal(
        typeof(Mark).Assembly.GetTypes().Count(type => type.IsSealed && type.IsSubclassOf(typeof(Mark))), MarkForms.Names.Count);

    [Fact]
    public void Whatever_the_parts_of_any_kind_hold_comes_back()
    {
        var random = new Random(20);
        // Few things fit the kinds that ask for something: those come often enough for each to be read.
        string[] fitting = ["actor:mali", "source:x:y~", "2025-02", "mixed", "statements", "12", "direct", "denied", "accuse", "-1"];
        string Part() => random.Next(3) != 0
            ? random.Pick(fitting) : string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Pick(Pieces)));
        var nothing = CorpusSnapshot.Empty.Select(Selection.Empty);
        var read = new HashSet<string>();
        for (var i = 0; i < 1_000; i++)
        {
            foreach (var name in MarkForms.Names)
            {
                var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Part()).Prepend(name).ToList();
                if (random.Next(5) == 0) parts.Insert(0, "here");
                else if (random.Next(5) == 0) parts.InsertRange(0, ["within", random.Pick(["actor", "theme"]), Part()]);
                if (random.Next(3) == 0) parts.Add(random.Pick(["-1", "0", "1"]));
                var written = string.Join(':', parts.Select(Escaped));
                if (!Mark.TryParse(written, out var mark)) continue;
                read.Add(name);
                Assert.Equal(written, mark.ToString());
                Assert.True(Mark.TryParse(mark.ToString(), out var again));
                Assert.Equal(mark, again);
                Assert.Equal(mark.GetHashCode(), again.GetHashCode());
                Assert.Equal(0, nothing.Evidence(mark).RowCount);
            }
        }

        Assert.Equal(MarkForms.Names.Count, read.Count);
    }

    private static string Escaped(string part) =>
        part.Replace("~", "~~", StringComparison.Ordinal).Replace(":", "~:", StringComparison.Ordinal);
}
