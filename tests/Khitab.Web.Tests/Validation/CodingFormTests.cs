using AngleSharp.Dom;
using Bunit;
using Khitab.Web.Components.Validation;
using Khitab.Web.Tests.Components;

namespace Khitab.Web.Tests.Validation;

/// <summary>Two people code hundreds of sentences with this: every key has its button, and the button says what it does.</summary>
public sealed class CodingFormTests : ComponentTest
{
    private static readonly SampledSentence Sentence = new(
        3, 0, "a", "o", new TextSpan(0, 9), "ar", "", "انتقد الكاتب مالي.", "", ["actor:mali", "actor:niger"],
        [new MachineCoding(new StatementCoding("actor:niger", "actor:mali", 1, Voice.Direct, Modality.Denied), 0.9)]);

    private readonly List<IReadOnlyList<StatementCoding>> _done = [];
    private int _backs;

    [Fact]
    public async Task A_statement_is_coded_by_digits_and_the_sentence_ended_by_Enter()
    {
        var form = Form();
        await PressAsync(form, "1", "2", "2");
        Assert.Equal(CodingStep.Voice.ToString().ToLowerInvariant(), form.Find(".is-asked").GetAttribute("data-step"));
        await PressAsync(form, "Enter", "Enter");
        var said = Assert.Single(Assert.Single(_done));
        Assert.Equal(new StatementCoding("author", "actor:mali", -1, Voice.Author, Modality.Asserted), said);
    }

    [Fact]
    public async Task Voice_and_modality_have_keys_too_and_a_sentence_has_as_many_statements_as_it_takes()
    {
        var form = Form();
        await PressAsync(form, "2", "3", "1", "2", "4", "Enter", "4", "2", "3", "Enter");
        Assert.Equal(2, form.FindAll(".coding-done li").Count);
        await PressAsync(form, "Enter");
        Assert.Equal(
            [
                new StatementCoding("actor:mali", "actor:niger", 1, Voice.Direct, Modality.Denied),
                new StatementCoding("source:?", "actor:mali", 0, Voice.Reported, Modality.Asserted),
            ],
            _done[0]);
    }

    [Fact]
    public async Task Nothing_is_a_coding_too_and_Backspace_goes_back_step_by_step()
    {
        var form = Form();
        await PressAsync(form, "1", "Backspace", "0");
        Assert.Empty(Assert.Single(_done));
        await PressAsync(form, "1", "2", "1", "Enter", "Backspace");
        Assert.Empty(form.FindAll(".coding-done li"));
        Assert.Equal(0, _backs);
        await PressAsync(form, "Backspace");
        Assert.Equal(1, _backs);
    }

    // Nobody takes a position on himself; and «nothing here» is no answer where something is coded already.
    [Fact]
    public async Task What_cannot_be_said_has_no_key()
    {
        var form = Form();
        await PressAsync(form, "2");
        Assert.True(Button(form, "2").HasAttribute("disabled"));
        Assert.False(Button(form, "3").HasAttribute("disabled"));
        Assert.Empty(form.FindAll("[data-key='0']"));
        await PressAsync(form, "3", "1", "Enter");
        Assert.True(Button(form, "0").HasAttribute("disabled"));
        Assert.All(
            form.FindAll("[data-key]").GroupBy(b => b.GetAttribute("data-key")), keyed => Assert.Single(keyed));
    }

    [Fact]
    public void What_was_coded_before_is_there_and_the_machine_is_not()
    {
        var coded = new StatementCoding("author", "actor:niger", 1, Voice.Author, Modality.Hypothetical);
        var form = Form([coded]);
        Assert.Contains(Ui["modality.hypothetical"], form.Find(".coding-done").TextContent, StringComparison.Ordinal);
        // It reads: of the Niger, for Mali, denied; and the outlet is «o».
        Assert.DoesNotContain(Ui["modality.denied"], form.Find(".coding-done").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-pressed=\"true\"", form.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<CodingForm> Form(IReadOnlyList<StatementCoding>? coded = null) => Render<CodingForm>(p => p
        .Add(f => f.Sentence, Sentence).Add(f => f.Coded, coded ?? []).Add(f => f.Next, "التالي")
        .Add(f => f.OnDone, done => _done.Add(done)).Add(f => f.OnBack, () => _backs++));

    private static IElement Button(IRenderedComponent<CodingForm> form, string key) => form.Find($"[data-key='{key}']");

    private static async Task PressAsync(IRenderedComponent<CodingForm> form, params string[] keys)
    {
        foreach (var key in keys) await Button(form, key).ClickAsync(new());
    }
}
