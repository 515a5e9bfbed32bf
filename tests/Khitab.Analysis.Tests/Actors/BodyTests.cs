using Khitab.Text;

namespace Khitab.Analysis.Tests.Actors;

/// <summary>Bodies, institutions by context, and words that are one thing here and another there.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("قال إدريس بوشامة، رئيس الجمعية الإقليمية للتنمية والبيئة، إن الوضع هادئ.", "الجمعية الإقليمية للتنمية والبيئة")]
    [InlineData("نظم حزب الأمل الجديد ندوة. ويرى حزب الأمل الجديد أن الوقت مناسب.", "حزب الأمل الجديد")]
    public void A_body_that_no_list_has_is_found(string sentence, string name)
    {
        var analysis = Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence);
        Assert.Contains(analysis.Actors, a => a.Type == ActorType.Organization && a.Names.Contains(name));
    }

    [Theory]
    [InlineData("وازدادت حركة المرور في المدينة بعد نهاية العطلة.")]
    [InlineData("وناقش مجلس الأسرة الموضوع مرة واحدة فقط.")]
    public void A_phrase_of_that_shape_is_no_body(string sentence) =>
        Assert.DoesNotContain(
            Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence).Actors, a => a.Id.StartsWith("x-", StringComparison.Ordinal));

    [Fact]
    public void The_army_inside_the_name_of_its_staff_is_a_mention_of_its_own()
    {
        var article = Sample.Of("التقى رئيس هيئة الأركان العامة للقوات المسلحة المالية بضيوفه.");
        Assert.Equal(["mali-general-staff", "mali-armed-forces"], article.Mentions.Select(m => m.Actor));
    }

    [Theory]
    [InlineData("وأعلن تنظيم القاعدة مسؤوليته، وقالت القاعدة إنها باقية.", 2)]
    [InlineData("وهبطت الطائرة في القاعدة الجوية الخامسة قرب المدينة.", 0)]
    [InlineData("وأعلن تنظيم القاعدة مسؤوليته عن قصف القاعدة العسكرية.", 1)]
    public void A_base_is_not_al_qaeda(string sentence, int mentions) =>
        Assert.Equal(mentions, Sample.Of(sentence).Mentions.Count(m => m.Actor == "al-qaeda"));

    [Theory]
    [InlineData("استقبل الضيوف بالقصر الرئاسي في باماكو.", false)]
    [InlineData("وأعلنت الرئاسة المالية عن موعد جديد.", true)]
    public void A_palace_in_which_something_happens_does_not_act(string sentence, bool acts) =>
        Assert.Equal(acts, Sample.Of(sentence).Mentions.Any(m => m.Actor == "mali-presidency"));

    // «الرئاسة العامة» of the kingdom's mosques was counted as the presidency of Saudi Arabia.
    [Theory]
    [InlineData("أعلنت السعودية الموعد. وقالت الرئاسة إن الموعد نهائي.", false)]
    [InlineData("أعلنت تونس الموعد. وقالت الرئاسة إن الموعد نهائي.", true)]
    public void A_kingdom_has_no_presidency(string sentence, bool has) =>
        Assert.Equal(has, Sample.Of(sentence).Mentions.Any(m => m.Actor.EndsWith("-presidency", StringComparison.Ordinal)));

    [Fact]
    public void A_name_in_quotation_marks_is_one_mention()
    {
        var article = Sample.Of("وأعلنت جبهة “البوليساريو” موقفها، وانعقد التحالف الدولي ضد “داعش” أمس.");
        Assert.Equal(["polisario", "anti-is-coalition"], article.Mentions.Select(m => m.Actor));
    }

    // Ministries, courts, clubs and companies act in the press as parties do, and were found only where somebody headed them.
    [Theory]
    [InlineData("وأعلنت وزارة الغابات والمياه برنامجا جديدا.", "وزارة الغابات والمياه")]
    [InlineData("وقضت المحكمة الابتدائية بإلغاء القرار.", "المحكمة الابتدائية")]
    [InlineData("وذكرت القناة الـ\"19\" أن المباراة تأجلت.", "القناة الـ\"19")]
    [InlineData("ورفضت شركة \"نورين\" العرض الأخير.", "شركة \"نورين")]
    [InlineData("وانطلق مهرجان نوارس أمس. ويستضيف مهرجان نوارس فرقا كثيرة.", "مهرجان نوارس")]
    public void A_body_that_does_something_is_found(string sentence, string name) =>
        Assert.Contains(Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence).Actors, a => a.Names.Contains(name));

    [Theory]
    [InlineData("وأعلنت وزارة الغابات والمياه برنامجا. وقالت الوزارة إنه يبدأ غدا.")]
    [InlineData("وقضت المحكمة الابتدائية بالإلغاء. وذكرت المحكمة أن القرار نهائي.")]
    [InlineData("ورفض نادي الأمواج الرياضي العرض، وقال النادي إنه لن يبيع.")]
    [InlineData("وأصدرت حركة حماس بيانا. وأكدت الحركة أنها باقية.")]
    [InlineData("ونظم حزب الاستقلال لقاء، ويرى الحزب أن الوقت مناسب.")]
    public void The_noun_alone_is_the_body_named_before(string sentence)
    {
        var mentions = Sample.Of(sentence).Mentions.Where(m => m.Kind != MentionKind.Demonym).ToList();
        Assert.Equal(2, mentions.Count);
        Assert.Equal(mentions[0].Actor, mentions[1].Actor);
    }

    [Theory]
    [InlineData("وأصدرت حركة حماس بيانا. ودعت اللجنة الأولمبية إلى الهدوء.")]
    [InlineData("ونظم حزب الاستقلال لقاء، وازدادت الحركة في الميناء.")]
    public void Another_body_of_that_kind_is_not(string sentence) =>
        Assert.Single(Sample.Of(sentence).Mentions, m => !m.Actor.StartsWith("x-", StringComparison.Ordinal));

    [Fact]
    public void No_actor_carries_a_name_that_another_has()
    {
        var analysis = Sample.Corpus(
            "أخبار اليوم من المدينة\n\nزار وفد من السعودية المغرب، وقالت الرباط إن المملكة ترحب بالضيوف. وأعلن الجيش المغربي والجيش المالي عن مناورات.");
        var names = analysis.Actors.SelectMany(a => a.Names.Select(n => (a.Id, Key: ArabicNormalizer.Key(n)))).ToList();
        Assert.DoesNotContain(names.GroupBy(n => n.Key), g => g.Select(n => n.Id).Distinct().Count() > 1);
    }

    [Fact]
    public void A_name_is_listed_with_its_article_whatever_the_clitic()
    {
        var analysis = Sample.Corpus("أخبار اليوم من المدينة\n\nوكان الاجتماع مفيدا للجزائر كما قيل.");
        Assert.DoesNotContain("لجزائر", analysis.Actors.Single(a => a.Id == "algeria").Names);
    }

    // A place or a namesake makes a name of a noun of body, and so do words for what it is for.
    [Theory]
    [InlineData("وقال مهندس في بلدية الدمام إن الطريق مغلق.", "بلدية الدمام")]
    [InlineData("وزار الطلاب جامعة الملك إدريس أمس.", "جامعة الملك إدريس")]
    [InlineData("وصدر الكتاب عن مركز الأمير إدريس للبحوث والدراسات.", "مركز الأمير إدريس للبحوث والدراسات")]
    [InlineData("ووقعت الجمعية الأردنية لطب القلوب اتفاقا.", "الجمعية الأردنية لطب القلوب")]
    [InlineData("وحذرت هيئة مكافحة الغش من الألعاب.", "هيئة مكافحة الغش")]
    [InlineData("وغرمت شرطة محافظة الزرقون السائقين.", "شرطة محافظة الزرقون")]
    [InlineData("وتعاقدت شركة سنجارا مع المدينة.", "شركة سنجارا")]
    public void A_body_is_found_by_its_place_its_namesake_or_its_purpose(string sentence, string name) =>
        Assert.Contains(Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence).Actors, a => a.Names.Contains(name));

    [Theory]
    [InlineData("وتوجه الوفد بقيادة الملك عبد الله الثاني إلى العاصمة.")]
    [InlineData("وتحدثوا عن وحدة الأردن.")]
    [InlineData("وعبرت السفن قناة السويس.")]
    public void What_only_begins_like_a_body_is_none(string sentence) =>
        Assert.DoesNotContain(Sample.Of(sentence).Mentions, m => m.Actor.StartsWith("x-", StringComparison.Ordinal));

    // «شركة "نورين"» is also called «نورين».
    [Fact]
    public void A_body_is_also_called_by_the_word_behind_its_noun()
    {
        var article = Sample.Of("ووقعت شركة \"نورين\" العقد. وستبدأ نورين العمل غدا.");
        Assert.Single(article.Mentions.Select(m => m.Actor).Distinct());
        Assert.Equal(2, article.Mentions.Count);
    }
}
