using Khitab.Analysis.Tests.Actors;
using Khitab.Text;

namespace Khitab.Analysis.Tests.Quotations;

/// <summary>
/// Every kind of quotation that the press makes, by sentences with invented names: each was once read wrong or not at all.
/// </summary>
public sealed class KindTests
{
    [Theory]
    [InlineData("وصفت موسكو كييف بأنها «سلطة غير شرعية».", "russia")]
    [InlineData("هاجمت أنقرة تل أبيب قائلة إنها «خطر على المنطقة».", "turkey")]
    [InlineData("ووصف ناصر بوريطة الجزائر بأنها «جار لا يريد الحوار».", "nasser-bourita")]
    [InlineData("واتهم ناصر بوريطة باريس بأنها «تكيل بمكيالين في كل مرة».", "nasser-bourita")]
    [InlineData("وصفت الجزائر باريس بأنها «شريك لا يفي بما وعد».", "algeria")]
    public void Who_describes_speaks_and_not_who_is_described(string sentence, string speaker) =>
        Assert.Equal(Party.Actor(speaker), Assert.Single(Sample.Of(sentence).Quotes).Speaker);

    [Theory]
    [InlineData("«لن نغادر المرفأ»، قال ناصر بوريطة لصحيفة الشاطئ.")]
    [InlineData("«لن نغادر المرفأ»، بحسب ناصر بوريطة.")]
    [InlineData("\"لن نغادر المرفأ\"، يؤكد ناصر بوريطة.")]
    [InlineData("«لن نغادر المرفأ قبل الصيف»، وفق ناصر بوريطة.")]
    [InlineData("“لن نغادر المرفأ”، صرح ناصر بوريطة لمراسلنا.")]
    public void Words_before_their_speaker_are_direct_and_the_speakers(string sentence)
    {
        var quote = Assert.Single(Sample.Of(sentence).Quotes);
        Assert.True(quote.Direct);
        Assert.Equal(Party.Actor("nasser-bourita"), quote.Speaker);
    }

    [Theory]
    [InlineData("قال ناصر بوريطة: «من يردد مقولة \"المرفأ للبيع\" لا يعرف المدينة».")]
    [InlineData("قال ناصر بوريطة: “من يردد مقولة \"المرفأ للبيع\" لا يعرف المدينة”.")]
    [InlineData("قال ناصر بوريطة: \"من يردد مقولة «المرفأ للبيع» لا يعرف المدينة\".")]
    [InlineData("قال ناصر بوريطة إن «من يردد مقولة “المرفأ للبيع اليوم” لا يعرف المدينة».")]
    [InlineData("وأضاف ناصر بوريطة: «سمعت من يقول \"غدا\" ومن يقول \"بعد غد\" ولم أصدق أحدا».")]
    public void Words_inside_other_words_leave_them_direct_and_whole(string sentence)
    {
        var quote = Assert.Single(Sample.Of(sentence).Quotes);
        Assert.True(quote.Direct);
        Assert.True(quote.Span.Length > 35);
    }

    [Theory]
    [InlineData("رأى كاتب محلي أن إطالة عمر الأزمة تخدم التجار وحدهم. وأضاف أن الأزمة تمس كل بيت.")]
    [InlineData("وقال مصدر أمني إن الطريق مقطوع منذ الفجر. وأضاف أن الثلوج تتساقط من جديد.")]
    [InlineData("وأكدت مصادر مطلعة أن الموعد تأجل. وأضافت أن الدعوات لم ترسل إلى أحد بعد.")]
    [InlineData("ذكر شهود عيان أن الحريق بدأ ليلا. وأضافوا أن الدخان غطى الحي كله.")]
    [InlineData("وأفاد مسؤول محلي بأن السد امتلأ. وأوضح المسؤول ذاته أن الماء يكفي عاما كاملا.")]
    public void Whoever_has_no_name_goes_on_too(string text)
    {
        var quotes = Sample.Of(text).Quotes;
        Assert.Equal(2, quotes.Count);
        Assert.Equal(quotes[0].Speaker, quotes[1].Speaker);
    }

