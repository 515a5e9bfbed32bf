using System.Globalization;
using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Text;

namespace Khitab.Discourse.Tests;

/// <summary>Corpora in a few words.</summary>
internal static class Make
{
    public static readonly IReadOnlyDictionary<string, string> NoLabels = new Dictionary<string, string>();

    public static AnalyzedArticle Article(
        string id,
        string? outlet = null,
        string? published = null,
        string? url = null,
        IEnumerable<string>? themes = null,
        IEnumerable<Mention>? mentions = null,
        IEnumerable<Statement>? statements = null,
        IEnumerable<ThemeMention>? cues = null,
        IEnumerable<Verdict>? stance = null,
        IEnumerable<Quotation>? quotes = null,
        IEnumerable<Relay>? relays = null,
        IEnumerable<Reference>? references = null,
        IEnumerable<string>? dates = null,
        string words = "",
        IEnumerable<TextSpan>? sentences = null,
        string text = "")
    {
        DateOnly? day = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new AnalyzedArticle(
            new Article(
                id, id + ".txt", text, [], null, null, null, outlet, url, "ar",
                day is null ? Publication.Unknown : new Publication(day, DateBasis.Metadata, null)),
            [.. sentences ?? []],
            words.Split(' '),
            [.. mentions ?? []],
            [.. (themes ?? []).Select(theme => new ThemeShare(theme, 0.5))],
            [.. cues ?? []],
            [.. stance ?? []],
            [.. statements ?? []],
            [.. quotes ?? []],
            [.. relays ?? []],
            [.. references ?? []],
            [.. (dates ?? []).Select(value => new DateMention(new TextSpan(0, 4), value))]);
    }

    public static Actor Actor(string id, ActorType type, string? parent = null) => new(id, type, [id], NoLabels, parent);

    public static Mention Mention(string actor, int start = 0, MentionKind kind = MentionKind.Name) =>
        new(actor, kind, new TextSpan(start, 3));

    public static Statement Statement(
        string holder, string target, int polarity, Voice voice = Voice.Author, Modality modality = Modality.Asserted, int start = 0) =>
        new(Party(holder), Party(target), polarity, voice, modality, Act.Evaluates, 0.75, new TextSpan(start, 8));

    public static Party Party(string written) => Model.Party.TryParse(written, out var party) ? party : Model.Party.Actor(written);

    public static Theme Theme(string id, string? parent = null) => new(id, parent, NoLabels);

    public static CorpusAnalysis Corpus(
        IEnumerable<AnalyzedArticle> articles, IEnumerable<Theme>? themes = null, IEnumerable<SharedPassage>? shared = null) =>
        new("0123456789abcdef", [], [.. themes ?? []], [], [], [.. articles], [.. shared ?? []], []);

    public static CorpusSnapshot Snapshot(params AnalyzedArticle[] articles) => CorpusSnapshot.Build(Corpus(articles), PlainKeys.Keys);

    public static Selection Selection(string query)
    {
        var reading = new SelectionLink().Parse(query);
        Assert.Empty(reading.Notices);
        return reading.Selection;
    }
}
