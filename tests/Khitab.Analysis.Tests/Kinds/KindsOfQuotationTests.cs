using Khitab.Analysis.Tests.Actors;

namespace Khitab.Analysis.Tests.Kinds;

/// <summary>
/// Kinds of sentence in which words were once given to the wrong speaker or to nobody, each in five sentences that nothing was tuned on
/// when they were written.
/// </summary>
public sealed class KindsOfQuotationTests
{
    // Whoever calls somebody something says so, whatever the verb and the order.
    [Theory]
    [InlineData("نعتت طهران واشنطن بأنها «راعية للفوضى في العالم».", "iran")]
    [InlineData("اعتبر إيمانويل ماكرون روسيا «تهديدا لأوروبا كلها».", "emmanuel-macron")]
    [InlineData("وسمت بكين تايوان «إقليما متمردا لا دولة».", "china")]
    [InlineData("وصف عبد الفتاح السيسي إثيوبيا بأنها «طرف لا يحترم تعهداته».", "abdel-fattah-al-sisi")]
    [InlineData("برلين تصف موسكو بأنها «خطر دائم على القارة».", "germany")]
    public void Who_describes_speaks(string sentence, string speaker) => IsSaidBy(sentence, Party.Actor(speaker));

    // Whoever attacks another «saying that» is who says it, not the one attacked, who stands nearer.
    [Theory]
    [InlineData("انتقدت باريس لندن قائلة إنها «لا تفي بتعهداتها».", "france")]
    [InlineData("وردت الخرطوم على أديس أبابا معتبرة أنها «تصب الزيت على النار».", "sudan")]
    [InlineData("هاجم رجب طيب أردوغان بنيامين نتنياهو قائلا إنه «خطر على السلام».", "recep-tayyip-erdogan")]
    [InlineData("شنت كاراكاس هجوما لاذعا على واشنطن مؤكدة أنها «لا تفهم إلا لغة القوة».", "venezuela")]
    [InlineData("واتهمت بيروت تل أبيب مشددة على أنها «تخرق الهدنة كل يوم».", "lebanon")]
    public void Who_attacks_saying_so_speaks(string sentence, string speaker) => IsSaidBy(sentence, Party.Actor(speaker));

    // Words first, then a verb of saying and a name that no list has.
    [Theory]
    [InlineData("«السفينة وصلت قبل موعدها»، أوضح كريم الزهراني لوكالة محلية.", "كريم الزهراني")]
    [InlineData("\"لن نبيع أرضنا مهما كان الثمن\"، تقول فاطمة البكري.", "فاطمة البكري")]
    [InlineData("«سنعيد بناء الجسر»، قال المهندس كريم الزهراني.", "كريم الزهراني")]
    [InlineData("“المدرسة تحتاج إلى سقف جديد”، صرحت ليلى المنصوري في اتصال هاتفي.", "ليلى المنصوري")]
    [InlineData("«لا عودة عن هذا القرار»، رد يوسف العامري على سؤال صحفي.", "يوسف العامري")]
    public void Words_before_the_verb_are_the_speakers(string sentence, string name) => IsSaidByPerson(sentence, name);

    // Words first, then «according to» in one of its forms.
    [Theory]
    [InlineData("«المخبز لن يغلق أبوابه»، على حد قول عادل الشرقاوي.", "عادل الشرقاوي")]
    [InlineData("«ثلث المحصول ضاع هذا العام»، وفقا لسعيد البقالي.", "سعيد البقالي")]
    [InlineData("\"هذا موسم لا يتكرر\"، حسب مروان الخطيب.", "مروان الخطيب")]
    [InlineData("«لن ننتظر أكثر من ذلك»، كما جاء على لسان هدى السالمي.", "هدى السالمي")]
    [InlineData("“الجسر آمن تماما”، حسبما قال المهندس طارق العبيدي.", "طارق العبيدي")]
    public void Words_before_according_to_are_the_speakers(string sentence, string name) => IsSaidByPerson(sentence, name);

    // A quotation inside another neither ends the outer one nor makes it a retelling.
    [Theory]
    [InlineData("وأكد كريم الزهراني: «الذين رفعوا شعار \"لا للميناء\" لم يزوروه يوما».", "كريم الزهراني")]
    [InlineData("وقالت فاطمة البكري: \"أسمع كل يوم عبارة «غدا نصلح الطريق» ولا أرى عاملا واحدا\".", "فاطمة البكري")]
    [InlineData("«أكره كلمة \"مستحيل\" في هذا الفريق»، قال يوسف العامري.", "يوسف العامري")]
    [InlineData("وكتب عادل الشرقاوي: “لم نقل «نعم» ولم نقل «لا»، بل طلبنا مهلة”.", "عادل الشرقاوي")]
    [InlineData("أوضح طارق العبيدي أن «مشروع \"المدينة الخضراء\" لم يبدأ بعد».", "طارق العبيدي")]
    public void Words_inside_words_leave_the_outer_ones_direct_and_whole(string sentence, string name)
    {
        var (article, quote) = IsSaidByPerson(sentence, name);
        var words = quote.Span.Of(article.Article.Text);
        Assert.True(words.Length > 25, words);
    }

