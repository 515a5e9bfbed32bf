using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.Components.Article;
using Khitab.Web.State;

namespace Khitab.Web.Tests.ArticlePages;

/// <summary>Analysed articles in a few words, and hostile ones.</summary>
internal static class Articles
{
    public static readonly UiText Arabic = new(UiLanguage.Arabic);

    public static AnalyzedArticle Of(
        string text, IEnumerable<Segment>? segments = null, IEnumerable<TextSpan>? sentences = null,
            IEnumerable<Statement>? statements = null,
        IEnumerable<Mention>? mentions = null, IEnumerable<ThemeMention>? cues = null, IEnumerable<Quotation>? quotes = null,
            string id = "a", string? title = null, string language = "ar") => new(
        new Khitab.Model.Article(
            id, id + ".txt", text, [.. segments ?? [new Segment(SegmentKind.Paragraph, new TextSpan(0, text.Length))]], title, "أول الكلام",
            null, null, null, language, Publication.Unknown),
        [.. sentences ?? []], [], [.. mentions ?? []], [], [.. cues ?? []], [], [.. statements ?? []], [.. quotes ?? []], [], [], []);

    public static Statement Statement(
        int start, int length = 5, int polarity = 1, string holder = "author", string target = "actor:mali") =>
        new(Party(holder), Party(target), polarity, Voice.Author, Modality.Asserted, Act.Evaluates, 0.8, new TextSpan(start, length));

    public static StatementNote Note(Statement statement, bool isIn = true) => new(statement.Span, statement, isIn);

    public static CorpusAnalysis Corpus(
        IEnumerable<AnalyzedArticle> articles, IEnumerable<SharedPassage>? shared = null, IEnumerable<Conflict>? conflicts = null) =>
        new("00", [], [], [], [], [.. articles], [.. shared ?? []], [.. conflicts ?? []]);

    public static ReaderModel Model(
        CorpusAnalysis corpus, AnalyzedArticle article, Selection? selection = null, IReadOnlyCollection<string>? hidden = null,
        BesideModel? beside = null) =>
        ReaderModel.Of(
            article, CorpusSnapshot.Build(corpus, _ => []).Select(selection ?? Selection.Empty), Arabic, hidden ?? [], null, Links, beside);

    public static readonly ReaderLinks Links = new(
        (mark, span) => $"?evidence={mark}{(span is { } at ? "#" + ArticleText.Fragment(at) : "")}", span =>
            "#" + ArticleText.Fragment(span),
        choice => "?beside=" + choice, (other, span) => $"/articles/{other}#{ArticleText.Fragment(span)}");

    /// <summary>An article as no reader of ours would give it: spans over one another, out of the text, empty, in no order.</summary>
    public static AnalyzedArticle Hostile(Random random, string id = "a")
    {
        string[] pieces = ["مالي ", "والجزائر", ". ", "\n", "<b>", "é", "😀", "\u202E", "&amp;", " "];
        var text = string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
        TextSpan Span() => new(random.Next(0, text.Length + 10), random.Next(0, 30));
        T[] Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(most)).Select(_ => make())];
        string[] parties = ["author", "actor:mali", "actor:gone", "source:مصدر <i>", "proposition:none"];
        return Of(
            text,
            Many(8, () => new Segment(random.GetItems(Enum.GetValues<SegmentKind>(), 1)[0], Span())),
            Many(8, Span).OrderBy(s => s.Start),
            Many(12,
                () => Statement(Span().Start, random.Next(0, 20), random.Next(-1, 2), parties[random.Next(4)], parties[random.Next(1, 5)])),
            Many(6, () => new Mention("mali", MentionKind.Name, Span())),
            Many(6, () => new ThemeMention("war", Span())),
            Many(4, () => new Quotation(Party(parties[random.Next(1, 4)]), true, Span())),
            id);
    }

    private static Party Party(string written) =>
        Khitab.Model.Party.TryParse(written, out var party) ? party : throw new ArgumentException(written);
}
