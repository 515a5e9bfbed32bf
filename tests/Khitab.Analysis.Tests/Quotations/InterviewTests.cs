using Khitab.Analysis.Tests.Statements;

namespace Khitab.Analysis.Tests.Quotations;

/// <summary>What is said in an interview is the guest's and no judgement of the paper, however the turns are printed.</summary>
public class InterviewTests
{
    [Theory]
    [InlineData("حوار مع رياض المنصوري\n\nس: كيف ترى أداء الحكومة التونسية؟\n\nج: لقد فشلت الحكومة التونسية في إقناع الناس.\n\nس: وما البديل؟\n\nج: البديل هو الحوار مع الجميع.")]
    [InlineData("رياض المنصوري: الحكومة التونسية فشلت\n\nأكد الوزير السابق رياض المنصوري أن المرحلة صعبة.\n\n* كيف ترى أداء الحكومة التونسية؟\n\n- لقد فشلت الحكومة التونسية في إقناع الناس.\n\n* وما البديل؟\n\n- البديل هو الحوار مع الجميع.")]
    [InlineData("وزير سابق يتحدث عن المرحلة\n\nفي هذا الحوار يتحدث رياض المنصوري عن تونس.\n\nكيف ترى أداء الحكومة التونسية؟\n\nلقد فشلت الحكومة التونسية في إقناع الناس.\n\nهل تأخر الإصلاح؟\n\nالإصلاح لم يبدأ بعد.\n\nوما البديل؟\n\nالبديل هو الحوار مع الجميع.")]
    [InlineData("حوار الأسبوع\n\nسؤال: كيف يرى رياض المنصوري أداء الحكومة التونسية؟\n\nرياض المنصوري: لقد فشلت الحكومة التونسية في إقناع الناس.\n\nسؤال: وما البديل؟\n\nرياض المنصوري: البديل هو الحوار مع الجميع.")]
    [InlineData("مقابلة خاصة\n\nأجرينا هذه المقابلة مع رياض المنصوري في بيته.\n\n• كيف ترى أداء الحكومة التونسية؟\n\n•• لقد فشلت الحكومة التونسية في إقناع الناس.\n\n• وما البديل؟\n\n•• البديل هو الحوار مع الجميع.")]
    public void An_answer_is_the_guests(string text)
    {
        var article = StatementsIn.OfText(text + "\n");
        var answer = Assert.Single(article.Quotes, q => q.Span.Of(article.Article.Text).Contains("لقد فشلت", StringComparison.Ordinal));
        Assert.Contains(
            article.Mentions,
            m => Party.Actor(m.Actor) == answer.Speaker && m.Span.Of(article.Article.Text).Contains("المنصوري", StringComparison.Ordinal));
        Assert.DoesNotContain(article.Statements, s => s.Holder == Party.Author);
        Assert.Contains(article.Statements, s => s.Holder == answer.Speaker && s.Target == Party.Actor("tunisia-government") && s.Polarity < 0);
        Assert.DoesNotContain(article.Stance, v => v.Kind is VerdictKind.Favourable or VerdictKind.Unfavourable or VerdictKind.Mixed);
    }

    [Theory]
    [InlineData("حوار مع رياض المنصوري\n\nس: لماذا فشلت الحكومة التونسية؟\n\nج: لا أعرف.\n\nس: ألم تنجح فرنسا في ذلك؟\n\nج: ربما.")]
    [InlineData("رياض المنصوري: لا أعرف\n\nالتقينا رياض المنصوري.\n\n* لماذا فشلت الحكومة التونسية؟\n\n- لا أعرف.\n\n* ألم تنجح فرنسا في ذلك؟\n\n- ربما.")]
    [InlineData("لقاء مع ضيف\n\nحوار مع رياض المنصوري.\n\n- لماذا فشلت الحكومة التونسية؟\n\nلا أعرف.\n\n- ألم تنجح فرنسا في ذلك؟\n\nربما.")]
    [InlineData("لقاء مع ضيف\n\nحوار مع رياض المنصوري.\n\nلماذا فشلت الحكومة التونسية؟\n\nـ لا أعرف.\n\nألم تنجح فرنسا في ذلك؟\n\nـ ربما.")]
    [InlineData("لقاء مع ضيف\n\nحوار مع رياض المنصوري.\n\nسؤال: لماذا فشلت الحكومة التونسية؟\n\nجواب: لا أعرف.\n\nسؤال: ألم تنجح فرنسا في ذلك؟\n\nجواب: ربما.")]
    public void A_question_is_nobodys_position(string text) =>
        Assert.DoesNotContain(StatementsIn.OfText(text + "\n").Statements, s => s.Act == Act.Evaluates);

    [Theory]
    [InlineData("من المسؤول عن الأزمة؟\n\nفشلت الحكومة التونسية في كل شيء.\n\nفما العمل إذن؟\n\nلا بد من حوار مع الجميع.\n\nومن يقوده؟\n\nتقوده النقابات.")]
    [InlineData("أسئلة كثيرة\n\nفشلت الحكومة التونسية في كل شيء.\n\n- من المسؤول عن ذلك؟\n\n- ومن يحاسب من؟\n\n- وهل من بديل؟\n\n- ومتى يأتي؟")]
    [InlineData("ماذا بعد؟\n\nفشلت الحكومة التونسية في كل شيء. فهل من بديل؟\n\nلا جواب.\n\nهل يأتي غدا؟\n\nالناس تنتظر.")]
    [InlineData("قائمة المطالب\n\nفشلت الحكومة التونسية في كل شيء.\n\n- رفع الأجور.\n\n- خفض الأسعار.\n\n- فتح المدارس.")]
    [InlineData("تونس: ماذا جرى؟\n\nفشلت الحكومة التونسية في كل شيء.\n\nالنقابات: الإضراب مستمر.\n\nالأحزاب: نريد انتخابات.")]
    public void An_essay_that_asks_stays_its_authors(string text) =>
        Assert.Contains(
            StatementsIn.OfText(text + "\n").Statements, s =>
                s.Holder == Party.Author && s.Target == Party.Actor("tunisia-government") && s.Polarity < 0);
}
