using Bunit;
using Khitab.Discourse;
using Khitab.Feeding;
using Khitab.Web.Components.Layout;
using Khitab.Web.Components.Network;
using Khitab.Web.State;
using Khitab.Web.Tests.Corrections;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Khitab.Web.Tests.Components;

/// <summary>Who chooses twice before the browser has followed the first choice keeps both.</summary>
public sealed class QuickChoiceTests(CorrectionTests.App app) : ComponentTest, IClassFixture<CorrectionTests.App>
{
    private readonly CurrentModel _model = app.Services.GetRequiredService<CurrentModel>();
    private readonly LateNavigation _navigation = new("http://localhost/network?dates=events&tie=congruence");

    protected override void AddServices(IServiceCollection services) =>
        services.AddSingleton(_model).AddSingleton<NavigationManager>(_navigation);

    [Fact]
    public void Two_settings_of_the_network()
    {
        var view = Services.GetRequiredService<CurrentView>();
        var network = view.Result.Network(NetworkChoices.From(view.Selection));
        var settings = Render<NetworkSettings>(p => p.Add(s => s.Network, network));
        settings.Find("select[data-choice=size]").Change("degree");
        settings.Find("select[data-choice=backbone]").Change("0.05");
        settings.Find("select[data-choice=norm]").Change("average");
        Assert.All(
            (string[])["size=degree", "backbone=0.05", "norm=average"],
            part => Assert.Contains(part, _navigation.Last, StringComparison.Ordinal));
        Assert.Contains("tie=congruence", _navigation.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_ends_of_the_time()
    {
        var slider = Render<TimeSlider>();
        var most = int.Parse(slider.Find("[data-time-to]").GetAttribute("max")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(most >= 4);
        slider.Find("[data-time-from]").Change("2");
        slider.Find("[data-time-to]").Change("3");
        Assert.Matches("from=[^&]+", _navigation.Last);
        Assert.Matches("to=[^&]+", _navigation.Last);
        // Pushed past the other, an end takes it along: past where it was put, and not where it still stands on the screen.
        slider.Find("[data-time-from]").Change("4");
        var asked = Links.Query.Parse(new Uri(_navigation.Last).Query).Selection;
        Assert.True(asked.To is null || asked.To.Value.Last >= asked.From!.Value.First);
    }

    [Fact]
    public async Task A_unit_and_what_is_opened()
    {
        JSInterop.SetupVoid("mudElementRef.addOnBlurEvent", _ => true);
        var bar = Render<SelectionBar>();
        await bar.InvokeAsync(() => bar.FindComponent<MudSelect<CountUnit>>().Instance.ValueChanged.InvokeAsync(CountUnit.Articles));
        var view = Services.GetRequiredService<CurrentView>();
        Assert.True(Mark.TryParse("mention:mali", out var mark));
        view.Open(mark);
        Assert.All(
            (string[])["unit=articles", "evidence=mention", "tie=congruence"],
            part => Assert.Contains(part, _navigation.Last, StringComparison.Ordinal));
        _navigation.Arrive();
        Assert.Equal(view.Selection, view.Next);
        Assert.Equal(CountUnit.Articles, view.Selection.Unit);
    }

    /// <summary>A browser that follows when it is told to.</summary>
    private sealed class LateNavigation : NavigationManager
    {
        private readonly List<(string Uri, string? State)> _asked = [];

        public LateNavigation(string address) => Initialize("http://localhost/", address);

        public string Last => _asked[^1].Uri;

        public void Arrive()
        {
            foreach (var (uri, state) in _asked)
            {
                (Uri, HistoryEntryState) = (uri, state);
                NotifyLocationChanged(isInterceptedLink: false);
            }

            _asked.Clear();
        }

        protected override void NavigateToCore(string uri, NavigationOptions options) =>
            _asked.Add((ToAbsoluteUri(uri).ToString(), options.HistoryEntryState));
    }
}
