using Khitab.Text;

namespace Khitab.Analysis.Tests.Comparison;

public class ConflictTests
{
    [Fact]
    public void Two_dates_of_the_same_ending_differ()
    {
        var corpus = Compare.Texts(
            "أكد الخبراء أن نواكشوط ألغت في مارس 2019 اتفاقية الصيد التقليدي مع السنغال بعد خلاف طويل.",
            "يعود الخلاف إلى إعلان موريتانيا في خريف عام 2021 عن إلغاء اتفاق الصيد الموقع مع جارتها.");
        var conflict = Assert.Single(corpus.Conflicts);

        Assert.Equal(["2019-03", "2021"], conflict.Values.Select(v => v.Value));
        Assert.Contains("الصيد", conflict.About, StringComparison.Ordinal);
        Assert.All(conflict.Values, v => Assert.Contains("20", v.Span.Of(corpus.TextOf(v.Article)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ألغت تشاد في مارس 2021 اتفاقية التعاون الدفاعي مع فرنسا.", "ألغت تشاد عام 2021 اتفاق التعاون الدفاعي مع فرنسا.")]
    [InlineData("ألغت تشاد في مارس 2021 اتفاقية التعاون الدفاعي مع فرنسا.", "ألغت تشاد العام الماضي اتفاق التعاون الدفاعي مع فرنسا.")]
    [InlineData(
        "ألغت تشاد في مارس 2021 اتفاقية التعاون الدفاعي مع فرنسا.", "ألغت النيجر في يونيو 2023 اتفاقية التعاون الدفاعي مع ألمانيا.")]
    [InlineData("ألغت تشاد في مارس 2021 اتفاقية التعاون الدفاعي مع فرنسا.", "وقعت تشاد في مايو 2019 اتفاقية التعاون الدفاعي مع فرنسا.")]
    [InlineData(
        "عقدت اللجنة المشتركة بين تونس وليبيا اجتماعها في مارس 2021 بتونس.",
        "عقدت اللجنة المشتركة بين تونس وليبيا اجتماعها في مارس 2023 بطرابلس.")]
    public void Dates_that_may_both_be_right_do_not(string one, string other) => Assert.Empty(Compare.Texts(one, other).Conflicts);

    [Fact]
    public void An_article_that_gives_both_dates_speaks_of_two_events()
    {
        var corpus = Compare.Texts(
            "ألغت تشاد في مارس 2021 اتفاقية التعاون الدفاعي مع فرنسا. ثم ألغت تشاد في يونيو 2023 اتفاقية التعاون الدفاعي مع فرنسا مرة ثانية.",
            "ألغت تشاد في يونيو 2023 اتفاقية التعاون الدفاعي مع فرنسا.");

        Assert.Empty(corpus.Conflicts);
    }

    [Fact]
    public void A_numbered_meeting_has_one_date()
    {
        var corpus = Compare.Texts(
            "انعقد الاجتماع الثاني للجنة الأمنية المشتركة بين تونس وليبيا في مارس 2021 بالعاصمة.",
            "ناقش الاجتماع الثاني للجنة الأمنية المشتركة بين ليبيا وتونس، الذي عُقد في يونيو 2022، أمن الحدود.",
            "انعقد الاجتماع الثالث للجنة الأمنية المشتركة بين تونس وليبيا في أكتوبر 2023 بالعاصمة.");

        Assert.Equal(["2021-03", "2022-06"], Assert.Single(corpus.Conflicts).Values.Select(v => v.Value));
    }

    [Fact]
    public void Two_posts_in_one_domain_differ()
    {
        var corpus = Compare.Texts(
            "وصل إلى المطار العقيد عبد الكريم بوزيان، رئيس مديرية التموين بالقوات الجوية، في زيارة عمل.",
            "استقبل الوالي العقيد عبدالكريم بوزيان، رئيس لجنة التفتيش بالقوات البرية، صباح اليوم.");
        var conflict = Assert.Single(corpus.Conflicts);

        Assert.Contains("بوزيان", conflict.About, StringComparison.Ordinal);
        Assert.Equal(
            ["رئيس مديرية التموين بالقوات الجوية", "رئيس لجنة التفتيش بالقوات البرية"],
            conflict.Values.Select(v => v.Span.Of(corpus.TextOf(v.Article))));
    }

    [Theory]
    [InlineData(
        "قال عبد الكريم بوزيان، رئيس أركان الجيش، إن الحدود آمنة.",
        "أكد عبد الكريم بوزيان، رئيس الأركان العامة للقوات المسلحة، أن الحدود آمنة.")]
    [InlineData("قال عبد الكريم بوزيان، رئيس حزب العدل، إن الانتخابات قريبة.", "قال عبد الكريم بوزيان، رئيس أركان الجيش، إن الحدود آمنة.")]
    [InlineData("قال عبد الكريم بوزيان، رئيس الوزراء، إن الميزانية جاهزة.", "قال عبد الكريم بوزيان، رئيس الحكومة، إن الميزانية جاهزة.")]
    [InlineData("قال عبد الكريم بوزيان، وزير المالية السابق، إن الميزانية جاهزة.", "قال عبد الكريم بوزيان، وزير الداخلية، إن الحدود آمنة.")]
    [InlineData(
        "قال عبد الكريم بوزيان، وزير المالية، إن الميزانية جاهزة. ثم قال عبد الكريم بوزيان، وزير الداخلية بالنيابة، إن الحدود آمنة.",
        "قال عبد الكريم بوزيان، وزير الداخلية، إن الحدود آمنة.")]
    [InlineData(
        "حضر اللقاء عبد الكريم بوزيان، وزير المالية، وعبد الحق مرابطي، وزير الداخلية.",
        "حضر اللقاء وزير المالية عبد الكريم بوزيان ووزير الداخلية عبد الحق مرابطي.")]
    public void Posts_that_may_both_be_held_do_not(string one, string other) => Assert.Empty(Compare.Texts(one, other).Conflicts);
}
