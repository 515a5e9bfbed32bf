namespace Khitab.Analysis.Tests.Actors;

/// <summary>Each rule by which a word's neighbours tell an actor from another word, by a pair that differs in them alone.</summary>
public sealed class SenseTests
{
    private static bool Names(string sentence, string actor) =>
        Sample.Of(sentence).Mentions.Any(m => m.Actor == actor || m.Actor.StartsWith(actor + "-", StringComparison.Ordinal));

    // The noun decides what its adjective says, however many adjectives come between them.
    [Theory]
    [InlineData("وصل الوزير المالي إلى الرباط أمس.", "وصل المدير المالي إلى الرباط أمس.")]
    [InlineData("غادر الرئيس الانتقالي المالي القاعة.", "غادر المستشار القانوني والمالي القاعة.")]
    [InlineData("عبر لاجئون ماليون الحدود.", "تدخل محللون ماليون في النقاش.")]
    [InlineData("وصل مهاجرون ماليون إلى المدينة.", "وصلت مساعدات مالية إلى المدينة.")]
    [InlineData("التقى الوزير نظيره المالي أمس.", "نشر المجلس تقريره المالي أمس.")]
    public void An_adjective_is_read_by_its_noun(string actor, string other)
    {
        Assert.True(Names(actor, "mali"));
        Assert.False(Names(other, "mali"));
    }

    // A definite adjective has a definite noun, a feminine noun a feminine adjective: grammar tells where no list does.
    [Theory]
    [InlineData("عاد الماليون إلى ديارهم.", "حضر وزراء المالية الاجتماع.")]
    [InlineData("يطالب بمغادرة مالي فورا.", "يطالب بتعويض مالي فورا.")]
    [InlineData("قررت مالي تعليق الرحلات.", "قررت الشركة دفع مبلغ مالي.")]
    [InlineData("كأس إفريقيا: مالي تهزم ضيفها.", "جائزة ومبلغ مالي لمن يهزم ضيفه.")]
    public void Agreement_tells_a_country_from_an_adjective(string actor, string other)
    {
        Assert.True(Names(actor, "mali"));
        Assert.False(Names(other, "mali"));
    }

    // Two countries' adjectives are two sides of a border, but one bank's nationality.
    [Theory]
    [InlineData("أغلقت الحدود المالية الجزائرية أمس.", "أغلقت المؤسسات المالية الجزائرية أمس.")]
    [InlineData("تمر العلاقات المالية الفرنسية بأزمة.", "يحقق القضاء المالي الفرنسي في القضية.")]
    public void A_second_country_shows_what_the_first_adjective_is(string actor, string other)
    {
        Assert.True(Names(actor, "mali"));
        Assert.False(Names(other, "mali"));
    }

    // Where the noun may be either, the rest of the sentence decides.
    [Theory]
    [InlineData("أعلنت السلطات المالية توقيف مسلحين قرب الحدود.", "أعلنت السلطات المالية رفع سعر الفائدة على القروض.")]
    public void The_sentence_decides_where_the_noun_does_not(string actor, string other)
    {
        Assert.True(Names(actor, "mali"));
        Assert.False(Names(other, "mali"));
    }

    [Theory]
    [InlineData("اعتقل قيادي في القاعدة أمس.", "اعتقل جندي في القاعدة أمس.")]
    [InlineData("قتل زعيم القاعدة أمس.", "أغلق مدخل القاعدة أمس.")]
    [InlineData("تتنافس القاعدة وداعش على النفوذ.", "تتوسع القاعدة الجماهيرية للنادي.")]
    [InlineData("إن القاعدة تهدد بضرب المصالح.", "إن القاعدة الصلبة للحزب تتآكل.")]
    [InlineData("نفذت القاعدة تفجيرات في المدينة.", "قصفت طائرات القاعدة في المدينة.")]
    public void A_group_has_fighters_and_a_base_has_a_gate(string actor, string other)
    {
        Assert.True(Names(actor, "al-qaeda"));
        Assert.False(Names(other, "al-qaeda"));
    }

    [Theory]
    [InlineData("بعد المغرب، اعترفت دول أخرى بالاتفاق.", "بعد المغرب، ينتظر المصلون صلاة العشاء.")]
    [InlineData("زار الوزير المغرب والجزائر.", "صلى الإمام المغرب والعشاء.")]
    [InlineData("حل رمضان في المغرب يوم الخميس.", "ينتظر الصائمون المغرب في رمضان.")]
    [InlineData("من إسبانيا إلى المغرب تبحر السفن.", "من العصر إلى المغرب تخلو الشوارع.")]
    [InlineData("مؤرخ المغرب الأقصى.", "مؤرخ المغرب الأوسط.")]
    public void A_country_is_not_a_prayer_nor_the_sunset(string actor, string other)
    {
        Assert.True(Names(actor, "morocco"));
        Assert.False(Names(other, "morocco"));
    }

    [Theory]
    [InlineData("قررت سلطات النيجر إغلاق المطار.", "يعيش الصيادون على ضفاف النيجر منذ قرون.", "niger")]
    [InlineData("عقد الاجتماع في النيجر أمس.", "جرفت مياه النيجر زورق الصيادين.", "niger")]
    [InlineData("احتضنت الجزائر القمة.", "احتضنت مولودية الجزائر ضيفها.", "algeria")]
    [InlineData("أعلنت الجزائر اليوم موقفها.", "ولد في قصبة الجزائر العتيقة.", "algeria")]
    public void A_river_or_a_city_is_not_the_state(string actor, string other, string id)
    {
        Assert.True(Names(actor, id));
        Assert.False(Names(other, id));
    }

    // «النيجيري» is written for both countries; who else is named tells which.
    [Theory]
    [InlineData("قتل الجيش النيجيري مسلحين.", "nigeria")]
    [InlineData("أعلن المجلس العسكري في نيامي أن الجيش النيجيري قتل مسلحين.", "niger")]
    [InlineData("قال الوزير النيجري في أبوجا إن الوضع هادئ.", "nigeria")]
    public void One_adjective_of_two_countries_is_the_one_named_beside_it(string sentence, string id) => Assert.True(Names(sentence, id));

    [Theory]
    [InlineData("تراجع العدالة والتنمية بعد استحقاقات شتنبر.", "pjd-morocco")]
    [InlineData("تراجع العدالة والتنمية في بلدية إسطنبول.", "akp")]
    public void A_name_of_two_parties_is_read_by_the_sentence(string sentence, string id) =>
        Assert.Contains(Sample.Of(sentence).Mentions, m => m.Actor == id);

    [Fact]
    public void Justice_and_development_themselves_are_no_party() =>
        Assert.DoesNotContain(
            Sample.Of("دعا المشاركون في الرباط إلى تحقيق العدالة والتنمية المستدامة.").Mentions, m => m.Actor is "pjd-morocco" or "akp");

    [Theory]
    [InlineData("قال العقيد غويتا إن البلاد حرة.", true)]
    [InlineData("قال العقيد عصيمي غويتا إن البلاد حرة.", true)]
    [InlineData("أعلنت حكومة غويتا حل الأحزاب.", true)]
    [InlineData("قال الطبيب ياكوبا غويتا إن العيادة مغلقة.", false)]
    [InlineData("قال الطبيب دوغوفانا غويتا إن العيادة مغلقة.", false)]
    [InlineData("سجل غويتا هدف التعادل في المباراة.", false)]
    public void A_last_name_with_another_first_name_is_somebody_else(string sentence, bool listed) =>
        Assert.Equal(listed, Sample.Of(sentence).Mentions.Any(m => m.Actor == "assimi-goita"));
}
