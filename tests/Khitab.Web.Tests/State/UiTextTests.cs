using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Khitab.Discourse;
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

    // «2 المواقف» and «1 articles» come from nouns without all their forms. In Arabic one and two are words without a digit.
    [Fact]
    public void Every_counted_noun_has_all_its_forms_in_every_language()
    {
        var named = Repository.WebSources(".cs", ".razor").SelectMany(file => CountedNoun().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups[1].Value);
        foreach (var language in UiLanguage.All)
        {
            var texts = Texts(language == UiLanguage.Arabic ? "" : language.Code);
            var nouns = texts.Keys.Where(k => k.StartsWith("count.", StringComparison.Ordinal)).Select(k => k.Split('.')[1]).Concat(named);
            foreach (var noun in nouns.Distinct())
            {
                foreach (var form in Enum.GetValues<PluralForm>())
                {
                    var key = $"count.{noun}.{form.ToString().ToLowerInvariant()}";
                    Assert.True(texts.TryGetValue(key, out var text), key + " in " + language.Code);
                    if (form is PluralForm.Few or PluralForm.Many or PluralForm.Other)
                        Assert.Contains("{0}", text, StringComparison.Ordinal);
                    else if (language == UiLanguage.Arabic) Assert.DoesNotContain("{0}", text, StringComparison.Ordinal);
                }
            }
        }
    }

    // «outlet: x» stood raw in an Arabic notice: every key of a selection has its word, in chips and in notices of old links.
    [Fact]
    public void No_key_of_a_selection_stays_raw()
    {
        foreach (var language in UiLanguage.All)
        {
            var words = new UiText(language);
            foreach (var key in Enum.GetValues<SelectionKey>())
            {
                var name = SelectionLink.NameOf(key);
                Assert.NotEqual(name, words.KeyNamed(name), StringComparer.Ordinal);
                Assert.Equal(words.Key(key), words.KeyNamed(name));
            }
        }
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

    // A browser takes marks without letters from left to right: the guillemets of a name over two lines stood on the wrong sides.
    [Fact]
    public void Marks_around_a_name_run_as_the_interface_does() =>
        Assert.Equal("إزالة \u2067«\u2068الجماعات المسلحة\u2069»\u2069",
            new UiText(UiLanguage.Arabic).Format("selection.remove", "«" + UiText.Isolate("الجماعات المسلحة") + "»"));

    [Fact]
    public void A_share_too_small_to_round_is_not_none() => Assert.Equal("\u2066<1%\u2069", new UiText(UiLanguage.Arabic).Percent(0.001));

    private static Dictionary<string, string> Texts(string culture) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?:[Ww]ords|Ui)\.Count\(\s*""([a-z]+)""")]
    private static partial Regex CountedNoun();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    // Ui["key"] and UiText.Format("key", ...), whatever the instance is called.
    [GeneratedRegex(@"(?:[Ww]ords|Ui)(?:\[|\.Format\()\s*""([a-zA-Z.\-0-9]+)""[\],]")]
    private static partial Regex NamedKey();
}