    [Theory]
    [InlineData("وأكد ناصر بوريطة استعداد بلاده لاستضافة الدورة المقبلة.", "استعداد بلاده لاستضافة الدورة المقبلة")]
    [InlineData("وشدد ناصر بوريطة على أهمية التعاون بين المدن الساحلية.", "أهمية التعاون بين المدن الساحلية")]
    [InlineData("وأعلن ناصر بوريطة انطلاق أشغال الميناء الجديد.", "انطلاق أشغال الميناء الجديد")]
    [InlineData("وأشار ناصر بوريطة إلى تراجع عدد المسافرين هذا العام.", "تراجع عدد المسافرين هذا العام")]
    [InlineData("وكان ناصر بوريطة قد أكد في تصريحات صحفية أمس انتهاء الأشغال في الميناء.", "انتهاء الأشغال في الميناء")]
    public void A_noun_phrase_after_an_asserting_verb_is_what_is_said(string sentence, string words)
    {
        var article = Sample.Of(sentence);
        Assert.Equal(words, Assert.Single(article.Quotes).Span.Of(article.Article.Text));
    }

    [Theory]
    [InlineData("وثمن ناصر بوريطة جهود المنظمين في المدينة.")]
    [InlineData("وأعلن ناصر بوريطة حالة الطوارئ في الميناء.")]
    [InlineData("ورحب ناصر بوريطة بضيوف المهرجان في قاعة البلدية.")]
    [InlineData("وأعرب ناصر بوريطة عن تعازيه لأسر الضحايا.")]
    [InlineData("واستقبل ناصر بوريطة وفد المدينة، مثمنا جهود المنظمين في المهرجان.")]
    public void What_is_felt_or_done_by_saying_it_is_no_report(string sentence) => Assert.Empty(Sample.Of(sentence).Quotes);

    [Theory]
    [InlineData("بوريطة: لا نستعجل توقيع الاتفاق الجديد", true)]
    [InlineData("بوريطة لصحيفة الشاطئ: لا نستعجل توقيع الاتفاق الجديد", true)]
    [InlineData("بعد عام من الانتظار.. بوريطة: لا نستعجل توقيع الاتفاق", true)]
    [InlineData("المغرب: لسنا طرفا في الخلاف الجديد", true)]
    [InlineData("المغرب: مقتل شخصين في حادث سير جنوب البلاد", false)]
    [InlineData("سالم النجار - الشاطئ - متابعة: افتتاح الميناء الجديد في المدينة", false)]
    public void Before_the_colon_of_a_headline_stands_who_says_it(string title, bool said)
    {
        var article = Sample.OfText(
            title + "\n\nعقد اليوم اجتماع في المدينة بحضور وفود كثيرة من دول مختلفة لبحث الملفات العالقة بينها، وشارك فيه ناصر بوريطة.");
        Assert.Equal(said ? 1 : 0, article.Quotes.Count);
    }

    [Theory]
    [InlineData("وكان ناصر بوريطة تمسك بالموعد الأول. وأكد، في مؤتمر صحفي، أن الدعوات أرسلت إلى الجميع.")]
    [InlineData("استقبل ناصر بوريطة وفد المدينة، مؤكدا أن الدعوات أرسلت إلى الجميع.")]
    [InlineData("قال ناصر بوريطة إن الموعد ثابت. ووصف الخلاف بأنه عابر بين الأشقاء في المدينة.")]
    [InlineData("وظهر على ناصر بوريطة التعب وهو يقول إن الموعد ثابت ولن يتغير.")]
    [InlineData("قال ناصر بوريطة إن الموعد ثابت، فيما أشار إلى أن الدعوات أرسلت إلى الجميع.")]
    public void The_subject_of_a_sentence_speaks_on(string text) =>
        Assert.All(Sample.Of(text).Quotes, q => Assert.Equal(Party.Actor("nasser-bourita"), q.Speaker));

