using Khitab.Text;

namespace Khitab.Analysis.Tests.Actors;

/// <summary>People whom no list has, and words that only look like them.</summary>
public sealed class PersonTests
{
    [Theory]
    [InlineData("استقبل العميد إدريس بوشامة وفدا من الضباط.", "إدريس بوشامة")]
    [InlineData("وترأس الوفد إدريس بوشامة رئيس قسم العمليات بالأركان.", "إدريس بوشامة")]
    [InlineData("وحضر اللقاء إدريس ولد سيدنا والضباط.", "إدريس ولد سيدنا")]
    [InlineData("وقال الزعيراوي الفتحلي، خبير في شؤون المنطقة، إن الوضع هادئ.", "الزعيراوي الفتحلي")]
    [InlineData("وأكد السفير كونراد فيلتمان أن الوضع هادئ.", "كونراد فيلتمان")]
    [InlineData("أكد سفير المغرب في دكار، حسن الصنهاجي، أن الوضع هادئ.", "حسن الصنهاجي")]
    [InlineData("واستقبل الوزير مامادو كوليبالي نظيره.", "مامادو كوليبالي")]
    public void A_person_is_found_by_name_and_title(string sentence, string name)
    {
        var analysis = Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence);
        var person = Assert.Single(analysis.Actors, a => a.Id.StartsWith("x-", StringComparison.Ordinal));
        Assert.Equal(name, person.Names[0]);
    }

    [Theory]
    [InlineData("وأكد الوزير على أهمية التعاون في هذا المجال.")]
    [InlineData("وقال الوزير إن المناورات بدأت أمس في الجنوب.")]
    [InlineData("وسادت علاقات حسن الجوار بين البلدين منذ سنوات.")]
    [InlineData("وصل الوفد صباح اليوم السبت إلى المدينة.")]
    [InlineData("وقال الوزير: لدينا تسجيل صوتي واضح.")]
    [InlineData("وأكد المتحدث باسم الحكومة المحلية أن العمل مستمر.")]
    [InlineData("وصرح بأن هدف الزيارة لم يتغير.")]
    [InlineData("ويحمل باسمه الحركي سلاحا قديما.")]
    public void An_everyday_word_is_no_person(string sentence)
    {
        var analysis = Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence);
        Assert.DoesNotContain(analysis.Actors, a => a.Type is ActorType.Person or ActorType.Expert);
    }

    // What something is named after does not act, with a title between too.
    [Theory]
    [InlineData("افتتح الوزير مدينة الملك عبد القادر الطبية أمس.")]
    [InlineData("وتقع جامعة الأمير عبد القادر بن سالم في الشمال.")]
    [InlineData("وبدأ العمل في مستشفى الشيخ إدريس بوشامة.")]
    [InlineData("وأقيمت المباراة على ملعب الأمير إدريس بوشامة.")]
    [InlineData("وأغلق شارع الرئيس إدريس بوشامة أمام السيارات.")]
    public void What_a_place_is_named_after_is_no_person(string sentence) => HasNoPerson(sentence);

    // A body with the article is whom somebody speaks for and gives no name to what follows it.
    [Theory]
    [InlineData("وأوضح المتحدث الرسمي للمركز رأفت الدباغ أن العمل مستمر.", "رأفت الدباغ")]
    [InlineData("وقال مدير المستشفى سمير الحداوي إن العمل مستمر.", "سمير الحداوي")]
    [InlineData("وأكد عميد الكلية نبيل الزعيراوي أن العمل مستمر.", "نبيل الزعيراوي")]
    [InlineData("وصرح رئيس المؤسسة فؤاد البوشامي بأن العمل مستمر.", "فؤاد البوشامي")]
    [InlineData("وأعلنت مديرة المعهد سهام الفتحاوي أن العمل مستمر.", "سهام الفتحاوي")]
    public void Who_speaks_for_a_body_has_no_place_named_after_them(string sentence, string name)
    {
        var analysis = Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence);
        Assert.Contains(analysis.Actors, a => a.Type is ActorType.Person or ActorType.Expert && a.Names.Contains(name));
    }

    // Fathers are named once and left out later, or the other way round.
    [Theory]
    [InlineData("قال الوزير سمير بن خالد الدباغ إن العمل مستمر. وغادر الوزير سمير الدباغ.")]
    [InlineData("قال الخبير نبيل الزعيراوي إن العمل مستمر. وأضاف الخبير نبيل بن سالم الزعيراوي أن العدد كبير.")]
    [InlineData("أكد المدير فؤاد حمدي البوشامي أن العمل مستمر. وأعلن فؤاد البوشامي، مدير القسم، النتائج.")]
    [InlineData("قال السفير إدريس بن منصور الصنهاجي إنه سعيد. وغادر السفير إدريس الصنهاجي.")]
    [InlineData("قال الدكتور سمير الحداوي إنه سعيد. وأضاف الدكتور سمير بن فؤاد الحداوي أنه عائد.")]
    public void A_name_without_fathers_is_the_same_person(string paragraph) =>
        Assert.Single(Sample.Corpus("أخبار اليوم من المدينة\n\n" + paragraph).Actors, a => a.Type is ActorType.Person or ActorType.Expert);

    // An everyday word that is somebody's first name elsewhere, with a definite noun or a nisba after it.
    [Theory]
    [InlineData("وقال الأمين التنفيذي للجمعية إن الوضع هادئ.")]
    [InlineData("وبات الحوار، وهو سيد الموقف، خيار الجميع.")]
    [InlineData("ولم يوضح النائب العام متى تم الكشف عن ذلك.")]
    [InlineData("ودعا الوزير الآن لخوض الحوار.")]
    [InlineData("وسقط الموقع في أيدي مسلحين مجهولين.")]
    public void Words_that_only_surroundings_make_a_name_are_none(string sentence) => HasNoPerson(sentence);

    // The adjective of a country is a last name after a first name that the list knows.
    [Theory]
    [InlineData("أوضح اللواء إدريس التركي أن الوضع هادئ.", "إدريس التركي")]
    [InlineData("أوضح اللواء محمود المصري أن الوضع هادئ.", "محمود المصري")]
    [InlineData("أوضح العميد إبراهيم اليمني أن الوضع هادئ.", "إبراهيم اليمني")]
    [InlineData("أوضح العقيد محمد السوري أن الوضع هادئ.", "محمد السوري")]
    [InlineData("أوضح الدكتور أحمد الليبي أن الوضع هادئ.", "أحمد الليبي")]
    public void A_name_may_end_in_the_adjective_of_a_country(string sentence, string name)
    {
        var article = Sample.Of(sentence);
        var person = Assert.Single(article.Mentions, m => m.Actor.StartsWith("x-", StringComparison.Ordinal));
        Assert.Equal(name, person.Span.Of(article.Article.Text));
    }

    // The recogniser may run two names together, or leave the conjunction at the head of one: no name begins with it or has it inside.
    [Theory]
    [InlineData("وحضر الحفل إدريس بوشامة وعبد المجيد بوسلهام والضيوف.")]
    [InlineData("ورافقه نجيب السفياني وعبد العزيز الدكالي في الجولة.")]
    [InlineData("وعين إدريس بوشامة مديرا في الشمال، وعبد المجيد بوسلهام مديرا في الجنوب.")]
    [InlineData("وفازت فاطمة بوشامة ومحمد السفياني بالجائزة.")]
    [InlineData("وانتخب أعضاء المكتب: يوسف الدكالي وفاطمة الزهراء بوسلهام.")]
    public void Names_do_not_run_together(string sentence)
    {
        var article = Sample.Of(sentence);
        var persons = article.Mentions.Where(m => m.Actor.StartsWith("x-", StringComparison.Ordinal))
            .Select(m => m.Span.Of(article.Article.Text));
        Assert.All(persons, name => Assert.DoesNotContain(name.Split(' '), word => word.StartsWith('و')));
    }

    [Fact]
    public void A_last_name_in_the_headline_is_who_bears_it_below()
    {
        var article = Sample.OfText("بوشامة: نرفض الاتفاق الجديد\n\nقال العميد إدريس بوشامة إن الوضع هادئ. وأكد العميد أن الحوار مستمر.");
        Assert.Equal(2, article.Mentions.Count(m => m.Actor.StartsWith("x-", StringComparison.Ordinal)));
        Assert.Single(article.Mentions.Where(m => m.Actor.StartsWith("x-", StringComparison.Ordinal)).Select(m => m.Actor).Distinct());
    }

    [Fact]
    public void Spellings_of_one_name_are_one_person()
    {
        var analysis = Sample.Corpus(
            "أخبار اليوم من المدينة\n\nقال العميد عبدالغني بوشامة إن الوضع هادئ.",
                "أخبار أمس من المدينة\n\nقال العميد عبد الغني بوشامة إن الوضع هادئ.");
        Assert.Single(analysis.Actors, a => a.Id.StartsWith("x-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_father_may_be_written_in_full()
    {
        var analysis = Sample.Corpus(
            "أخبار اليوم من المدينة\n\nقال العميد عبد الغني بن سالم إن الوضع هادئ.",
                "أخبار أمس من المدينة\n\nقال العميد عبد الغني ابن سالم إن الوضع هادئ.");
        Assert.Single(analysis.Actors, a => a.Id.StartsWith("x-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("قال رمطان العمامرة إن الوضع هادئ.", "ramtane-lamamra")]
    [InlineData("قال رمطان لعمامرة إن الوضع هادئ.", "ramtane-lamamra")]
    public void Another_spelling_of_somebody_listed_is_that_person(string sentence, string id) =>
        Assert.Contains(Sample.Of(sentence).Mentions, m => m.Actor == id);

    [Fact]
    public void A_last_name_alone_is_the_person_named_before()
    {
        var article = Sample.Of("قال إدريس بوشامة، رئيس الجمعية، إن الوضع هادئ. وغادر بوشامة القاعة بعد ذلك.");
        Assert.Equal(2, article.Mentions.Count(m => m.Actor.StartsWith("x-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_last_name_that_is_an_adjective_is_not_taken_for_the_person()
    {
        var article = Sample.Of("قال إدريس كبير، رئيس الجمعية، إن الوضع هادئ. وارتفع عدد السكان بشكل كبير هذا العام.");
        Assert.Single(article.Mentions, m => m.Actor.StartsWith("x-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_listed_last_name_after_another_given_name_is_somebody_else() =>
        Assert.DoesNotContain(
            Sample.Of("قال إدريس بوتفليقة، رئيس الجمعية، إن الوضع هادئ.").Mentions, m => m.Actor == "abdelaziz-bouteflika");

    [Theory]
    [InlineData("قال إدريس بوشامة، الخبير في الشؤون الأمنية، إن الوضع هادئ.", ActorType.Expert)]
    [InlineData("قال المحلل إدريس بوشامة إن الوضع هادئ.", ActorType.Expert)]
    [InlineData("قال العميد إدريس بوشامة إن الوضع هادئ.", ActorType.Person)]
    public void Who_is_introduced_as_an_expert_is_one(string sentence, ActorType type)
    {
        var analysis = Sample.Corpus("أخبار اليوم من المدينة\n\n" + sentence);
        Assert.Equal(type, Assert.Single(analysis.Actors, a => a.Id.StartsWith("x-", StringComparison.Ordinal)).Type);
    }

    [Fact]
    public void What_is_named_after_somebody_is_not_that_person() =>
        HasNoPerson("وافتتح مستشفى إدريس بوشامة أبوابه، بعد أشغال دامت سنة.");

    [Fact]
    public void Ids_of_persons_are_stable_over_runs_and_texts()
    {
        var one = Sample.Of("قال العميد إدريس بوشامة إن الوضع هادئ.");
        var other = Sample.Of("واستقبل العميد إدريس بوشامة، أمس، وفدا كبيرا.");
        Assert.Equal(
            one.Mentions.Single(m => m.Actor.StartsWith("x-", StringComparison.Ordinal)).Actor,
            other.Mentions.Single(m => m.Actor.StartsWith("x-", StringComparison.Ordinal)).Actor);
    }

    // Where the preposition is written «على», «علي» is the name.
    [Fact]
    public void A_first_name_is_not_the_preposition_that_is_spelled_like_it()
    {
        var actors = Sample.Corpus("خبر اليوم\n\nوحصل على الجائزة مدير المدرسة علي الزعيراوي، وشكر الناس على الحضور.").Actors;
        Assert.Contains(actors, a => a.Names.Contains("علي الزعيراوي"));
    }

    // A second name joined to the first, a title that a family has for one, a first name that is an adjective too.
    [Theory]
    [InlineData("ووصل العميد إدريس بوشامة، وناجم الكعيت أمس.", "ناجم الكعيت")]
    [InlineData("وسافر نجله إدريس بوشامة أمس.", "إدريس بوشامة")]
    [InlineData("وقال محمد علي الحوثي إن العمل مستمر.", "محمد علي الحوثي")]
    public void A_person_is_found_beside_another_and_by_more_titles(string sentence, string name) =>
        Assert.Contains(Sample.Corpus("خبر اليوم\n\n" + sentence).Actors, a => a.Type == ActorType.Person && a.Names.Contains(name));

    private static void HasNoPerson(string sentence) =>
        Assert.DoesNotContain(Sample.Corpus("خبر اليوم\n\n" + sentence).Actors, a => a.Type is ActorType.Person or ActorType.Expert);
}