    // Whoever is only a common noun is no person, speaks, and goes on speaking; first names in what they say are words there.
    [Theory]
    [InlineData("قال سائق حافلة إن الطريق خطير في الليل. وأضاف أن الحفر تكبر كل شتاء.", "سائق حافلة")]
    [InlineData("ترى طبيبة أطفال أن الوقاية خير من العلاج. وتضيف أن التلقيح متاح للجميع.", "طبيبة أطفال")]
    [InlineData("اعتبر خبير اقتصادي أن فتح باب الأمل أمام الشباب ضروري. وتابع أن نور المعرفة لا ينطفئ.", "خبير اقتصادي")]
    [InlineData("وأكد تاجر قديم أن سعيد الحظ من باع قبل الصيف. وزاد أن جمال السوق في زحامه.", "تاجر قديم")]
    [InlineData("ذكر باحث تونسي أن كمال التجربة يحتاج إلى وقت. وأوضح أن ربيع الصحافة لم يبدأ بعد.", "باحث تونسي")]
    public void A_common_noun_speaks_on_and_is_no_person(string text, string source)
    {
        HasNoPerson(text);
        var quotes = Sample.Of(text).Quotes;
        Assert.Equal(2, quotes.Count);
        Assert.All(quotes, q => Assert.Equal(Party.Source(source), q.Speaker));
    }

    // A spokesman without a name, with the article or without it, is the voice of the body: two spokesmen are two bodies.
    [Theory]
    [InlineData(
        "أكد ناطق باسم جمعية الصيادين أن البحر هائج. وقال الناطق باسم بلدية الساحل إن الميناء مفتوح.", "جمعية الصيادين", "بلدية الساحل")]
    [InlineData(
        "أفاد متحدث باسم مستشفى النخيل بأن الجرحى غادروا. وذكر متحدث باسم شرطة النخيل أن التحقيق انتهى.", "مستشفى النخيل", "شرطة النخيل")]
    [InlineData(
        "أوضحت متحدثة باسم جامعة الواحة أن الدروس تبدأ غدا. وأضاف المتحدث باسم بلدية الواحة أن الحافلات جاهزة.", "جامعة الواحة",
        "بلدية الواحة")]
    [InlineData(
        "وصرح المتحدث الرسمي باسم شركة السواقي بأن الماء سيعود. وأعلنت المتحدثة باسم نقابة السواقي أن العمال راضون.", "شركة السواقي",
        "نقابة السواقي")]
    [InlineData(
        "نفى متحدث باسم محكمة الوادي أن يكون الملف ضاع. وقال متحدث باسم نقابة المحامين إن الملف موجود.", "محكمة الوادي", "نقابة المحامين")]
    public void A_spokesman_is_the_voice_of_the_body(string text, string first, string second)
    {
        HasNoPerson(text);
        var article = Sample.Of(text);
        Assert.Equal(2, article.Quotes.Count);
        Assert.Equal([first, second], article.Quotes.Select(q => Body(q.Speaker)));

        string Body(Party speaker) => speaker.Kind == PartyKind.Actor
            ? Assert.Single(article.Mentions, m => m.Actor == speaker.Name).Span.Of(article.Article.Text)
            : speaker.Name[(speaker.Name.IndexOf("باسم ", StringComparison.Ordinal) + 5)..];
    }

    private static Quotation IsSaidBy(string sentence, Party speaker)
    {
        var quote = Assert.Single(Sample.Of(sentence).Quotes);
        Assert.True(quote.Direct);
        Assert.Equal(speaker, quote.Speaker);
        return quote;
    }

    private static (AnalyzedArticle Article, Quotation Quote) IsSaidByPerson(string sentence, string name)
    {
        var article = Sample.Of(sentence);
        var quote = Assert.Single(article.Quotes);
        Assert.True(quote.Direct);
        Assert.Contains(article.Mentions, m => Party.Actor(m.Actor) == quote.Speaker && m.Span.Of(article.Article.Text) == name);
        return (article, quote);
    }

    private static void HasNoPerson(string text) =>
        Assert.DoesNotContain(
            Sample.Corpus("أخبار اليوم من المدينة\n\n" + text).Actors, a => a.Type is ActorType.Person or ActorType.Expert);
}
