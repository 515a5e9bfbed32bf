using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public partial class UiTextTests
{
    private static readonly ResourceManager Resources = new("Khitab.Web.Resources.Ui", typeof(UiText).Assembly);

    [Fact]
    public void Every_language_has_the_same_keys_and_places()
    {
        var arabic = Texts("");
        foreach (var language in UiLanguage.All.Where(l => l != UiLanguage.Arabic))
        {
            var other = Texts(language.Code);
            Assert.Equal(arabic.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            // A counted form may leave its number out («مقالان»); everything else fills the same places.
            foreach (var key in arabic.Keys.Where(k => !k.StartsWith("count.", StringComparison.Ordinal)))
                Assert.Equal(Places(arabic[key]), Places(other[key]));
        }
    }

    [Fact]
    public void Every_key_that_the_sources_name_exists()
    {
        var keys = Texts("").Keys.ToHashSet();
        var missing = Repository.WebSources(".cs", ".razor")
            .SelectMany(file => NamedKey().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Where(key => !keys.Contains(key)).Distinct();
        Assert.Empty(missing);
    }

    // A notice that names a key as the link writes it («sort») is half a sentence in any other language.
    [Fact]
    public void Every_key_of_a_page_has_a_name_in_words()
    {
        foreach (var words in UiLanguage.All.Select(language => new UiText(language)))
            Assert.All(Links.PageKeys, key => Assert.NotEqual(key.Name, words.KeyNamed(key.Name)));
    }

    [Fact]
    public void A_missing_key_is_no_empty_text() => Assert.Throws<KeyNotFoundException>(() => new UiText(UiLanguage.Arabic)["no.such.key"]);

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void The_threads_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var words = new UiText(UiLanguage.Arabic);
            Assert.Equal("17 فبراير 2025", words.Date(new DateOnly(2025, 2, 17)));
            Assert.Equal("1\u202F234", words.Number(1234));
            Assert.Equal("\u2066\u22123\u2069", words.Signed(-3));
            Assert.Equal("\u206624%\u2069", words.Percent(0.241));
            Assert.Equal("1,234", new UiText(UiLanguage.English).Number(1234));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void What_is_filled_in_is_isolated() =>
        Assert.Equal("إزالة \u2068MINUSMA\u2069", new UiText(UiLanguage.Arabic).Format("selection.remove", "MINUSMA"));

    [Fact]
    public void A_share_too_small_to_round_is_not_none() => Assert.Equal("\u2066<1%\u2069", new UiText(UiLanguage.Arabic).Percent(0.001));

    private static Dictionary<string, string> Texts(string culture) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    // Ui["key"] and UiText.Format("key", ...), whatever the instance is called.
    [GeneratedRegex(@"[Ww]ords(?:\[|\.Format\()""([a-zA-Z.\-0-9]+)""[\],]")]
    private static partial Regex NamedKey();
}
