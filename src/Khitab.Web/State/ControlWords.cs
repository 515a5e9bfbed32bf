using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace Khitab.Web.State;

/// <summary>
/// What MudBlazor's controls say by themselves, in the language of the link. A word that we do not have stays MudBlazor's English.
/// </summary>
/// <param name="navigation">Knows the link.</param>
public sealed class ControlWords(NavigationManager navigation) : MudLocalizer
{
    private readonly UiText _words = new(UiLanguage.Find(PageLink.Read(navigation.Uri).Value(ViewKeys.Language)));

    /// <inheritdoc/>
    public override LocalizedString this[string key] => _words.Find("mud." + key) is { } text
        ? new LocalizedString(key, text)
        : new LocalizedString(key, key, resourceNotFound: true);

    /// <summary>Asks for our words always: by itself MudBlazor asks only where the thread's culture isn't English.</summary>
    /// <param name="loggers">For MudBlazor's own words.</param>
    /// <param name="words">Ours.</param>
    public sealed class Always(ILoggerFactory loggers, MudLocalizer words) : DefaultLocalizationInterceptor(loggers, words)
    {
        /// <inheritdoc/>
        public override LocalizedString Handle(string key, params object[] arguments) => TranslationWithFallback(key, arguments);
    }
}
