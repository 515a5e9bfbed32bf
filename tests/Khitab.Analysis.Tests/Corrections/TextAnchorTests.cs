using System.Text;
using Khitab.Analysis.Corrections;

namespace Khitab.Analysis.Tests.Corrections;

/// <summary>What a person pointed at is found again, and nothing else is taken for it.</summary>
public sealed class TextAnchorTests
{
    private static readonly string[] Words = ["قال", "إن", "مالي", "الجزائر", "شريك", "مهم", "وزير", "اليوم", "😀", "،", "."];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_text_that_grew_elsewhere_still_has_it(int seed)
    {
        var random = new Random(seed);
        var (head, body, tail) = (Some(random, 10), Some(random, 40), Some(random, 10));
        var span = Span(random, body, 12);
        var anchor = TextAnchor.Of(body, span);
        Assert.Equal(span, anchor.Find(body));
        // Its surroundings came along whole: it is where it was, moved by what came before.
        if (span.Start < TextAnchor.Context || body.Length - span.End < TextAnchor.Context) return;
        Assert.Equal(span.Of(body), anchor.Find(head + body + tail)?.Of(head + body + tail));
        if (body.IndexOf(anchor.Before + anchor.Quote + anchor.After, StringComparison.Ordinal) == span.Start - anchor.Before.Length)
            Assert.Equal(span.Start + head.Length, anchor.Find(head + body + tail)?.Start);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void White_space_may_be_otherwise(int seed)
    {
        var random = new Random(seed);
        var text = Some(random, 30);
        var span = Span(random, text, 10);
        var other = text.Replace(" ", random.Next(2) == 0 ? "\r\n" : "  ", StringComparison.Ordinal);
        var found = TextAnchor.Of(text, span).Find(other);
        Assert.NotNull(found);
        Assert.Equal(Bare(span.Of(text)), Bare(found.Value.Of(other)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_is_found_are_its_words_and_hostile_anchors_break_nothing(int seed)
    {
        var random = new Random(seed);
        string Garbage() => new([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(0, 0xFFFF))]);
        var anchor = new TextAnchor(Garbage(), Garbage(), Garbage(), random.Next());
        foreach (var text in (string[])["", Garbage(), Garbage() + anchor.Quote + Garbage(), Some(random, 5)])
        {
            if (anchor.Find(text) is { } found) Assert.Equal(Bare(anchor.Quote), Bare(found.Of(text)));
            TextAnchor.Of(text, new TextSpan(random.Next(-5, 50), random.Next(0, 50)));
        }
    }

    // «مالي» stands in every second sentence: without what stood around it, it is not known which.
    [Fact]
    public void Few_words_among_others_are_not_taken_for_it()
    {
        const string Text = "قال الوزير إن مالي شريك مهم.";
        var anchor = TextAnchor.Of(Text, new TextSpan(14, 4));
        Assert.Null(anchor.Find("زار الوفد مالي أمس وعاد."));
        Assert.Equal("مالي", anchor.Find("وقال الوزير إن مالي شريك مهم جدا.")?.Of("وقال الوزير إن مالي شريك مهم جدا."));
    }

    private static string Some(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.Append(Words[random.Next(Words.Length)]).Append(' ');
        return text.ToString();
    }

    private static TextSpan Span(Random random, string text, int longest)
    {
        var start = random.Next(text.Length - longest);
        while (char.IsWhiteSpace(text[start]) || char.IsLowSurrogate(text[start])) start++;
        var end = Math.Min(text.Length, start + 2 + random.Next(longest));
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        return TextSpan.FromBounds(start, end);
    }

    private static string Bare(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
