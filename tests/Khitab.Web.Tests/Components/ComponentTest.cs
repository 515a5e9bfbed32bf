using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bunit;
using Khitab.Feeding;
using Khitab.Feeding.Jobs;
using Khitab.Web.Hosting;
using Khitab.Web.State;
using Khitab.Web.State.Corpus;
using Khitab.Web.Tests.Corpora;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Khitab.Web.Tests.Components;

/// <summary>
/// What the test of a component starts from: the app's words in Arabic, the services that every component may ask for, and scripts that
/// are only noted. Our own modules may be imported and called; any other call of a script fails, so that none slips in unseen.
/// </summary>
/// <remarks>Another language: <c>Render&lt;T&gt;(p => p.AddCascadingValue(new Words(UiLanguage.English)))</c>.</remarks>
public abstract class ComponentTest : BunitContext, IAsyncLifetime
{
    protected ComponentTest()
    {
        Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        JSInterop.Mode = JSRuntimeMode.Strict;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        // MudBlazor's controls call scripts of their own.
        Services.AddControls().Configure<PopoverOptions>(options => options.CheckForPopoverProvider = false);
        foreach (
            var script in (
                string[])["mudPopover.initialize", "mudPopover.connect", "mudPopover.disconnect", "mudKeyInterceptor.connect",
                "mudKeyInterceptor.disconnect"])
            JSInterop.SetupVoid(script, _ => true);
        Services.AddSingleton<CurrentModel>().AddScoped<CurrentView>();
        Services.AddSingleton<IImportJobs>(Jobs).AddSingleton<JobBoard>();
        Services.AddSingleton(new EmbedOrigins(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build()));
        AddServices(Services);
        RenderTree.Add<CascadingValue<UiText>>(parameters => parameters.Add(cascading => cascading.Value, Ui));
        // Fixes the services: whatever a component needs is added above.
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>The import jobs that the components see.</summary>
    protected FakeImportJobs Jobs { get; } = new();

    /// <summary>The words that the components are given.</summary>
    protected static UiText Ui { get; } = new(UiLanguage.Arabic);

    /// <summary>Adds what the components under test ask for besides. Called before the test's own constructor has run.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // Some services can only be let go of asynchronously, and xunit would call Dispose.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
