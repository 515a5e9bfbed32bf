using Khitab.Web.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace Khitab.Web.Tests.Components;

/// <summary>Renders one component to HTML, without a server and without scripts.</summary>
internal static class Rendering
{
    public static async Task<string> RenderAsync<T>(Dictionary<string, object?> parameters, UiLanguage? language = null)
        where T : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IJSRuntime, NoScripts>()
            .AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<CascadingValue<Words>>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Value"] = new Words(language ?? UiLanguage.Arabic),
                ["ChildContent"] = (RenderFragment)(builder =>
                {
                    builder.OpenComponent<T>(0);
                    builder.AddMultipleAttributes(1, parameters.Select(p => KeyValuePair.Create(p.Key, p.Value!)));
                    builder.CloseComponent();
                }),
            }));
            return root.ToHtmlString();
        });
    }

    private sealed class NoScripts : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            throw new InvalidOperationException("A rendered component must not need a script: " + identifier);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }
}
