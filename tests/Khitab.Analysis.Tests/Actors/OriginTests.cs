namespace Khitab.Analysis.Tests.Actors;

/// <summary>
/// Words of origin name a people or a state as often as they describe a noun:
/// «الفلسطينيون» acted in every fifth article and was found in none.
/// </summary>
public sealed class OriginTests
{
    [Theory]
    [InlineData("وطالب الفلسطينيون بفتح المعابر قبل العيد.", "palestine-people")]
    [InlineData("وخرج المصريون إلى الشوارع للاحتفال بالفوز.", "egypt-people")]
    [InlineData("وهذا مطلب لليبيين منذ سنوات طويلة.", "libya-people")]
    [InlineData("ورفض الأتراك المقترح الأخير جملة وتفصيلا.", "turkey")]
    [InlineData("ويرى مراقبون أن الروس لن يقبلوا بذلك.", "russia")]
    public void A_definite_plural_without_a_noun_is_an_actor(string sentence, string actor) =>
        Assert.Contains(Sample.Of(sentence).Mentions, m => m.Actor == actor && m.Kind != MentionKind.Demonym);

    [Theory]
    [InlineData("وامتلأت الأسواق بالباعة الفلسطينيين قبل العيد.")]
    [InlineData("ووصل المسافرون السوريون والعراقيون إلى الميناء.")]
    [InlineData("واستقبلت المدينة السياح المصريين بالورود.")]
    [InlineData("وتحدث مع شركائنا المغاربة عن الاستثمار.")]
    [InlineData("وعاد الطلبة التونسيون من العطلة.")]
    public void An_adjective_of_origin_stays_one(string sentence) =>
        Assert.All(
            Sample.Of(sentence).Mentions.Where(m => !m.Actor.StartsWith("x-", StringComparison.Ordinal)),
            m => Assert.Equal(MentionKind.Demonym, m.Kind));

    [Theory]
    [InlineData("وقالت وكالات إن السعودية دعت إلى اجتماع عاجل.", MentionKind.Name)]
    [InlineData("وهذا ما ترفضه السعودية منذ البداية.", MentionKind.Name)]
    [InlineData("وبين الإمارات والسعودية تعاون وثيق.", MentionKind.Name)]
    [InlineData("واتسعت القاعات السعودية لضيوف جدد.", MentionKind.Demonym)]
    [InlineData("وازدهرت السوق المالية السعودية هذا العام.", MentionKind.Demonym)]
    public void A_state_is_distinguished_from_the_adjective_of_the_same_spelling(string sentence, MentionKind kind) =>
        Assert.Equal(kind, Assert.Single(Sample.Of(sentence).Mentions, m => m.Actor == "saudi-arabia").Kind);

    [Theory]
    [InlineData("ودعا المجتمع الدولي الأطراف إلى ضبط النفس.", "international-community")]
    [InlineData("ونددت الدول العربية بالقرار.", "arab-states")]
    [InlineData("واتفقت دول الخليج على موعد القمة.", "gcc")]
    [InlineData("وتتهم موسكو الغرب بعرقلة الحوار.", "western-states")]
    [InlineData("وأفادت وسائل إعلام إسرائيلية بوقوع انفجار.", "israel-media")]
    public void Groups_of_states_and_a_countrys_press_act(string sentence, string actor) =>
        Assert.Contains(Sample.Of(sentence).Mentions, m => m.Actor == actor);

    [Theory]
    [InlineData("وتصدت المقاومة لرتل في غزة، وقصفت كتائب القسام موقعا للجيش الإسرائيلي.", "palestinian-factions")]
    [InlineData("وتقدمت المقاومة في تعز ومأرب، وانسحب الحوثيون من المدينة في اليمن.", "southern-resistance-yemen")]
    [InlineData("وقصفت طائرات التحالف مواقع الحوثيين في صنعاء باليمن.", "arab-coalition-yemen")]
    [InlineData("وقصفت طائرات التحالف مواقع داعش قرب الموصل في العراق.", "anti-is-coalition")]
    [InlineData("وأعلنت إسرائيل حظر التجوال، واقتحم الاحتلال مخيما في الضفة.", "israel")]
    public void A_name_that_several_have_is_the_one_of_its_surroundings(string sentence, string actor) =>
        Assert.Contains(Sample.Of(sentence).Mentions, m => m.Actor == actor);
}
