using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Article;

/// <summary>
/// The layers of marks over one article: actors, themes, the author's judgements, quotations, sources, what other articles have too or say
/// otherwise, and the open evidence.
/// </summary>
public static class ArticleMarks
{
    /// <summary>The class of the words searched for; js/reader.js knows it too.</summary>
    public const string Hit = "m-hit";

    /// <summary>All marks of the layers that are not hidden, and of the open evidence.</summary>
    /// <param name="article">The article.</param>
    /// <param name="snapshot">The model, for names.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="hidden">Layers left out, see <see cref="Links.Layers"/>.</param>
    /// <param name="notes">The notes, for the passages and claims that they are about.</param>
    /// <param name="evidence">Spans of the evidence that is open.</param>
    /// <param name="link">The link that opens a mark's evidence.</param>
    /// <param name="coded">Who coded its rows; null where nobody can.</param>
    public static IEnumerable<TextMark> Of(
        AnalyzedArticle article, CorpusSnapshot snapshot, UiText words, IReadOnlyCollection<string> hidden,
        IEnumerable<SideNote> notes, IEnumerable<TextSpan> evidence, Func<Mark, string> link,
        CodedArticle? coded = null)
    {
        var id = article.Article.Id;
        var named = By(coded?.Mentions, m => m.Span);
        var quoted = By(coded?.Quotes, q => q.Span);
        var marks = new List<TextMark>();
        if (!hidden.Contains("shared"))
        {
            foreach (var note in notes)
            {
                if (note is SharedNote shared)
                {
                    marks.Add(new TextMark(note.Span, "m-shared", words.Format("note.shared", TitleOf(snapshot, shared.Other))));
                }
                if (note is ClaimNote claim)
                {
                    marks.Add(new TextMark(note.Span, "m-claim", words.Format("note.claim", snapshot.Conflicts[claim.Conflict].About)));
                }
            }
        }

        if (!hidden.Contains("stance"))
        {
            marks.AddRange(article.Statements.Where(s => s.Holder.Kind == PartyKind.Author && s.Polarity != 0).Select(s => new TextMark(
                s.Span, s.Polarity > 0 ? "m-for" : "m-against",
                words.Format(
                    "mark.signed", words.Format("mark.stance", words.Party(snapshot, s.Target)),
                    words[s.Polarity > 0 ? "polarity.for" : "polarity.against"]))));
        }

        if (!hidden.Contains("quotes"))
        {
            marks.AddRange(article.Quotes.Select(q => new TextMark(
                q.Span, q.Direct ? "m-quote m-direct" : "m-quote",
                Titled(words.Format("mark.quote", words.Party(snapshot, q.Speaker)), quoted.GetValueOrDefault(q.Span), words),
                Label: words.Party(snapshot, q.Speaker))
            { Quoted = coded is null ? null : RowKey.OfQuotation(id, q.Span) }));
        }

        if (!hidden.Contains("sources"))
            marks.AddRange(
                article.Relays.Select(r => new TextMark(r.Span, "m-source", words.Format("mark.relay", words.Party(snapshot, r.Source)))));
        if (!hidden.Contains("themes"))
            marks.AddRange(article.ThemeMentions.Select(t => new TextMark(t.Span, "m-theme", words.Theme(snapshot, t.Theme))));
        if (!hidden.Contains("actors"))
        {
            var links = new Dictionary<string, string>(StringComparer.Ordinal);
            marks.AddRange(article.Mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => new TextMark(
                m.Span, "m-actor m-" + (snapshot.FindActor(m.Actor)?.Type ?? ActorType.Place).Key(),
                Titled(words.Actor(snapshot, m.Actor), named.GetValueOrDefault(m.Span), words),
                links.TryGetValue(m.Actor, out var known) ? known : links[m.Actor] = link(new MentionMark(m.Actor)))
            {
                Named = coded is null ? null : RowKey.OfMention(id, m.Span),
            }));
        }

        marks.AddRange(evidence.Select(span => new TextMark(span, "m-evidence", words["article.evidence"])));
        return marks;
    }

    // What people coded, by its words.
    private static Dictionary<TextSpan, CodedBy> By<T>(IReadOnlyList<CodedRow<T>>? rows, Func<T, TextSpan> at) =>
        (rows ?? []).Where(row => row.By is not null).DistinctBy(row => at(row.Row)).ToDictionary(row => at(row.Row), row => row.By!);

    private static string Titled(string title, CodedBy? by, UiText words) => by is null ? title : string.Join(
        " · ", title, words["coding.by." + CorrectionKinds.NameOf(by.Kind)] + " " + by.Who,
        words.Date(DateOnly.FromDateTime(by.When.UtcDateTime)));

    /// <summary>What to call another article by.</summary>
    internal static string TitleOf(CorpusSnapshot snapshot, string id) =>
        snapshot.TryFindArticle(id, out var other) ? other.DisplayTitle : id;
}
