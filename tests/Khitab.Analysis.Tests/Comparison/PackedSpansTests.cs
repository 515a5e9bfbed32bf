using Khitab.Analysis.Comparison;

namespace Khitab.Analysis.Tests.Comparison;

public class PackedSpansTests
{
    // Words stand close to one another in texts, and anywhere in broken ones.
    [Fact]
    public void Spans_come_back_as_they_were()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var spans = Enumerable.Range(0, random.Next(60)).Select(_ => new TextSpan(Any(), Any())).ToList();
            if (round % 2 == 0) spans.Sort();
            var packed = PackedSpans.Of(spans);
            var reader = packed.Read();
            foreach (var span in spans) Assert.Equal(span, reader.Next());
            if (spans.Count == 0) continue;
            var place = random.Next(spans.Count);
            Assert.Equal(spans[place], packed[place]);
        }

        int Any() => random.Next(4) == 0 ? random.Next(1 << 29) : random.Next(300);
    }
}
