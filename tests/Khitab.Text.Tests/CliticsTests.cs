namespace Khitab.Text.Tests;

public class CliticsTests
{
    [Theory]
    [InlineData("المغرب", "المغرب|مغرب")]
    [InlineData("وباماكو", "وباماكو|باماكو|اماكو")]
    [InlineData("بالمغرب", "بالمغرب|المغرب|مغرب")]
    [InlineData("وبالمغرب", "وبالمغرب|بالمغرب|المغرب|مغرب")]
    [InlineData("والمغرب", "والمغرب|المغرب|مغرب")]
    [InlineData("فالمغرب", "فالمغرب|المغرب|مغرب")]
    [InlineData("كالمغرب", "كالمغرب|المغرب|مغرب")]
    [InlineData("للجنه", "للجنه|لجنه|الجنه|اللجنه|جنه")]
    [InlineData("وللمغرب", "وللمغرب|للمغرب|لمغرب|المغرب|اللمغرب|مغرب")]
    [InlineData("فلمالي", "فلمالي|لمالي|مالي")]
    [InlineData("سيكون", "سيكون|يكون")]
    [InlineData("وسيكون", "وسيكون|سيكون|يكون")]
    [InlineData("سلام", "سلام")]
    [InlineData("في", "في")]
    [InlineData("mali", "mali")]
    [InlineData("", "")]
    public void Cores_from_the_most_literal(string key, string cores) =>
        Assert.Equal(cores, string.Join('|', Clitics.Readings(key).Select(r => r.Core)));

    [Fact]
    public void A_committee_is_found_behind_for_the()
    {
        const string Text = "عُقد اجتماع لِلَّجنةِ أمس";
        var tokens = TokenizedText.Read(Text, new WordTable());
        var reading = Assert.Single(tokens.Form(2).Readings, r => r.Core == ArabicNormalizer.Key("اللجنة"));
        Assert.Equal(Proclitics.For, reading.Proclitics);
        Assert.Equal("لَّجنةِ", tokens.SpanFrom(2, reading.CoreStart).Of(Text));
    }

    [Fact]
    public void What_is_taken_off_is_told() =>
        Assert.Equal(Proclitics.And | Proclitics.By | Proclitics.Article, Clitics.Readings("وبالمغرب")[^1].Proclitics);

    [Theory]
    [InlineData("حكومته", "ه:حكومت|ه:حكومه")]
    [InlineData("مستواها", "ها:مستوا|ها:مستوي")]
    [InlineData("قواتهم", "هم:قوات|هم:قواه")]
    [InlineData("به", "")]
    public void Joined_pronouns(string key, string readings) =>
        Assert.Equal(readings, string.Join('|', Clitics.Enclitics(key).Select(r => $"{r.Pronoun}:{r.Core}")));

    [Fact]
    public void Readings_of_random_words_lie_inside_them()
    {
        foreach (var text in RandomText.Many(1000))
        {
            var tokens = TokenizedText.Read(text, new WordTable());
            for (var i = 0; i < tokens.Count; i++)
            {
                foreach (var reading in tokens.Form(i).Readings)
                {
                    Assert.EndsWith(tokens.Key(i)[reading.CoreStart..], reading.Core, StringComparison.Ordinal);
                    Assert.True(tokens[i].Span.Contains(tokens.SpanFrom(i, reading.CoreStart)));
                }
                foreach (var reading in tokens.Form(i).Enclitics) Assert.InRange(reading.CoreLength, 2, tokens.Key(i).Length - 1);
            }
        }
    }
}
