using Khitab.Analysis.Tests.Actors;

namespace Khitab.Analysis.Tests.Quotations;

/// <summary>Who says what, in sentences of our own: one rule each.</summary>
public sealed class SpeakerTests
{
    [Theory]
    [InlineData("قال ناصر بوريطة إن التعاون مع الدول المجاورة يتقدم بخطى ثابتة.", "nasser-bourita")]
    [InlineData(
        "وأوضح وزير الشؤون الخارجية المغربي ناصر بوريطة، خلال لقاء جمعه بنظيره الإسباني، أن الطريق لا يزال طويلا.", "nasser-bourita")]
    [InlineData("ناصر بوريطة، الذي كان يتحدث في ندوة دولية، أكد أن الموعد لم يحدد بعد.", "nasser-bourita")]
    [InlineData("وفي ختام اللقاء، شدد ناصر بوريطة على أن الاتفاق ينتظر التوقيع.", "nasser-bourita")]
    [InlineData("وصرح ناصر بوريطة للصحافيين: “لا نستعجل توقيع الاتفاق قبل نهاية السنة”.", "nasser-bourita")]
    [InlineData("وذهب ناصر بوريطة إلى القول إن الاتفاق ينتظر التوقيع منذ أشهر.", "nasser-bourita")]
    [InlineData("“الاتفاق ينتظر التوقيع منذ أشهر طويلة”، يقول ناصر بوريطة.", "nasser-bourita")]
    [InlineData("ونقلت وكالة رويترز عن ناصر بوريطة قوله إن الاتفاق ينتظر التوقيع منذ أشهر.", "nasser-bourita")]
    [InlineData("وجاء في بيان لوزارة الخارجية المغربية أن الاجتماع المقبل ينعقد في الشهر القادم.", "morocco-foreign-ministry")]
    [InlineData("وقالت الحكومة المغربية إن الاجتماع المقبل ينعقد في الشهر القادم.", "morocco-government")]
    public void The_speaker_is_found(string sentence, string speaker)
    {
        var quote = Assert.Single(Sample.Of(sentence).Quotes);
        Assert.Equal(Party.Actor(speaker), quote.Speaker);
    }

    [Theory]
    [InlineData("وقالت مصادر دبلوماسية مطلعة إن الاجتماع المقبل ينعقد في الشهر القادم.", "مصادر دبلوماسية مطلعة")]
    [InlineData("لكن مصدرا مطلعا أوضح أن الاجتماع المقبل ينعقد في الشهر القادم.", "مصدرا مطلعا")]
    public void A_source_without_a_name_is_its_words(string sentence, string speaker)
    {
        var quote = Assert.Single(Sample.Of(sentence).Quotes);
        Assert.Equal(Party.Source(speaker), quote.Speaker);
    }

    [Theory]
    [InlineData("يؤكد افتتاح الطريق الجديد بين المدينتين على أهمية النقل البري.")]
    [InlineData("وأشار تراجع الأسعار إلى ضعف الطلب في الأسواق العالمية.")]
    [InlineData("ويتوقع أن يؤدي الجفاف إلى ارتفاع أسعار الحبوب هذا العام.")]
    [InlineData("ويجب أن تعود الرحلات إلى موعدها قبل نهاية الأسبوع المقبل.")]
    [InlineData("وأعلنت الشركات فتح أبوابها بعد أن توقفت الأمطار في المدينة.")]
    [InlineData("ردا على سؤال حول الموعد، غادر الوفد القاعة قبل أن يجيب أحد.")]
    public void Where_nobody_speaks_nobody_is_quoted(string sentence) => Assert.Empty(Sample.Of(sentence).Quotes);

    [Fact]
    public void A_bare_verb_goes_on_with_who_spoke_last_and_not_with_who_was_named_last()
    {
        var article = Sample.Of("قال ناصر بوريطة إن الاتفاق مع سيرغي لافروف جاهز منذ مدة. وأضاف أن التوقيع عليه سيكون في الشهر المقبل.");
        Assert.All(article.Quotes, q => Assert.Equal(Party.Actor("nasser-bourita"), q.Speaker));
        Assert.Equal(2, article.Quotes.Count);
    }