    [Theory]
    [InlineData("ونقلت الصحيفة عن مستوطنين قلقهم من تزايد الحوادث في الطرق.", "مستوطنين")]
    [InlineData("ونقلت الصحيفة عن مصدر أمني قوله إن الطريق مقطوع منذ الفجر.", "مصدر أمني")]
    [InlineData("وقال المتحدث باسم سكان الشاطئ \"إن الطريق مقطوع منذ الفجر\".", "المتحدث باسم سكان الشاطئ")]
    [InlineData("وأوضحت النشرة أن عدد البطاقات ارتفع في الشهر الماضي.", "النشرة")]
    [InlineData("وأكد المصدران أن الموعد تأجل إلى الشهر المقبل.", "المصدران")]
    public void A_source_without_a_name_is_its_words(string sentence, string source) =>
        Assert.Equal(Party.Source(source), Assert.Single(Sample.Of(sentence).Quotes).Speaker);

    [Theory]
    [InlineData("وقالت وكالة رويترز إن الطريق مقطوع. وأوضحت الوكالة أن الثلوج تتساقط من جديد.")]
    [InlineData("ذكرت وكالة رويترز أن الطريق مقطوع. وبحسب الوكالة، فإن الثلوج تتساقط من جديد.")]
    [InlineData("وأفادت وكالة رويترز بأن الطريق مقطوع. وأضافت الوكالة البريطانية أن الثلوج تتساقط من جديد.")]
    [InlineData("وقالت وكالة رويترز إن الطريق مقطوع. وتابعت أن الثلوج تتساقط من جديد.")]
    [InlineData("وكشفت وكالة رويترز أن الطريق مقطوع، لافتة إلى أن الثلوج تتساقط من جديد.")]
    public void A_body_goes_on_by_its_noun(string text)
    {
        var quotes = Sample.Of(text).Quotes;
        Assert.Equal(2, quotes.Count);
        Assert.All(quotes, q => Assert.Equal(Party.Actor("reuters"), q.Speaker));
    }

