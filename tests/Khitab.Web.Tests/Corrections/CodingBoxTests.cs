using Bunit;
using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;
using Khitab.Web.Components.Corrections;
using Khitab.Web.State;
using Khitab.Web.Tests.ArticlePages;
using Khitab.Web.Tests.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corrections;

/// <summary>What is asked before a statement is coded: few things, each with a key, and nothing that is no statement.</summary>
public sealed class CodingBoxTests : ComponentTest
{
    private const string Text = "قال الوزير إن مالي شريك مهم للجزائر.";

    private static readonly CodedArticle Article = CorrectionSet.Empty.Trace(Articles.Of(
        Text, sentences: [new TextSpan(0, Text.Length)],
        statements: [Articles.Statement(11, 16)],
        mentions: [new Mention("mali", MentionKind.Name, new(14, 4)), new Mention("algeria", MentionKind.Name, new(28, 7))],
        quotes: [new Quotation(Party.Actor("minister"), false, new(11, 24))]));

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton<ICorrections>(new KeptCorrections()).AddSingleton(TimeProvider.System).AddScoped<CorrectionDesk>();

    [Fact]
    public async Task A_sign_is_all_that_a_new_statement_needs()
    {
        CodingTask? chosen = null;
        var box = Box(CodingTask.Adding(Article, new TextSpan(11, 24)), task => chosen = task);

        // Whose words they are and whom they name are known from the text.
        Assert.Equal(2, box.FindAll("[aria-pressed=true].coding-party").Count);
        await box.Find("[data-key='-']").ClickAsync();
        Assert.Equal(
            new StatementSays(Party.Actor("minister"), Party.Actor("mali"), -1, Voice.Reported, Modality.Reported, Act.Evaluates),
            StatementSays.Of(chosen!.Shows!));
        Assert.NotNull(chosen.Now);
    }

    [Fact]
    public async Task A_digit_chooses_another_holder()
    {
        CodingTask? chosen = null;
        var at = new StatementAt(Article, Article.Statements[0]);
        var box = Box(CodingTask.Of("h", at, null)!, task => chosen = task);
        await box.Find("[data-key='1']").ClickAsync();
        Assert.Equal(Party.Actor("minister"), chosen!.Shows!.Holder);
        // His words are not the author's.
        Assert.Equal((Voice.Reported, Modality.Reported), (chosen.Shows.Voice, chosen.Shows.Modality));
    }

    [Fact]
    public void Every_key_of_the_menu_has_words_and_a_button()
    {
        var box = Box(CodingTask.Of("menu", new StatementAt(Article, Article.Statements[0]), null)!, _ => { });
        Assert.Equal(["y", "n", "+", "-", "0", "h", "t", "v", "m", "a"], box.FindAll("[data-key]").Select(b => b.GetAttribute("data-key")));
        Assert.All(box.FindAll("[data-key] span"), words => Assert.DoesNotContain("coding.", words.TextContent, StringComparison.Ordinal));
        Assert.Equal(box.Find("h2").Id, box.Find("dialog").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void A_name_and_a_quotation_have_a_menu_of_their_own()
    {
        var named = Box(MarkTasks.Of("menu", new MentionAt(Article, Article.Mentions[0]), null)!, _ => { });
        Assert.Equal(["n", "h", "a"], named.FindAll("[data-key]").Select(b => b.GetAttribute("data-key")));
        // Only where words are selected can they be the row's own.
        var text = new PointedText("a", 0, 0, 0, 3);
        var quoted = Box(MarkTasks.Of("menu", new QuotationAt(Article, Article.Quotes[0]), text)!, _ => { });
        Assert.Equal(["n", "h", "v", "e", "a"], quoted.FindAll("[data-key]").Select(b => b.GetAttribute("data-key")));
        Assert.All(
            named.FindAll("[data-key] span").Concat(quoted.FindAll("[data-key] span")),
            words => Assert.DoesNotContain("coding.", words.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_are_named_by_a_digit_or_by_somebody_new()
    {
        CodingTask? chosen = null;
        var box = Box(MarkTasks.Of("w", Article, new TextSpan(4, 6))!, task => chosen = task);
        await box.Find("[data-key='1']").ClickAsync();
        Assert.Equal(RowKey.OfMention(Article.Article.Article.Id, new TextSpan(4, 6)), chosen!.Key);
        chosen = null;
        Assert.Equal("لوزير", box.Find(".coding-new input").GetAttribute("value")![1..]);
        await box.Find(".coding-new input").InputAsync(" ");
        Assert.True(box.Find(".coding-new button").HasAttribute("disabled"));
        await box.Find(".coding-new input").InputAsync("الوزير الأول");
        await box.Find(".coding-new button").ClickAsync();
        Assert.NotNull(chosen!.Now);
    }

    [Fact]
    public async Task A_name_is_asked_for_and_cleaned()
    {
        var asked = false;
        var box = Box(new CodingTask(CodingTaskKind.Name, Article, null, new TextSpan(0, 3)), task => asked = task is null);
        await box.Find("form").SubmitAsync();
        Assert.False(asked);
        await box.Find("input").ChangeAsync(" <b>سلمى</b> ");
        await box.Find("form").SubmitAsync();
        Assert.True(asked);
        Assert.Equal("سلمى", Services.GetRequiredService<CorrectionDesk>().Who);
    }

    private IRenderedComponent<CodingBox> Box(CodingTask task, Action<CodingTask?> chosen) =>
        Render<CodingBox>(p => p.Add(b => b.Asked, task).Add(b => b.OnDone, chosen));
}
