using Khitab.Analysis;
using Khitab.Corpus;
using Khitab.Discourse;
using Khitab.Text;

namespace Khitab.Web.Tests.Filters;

/// <summary>A corpus of one article with names in several scripts and spellings.</summary>
internal static class Sample
{
    private static readonly TextSpan Span = new(0, 3);

    public static CorpusSnapshot Snapshot { get; } = CorpusSnapshot.Build(
        new CorpusAnalysis(
            "0123456789abcdef",
            [
                new Actor("mali", ActorType.State, ["مالي", "باماكو", "Mali"], Labels("مالي", "Mali"), null),
                new Actor("algeria", ActorType.State, ["الجزائر", "Algérie"], Labels("الجزائر", "Algeria"), null),
                new Actor(
                    "algiers-accord", ActorType.Organization, ["لجنة اتفاق الجزائر"],
                    Labels("لجنة اتفاق الجزائر", "Algiers accord committee"), null),
                new Actor("iran", ActorType.State, ["إيران"], Labels("إيران", "Iran"), null),
            ],
            [new Theme("military", null, Labels("التعاون العسكري", "Military cooperation")),
                new Theme("training", "military", Labels("التدريب", "Training"))],
            [],
            [new Outlet("hespress", Labels("هسبريس", "Hespress"))],
            [
                new AnalyzedArticle(
                    new Article("a1", "a1.txt", "", [], "مأزق الوساطة", null, null, "hespress", null, "ar", Publication.Unknown),
                    [], [],
                        [new Mention("mali", MentionKind.Name, Span), new Mention("algeria", MentionKind.Name, Span),
                        new Mention("algeria", MentionKind.Name, Span)],
                    [new ThemeShare("training", 1)], [], [],
                    [
                        new Statement(
                            Party.Source("مصدر دبلوماسي"), Party.Actor("mali"), 1, Voice.Reported, Modality.Reported, Act.Evaluates, 0.8,
                            Span),
                        new Statement(Party.Author, Party.Actor("mali"), 1, Voice.Author, Modality.Asserted, Act.Evaluates, 0.8, Span),
                    ],
                    [], [], [], []),
            ],
            [],
            []),
        text => ArabicNormalizer.Keys(text));

    private static Dictionary<string, string> Labels(string arabic, string english) => new() { ["ar"] = arabic, ["en"] = english };
}
