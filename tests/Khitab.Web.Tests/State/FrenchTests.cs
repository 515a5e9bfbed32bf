using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Khitab.Model;
using Khitab.Web.Components.Corpus;
using Khitab.Web.Components.Network;
using Khitab.Web.State;

namespace Khitab.Web.Tests.State;

public partial class FrenchTests
{
    private static readonly ResourceManager Resources = new("Khitab.Web.Resources.Ui", typeof(UiText).Assembly);
    private static readonly UiText French = new(UiLanguage.French);

    // Words that French and English write alike; whatever else is alike was left in English.
    private static readonly HashSet<string> Alike = new(
        [
            "a", "article", "articles", "b", "cause", "concept", "concepts", "corpus", "correction", "corrections", "date",
            "dates", "document", "epanechnikov", "expert", "json lines", "khitab", "louvain", "machine", "mention", "mentions",
            "migrants", "minutes", "normalisation", "notes", "page", "pagerank", "pages", "passage", "passages", "pause",
            "polarisation", "positions", "propositions", "relation", "relations", "second", "source", "sources", "type", "utc",
            "validation", "variable", "verdict", "verdicts", "version", "versions",
        ],
        StringComparer.Ordinal);

    [Fact]
    public void Every_text_is_in_French()
    {
        var english = Texts("en");
        var french = Texts("fr");
        Assert.Empty(Said(english.Keys.Where(key => !french.ContainsKey(key))));
        Assert.Empty(Said(english.Keys.Where(key => Letters(english[key]) is { Length: > 0 } words
            && words == Letters(french[key]) && !Alike.Contains(words))));

        IEnumerable<string> Said(IEnumerable<string> keys) => keys.Order(StringComparer.Ordinal).Select(key => $"{key}: {english[key]}");
    }

    // A colon or a mark that begins a line, and the straight apostrophe, are what a French reader sees first.
    [Fact]
    public void Marks_stand_as_French_typography_has_them() =>
        Assert.Empty(Texts("fr").Where(text => Wrong().IsMatch(text.Value)).Select(text => $"{text.Key}: {text.Value}"));

    [Theory]
    [InlineData(0, "aucun article")]
    [InlineData(1, "1 article")]
    [InlineData(2, "2 articles")]
    [InlineData(1234, "1\u202F234 articles")]
    [InlineData(1_000_000, "1\u202F000\u202F000 d’articles")]
    [InlineData(1_000_001, "1\u202F000\u202F001 articles")]
    [InlineData(3_000_000, "3\u202F000\u202F000 d’articles")]
    public void A_French_noun_agrees_with_its_number(long n, string expected) => Assert.Equal(expected, French.Count("article", n));

    [Fact]
    public void Numbers_and_days_are_written_the_French_way()
    {
        Assert.Equal("\u206624\u202F%\u2069", French.Percent(0.241));
        Assert.Equal("\u2066<1\u202F%\u2069", French.Percent(0.001));
        Assert.Equal("\u206661–85\u202F%\u2069", French.Shares(0.61, 0.85));
        Assert.Equal("\u2066\u22120,05\u2069", French.Figure(-0.05));
        Assert.Equal("\u20660,25\u2069", French.Weight(0.25));
        Assert.Equal("\u2066<0,001\u2069", French.Weight(0.0001));
        Assert.Equal("\u20681,5\u2069\u202FKo", French.Size(1536));
        Assert.Equal("3 août 2015", French.Date(new DateOnly(2015, 8, 3)));
        Assert.Equal("1er août 2015", French.Date(new DateOnly(2015, 8, 1)));
        Assert.Equal("\u20681er\u2069 – \u20683 août 2015\u2069", French.IsoDate("2015-08-01/2015-08-03"));
    }

    // Who reads French reads a name in Latin letters where there is no French one; an Arabic reader has the Arabic one.
    [Theory]
    [InlineData("ar,en,fr", "ar", "en", "fr")]
    [InlineData("ar,en", "ar", "en", "en")]
    [InlineData("ar", "ar", "ar", "ar")]
    [InlineData("fr", "fr", "fr", "fr")]
    public void A_name_is_in_the_nearest_language_that_there_is(string known, string arabic, string english, string french)
    {
        var actor = new Actor("x", ActorType.State, ["x"], known.Split(',').ToDictionary(code => code), null);
        Assert.Equal(
            (arabic, english, french),
            (new UiText(UiLanguage.Arabic).Actor(actor), new UiText(UiLanguage.English).Actor(actor), French.Actor(actor)));
    }

    private static string Letters(string text) =>
        string.Join(' ', Place().Replace(text, " ").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetter))).Where(word => word.Length > 0));

    private static Dictionary<string, string> Texts(string culture) =>
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    // «here:» is a key of links, and file names of an archive are no sentences.
    [GeneratedRegex(@"'|[ \u00A0][;:!?%»]|«[^\u202F]|[\p{L}\d}](?<!here)[;:!?%](?!\S)|[“”]")]
    private static partial Regex Wrong();
}
