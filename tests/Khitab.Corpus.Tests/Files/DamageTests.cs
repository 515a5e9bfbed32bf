using System.Globalization;
using Khitab.Corpus.Files;
using static Khitab.Corpus.Tests.Files.Samples;

namespace Khitab.Corpus.Tests.Files;

/// <summary>A thousand damaged inputs of every format: the reader answers, goes on, and loses nothing without a word.</summary>
public sealed class DamageTests
{
    // Ten thousand take a minute: KHITAB_DAMAGED=10000 (docs/performance.md).
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("KHITAB_DAMAGED"), CultureInfo.InvariantCulture, out var inputs) ? Math.Max(100, inputs) : 1000;

    [Fact]
    public void Every_damaged_input_gives_articles_or_clear_causes()
    {
        int read = 0, refused = 0;
        var lost = new List<string>();
        foreach (var (input, place) in DamagedInputs.Of(20250217).Take(Inputs).Select((input, place) => (input, place)))
        {
            var outcomes = Read(input.Name, input.Content);
            Assert.NotEmpty(outcomes);
            Assert.All(outcomes, Check);
            lost.AddRange(input.LostIn(outcomes).Select(key => $"{place} {input.Name}: {key}"));
            read += outcomes.Count(o => o.Article is not null);
            refused += outcomes.Count(o => o.Cause is not null);
        }

        Assert.Empty(lost);
        // The damage is real, and it does not take everything with it.
        Assert.True(read > Inputs / 4 && refused > Inputs / 4, $"{read} read, {refused} refused");
    }

    private static void Check(ReadOutcome outcome)
    {
        Assert.NotEmpty(outcome.File);
        if (outcome.Article is not { } article)
        {
            Assert.False(string.IsNullOrWhiteSpace(outcome.Cause));
            Assert.DoesNotContain('\n', outcome.Message);
            return;
        }

        Assert.Null(outcome.Cause);
        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        var last = 0;
        foreach (var segment in article.Segments)
        {
            Assert.True(segment.Span.Start >= last && segment.Span.End <= article.Text.Length);
            last = segment.Span.End;
        }
    }
}
