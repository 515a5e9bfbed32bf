using Khitab.Analysis.Tests.Statements;

namespace Khitab.Analysis.Tests.Stance;

public class EvaluationTests
{
    [Theory]
    [InlineData("ونجح المغرب في تنظيم القمة خلال هذا العام.", "author > morocco +1")]
    [InlineData("نجحت تونس في إطلاق الحوار مع جيرانها.", "author > tunisia +1")]
    [InlineData("تونس نجحت هذه السنة في إطلاق الحوار.", "author > tunisia +1")]
    [InlineData("وأخفقت فرنسا في إقناع شركائها بالبقاء.", "author > france -1")]
    [InlineData("لم ينجح المغرب في تنظيم القمة هذا العام.", "author > morocco -1")]
    public void A_judging_verb_judges_its_subject(string text, string wanted) => Assert.Contains(wanted, StatementsIn.Judgements(text));

    [Theory]
    [InlineData("زار وزير خارجية المغرب تونس في الربيع، بعد أن فشلت في تنظيم القمة.", "author > tunisia -1")]
    [InlineData("زار رئيس حكومة تونس المغرب في الربيع، بعد أن فشل في تنظيم القمة.", "author > morocco -1")]
    public void A_verb_without_subject_agrees_in_gender(string text, string wanted) =>
        Assert.Contains(wanted, StatementsIn.Judgements(text));

    [Theory]
    [InlineData("تتسع عزلة فرنسا في القارة منذ سنوات.", "author > france -1")]
    [InlineData("تعيش فرنسا عزلة في القارة منذ سنوات.", "author > france -1")]
    [InlineData("استمرت الاستفزازات الجزائرية على الحدود طيلة الشهر.", "author > algeria -1")]
    [InlineData("الجميع يعرف الدور البارز الذي تلعبه موريتانيا في المنطقة.", "author > mauritania +1")]
    [InlineData("ويعزز الاتفاق حضور المغرب كشريك موثوق في القارة.", "author > morocco +1")]
    [InlineData("دفعت الأزمة فرنسا إلى التخبط في سياستها.", "author > france -1")]
    public void A_judging_noun_judges_whose_it_is(string text, string wanted) => Assert.Contains(wanted, StatementsIn.Judgements(text));

    [Theory]
    [InlineData("استقبلت العاصمة وفدا من جبهة البوليساريو الانفصالية هذا الأسبوع.", "author > polisario -1")]
    [InlineData("وأصبحت فرنسا معزولة في المنطقة كلها.", "author > france -1")]
    [InlineData("تراقب تونس مواقف الجزائر العدائية منذ الصيف.", "author > algeria -1")]
    public void A_judging_adjective_judges_what_it_stands_beside(string text, string wanted) =>
        Assert.Contains(wanted, StatementsIn.Judgements(text));

    [Theory]
    [InlineData("تواجه باماكو تهديدات متزايدة وهجمات إرهابية في الشمال.")]
    [InlineData("تعرضت النيجر لهجوم إرهابي دام قرب الحدود.")]
    [InlineData("شهدت مالي اضطرابات وارتفاع وتيرة الهجمات الإرهابية خلال الصيف.")]
    [InlineData("تبادل المغرب الخبرات مع موريتانيا في ميدان الصيد.")]
    [InlineData("زار وفد من تونس مدينة طرابلس على رأس بعثة تجارية.")]
    public void Dangers_harm_and_plain_news_judge_nobody(string text) => Assert.Empty(StatementsIn.Judgements(text));

    [Theory]
    [InlineData("يتوقع أن تفشل فرنسا في مساعيها خلال العام المقبل.")]
    [InlineData("قد تنجح تونس في تنظيم القمة.")]
    public void What_is_expected_or_possible_is_no_asserted_judgement(string text) =>
        Assert.DoesNotContain(
            StatementsIn.Of(text).Statements, s => s.Holder == Party.Author && s.Modality == Modality.Asserted && s.Act == Act.Evaluates);

    [Fact]
    public void An_impersonal_is_a_source_without_a_name()
    {
        var statement = Assert.Single(
            StatementsIn.Of("ويتوقع أن تفشل فرنسا في مساعيها.").Statements, s => s.Target == Party.Actor("france"));
        Assert.Equal(PartyKind.Source, statement.Holder.Kind);
        Assert.StartsWith("يتوقع", statement.Holder.Name, StringComparison.Ordinal);
        Assert.Equal(Voice.Reported, statement.Voice);
    }

    [Fact]
    public void What_a_quotation_judges_is_the_speakers()
    {
        var all = StatementsIn.Sure("قال الرئيس إيمانويل ماكرون إن “تونس نجحت في تنظيم القمة”.");
        Assert.DoesNotContain("author > tunisia +1", all);
        Assert.Contains(all, s => s.EndsWith("> tunisia +1", StringComparison.Ordinal));
    }

    [Fact]
    public void To_be_told_to_leave_off_is_criticism_and_any_other_demand_is_none()
    {
        var avoid = StatementsIn.Of("يتعين على فرنسا تجنب استغلال موارد جيرانها.").Statements.Single(s => s.Act == Act.Demands);
        var other = StatementsIn.Of("يتعين على فرنسا العمل مع جيرانها في القارة.").Statements.Single(s => s.Act == Act.Demands);
        Assert.Equal((-1, Modality.Asserted), (avoid.Polarity, avoid.Modality));
        Assert.Equal(0, other.Polarity);
    }

    [Fact]
    public void Judging_words_side_by_side_judge_once() =>
        Assert.Single(
            StatementsIn.Of("تعيش فرنسا عزلة خانقة ومتنامية في القارة.").Statements, s =>
                s.Target == Party.Actor("france") && s.Holder == Party.Author);
}
