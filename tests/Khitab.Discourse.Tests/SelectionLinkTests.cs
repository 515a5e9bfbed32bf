namespace Khitab.Discourse.Tests;

public class SelectionLinkTests
{
    private static readonly PageKey Sort = new("sort", "value");
    private static readonly PageKey MinWeight = new("min-weight", "1", value => value.All(char.IsAsciiDigit));
    private static readonly PageKey Focus = new("focus");
    private static readonly SelectionLink Link = new([Sort, MinWeight, Focus], ["ar", "en", "fr"]);

    private static readonly string[] Hostile =
    [
        "&", "=", "a=b&c=d", "+", "a+b", "%", "%41", "%zz", "#", "?", "\"", "'", "<script>alert(1)</script>", "مالي", "مصدر دبلوماسي",
        "\u202Eevil\u202C", "\u2068x\u2069", "😀", "👩‍👩‍👧", "a\uD800b", "\uDC00", "\0", "a\0b",
        "\r\n", "\t", " ", " x ", "-", "--", "-x", "~", "~-x",
        "~~", "-1", "1", "0", "+1", "actor:mali", "source:&", "proposition:x", "author", "../../etc",
        "a;b", "a,b", "\u00A0", "\uFEFF", "\uFFFF",
        "İ", "ﷺ", "e\u0301", new string('x', 300), new string('م', 300), new string('x', 301), string.Concat(Enumerable.Repeat("😀", 300)),
    ];

    [Fact]
    public void Nothing_chosen_is_an_empty_link()
    {
        Assert.Equal("", Link.Format(Selection.Empty));
        Assert.Equal(Selection.Empty, Link.Parse(null).Selection);
        Assert.Equal(Selection.Empty, Link.Parse("").Selection);
        Assert.Equal(Selection.Empty, Link.Parse("?").Selection);
        Assert.Empty(Link.Parse("?&&&").Notices);
    }

    // A link edited by hand may name themes before the scheme that they belong to.
    [Theory]
    [InlineData("scheme=iptc&theme=iptc-politics&theme=-iptc-sport")]
    [InlineData("theme=-iptc-sport&theme=iptc-politics&scheme=iptc")]
    public void Themes_belong_to_their_scheme_wherever_it_stands(string query)
    {
        var reading = Link.Parse(query);
        Assert.Empty(reading.Notices);
        Assert.Equal("scheme=iptc&theme=iptc-politics&theme=-iptc-sport", Link.Format(reading.Selection));
        Assert.True(reading.Selection.Without(SelectionKey.Theme).IsEmpty);
        Assert.Equal("", Link.Format(reading.Selection.WithScheme("codebook")));
    }

    [Theory]
    [InlineData("scheme=")]
    [InlineData("scheme=A%20b")]
    [InlineData("scheme=../x")]
    public void What_cannot_be_a_scheme_is_set_aside(string query)
    {
        var reading = Link.Parse(query);
        Assert.Equal(LinkNoticeKind.UnknownValue, Assert.Single(reading.Notices).Kind);
        Assert.Equal(Selection.Empty, reading.Selection);
    }

    [Fact]
    public void Keys_stand_in_a_fixed_order_and_defaults_are_left_out()
    {
        var reading = Link.Parse(
            "ui=en&unit=articles&q=a b&stance=-1&to=2025-12&from=2025-01&outlet=hespress&theme=mediation-and-peace"
            + "&actor=mali&actor=algeria&sort=name&look=dark&corpus=abcdef&holder=author&dates=published&v=1&min-weight=1");
        Assert.Empty(reading.Notices);
        Assert.Equal(
            "actor=algeria&actor=mali&theme=mediation-and-peace&outlet=hespress&holder=author&from=2025-01&to=2025-12&stance=-1&q=a%20b"
            + "&unit=articles&sort=name&ui=en&look=dark&corpus=abcdef",
            Link.Format(reading.Selection));
    }

    [Fact]
    public void Every_selection_survives_its_link()
    {
        var random = new Random(7);
        for (var i = 0; i < 4_000; i++)
        {
            var selection = HostileSelection(random);
            var query = Link.Format(selection);
            Assert.All(query, c => Assert.InRange(c, '!', '~'));
            var reading = Link.Parse((random.Next(2) == 0 ? "?" : "") + query);
            Assert.Empty(reading.Notices);
            Assert.Equal(selection, reading.Selection);
            Assert.Equal(selection.GetHashCode(), reading.Selection.GetHashCode());
            Assert.Equal(query, Link.Format(reading.Selection));
            Assert.Equal(query, new Uri("http://localhost/" + "?" + query).Query.TrimStart('?'));
        }
    }

    [Fact]
    public void The_longest_selection_survives_its_link()
    {
        var selection = Selection.Empty.WithSearch(new string('م', Selection.MaxSearchLength));
        foreach (var key in Enum.GetValues<SelectionKey>())
        {
            for (var i = 0; i < Selection.MaxValues + 5; i++)
            {
                selection = selection.With(key, new string((char)(0x4E00 + i), Selection.MaxValueLength - 6));
            }
        }

        var query = Link.Format(selection);
        Assert.InRange(query.Length, 500_000, SelectionLink.MaxLength);
        Assert.Equal(selection, Link.Parse(query).Selection);
        Assert.Equal(Selection.MaxValues, selection.Actors.Count);
    }

