namespace Khitab.Analysis.Tests.Actors;

/// <summary>Roles and titles beside persons' names: where a role begins and ends, and whose it is.</summary>
public class RoleTests
{
    [Theory]
    [InlineData("قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات مستمرة.", "وزير الخارجية الروسي")]
    [InlineData("ووَزيرُ الخارجيّة سيرغي لافروف غادر القاعة.", "وزير الخارجية")]
    [InlineData("وسلم السفير رسالة إلى الوزير سيرغي لافروف.", "الوزير")]
    [InlineData("قال سيرغي لافروف، وزير الخارجية الروسي، إن المحادثات مستمرة.", "وزير الخارجية الروسي")]
    [InlineData("وفق المتحدث باسم الجيش أحمد المسماري، فإن القوات انسحبت.", "المتحدث باسم الجيش")]
    [InlineData(
        "أكد وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، ناصر بوريطة، أن بلاده ثابتة.",
        "وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج")]
    [InlineData("وأشار نائب وزير الخارجية ميخائيل بوغدانوف إلى ذلك.", "نائب وزير الخارجية")]
    [InlineData("وقال القائد الأعلى للقوات المسلحة خليفة حفتر إن الهدنة صامدة.", "القائد الأعلى للقوات المسلحة")]
    [InlineData("أجرى مبعوث الرئيس الأمريكي دونالد ترامب محادثات في المنطقة.", "الرئيس الأمريكي")]
    [InlineData("نقل الموفد رسالة للرئيس عبد المجيد تبون.", "الرئيس")]
    [InlineData("وصل رئيس المجلس العسكري في مالي أسيمي غويتا إلى العاصمة.", "رئيس المجلس العسكري في مالي")]
    public void A_role_has_its_complement_and_no_clitics(string paragraph, string role)
    {
        var article = Sample.Of(paragraph);

        var found = Assert.Single(article.Roles);
        Assert.Equal(role, found.Name);
        Assert.Contains(article.Mentions, m => m.Actor == found.Actor && m.Span == found.Mention);
    }

    // A rank is between an office and the name; a name of the codebook may begin with titles of its own.
    [Theory]
    [InlineData("قال رئيس أركان الجيش الجزائري الفريق أول السعيد شنقريحة إن الجيش يقظ.", "رئيس أركان الجيش الجزائري|الفريق أول")]
    [InlineData("ترأس العاهل المغربي الملك محمد السادس مجلسا وزاريا.", "العاهل المغربي|الملك")]
    [InlineData("استقبل صاحب السمو الملكي الأمير محمد بن سلمان الوفد.", "صاحب السمو الملكي|الأمير")]
    [InlineData("قال الفريق السعيد شنقريحة، رئيس الأركان، إن الجيش يقظ.", "الفريق|رئيس الأركان")]
    public void A_name_may_have_several_roles(string paragraph, string roles) =>
        Assert.Equal(roles.Split('|'), Sample.Of(paragraph).Roles.Select(r => r.Name));

    // What is met, what is somebody else's and what is of the name is no role of it.
    [Theory]
    [InlineData("استقبل عبد المجيد تبون وزير الخارجية الإيطالي في القصر.", "abdelmadjid-tebboune")]
    [InlineData("أثنى الوزير على سيرغي لافروف.", "sergei-lavrov")]
    [InlineData("غادر مستشار سيرغي لافروف القاعة.", "sergei-lavrov")]
    [InlineData("حضر اللقاء سيرغي لافروف، ووزير الدفاع ساديو كامارا.", "sergei-lavrov")]
    [InlineData("حضر الرئيس ولافروف حفل الافتتاح.", "sergei-lavrov")]
    [InlineData("افتتحت جامعة الأمير محمد بن سلمان أبوابها.", "mohammed-bin-salman")]
    [InlineData("الرئيس التقى سيرغي لافروف في موسكو.", "sergei-lavrov")]
    public void Another_ones_role_is_not_his(string paragraph, string actor) =>
        Assert.DoesNotContain(Sample.Of(paragraph).Roles, r => r.Actor == actor);

    // Spellings of one role are one role, named as the corpus mostly writes it; each keeps its own place.
    [Fact]
    public void A_role_has_one_name_in_the_whole_corpus()
    {
        var corpus = Sample.Corpus(
            "قال رئيس الاركان السعيد شنقريحة إن الجيش يقظ.",
            "زار رئيسُ الأركان السعيد شنقريحة الثكنة.",
            "وأضاف لرئيس الأركان السعيد شنقريحة أن الأمن مستتب.");

        Assert.Equal(["رئيس الأركان", "رئيس الأركان", "رئيس الأركان"], corpus.Articles.SelectMany(a => a.Roles).Select(r => r.Name));
        Assert.Equal("رئيس الاركان", corpus.Articles[0].Roles[0].Span.Of(corpus.Articles[0].Article.Text));
    }

    [Fact]
    public void Only_persons_have_roles() =>
        Assert.All(Sample.Of("أعلن رئيس مالي أن الجيش المالي وحزب الله وقناة الجزيرة على اتصال.").Roles, r => Assert.Fail(r.Name));
}