    [Fact]
    public void A_bare_verb_in_the_other_gender_does_not_go_on()
    {
        var article = Sample.Of("قال ناصر بوريطة إن الاتفاق جاهز منذ مدة. وأضافت أن التوقيع عليه سيكون في الشهر المقبل.");
        Assert.Single(article.Quotes);
    }

    [Fact]
    public void Who_nobody_knows_ends_the_words_of_who_spoke_before()
    {
        var article = Sample.Of("قال ناصر بوريطة إن الاتفاق جاهز منذ مدة. وقال زركش بهلول إن الخلاف باق. وأضاف أن التوقيع بعيد عن الجميع.");
        Assert.Single(article.Quotes, q => q.Speaker == Party.Actor("nasser-bourita"));
    }

    [Theory]
    [InlineData("وأكد المتحدث ذاته أن الطريق لا يزال طويلا أمام الجميع.")]
    [InlineData("وأردف الخبير المغربي أن الطريق لا يزال طويلا أمام الجميع.")]
    [InlineData("وتابع المحلل أن الطريق لا يزال طويلا أمام الجميع.")]
    public void A_role_stands_for_who_was_introduced_with_it(string sentence)
    {
        var article = Sample.Of("قال كريم بلحسن، الخبير في الشؤون الأمنية، إن الوضع هادئ في المنطقة كلها. " + sentence);
        Assert.Equal(2, article.Quotes.Count);
        Assert.Equal(article.Quotes[0].Speaker, article.Quotes[1].Speaker);
    }

    [Fact]
    public void An_office_is_the_person_whom_the_article_names_for_it()
    {
        var article = Sample.Of(
            "التقى ناصر بوريطة في الرباط وزير الخارجية الروسي سيرغي لافروف. وقال وزير الخارجية الروسي إن بلاده تريد اتفاقا جديدا.");
        Assert.Equal(Party.Actor("sergei-lavrov"), Assert.Single(article.Quotes).Speaker);
    }

    [Fact]
    public void The_addressee_of_a_statement_is_no_speaker_and_no_relay()
    {
        var article = Sample.Of("وأضاف ناصر بوريطة، في تصريح لهسبريس، أن الطريق لا يزال طويلا أمام الجميع.");
        Assert.Equal(Party.Actor("nasser-bourita"), Assert.Single(article.Quotes).Speaker);
        Assert.Empty(article.Relays);
    }

    [Theory]
    [InlineData("وصل الوفد إلى المدينة صباح أمس، وفق موقع هسبريس.", "hespress")]
    [InlineData("وقال ناصر بوريطة، في تصريح نقلته وكالة رويترز، إن الطريق لا يزال طويلا.", "reuters")]
    [InlineData("وتوقف القتال في المدينة ليلة أمس، وفقًا لبلاغ صادر عن القوات المسلحة المالية.", "mali-armed-forces")]
    [InlineData("وتوقف القتال في المدينة ليلة أمس، حسبما أفادت وكالة رويترز.", "reuters")]
    public void News_taken_from_another_is_a_relay(string sentence, string source) =>
        Assert.Contains(Sample.Of(sentence).Relays, r => r.Source == Party.Actor(source));

    [Fact]
    public void Who_is_accused_does_not_speak()
    {
        var article = Sample.Of("وتتهم الحكومة المالية الجزائر بالتدخل في شؤونها منذ سنوات.");
        Assert.Equal(Party.Actor("mali-government"), Assert.Single(article.Quotes).Speaker);
    }

    // «صباح» is a time of day too: the adverbial that is passed over must not leave half a name behind, nor end the analysis.
    [Fact]
    public void A_given_name_that_is_a_time_of_day_is_the_speakers()
    {
        var article = Sample.Of(
            "وقال الناطق صباح النعماني أمس إن الطريق مفتوح. وقال صباح النعماني إن الجامعة تعود إلى الدرس في الشهر المقبل.");
        var speaker = Assert.Single(article.Quotes.Select(q => q.Speaker).Distinct());
        Assert.Contains(article.Mentions, m => m.Actor == speaker.Name && m.Span.Of(article.Article.Text) == "صباح النعماني");
    }
}