    [Theory]
    [InlineData("قال ناصر بوريطة إن هذا الخلاف \"عابر ولا يستحق كل هذا الكلام\" وإن الجميع يعرف ذلك.")]
    [InlineData("وأوضح ناصر بوريطة أن فكرة \"الميناء الحر\" قديمة وتعود إلى سنوات بعيدة.")]
    [InlineData("وأضاف ناصر بوريطة أنه في حال التأخر \"ستعاد الأشغال كلها من البداية\".")]
    [InlineData("وأكد ناصر بوريطة أن السفر عبر \"طريق الشاطئ\" آمن وأن الحافلات تعمل في موعدها.")]
    [InlineData("ورأى ناصر بوريطة أن ما جرى في المدينة \"خطأ كبير\" لن يتكرر في المستقبل.")]
    public void Retold_words_with_marks_inside_are_one_stretch(string sentence)
    {
        var article = Sample.Of(sentence);
        var quote = Assert.Single(article.Quotes).Span.Of(article.Article.Text);
        Assert.EndsWith(sentence.TrimEnd('.', '"')[^6..], quote.TrimEnd('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ويمكن لأي زائر أن يكتب بلغته ما يريد، ويمكن أن يقرأه شخص آخر في مكان بعيد.")]
    [InlineData("ولم يسجل الفريق إلا هدفا واحدا طوال المباراة التي جرت أمس.")]
    [InlineData("تحدث المشهد عن بيت قديم، ومن المفروض أن تعاد إليه الحياة هذا العام.")]
    [InlineData("أعتقد أن الطريق طويل، وأقترح أن نبدأ السير قبل طلوع الشمس.")]
    [InlineData("كشف عنها الموقع الأسبوع الماضي في صفحته الأولى دون أن يذكر التفاصيل.")]
    public void Not_every_clause_is_somebodys_words(string sentence) => Assert.Empty(Sample.Of(sentence).Quotes);

    [Theory]
    [InlineData("قال المدير التنفيذي للمنتدى، ناصر بوريطة، إن الموعد ثابت ولن يتغير.")]
    [InlineData("وشدد سفير البلاد السابق لدى المنظمة، ناصر بوريطة، أمس في المدينة، على أن الموعد ثابت.")]
    [InlineData("وأكد ناصر بوريطة ألا بديل عن الموعد الذي اتفق عليه الجميع.")]
    [InlineData("وأوضح ناصر بوريطة، مضيفا ضمن ندوة عقدها أمس في المدينة، أن الموعد ثابت.")]
    [InlineData("وأكد الوزير ناصر بوريطة في كلمته، أمس، أن الموعد ثابت ولن يتغير.")]
    public void The_name_beside_an_office_is_the_speaker(string sentence) =>
        Assert.Equal(Party.Actor("nasser-bourita"), Assert.Single(Sample.Of(sentence).Quotes).Speaker);

    // Each was once given to whoever stands nearer: a group's verb in the plural has its subject before it, an auxiliary opens no
    // phrase, a name under a preposition is no subject.
    [Theory]
    [InlineData("قال سكان محليون إن الطريق مقطوع. ودعوا وزارة الصحة إلى التدخل وقالوا إن الماء نفد.", "source:سكان محليون")]
    [InlineData("وكانت وكالة رويترز قد أعلنت أمس أن الطريق مقطوع منذ الفجر.", "actor:reuters")]
    [InlineData("وعليه، فقد استدعت وكالة رويترز مراسلها، موضحة أنها تنتظر عودته إلى المدينة.", "actor:reuters")]
    [InlineData("استقبل ناصر بوريطة الوفد وتطرق إلى قضية دونالد ترامب، وقال إن الموعد ثابت.", "actor:nasser-bourita")]
    [InlineData("قال ناصر بوريطة إن دونالد ترامب، الذي زار المدينة، يواصل الرحلة في الصيف، وأكد أن الموعد ثابت.", "actor:nasser-bourita")]
    [InlineData("وقال الناطق باسم وكالة رويترز إن الطريق مقطوع منذ الفجر.", "actor:reuters")]
    public void Who_stands_nearer_is_not_who_speaks(string text, string speaker) =>
        Assert.All(Sample.Of(text).Quotes, q => Assert.Equal(speaker, q.Speaker.ToString()));

    // What stands between an office and the words said is the name of its holder, also where no list has it.
    [Theory]
    [InlineData("وأوضح المتحدث الرسمي للمركز سفيان الهلواني، أن الرحلة وصلت أمس إلى المدينة.", "سفيان الهلواني")]
    [InlineData("وقالت المديرة التنفيذية للمنظمة، كريستا شولتز، إن الحظر واجب في المدارس.", "كريستا شولتز")]
    [InlineData("وأكد محافظ المؤسسة الدكتور علي الغضبان أن الموازنة تكفي لهذا العام.", "علي الغضبان")]
    [InlineData("وأفاد المدير العام للمستشفى روبرتو كارنيفال بأن الجرحى غادروا مساء أمس.", "روبرتو كارنيفال")]
    [InlineData("وذكر رئيس اللجنة المنظمة نيلسون هوبكنز أن التذاكر نفدت قبل الموعد.", "نيلسون هوبكنز")]
    public void The_name_after_an_office_is_a_person(string sentence, string name)
    {
        var article = Sample.Of(sentence);
        var speaker = Assert.Single(article.Quotes).Speaker;
        var mention = Assert.Single(article.Mentions, m => speaker == Party.Actor(m.Actor));
        Assert.Equal(name, mention.Span.Of(article.Article.Text));
    }

    [Theory]
    [InlineData("ونقلت الصحيفة عن مستوطنين قولهم إن الطريق مغلق. وغادر المستوطنون المكان، واتهم المستوطنون الجيش الإسرائيلي بالإهمال.")]
    [InlineData("وبحسب \"رويترز\"، فإن الطريق مقطوع منذ الفجر في المدينة كلها.")]
    public void A_group_and_an_outlet_in_marks_are_actors(string text) =>
        Assert.Equal(PartyKind.Actor, Sample.Of(text).Quotes[0].Speaker.Kind);
}
