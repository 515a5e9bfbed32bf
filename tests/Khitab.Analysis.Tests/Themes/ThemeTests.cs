using Khitab.Analysis.Tests.Statements;

namespace Khitab.Analysis.Tests.Themes;

public class ThemeTests
{
    private static List<string> Of(string paragraph) => [.. StatementsIn.Of(paragraph).Themes.Select(t => t.Theme)];

    [Theory]
    [InlineData(
        "أعلنت السلطات ضبط قارب من قوارب الموت قبالة الساحل. وترتبط الهجرة غير الشرعية بشبكات الاتجار بالبشر، ويواجه طالبو اللجوء أوضاعا صعبة.", "migration")]
    [InlineData(
        "أفرج الخاطفون عن الرهائن بعد شهرين. وكان اختطاف السياح قد أثار القلق، ولم تدفع أي فدية مقابل إطلاق سراح الرهائن.",
        "hostage-release")]
    public void A_theme_that_is_written_about_counts(string text, string theme) => Assert.Contains(theme, Of(text));

    [Fact]
    public void A_passing_word_is_no_theme() =>
        Assert.DoesNotContain(
            "migration",
            Of("افتتح الوزير معرض الكتاب في العاصمة وتحدث عن الأدب والترجمة والهجرة. وحضر الافتتاح كتاب كثيرون من القارة وناشرون من بلدان عديدة."));

    [Fact]
    public void The_shares_are_a_part_of_one()
    {
        var themes = StatementsIn.Of(
            "يتواصل التعاون العسكري والتدريب العسكري بين البلدين، وتشارك القوات في مناورات مشتركة لمكافحة الإرهاب ومواجهة الجماعات المسلحة. وتشمل الشراكة العسكرية هجوم التنظيمات الإرهابية.").Themes;
        Assert.NotEmpty(themes);
        Assert.InRange(themes.Sum(t => t.Weight), 0.1, 1.0001);
    }

    // The stemmer equates these with cues; readers do not.
    [Theory]
    [InlineData("mediation-and-peace", "تدافع الوزارة عن مصالح التجار. وترى أن المصالح مشتركة، وأن مصالحها ومصالحه واحدة، وأن السلامة قبل المصلحة.")]
    [InlineData("western-sahara", "رواية مكتوبة بعيون فرنسية عن الحياة الصحراوية. وفي العيون دهشة، وللثقافة الصحراوية في عيون الكاتب بهاء.")]
    [InlineData("training-and-capacity", "بدأت بلدية الخبر توسيع الدوار. وقال مدير بلدية الخبر إن الخبر ستشهد مشاريع بقيمة قدرها مليون، وقدره في الشرقية أقل.")]
    [InlineData("economy-and-investment", "كتاب عن الغازات السامة في الحرب. والغازات التي استعملت، ومنها غازات أخرى، هي موضوع دراسة عن الطاقات الشابة وعقد النساء.")]
    [InlineData("weapons-and-technology", "عرض المسرح قصة المقاتلة الأولى في القرية. والمقاتلين من حولها، وكانت مقاتلة عنيدة ضد المقاتلين.")]
    [InlineData("diplomatic-crisis", "استقبل الأمير سفير البيرو. وأعرب السفير في تصريح عن شكره، وسلمه سفير آخر رسالة، وقال السفير إن التصريحات طيبة.")]
    public void Words_of_one_stem_are_not_one_cue(string theme, string text) => Assert.DoesNotContain(theme, Of(text));

    // «وزيرة الاقتصاد» opens an exhibition: her office is no subject.
    [Theory]
    [InlineData("افتتحت وزيرة الاقتصاد معرض الزهور. وقالت وزيرة الاقتصاد إن المعرض جميل، وحضر وزير التجارة وأستاذ الاقتصاد ومدير البنك.")]
    [InlineData("توج المتحف بجائزة. وتسلم الجائزة رئيس المجلس الاقتصادي، وصفق لها خبير الاقتصاد ومدير الشركات وكلية التجارة.")]
    [InlineData("قال المحلل الاقتصادي إن الفريق لعب جيدا. وأضاف المحلل الاقتصادي أن الحارس تألق، فيما رأى الخبير الاقتصادي غير ذلك.")]
    [InlineData("زار وفد كلية الاقتصاد الحديقة. ورافقه باحث الاقتصاد وأستاذ التجارة، ثم عاد وفد كلية الاقتصاد.")]
    [InlineData("حضر الحفل وزير النفط ووزير الطاقة ووزير التجارة. وغنى الكورال، وشكر وزير النفط ووزير الطاقة الجمهور.")]
    public void Offices_are_no_subject(string text) => Assert.DoesNotContain("economy-and-investment", Of(text));

    [Theory]
    [InlineData("mediation-and-peace", "تعرض الدولة وساطتها بين الطرفين. ويهدف اتفاق السلام إلى المصالحة، وتستمر مفاوضات السلام بعد وقف إطلاق النار.")]
    [InlineData("western-sahara", "جددت البعثة موقفها من قضية الصحراء. ورفضت جبهة البوليساريو مقترح الحكم الذاتي الذي يخص الصحراء المغربية.")]
    [InlineData("economy-and-investment", "ارتفعت الاستثمارات الأجنبية بنسبة كبيرة. وزادت الصادرات والتبادل التجاري، وتوقع صندوق النقد الدولي النمو الاقتصادي.")]
    [InlineData("weapons-and-technology", "وقعت الدولة صفقة أسلحة. وتشمل طائرات مسيرة وأنظمة الدفاع الجوي، وترى المعارضة أن سباق التسلح مكلف.")]
    [InlineData("diplomatic-crisis", "استدعت الدولة سفيرها للتشاور. وجاء استدعاء السفير بعد قطع العلاقات، في ظل أزمة دبلوماسية وتوتر العلاقات.")]
    public void What_is_written_about_is_found_in_its_own_inflections(string theme, string text) => Assert.Contains(theme, Of(text));
}