    [Fact]
    public void Random_text_never_fails_and_its_reading_is_stable()
    {
        var random = new Random(11);
        string[] pieces =
        [
            "actor", "stance", "q", "from", "=", "&", "%", "%4", "%C3%28", "+", "-", "~", "?", "#", "2025", "-1", "م", "\uD83D", "\0",
            "sort",
        ];
        for (var i = 0; i < 4_000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Pick(pieces)));
            var selection = Link.Parse(query).Selection;
            Assert.Equal(selection, Link.Parse(Link.Format(selection)).Selection);
        }
    }

    [Theory]
    [InlineData("stance=-1", new[] { "-1" }, new string[0])]
    [InlineData("stance=--1", new string[0], new[] { "-1" })]
    [InlineData("stance=1", new[] { "1" }, new string[0])]
    [InlineData("stance=%2B1", new[] { "1" }, new string[0])]
    [InlineData("stance=+1", new[] { "1" }, new string[0])]
    [InlineData("stance=-%2B1", new string[0], new[] { "1" })]
    [InlineData("stance=-+1", new string[0], new[] { "1" })]
    [InlineData("stance=-0&stance=0", new[] { "0" }, new string[0])]
    public void A_minus_before_a_stance_is_its_sign_first(string query, string[] included, string[] excluded)
    {
        var stances = Link.Parse(query).Selection.Stances;
        Assert.Equal(included, stances.Included);
        Assert.Equal(excluded, stances.Excluded);
    }

    [Fact]
    public void An_id_that_begins_with_a_minus_can_be_chosen_and_left_out()
    {
        var chosen = Selection.Empty.With(SelectionKey.Actor, "-x");
        Assert.Equal("actor=~-x", Link.Format(chosen));
        Assert.Equal(chosen, Link.Parse("actor=~-x").Selection);
        var left = Selection.Empty.Exclude(SelectionKey.Actor, "-x");
        Assert.Equal("actor=--x", Link.Format(left));
        Assert.Equal(left, Link.Parse("actor=--x").Selection);
    }

    [Fact]
    public void A_bare_id_is_an_actor_as_holder() =>
        Assert.Equal("holder=actor:mali", Link.Format(Link.Parse("holder=mali").Selection));

    [Theory]
    [InlineData("utm_source=x", LinkNoticeKind.UnknownKey)]
    [InlineData("Actor=mali", LinkNoticeKind.UnknownKey)]
    [InlineData("actor", LinkNoticeKind.UnknownValue)]
    [InlineData("actor=-", LinkNoticeKind.UnknownValue)]
    [InlineData("voice=loud", LinkNoticeKind.UnknownValue)]
    [InlineData("voice=0", LinkNoticeKind.UnknownValue)]
    [InlineData("unit=2", LinkNoticeKind.UnknownValue)]
    [InlineData("level=1", LinkNoticeKind.UnknownValue)]
    [InlineData("level=country", LinkNoticeKind.UnknownValue)]
    [InlineData("level=", LinkNoticeKind.UnknownValue)]
    [InlineData("unit=words", LinkNoticeKind.UnknownValue)]
    [InlineData("stance=2", LinkNoticeKind.UnknownValue)]
    [InlineData("from=yesterday", LinkNoticeKind.UnknownValue)]
    [InlineData("from=2025-13", LinkNoticeKind.UnknownValue)]
    [InlineData("from=2025-02-30", LinkNoticeKind.UnknownValue)]
    [InlineData("from=٢٠٢٥", LinkNoticeKind.UnknownValue)]
    [InlineData("to=0000", LinkNoticeKind.UnknownValue)]
    [InlineData("ui=xx", LinkNoticeKind.UnknownValue)]
    [InlineData("v=0", LinkNoticeKind.UnknownValue)]
    [InlineData("v=99999999999", LinkNoticeKind.UnknownValue)]
    [InlineData("corpus=zz", LinkNoticeKind.UnknownValue)]
    [InlineData("holder=proposition:x", LinkNoticeKind.UnknownValue)]
    [InlineData("min-weight=x", LinkNoticeKind.UnknownValue)]
    public void What_is_not_known_is_set_aside_with_a_notice(string query, LinkNoticeKind kind)
    {
        var reading = Link.Parse("theme=peace&" + query);
        Assert.Equal(Selection.Empty.With(SelectionKey.Theme, "peace"), reading.Selection);
        Assert.Equal(kind, Assert.Single(reading.Notices).Kind);
    }

    // What a newer program's keys mean is not known here: the whole corpus with a word about it is better than half a view without one.
    [Theory]
    [InlineData("actor=mali&unit=articles&ui=en&look=dark&v=2")]
    [InlineData("v=2&actor=mali&something=else&look=dark&ui=en")]
    public void Of_a_newer_version_nothing_is_guessed(string query)
    {
        var reading = Link.Parse(query);
        Assert.Equal(Selection.Empty.WithLanguage("en") with { Look = Look.Dark }, reading.Selection);
        Assert.Equal(new LinkNotice(LinkNoticeKind.NewerVersion, "v", "2"), Assert.Single(reading.Notices));
        Assert.Equal("ui=en&look=dark", Link.Format(reading.Selection));
    }

    [Theory]
    [InlineData("4f3a9c01b2d7.1250", "4f3a9c01b2d7", 1250)]
    [InlineData("4f3a9c", "4f3a9c", null)]
    [InlineData("4f3a9c.0", "4f3a9c", 0)]
    [InlineData("4f3a9c.01", null, null)]
    [InlineData("4f3a9c.", null, null)]
    [InlineData("4f3a9c.-1", null, null)]
    [InlineData("4f3a9c.1000000000", null, null)]
    [InlineData("4f3a9c.1.2", null, null)]
    [InlineData("4f3a9", null, null)]
    [InlineData("4F3A9C", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_stamp_says_which_corpus_and_how_many_articles(string? written, string? fingerprint, int? articles)
    {
        Assert.Equal(fingerprint is not null, CorpusStamp.TryParse(written, out var stamp));
        if (fingerprint is null) return;
        Assert.Equal((fingerprint, articles, written), (stamp.Fingerprint, stamp.Articles, stamp.ToString()));
    }

    [Fact]
    public void Of_a_key_of_one_value_the_first_counts()
    {
        var reading = Link.Parse("q=a&q=b&focus=x&focus=y");
        Assert.Equal("a", reading.Selection.Search);
        Assert.Equal("x", reading.Selection.Page["focus"]);
        Assert.Equal([LinkNoticeKind.Repeated, LinkNoticeKind.Repeated], reading.Notices.Select(n => n.Kind));
    }

    [Fact]
    public void Too_much_is_bounded_and_said()
    {
        var many = Link.Parse(string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"actor=a{i}")));
        Assert.Equal(Selection.MaxValues, many.Selection.Actors.Count);
        Assert.Equal(SelectionLink.MaxNotices, many.Notices.Count);
        var unknown = Link.Parse(new string('k', 5_000) + "=" + new string('v', 5_000));
        Assert.Equal((80, 80), (unknown.Notices[0].Key.Length, unknown.Notices[0].Value.Length));
        var longLink = Link.Parse("actor=mali&q=" + new string('x', 3_000_000));
        Assert.Equal(Selection.Empty.With(SelectionKey.Actor, "mali"), longLink.Selection);
        Assert.Equal(LinkNoticeKind.TooLong, Assert.Single(longLink.Notices).Kind);
        Assert.Equal(LinkNoticeKind.TooLong, Assert.Single(Link.Parse("actor=" + new string('x', 301)).Notices).Kind);
    }

    [Theory]
    [InlineData("actor")]
    [InlineData("q")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("Sort")]
    public void A_page_cannot_own_a_taken_or_odd_name(string name) =>
        Assert.Throws<ArgumentException>(() => new SelectionLink([new PageKey(name)]));

    [Fact]
    public void Bidi_controls_and_halves_of_pairs_do_no_harm()
    {
        Assert.Equal("a\uFFFDb", Assert.Single(Selection.Empty.With(SelectionKey.Actor, "a\uD800b").Actors.Included));
        Assert.Equal("ab", Assert.Single(Selection.Empty.With(SelectionKey.Actor, "a\0b").Actors.Included));
        Assert.Equal("actor=%E2%80%AEx", Link.Format(Selection.Empty.With(SelectionKey.Actor, "\u202Ex")));
    }

    private static Selection HostileSelection(Random random)
    {
        var selection = RandomSelection.Make(random);
        foreach (var key in Enum.GetValues<SelectionKey>())
        {
            for (var i = random.Next(3); i > 0; i--)
            {
                var value = random.Pick(Hostile) + (random.Next(2) == 0 ? "" : random.Pick(Hostile));
                selection = random.Next(3) switch
                {
                    0 => selection.Exclude(key, value),
                    1 => selection.Toggle(key, value),
                    _ => selection.With(key, value),
                };
            }
        }

        if (random.Next(2) == 0) selection = selection.WithSearch(random.Pick(Hostile) + random.Pick(Hostile));
        if (random.Next(2) == 0) selection = selection.WithPage(Sort, random.Pick(Hostile));
        if (random.Next(2) == 0) selection = selection.WithPage(Focus, random.Pick(Hostile));
        if (random.Next(2) == 0) selection = selection.WithPage(MinWeight, random.Pick(["1", "2", "x", ""]));
        if (random.Next(2) == 0) selection = selection.WithLanguage(random.Pick(["ar", "en", "fr", "EN", "<b>"]));
        if (random.Next(2) == 0) selection = selection.WithCorpus(
                random.Pick(["0123456789abcdef", "x", "ABCDEF", "abcdef", "", "abcdef.0", "abcdef.1250",
                    "abcdef.01", "abcdef.", "abcdef.-1"]));
        return selection with
        {
            Look = random.Pick(Enum.GetValues<Look>()),
            Level = random.Pick(Enum.GetValues<ActorLevel>()),
        };
    }
}
