using Bunit;
using Khitab.Analysis.Corrections;
using Khitab.Feeding.Corrections;
using Khitab.Web.Components.Corrections;
using Khitab.Web.State;
using Khitab.Web.Tests.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corrections;

/// <summary>The box in which one corrects: who, why, and what happens where it is refused.</summary>
public sealed class CorrectionDialogTests : ComponentTest
{
    private readonly KeptCorrections _kept = new();

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton<ICorrections>(_kept).AddSingleton(TimeProvider.System).AddScoped<CorrectionDesk>();

    [Fact]
    public async Task A_correction_is_made_under_a_name_and_its_notice_takes_it_back()
    {
        var notice = Render<CorrectionNotice>();
        Assert.True(notice.Find(".correction-notice").HasAttribute("hidden"));
        var dialog = Dialog();
        await dialog.Find(".correction-by input").InputAsync("  سلمى ");
        await dialog.Find("form").SubmitAsync();
        var made = Assert.Single(_kept.All);
        Assert.Equal(("سلمى", CorrectionKind.MergeActors), (made.Who, made.Kind));
        notice.WaitForElement(".correction-notice .button").Click();
        notice.WaitForAssertion(() => Assert.NotNull(_kept.All.Single().Undone));
        notice.WaitForAssertion(() => Assert.Contains(Ui["correction.redo"], notice.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_refused_says_why_and_stays_open()
    {
        _kept.Fault = new CorrectionFault(CorrectionFaultKind.Cycle, "mali");
        var dialog = Dialog();
        await dialog.Find(".correction-by input").InputAsync("سلمى");
        await dialog.Find("form").SubmitAsync();
        Assert.Equal(Ui.Fault(_kept.Fault), dialog.Find("[role=alert]").TextContent);
        Assert.False(dialog.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public void Nothing_is_sent_before_something_is_chosen()
    {
        var dialog = Dialog(can: false);
        Assert.True(dialog.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Equal(dialog.Find("h2").Id, dialog.Find("dialog").GetAttribute("aria-labelledby"));
    }

    private IRenderedComponent<CorrectionDialog> Dialog(bool can = true)
    {
        var desk = Services.GetRequiredService<CorrectionDesk>();
        return Render<CorrectionDialog>(p => p
            .Add(d => d.Title, "دمج").Add(d => d.Do, "ادمج").Add(d => d.Opener, "button").Add(d => d.Can, can)
            .Add(d => d.Make, reason => desk.MakeAsync(CorrectionKind.MergeActors, "a", "b", reason))
            .AddChildContent("<p>من؟</p>"));
    }
}
