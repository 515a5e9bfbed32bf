namespace Khitab.Analysis.Tests.Actors;

/// <summary>Half of those who act in the news have no name but a description, and none of them was found.</summary>
public sealed class CollectiveTests
{
    [Theory]
    [InlineData("وهاجم المستوطنون بيوت القرية ليلا.", "المستوطنون")]
    [InlineData("وطالبت عائلات المفقودين بفتح تحقيق.", "عائلات المفقودين")]
    [InlineData("وتبنت الجماعات الإرهابية المسلحة الهجوم.", "الجماعات الإرهابية المسلحة")]
    [InlineData("وانسحب أنصار الرئيس السابق علي عبد الله صالح من الحي.", "أنصار الرئيس السابق علي عبد الله صالح")]
    [InlineData("ورفضت النقابات التعليمية العرض.", "النقابات التعليمية")]
    [InlineData("ويقول سكان مدينة زرقون إن الماء مقطوع.", "سكان مدينة زرقون")]
    [InlineData("وشكر أهالي زرقون الطبيب.", "أهالي زرقون")]
    [InlineData("وطالب خبراء زراعيون بحماية الآبار.", "خبراء زراعيون")]
    [InlineData("وأدان البيان استهداف المدنيين.", "المدنيين")]
    [InlineData("وانسحبت قوات الأردن وحلفاؤها من الوادي.", "حلفاؤها")]
    [InlineData("وطالب مسلمو النمسا بمقبرة لهم.", "مسلمو النمسا")]
    [InlineData("وكرم المدير المتطوعين، وودع المشاركين في الرحلة.", "المشاركين في الرحلة")]
    [InlineData("ودعا وزراء خارجية الاتحاد الأوروبي إلى اجتماع.", "وزراء خارجية الاتحاد الأوروبي")]
    [InlineData("وتراجعت القوات الموالية للرئيس السابق علي عبد الله صالح.", "القوات الموالية للرئيس السابق علي عبد الله صالح")]
    public void Who_acts_under_a_description_is_an_actor(string sentence, string name) =>
        Assert.Contains(Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence).Actors, a => a.Names.Contains(name));

    [Theory]
    [InlineData("وارتفع عدد السكان في السنوات الأخيرة.")]
    [InlineData("وأقيم الحفل في بيت الطلبة قرب الميناء.")]
    [InlineData("ونشر الخبر على مواقع التواصل أمس.")]
    [InlineData("وزار رئيس الوزراء معرض الكتاب.")]
    [InlineData("وحضر الحفل جمهور من أصحاب المحلات.")]
    [InlineData("وقررت المدرسة إجراء الاختبار غدا.")]
    [InlineData("وبنيت وحدات السكن في عامين.")]
    [InlineData("وتبادل الضيفان وجهات النظر.")]
    [InlineData("وقال محللون إن السعر سيرتفع.")]
    [InlineData("ويرغب المسجلون في كسب الوقت.")]
    [InlineData("وتعاون المسجلون مع كافة الزملاء.")]
    public void Who_is_only_there_is_none(string sentence) =>
        Assert.DoesNotContain(
            Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence).Actors, a => a.Id.StartsWith("x-", StringComparison.Ordinal));

    [Fact]
    public void The_noun_alone_is_the_group_described_before()
    {
        var article = Sample.Of("وطالب العمال الموسميون بأجورهم. ورفض العمال العرض. وقال العمال الموسميون إنهم باقون.");
        Assert.Single(article.Mentions.Select(m => m.Actor).Distinct());
        Assert.Equal(3, article.Mentions.Count);
    }

    [Fact]
    public void Case_endings_make_no_other_actor()
    {
        var article = Sample.Of("واعتصم المحتجون أمام البلدية. وقالت الشرطة إنها فرقت المحتجين. ويطالب المحتجون بالماء.");
        Assert.Single(article.Mentions.Where(m => m.Actor.StartsWith("x-", StringComparison.Ordinal)).Select(m => m.Actor).Distinct());
    }

    // Of several states whose ministers these are each stays named.
    [Fact]
    public void Whom_a_group_belongs_to_stays_named_where_others_are_joined()
    {
        var article = Sample.Of("والتقى وزراء خارجية الأردن ولبنان ومصر في العاصمة.");
        Assert.Equal(["jordan", "lebanon", "egypt"], article.Mentions.Select(m => m.Actor));
    }
}
