using Khitab.Text;

namespace Khitab.Analysis.Tests.Comparison;

public class NamingTests
{
    [Fact]
    public void A_label_is_its_users()
    {
        var corpus = Compare.Texts(
            "هاجم مسلحون القرية ليلا. وقال وزير الدفاع النيجري ساليفو مودي إن \"الإرهابيين قتلوا مدنيين\". وانسحب المسلحون فجرا.");
        var found = corpus.Articles[0].Namings;

        Assert.Equal(["المسلحون", "الإرهابيون", "المسلحون"], found.Select(n => n.Label));
        Assert.Equal([false, true, false], found.Select(n => n.Charged));
        Assert.Equal([PartyKind.Author, PartyKind.Actor, PartyKind.Author], found.Select(n => n.By.Kind));
        Assert.All(found, n => Assert.Equal("armed", n.Kind));
        Assert.Equal("الإرهابيين", found[1].Span.Of(corpus.Articles[0].Article.Text));
    }

    [Theory]
    [InlineData("زار الوفد مقر القوات المسلحة في العاصمة.")]
    [InlineData("تعزز الدولتان مكافحة الإرهاب والتهديدات الإرهابية.")]
    [InlineData("")]
    public void What_names_nobody_is_no_label(string text) =>
        Assert.DoesNotContain(Compare.Texts(text).Articles[0].Namings, n => n.Kind == "armed");

    [Fact]
    public void Clitics_stand_outside_the_label()
    {
        var corpus = Compare.Texts("حوار الحكومة وبالميليشيات تتعلق مخاوف السكان، وللجماعات المسلحة مطالب.");

        Assert.Equal(["الميليشيات", "لجماعات المسلحة"], corpus.Articles[0].Namings.Select(n => n.Span.Of(corpus.Articles[0].Article.Text)));
    }
}
