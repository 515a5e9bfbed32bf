namespace Khitab.Analysis.Tests.Statements;

public class RelationTests
{

    [Theory]
    [InlineData("يتواصل التعاون العسكري بين تونس وموريتانيا في الميدان البحري.", "tunisia > mauritania +1")]
    [InlineData("عززت تونس تعاونها مع موريتانيا خلال هذه السنة.", "tunisia > mauritania +1")]
    [InlineData("أعلنت موريتانيا عن شراكة جديدة مع السنغال في قطاع الغاز.", "mauritania > senegal +1")]
    [InlineData("تدعم تركيا ليبيا في إعادة الإعمار.", "turkey > libya +1")]
    [InlineData("أثار دعم تركيا لليبيا نقاشا واسعا.", "turkey > libya +1")]
    [InlineData("تتهم النيجر فرنسا بزعزعة حدودها.", "niger > france -1")]
    [InlineData("انسحبت النيجر من إيكواس في بداية السنة.", "niger > ecowas -1")]
    [InlineData("هددت فرنسا النيجر بعقوبات جديدة.", "france > niger -1")]
    [InlineData("ردت تونس على تصريحات وزير الخارجية الفرنسي حول الهجرة.", "tunisia > france -1")]
    [InlineData("اندلعت اشتباكات بين السودان وإثيوبيا على الحدود.", "sudan > ethiopia -1")]
    [InlineData("تعيش العلاقات بين تونس وليبيا على وقع توتر كبير.", "tunisia > libya -1")]
    [InlineData("أوقفت النيجر التعاون مع فرنسا بشكل نهائي.", "niger > france -1")]
    [InlineData("تتوجس إسبانيا من تنامي الحضور الفرنسي في المتوسط.", "spain > france -1")]
    [InlineData("جددت قبرص دعمها لتونس في هذا الملف.", "cyprus > tunisia +1")]
    public void Verbs_and_nouns_relate_actors(string text, string wanted) => Assert.Contains(wanted, StatementsIn.Sure(text));

    [Theory]
    [InlineData("تتعاون تونس مع موريتانيا في الميدان البحري.", "تتعاون تونس في موريتانيا مع شركات خاصة.", "tunisia > mauritania +1")]
    [InlineData("هددت فرنسا النيجر بعقوبات جديدة.", "هددت فرنسا في النيجر شركات خاصة.", "france > niger -1")]
    public void A_place_is_not_acted_upon(string related, string placed, string pair)
    {
        Assert.Contains(pair, StatementsIn.Sure(related));
        Assert.DoesNotContain(pair, StatementsIn.Sure(placed));
    }

    [Fact]
    public void A_list_is_distributed_and_stood_for()
    {
        var sure = StatementsIn.Sure(
            "تقاتل تشاد والكاميرون والنيجر تنظيم داعش منذ سنوات. واتجهت الدول الثلاث نحو تركيا للحصول على السلاح.");
        foreach (var country in new[] { "chad", "cameroon", "niger" })
        {
            Assert.Contains($"{country} > islamic-state -1", sure);
            Assert.Contains($"{country} > turkey +1", sure);
        }
    }

    [Theory]
    [InlineData("البلدين")]
    [InlineData("الجانبين")]
    [InlineData("الطرفين")]
    public void Words_for_two_stand_for_the_pair_before(string two) =>
        Assert.Contains(
            "tunisia > libya +1", StatementsIn.Sure($"التقى وفدان من تونس وليبيا في العاصمة. ويشمل التعاون بين {two} ميادين كثيرة."));

    [Fact]
    public void A_counterpart_is_the_same_institution_of_the_other_country()
    {
        var sure = StatementsIn.Sure(
            "عقدت القوات المسلحة المغربية ونظيرتها التونسية اجتماعا في الرباط. وحضر ضباط من القوات المسلحة التونسية.");
        Assert.Contains("morocco-armed-forces > tunisia-armed-forces +1", sure);
    }

    [Fact]
    public void Someones_country_is_the_country_of_who_was_named() =>
        Assert.Contains(
            "algeria > polisario +1",
            StatementsIn.Sure("أكد الرئيس الجزائري عبد المجيد تبون دعم بلاده لجبهة البوليساريو. وتتابع الجزائر الملف."));

    [Fact]
    public void The_one_accused_in_a_relative_is_its_antecedent()
    {
        var statements = StatementsIn.Of("تراجع النيجر علاقاتها مع فرنسا، الحليف السابق الذي تتهمه بالتدخل في شؤونها.").Statements;
        Assert.Contains(statements, s => StatementsIn.Written(s) == "niger > france -1" && s.Modality == Modality.Reported);
    }

    [Theory]
    [InlineData("تتهم النيجر فرنسا بزعزعة حدودها.", Modality.Reported)]
    [InlineData("تخشى النيجر فرنسا منذ الاستقلال.", Modality.Ascribed)]
    [InlineData("هددت فرنسا النيجر بعقوبات جديدة.", Modality.Asserted)]
    [InlineData("قد تهدد فرنسا النيجر بعقوبات جديدة.", Modality.Hypothetical)]
    [InlineData("لم تهدد فرنسا النيجر بأي عقوبات.", Modality.Denied)]
    public void Modality_says_how_it_is_put(string text, Modality modality) =>
        Assert.Contains(
            StatementsIn.Of(text).Statements, s =>
                s.Polarity < 0
                && s.Target == Party.Actor(
                    text.Contains("تخشى", StringComparison.Ordinal)
                    || text.StartsWith("تتهم", StringComparison.Ordinal) ? "france" : "niger") && s.Modality == modality);

    [Theory]
    [InlineData("تواجه تونس أزمة بين الحكومة التونسية والقضاء في تونس.")]
    [InlineData("هددت الحكومة التونسية بتعليق رحلات تونس.")]
    public void A_country_is_not_set_against_its_own_parts(string text) =>
        Assert.DoesNotContain(
            StatementsIn.Of(text).Statements, s =>
                s.Holder.Name.StartsWith("tunisia", StringComparison.Ordinal)
                && s.Target.Name.StartsWith("tunisia", StringComparison.Ordinal)
                && (s.Holder.Name == "tunisia" || s.Target.Name == "tunisia"));

    [Theory]
    [InlineData("نددت تونس بسياسة فرنسا تجاه المهاجرين.", "نددت الجمعية التونسية بسياسة فرنسا تجاه المهاجرين.", "tunisia > france -1")]
    [InlineData("وجهت تونس اتهامات لفرنسا هذا الأسبوع.", "نفت تونس أي اتهامات لفرنسا هذا الأسبوع.", "tunisia > france -1")]
    public void An_association_is_not_its_country_and_what_is_denied_is_not_done(string related, string not, string pair)
    {
        Assert.Contains(pair, StatementsIn.Sure(related));
        Assert.DoesNotContain(pair, StatementsIn.Sure(not));
    }

    [Fact]
    public void To_support_a_cause_is_to_support_whose_it_is() =>
        Assert.Contains("cyprus > morocco +1", StatementsIn.Sure("أعلنت قبرص دعمها لمبادرة الحكم الذاتي التي قدمها المغرب."));

    [Fact]
    public void What_one_calls_anothers_position_is_a_judgement_on_them() =>
        Assert.Contains("tunisia > france -1", StatementsIn.Sure("وصفت تونس موقف فرنسا من الهجرة بأنه “غير مقبول”."));
}
