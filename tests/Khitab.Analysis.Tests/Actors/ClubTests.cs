namespace Khitab.Analysis.Tests.Actors;

/// <summary>Clubs have everyday words for names, and players one foreign name.</summary>
public sealed class ClubTests
{
    private const string Match = "وانتهت المباراة بركلة جزاء بعد شوط أول خاض فيه المنتخب تدريبات في ملعب آخر. ";

    [Theory]
    [InlineData("وتأهل فريق الهلال، وقال الهلال إنه جاهز.", "al-hilal-saudi", 2)]
    [InlineData("وجرى اللقاء بين الفتح والهلال.", "al-fateh-sc", 1)]
    public void In_talk_of_sport_a_word_is_a_club_after_a_word_for_clubs(string sentence, string club, int mentions) =>
        Assert.Equal(mentions, Sample.Of(Match + sentence).Mentions.Count(m => m.Actor == club));

    [Theory]
    [InlineData("وسار قائد النصر في الموكب.")]
    [InlineData("وكان رئيس الاتحاد أول من تكلم.")]
    public void Elsewhere_it_is_a_word(string sentence) =>
        Assert.DoesNotContain(Sample.Of(sentence).Mentions, m => m.Actor is "al-nassr" or "al-ittihad-jeddah");

    [Fact]
    public void A_federation_is_no_club() =>
        Assert.DoesNotContain(
            Sample.Of(Match + "وعقد رئيس الاتحاد الأردني لكرة القدم مؤتمرا.").Mentions, m => m.Actor == "al-ittihad-jeddah");

    [Theory]
    [InlineData("وقال المدرب البولندي رادفانسكي إن الفريق جاهز.", "رادفانسكي")]
    [InlineData("وغاب اللاعب كامبرينو عن التدريب.", "كامبرينو")]
    public void One_foreign_name_after_a_title_of_sport_is_a_person(string sentence, string name) =>
        Assert.Contains(
            Sample.Corpus("خبر اليوم\n\n" + Match + sentence).Actors, a => a.Type == ActorType.Person && a.Names.Contains(name));

    [Theory]
    [InlineData("وطلب من اللاعب سيارة جديدة.")]
    [InlineData("وطلب المدرب من اللاعب تدريبات أطول.")]
    public void What_a_player_is_given_is_no_name(string sentence) =>
        Assert.DoesNotContain(Sample.Corpus("خبر اليوم\n\n" + Match + sentence).Actors, a => a.Type == ActorType.Person);
}
