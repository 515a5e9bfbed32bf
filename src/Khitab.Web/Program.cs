using System.Text.Encodings.Web;
using System.Text.Unicode;
using Khitab.Feeding;
using Khitab.Storage;
using Khitab.Web.Api;
using Khitab.Web.Components;
using Khitab.Web.Components.Pictures;
using Khitab.Web.Hosting;
using Khitab.Web.State;
using Khitab.Web.State.Corpus;
using Microsoft.AspNetCore.DataProtection;

// Published, the web root lies beside the app, whatever folder it is started from.
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
builder.ListenOnLoopbackByDefault();
builder.WebHost.UseStaticWebAssets();
// Run from a build, files would be read anew and packed by gzip without compression for each request, while the manifest says brotli.
builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";

builder.Services.AddRazorComponents().AddInteractiveServerComponents();
// Arabic as itself, not as a numbered entity a letter: pages are a third of the size.
builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
builder.Services.AddControls();
builder.Services.AddFeeding(builder.Configuration);
// What browsers were given is still understood after a restart, and by the other nodes on the same store.
if (StorageServices.HasLastingStore(builder.Configuration))
    builder.Services.AddDataProtection().SetApplicationName("khitab").PersistKeysToKhitabStorage();
builder.Services.AddScoped<CurrentView>();
builder.Services.AddSingleton<JobBoard>();
builder.Services.AddSingleton<CorpusWork>();
builder.Services.AddScoped<CorrectionDesk>();
builder.Services.AddScoped<StatementCoder>();
builder.Services.AddSingleton<PropositionSearch>();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(new EmbedOrigins(builder.Configuration));
builder.Services.AddSingleton<ShortLinks>();
builder.Services.AddSingleton<SavedViews>();
builder.Services.AddSingleton<ShareCards>();
builder.Services.AddOpenApi();
builder.AddHealth();
builder.AddLimits();
builder.AddTelemetry();
builder.Services.AddResponseCompression(options => options.EnableForHttps = true);

var app = builder.Build();
app.UseSecurityHeaders();
app.UseRequestChecks();
// Not before the checks, which answer HEAD by what is mapped for GET.
app.UseRouting();
app.UseRateLimiter();
app.UseResponseCompression();
if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseAntiforgery();

app.MapStaticAssets();
app.MapHealth();
app.MapOpenApi();
app.MapApi();
app.MapCorpus();
app.MapSharing();
app.MapRazorComponents<App>()
    // The policy of SecurityHeaders says frame-ancestors already.
    .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);

await app.RunAsync();

/// <summary>The web app's entry point, visible to in-process tests.</summary>
public partial class Program;
