namespace Khitab.Analysis.Tests.Actors;

/// <summary>One actor under all its names, and two actors never under one.</summary>
public sealed class ResolutionTests
{
    private static IReadOnlyList<Actor> Discovered(params string[] paragraphs) =>
        [.. Sample.Corpus([.. paragraphs.Select(p => "أخبار اليوم من المدينة\n\n" + p)]).Actors.Where(
            a => a.Id.StartsWith("x-", StringComparison.Ordinal))];

    private static List<string?> ActorsAt(string paragraph, params string[] words)
    {
        var article = Sample.Of(paragraph);
        var at = 0;
        var actors = new List<string?>();
        foreach (var word in words)
        {
            at = article.Article.Text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(at >= 0, word);
            actors.Add(article.Mentions.FirstOrDefault(m => m.Span.Start < at + word.Length && m.Span.End > at)?.Actor);
            at += word.Length;
        }

        return actors;
    }

    [Fact]
    public void Spellings_of_a_name_over_articles_are_one_actor() =>
        Assert.Single(Discovered(
            "قال العميد عبدالرحمان بوشامة إن الوضع هادئ.", "قال العميد عبد الرحمن بوشامة إن الوضع هادئ.",
                "استقبل العميد عبد الرحمان بوشامة وفدا."));

    [Fact]
    public void Titles_and_roles_around_a_name_make_no_other_actor() =>
        Assert.Single(Discovered(
            "قال وزير الصحة السابق الدكتور إدريس بوشامة إن الوضع هادئ.", "قال إدريس بوشامة، رئيس الجمعية، إن الوضع هادئ.",
                "استقبل العميد إدريس بوشامة وفدا."));

    [Fact]
    public void A_last_name_is_the_full_name_before_it()
    {
        var found = ActorsAt("قال العميد إدريس بوشامة إن الوضع هادئ. وأضاف بوشامة أن العمل مستمر.", "إدريس بوشامة", "بوشامة");
        Assert.NotNull(found[0]);
        Assert.Equal(found[0], found[1]);
    }

    // Two brothers in the news: the one just named is meant, and nobody where both were.
    [Fact]
    public void A_last_name_of_two_is_the_nearest_before_it()
    {
        var found = ActorsAt(
            "قال العميد إدريس بوشامة إن الوضع هادئ. وأضاف بوشامة أن العمل مستمر. وقال الخبير سليمان بوشامة إن الخطر قائم. وأكد بوشامة أن الحل ممكن.",
            "إدريس بوشامة", "بوشامة", "سليمان بوشامة", "بوشامة");
        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[2], found[3]);
        Assert.NotEqual(found[0], found[2]);
    }

    [Fact]
    public void A_last_name_of_two_named_in_one_sentence_is_nobodys()
    {
        var found = ActorsAt(
            "التقى العميد إدريس بوشامة الخبير سليمان بوشامة في المدينة. وأكد بوشامة أن الحل ممكن.", "إدريس بوشامة", "سليمان بوشامة",
            "بوشامة");
        Assert.NotNull(found[0]);
        Assert.NotNull(found[1]);
        Assert.Null(found[2]);
    }

    [Fact]
    public void A_listed_last_name_after_somebody_elses_full_name_is_that_other()
    {
        var found = ActorsAt("قال الطبيب سليمان غويتا إن العيادة مغلقة. وأضاف غويتا أن المرضى كثيرون.", "سليمان غويتا", "غويتا");
        Assert.StartsWith("x-", found[0], StringComparison.Ordinal);
        Assert.Equal(found[0], found[1]);
    }

    [Fact]
    public void Two_persons_of_one_last_name_are_two_over_articles() =>
        Assert.Equal(
            2, Discovered(
                "قال العميد إدريس بوشامة إن الوضع هادئ. وغادر بوشامة القاعة.",
                "قال العميد سليمان بوشامة إن الوضع هادئ. وغادر بوشامة القاعة.").Count);

    [Theory]
    [InlineData(
        "أعلنت الجماعة الاقتصادية لدول غرب أفريقيا (إيكواس) موعد القمة. وقالت إيكواس إن الموعد نهائي.", "الجماعة", "إيكواس", "إيكواس")]
    [InlineData(
        "أعلنت الرابطة المغاربية لحماية الغابات (رمحاغ) موعد القمة. وقالت رمحاغ إن الموعد نهائي. ورئيس الرابطة المغاربية لحماية الغابات غائب.", "الرابطة", "رمحاغ", "رمحاغ")]
    [InlineData(
        "يرى رئيس الرابطة المغاربية لحماية الغابات المعروفة اختصارا بـ\"رمحاغ\" أن الوقت مناسب. وقالت رمحاغ إن الموعد نهائي.", "الرابطة",
        "رمحاغ", "رمحاغ")]
    public void An_acronym_given_after_the_full_name_is_the_same_body(string paragraph, string name, string given, string later)
    {
        var found = ActorsAt(paragraph, name, given, later);
        Assert.NotNull(found[0]);
        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[0], found[2]);
    }

    // What is in brackets after a party is as often what it is.
    [Fact]
    public void A_description_in_brackets_is_no_acronym() =>
        Assert.Null(ActorsAt("نظم حزب الأمل الجديد (معارض) ندوة. ويرى حزب الأمل الجديد أن الوقت مناسب.", "معارض")[0]);

    [Fact]
    public void An_army_is_not_its_country()
    {
        var found = ActorsAt("أعلن الجيش المالي أن مالي في أمان.", "الجيش المالي", "مالي");
        Assert.Equal(["mali-armed-forces", "mali"], found);
    }

    [Fact]
    public void A_name_in_Latin_letters_beside_the_Arabic_one_is_a_spelling_of_it()
    {
        var actor = Assert.Single(Discovered("قال الخبير إدريس بوشامة (Driss Bouchama) إن الوضع هادئ. ونشر Driss Bouchama كتابا."));
        Assert.Contains("Driss Bouchama", actor.Names);
        var found = ActorsAt("قال الرئيس إيمانويل ماكرون (Emmanuel Macron) إن الوضع هادئ.", "إيمانويل", "Emmanuel Macron");
        Assert.Equal(["emmanuel-macron", "emmanuel-macron"], found);
    }

    // «السادس», «نايف», «سلمان» and «الشريفين» were counted as kings and princes.
    [Theory]
    [InlineData("زار الملك محمد السادس المدينة. ووصل اليوم السادس من الشهر.", "اليوم السادس", "mohammed-vi")]
    [InlineData("استقبل الأمير محمد بن نايف الضيوف. وغادر نايف القاعة.", "نايف القاعة", "mohammed-bin-nayef")]
    [InlineData("استقبل خادم الحرمين الشريفين الضيوف. وزار الوفد الحرمين الشريفين.", "الحرمين الشريفين.", "king-salman")]
    public void What_ends_a_name_is_not_always_a_last_name(string paragraph, string words, string bearer) =>
        Assert.NotEqual(bearer, ActorsAt(paragraph, words)[0]);

    [Fact]
    public void Fathers_and_house_go_on_with_the_name()
    {
        var found = ActorsAt(
            "استقبل خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز آل سعود الضيوف، وحضر الأمير محمد بن نايف بن عبدالعزيز آل سعود.", "سلمان",
            "عبدالعزيز آل سعود", "محمد بن نايف", "عبدالعزيز آل سعود");
        Assert.Equal(["king-salman", "king-salman", "mohammed-bin-nayef", "mohammed-bin-nayef"], found);
    }
}
