using Khitab.Analysis.Tests.Statements;

namespace Khitab.Analysis.Tests.Stance;

/// <summary>
/// What is never the author's own judgement: opinions retold, words behind a headline's colon or a mark that nobody closed, the praise of
/// obituaries, what a film tells, names and labels, words that only look like judging ones, and things that are not the actor.
/// </summary>
public class AuthorVoiceTests
{
    // Long enough for the line before it to be a title.
    private const string Body = "اجتمعت اللجنة اليوم في العاصمة لبحث الوضع، وحضر الاجتماع عدد كبير من الخبراء والباحثين. واستمر الاجتماع ثلاث ساعات.";

    [Theory]
    [InlineData("يرى الكاتب أن فرنسا فشلت في الساحل.")]
    [InlineData("ويخلص الكتاب إلى أن فرنسا فشلت في الساحل.")]
    [InlineData("وجاء في المقال أن فرنسا فشلت في الساحل.")]
    [InlineData("وفي نظر الباحثين فشلت فرنسا في الساحل.")]
    [InlineData("فشلت فرنسا في الساحل، بحسب أحد المعلقين.")]
    public void An_opinion_retold_is_not_the_authors(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("أعتقد أن فرنسا فشلت في الساحل.")]
    [InlineData("تؤكد الوقائع أن فرنسا فشلت في الساحل.")]
    [InlineData("وهذا يعني أن فرنسا فشلت في الساحل.")]
    [InlineData("في رأيي فشلت فرنسا في الساحل.")]
    [InlineData("لا شك أن فرنسا فشلت في الساحل.")]
    public void An_opinion_of_ones_own_is_the_authors(string text) =>
        Assert.Contains("author > france -1", StatementsIn.Judgements(text));

    [Theory]
    [InlineData("باحث: فرنسا فشلت في الساحل")]
    [InlineData("رئيس لجنة المتابعة: لقد فشلت فرنسا في الساحل")]
    [InlineData("وزارة الداخلية: فشل فرنسا في الساحل واضح")]
    [InlineData("تقرير حقوقي جديد: فشل فرنسا في الساحل متواصل")]
    [InlineData("خبراء ومراقبون في الإقليم: فرنسا فشلت في الساحل")]
    public void What_follows_a_headlines_colon_is_not_the_authors(string title) =>
        Assert.DoesNotContain(
            StatementsIn.Sure(Body, title), s =>
                s.StartsWith("author > france", StringComparison.Ordinal));

    [Theory]
    [InlineData("وكتب الناشط: «لقد فشلت فرنسا في الساحل فشلا ذريعا.")]
    [InlineData("وختم كلامه \"لقد فشلت فرنسا في الساحل فشلا ذريعا.")]
    [InlineData("وجاء في اللافتة “لقد فشلت فرنسا في الساحل فشلا ذريعا.")]
    [InlineData("وعلق آخر: «فرنسا فشلت في الساحل كله.")]
    [InlineData("«لقد فشلت فرنسا في الساحل فشلا ذريعا.")]
    public void Words_after_a_mark_that_is_never_closed_are_not_the_authors(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("بقلوب مؤمنة بقضاء الله ودعت تونس الناجحة فقيدها الكبير.")]
    [InlineData("وتغمد الله الفقيد بواسع رحمته، وقد نجحت تونس في تكريمه.")]
    [InlineData("شيعت جنازة الراحل في تونس، وقد نجحت تونس في تكريمه.")]
    [InlineData("وافته المنية أمس، بعد أن نجحت تونس في علاجه مرتين.")]
    [InlineData("ببالغ الحزن تلقت تونس الناجحة خبر الرحيل.")]
    public void An_obituary_judges_nobody(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("تدور أحداث الرواية في قرية فشلت فرنسا في إخضاعها.")]
    [InlineData("يحكي الفيلم قصة حرب فشلت فرنسا في كسبها.")]
    [InlineData("المسلسل من إخراج شاب، وفيه تفشل فرنسا في كل شيء.")]
    [InlineData("تجسد شخصية البطل ضابطا، وقد فشلت فرنسا في شرائه.")]
    [InlineData("فشلت فرنسا أمام القرية، هكذا تروي الرواية منذ فصلها الأول.")]
    public void What_a_work_of_fiction_tells_judges_nobody(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("نظم بريد المغرب معرضا للطوابع، وحضره اتحاد المحامين العرب.")]
    [InlineData("شاركت تونس في مكافحة الفساد والحرب على الإرهاب إلى جانب فرنسا.")]
    [InlineData("فازت تونس بجائزة الإبداع وجائزة التفوق هذا العام.")]
    [InlineData("وقع خادم الحرمين الشريفين مع تونس اتفاقا لمكافحة الجريمة المنظمة.")]
    [InlineData("عقد حزب العدالة والتنمية ندوة عن حزب النجاح في تونس.")]
    public void Names_and_fixed_labels_judge_nobody(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("وتفقد ملك المغرب مشاريع جديدة في الشمال.")]
    [InlineData("وفقدت تونس هذا الأسبوع أحد أدبائها.")]
    [InlineData("كسبت تونس نقطتين، وبادر المغرب إلى التهنئة.")]
    [InlineData("سجل المغرب عجزا في الميزان التجاري خلال الشهر.")]
    [InlineData("ساهمت تونس في المعرض بجناح عن الزيتون.")]
    public void Words_of_another_sense_judge_nobody(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("فقدت المرأة حياتها في تونس بعد فشلها في العبور.")]
    [InlineData("أنهت الشركة عملها في فرنسا بسبب فشلها في البيع.")]
    [InlineData("انهارت القنطرة في تونس رغم نجاح تجربتها.")]
    [InlineData("عادت السفينة من رحلة في تونس بعد تخبطها في البحر.")]
    [InlineData("أغلقت المدرسة في فرنسا بعد فضيحتها.")]
    public void What_happens_to_a_thing_in_a_country_does_not_judge_the_country(string text) => NotTheAuthors(text);

    [Theory]
    [InlineData("اعتقل رجل فاشل في بغداد صباح اليوم.")]
    [InlineData("انفجرت قنبلة بواشنطن المعزولة عن العالم بسبب الثلج.")]
    [InlineData("تأخر القطار في مدينة لندن المرتبكة.")]
    [InlineData("شهدت شوارع باريس الفاشلة في تدبير النفايات زحاما.")]
    [InlineData("أقيم في الرياض الناجحة في التنظيم معرض.")]
    public void A_city_is_a_place(string text) => NotTheAuthors(text);

    private static void NotTheAuthors(string text) => Assert.Empty(StatementsIn.Judgements(text));
}
