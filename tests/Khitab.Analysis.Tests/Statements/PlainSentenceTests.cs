namespace Khitab.Analysis.Tests.Statements;

/// <summary>Who does it and who suffers it, where grammar leaves no doubt: what the learned decision must not turn round.</summary>
public class PlainSentenceTests
{
    private static List<string> Shown(string text) =>
    [
        .. StatementsIn.OfText(text + "\n").Statements
            .Where(s => s.Confidence >= StatementThreshold.Shown && s.Holder.Kind == PartyKind.Actor && s.Target.Kind == PartyKind.Actor)
            .Select(StatementsIn.Written).Distinct(),
    ];

    [Theory]
    [InlineData("تعرضت تونس لهجوم فرنسي.", "france > tunisia -1")]
    [InlineData("قُصفت ليبيا بطائرات فرنسية.", "france > libya -1")]
    [InlineData("العراق تحت القصف الأمريكي.", "united-states > iraq -1")]
    [InlineData("حظيت موريتانيا بدعم إسباني.", "spain > mauritania +1")]
    [InlineData("تلقى لبنان مساعدات مصرية.", "egypt > lebanon +1")]
    public void The_victim_is_not_the_doer(string text, string wanted)
    {
        var shown = Shown(text);
        Assert.Contains(wanted, shown);
        var parties = wanted[..^3].Split(" > ");
        Assert.DoesNotContain($"{parties[1]} > {parties[0]} {wanted[^2..]}", shown);
    }

    [Theory]
    [InlineData("أدانت الأردن الهجوم على العراق.", "jordan > iraq")]
    [InlineData("نددت تونس بالعدوان على ليبيا.", "tunisia > libya")]
    [InlineData("استنكرت موريتانيا الهجوم على مالي.", "mauritania > mali")]
    [InlineData("شجب لبنان الاعتداء على مصر.", "lebanon > egypt")]
    [InlineData("أدان السودان القصف على ليبيا.", "sudan > libya")]
    public void To_condemn_an_attack_on_somebody_is_nothing_against_them(string text, string not) =>
        Assert.DoesNotContain(Shown(text), s => s.StartsWith(not, StringComparison.Ordinal));
}
