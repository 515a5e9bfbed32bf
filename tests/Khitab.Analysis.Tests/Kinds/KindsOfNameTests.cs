using Khitab.Analysis.Tests.Actors;

namespace Khitab.Analysis.Tests.Kinds;

/// <summary>
/// Kinds of sentence in which an actor was once missed, invented, split or run together with another, each in five sentences that nothing
/// was tuned on when they were written.
/// </summary>
public sealed class KindsOfNameTests
{
    // The state's name is spelled like its adjective, and stands alone.
    [Theory]
    [InlineData("رفضت السعودية خفض إنتاج النفط.")]
    [InlineData("وقعت السعودية عقدا لبناء محطة جديدة.")]
    [InlineData("وتصدر السعودية التمور إلى عشرات الدول.")]
    [InlineData("فازت السعودية بتنظيم المعرض الدولي.")]
    [InlineData("غادر الوفد إلى السعودية فجر أمس.")]
    public void A_state_that_is_named_like_its_adjective_is_found(string sentence) =>
        Assert.Equal(MentionKind.Name, Assert.Single(Sample.Of(sentence).Mentions, m => m.Actor == "saudi-arabia").Kind);

    // Two definite words that come back are a term and no first and last name.
    [Theory]
    [InlineData("تتحكم الدول العظمى في سوق السلاح، وتربح الدول العظمى من كل حرب.")]
    [InlineData("لا يهم الأسواق العالمية ما يجري في القرى، فالأسواق العالمية تنظر إلى الأرقام.")]
    [InlineData("تعود الحرب الباردة من جديد، ولم تنته الحرب الباردة أصلا في رأي كثيرين.")]
    [InlineData("وتبقى كرة القدم متعة الفقراء، ولا تعرف كرة القدم لغة واحدة.")]
    [InlineData("يدفع الجيل الجديد ثمن الأزمة، ولا يثق الجيل الجديد في الوعود.")]
    public void A_term_that_comes_back_is_no_person(string sentence) => Assert.Empty(Persons(sentence));

    // Whose interview a line announces is a person, though each word of the name is an everyday word.
    [Theory]
    [InlineData("حوار مع ربيع الزهر", "ربيع الزهر")]
    [InlineData("لقاء مع كريم السيف", "كريم السيف")]
    [InlineData("مقابلة مع وليد الرعد", "وليد الرعد")]
    [InlineData("حديث مع نادر الفجر", "نادر الفجر")]
    [InlineData("حوار مع عادل القمر", "عادل القمر")]
    public void Who_is_interviewed_is_a_person(string line, string name) => Assert.Equal([name], Persons(line));

    // Subject and object side by side are two persons.
    [Theory]
    [InlineData("زار منير الخطيب عادل المنصوري في المستشفى.", "منير الخطيب", "عادل المنصوري")]
    [InlineData("التقى عادل الشرقاوي مروان الخطيب على هامش المعرض.", "عادل الشرقاوي", "مروان الخطيب")]
    [InlineData("هنأت فاطمة البكري ليلى المنصوري على الجائزة.", "فاطمة البكري", "ليلى المنصوري")]
    [InlineData("عانق خالد الدريوش طارق العبيدي بعد المباراة.", "خالد الدريوش", "طارق العبيدي")]
    [InlineData("اتهم سعيد البقالي منير الودغيري بإخفاء الوثائق.", "سعيد البقالي", "منير الودغيري")]
    public void Two_persons_side_by_side_are_two(string sentence, string first, string second) =>
        Assert.Equal(new[] { first, second }.Order(), Persons(sentence));

    // «Retired» after a rank, written out or shortened, in brackets or not, is no part of the name and ends it nowhere.
    [Theory]
    [InlineData(
        "وقال العقيد متقاعد منير الودغيري إن الحدود هادئة. وأكد اللواء (م) سعيد البقالي أن الجنود في مواقعهم.", "منير الودغيري",
        "سعيد البقالي")]
    [InlineData(
        "وصرح الفريق المتقاعد عادل الشرقاوي بأن الخطة جاهزة. وعلق العميد ركن متقاعد مروان الخطيب بأن الوقت مبكر.", "عادل الشرقاوي",
        "مروان الخطيب")]
    [InlineData(
        "يرى العميد الركن (متقاعد) كريم الزهراني أن الحرب بعيدة. ويعتقد الرائد متقاعد يوسف العامري أن التفاوض ممكن.", "كريم الزهراني",
        "يوسف العامري")]
    [InlineData(
        "كتب اللواء طيار متقاعد حسن الدريوش أن السلاح الجوي تغير. ورد عليه المقدم (م) طارق العبيدي بأن البر هو الأساس.", "حسن الدريوش",
        "طارق العبيدي")]
    [InlineData("استضافت القناة اللواء م. نبيل الصيرفي والعميد م. رامي القصاب للحديث عن الهدنة.", "نبيل الصيرفي", "رامي القصاب")]
    public void Retired_is_no_part_of_a_name(string text, string first, string second) =>
        Assert.Equal(new[] { first, second }.Order(), Persons(text));

    // The adjective in an agency's name belongs to the agency and does not name the state.
    [Theory]
    [InlineData("ذكرت وكالة الأنباء الألمانية أن القطار تأخر. وذكرت وكالة الأنباء الإسبانية أن القطار وصل.", "dpa efe")]
    [InlineData("نقلت وكالة الأنباء السعودية عن الوزير قوله إن الموسم جيد.", "spa")]
    [InlineData("أفادت وكالة الأنباء القطرية بأن القمة تبدأ غدا.", "qna")]
    [InlineData("وبحسب وكالة الأنباء الجزائرية، فإن السد امتلأ.", "aps-algeria")]
    [InlineData("أعلنت وكالة الأنباء الكويتية وصول السفينة، ونشرت وكالة الأنباء الأردنية صورها.", "kuna petra")]
    public void An_agency_does_not_name_its_state(string sentence, string agencies) =>
        Assert.Equal(agencies.Split(' '), Sample.Of(sentence).Mentions.Select(m => m.Actor));

    private static IEnumerable<string> Persons(string text) =>
        Sample.Corpus("أخبار اليوم من المدينة\n\n" + text).Actors
            .Where(a => a.Type is ActorType.Person or ActorType.Expert).Select(a => a.Names[0]).Order();
}
