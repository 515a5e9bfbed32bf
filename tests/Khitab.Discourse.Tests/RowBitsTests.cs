namespace Khitab.Discourse.Tests;

/// <summary>
/// Everything is counted over bits of rows and articles: they say what plain loops say, at the edges of words and vectors too.
/// </summary>
public class RowBitsTests
{
    private const int Rounds = 300;

    [Fact]
    public void Rows_of_articles_and_articles_of_rows_are_those_of_plain_loops()
    {
        var random = new Random(11);
        for (var round = 0; round < Rounds; round++)
        {
            var offsets = Offsets(random);
            var articles = new ulong[(offsets.Length + 62) / 64];
            foreach (var article in Some(random, offsets.Length - 1)) ArticleBits.Set(articles, article);
            var rows = new ulong[RowBits.Words(offsets[^1])];
            Array.Fill(rows, ~0UL);
            RowBits.OfArticles(articles, offsets, rows);
            var expected = Enumerable.Range(0, offsets.Length - 1).Where(article => ArticleBits.Has(articles, article))
                .SelectMany(article => Enumerable.Range(offsets[article], offsets[article + 1] - offsets[article])).ToList();
            Assert.Equal(expected, InPart.Bits(rows));
            Assert.Equal(expected.Count, RowBits.Count(rows));

            var some = new ulong[rows.Length];
            foreach (var row in Some(random, offsets[^1])) some[row >> 6] |= 1UL << (row & 63);
            var marked = new ulong[articles.Length];
            RowBits.MarkArticles(some, offsets, marked);
            var having = new List<int>();
            for (var article = 0; article + 1 < offsets.Length; article++)
            {
                var length = offsets[article + 1] - offsets[article];
                var count = Enumerable.Range(offsets[article], length).Count(row => RowBits.Has(some, row));
                Assert.Equal(count, RowBits.Count(some, offsets[article], offsets[article + 1]));
                if (count > 0) having.Add(article);
            }

            Assert.Equal(having, InPart.Bits(marked));
        }
    }

    [Fact]
    public void Columns_are_compared_as_row_by_row()
    {
        var random = new Random(12);
        for (var round = 0; round < Rounds; round++)
        {
            var count = random.Next(300);
            // Two bytes a number, or four.
            var most = round % 2 == 0 ? 5 : 70_000;
            int[] values = [.. Enumerable.Range(0, count).Select(_ => random.Next(5) == 0 ? most : random.Next(5))];
            var bits = new ulong[RowBits.Words(count)];
            ColumnBits.SetEqual(Numbers.Of(values, hot: true), 3, bits);
            Assert.Equal(Enumerable.Range(0, count).Where(row => values[row] == 3), InPart.Bits(bits));

            var codes = new byte[count];
            var fails = new byte[256];
            random.NextBytes(codes);
            for (var code = 0; code < fails.Length; code++) fails[code] = (byte)(random.Next(3) == 0 ? 0 : 8 << random.Next(4));
            var (keys, failing) = (~8, round % 3 == 0 ? PartMask.Unsure : 0);
            var asked = Some(random, count).ToHashSet();
            Keep(asked, bits);
            ColumnBits.KeepPassing(codes, fails, keys, failing, bits);
            Assert.Equal(asked.Order().Where(row => (fails[codes[row]] & keys) == failing), InPart.Bits(bits));

            int[] others = [.. Enumerable.Range(0, count).Select(_ => random.Next(5) == 0 ? 70_000 : random.Next(5))];
            int[] wanted = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(5))];
            Keep(asked, bits);
            ColumnBits.KeepEqual(wanted, Numbers.Of(values, hot: true), null, bits);
            Assert.Equal(asked.Order().Where(row => wanted.Contains(values[row])), InPart.Bits(bits));
            Keep(asked, bits);
            ColumnBits.KeepEqual(wanted, Numbers.Of(values, hot: true), Numbers.Of(others, hot: true), bits);
            Assert.Equal(asked.Order().Where(row => wanted.Contains(values[row]) || wanted.Contains(others[row])), InPart.Bits(bits));
        }
    }

    private static void Keep(HashSet<int> rows, ulong[] bits)
    {
        Array.Clear(bits);
        foreach (var row in rows) bits[row >> 6] |= 1UL << (row & 63);
    }

    // Most articles have few rows, some none, and a few more than a word has bits.
    private static int[] Offsets(Random random)
    {
        var offsets = new int[random.Next(1, 200) + 1];
        for (var article = 1; article < offsets.Length; article++)
        {
            offsets[article] = offsets[article - 1] + (random.Next(20) == 0 ? random.Next(300) : random.Next(12));
        }

        return offsets;
    }

    private static IEnumerable<int> Some(Random random, int count)
    {
        var often = random.Next(1, 12);
        return Enumerable.Range(0, count).Where(_ => random.Next(often) == 0);
    }
}
