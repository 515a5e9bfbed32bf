using Khitab.Analysis;
using Khitab.Discourse;
using Khitab.Text;
using Khitab.Web.State;

namespace Khitab.Web.Components.Article;

/// <summary>The layers of marks of one article: actors, themes, the author's judgements, quotations, and the open evidence.</summary>
public static class ArticleMarks
{
    /// <summary>All marks of the layers that are not hidden, and of the open evidence.</summary>
    public static IReadOnlyList<TextMark> Of(AnalyzedArticle article, CorpusSnapshot snapshot, Words words, IReadOnlyCollection<string> hidden, IEnumerable<TextSpan> evidence)
    {
        var marks = new List<TextMark>();
        if (!hidden.Contains("stance"))
        {
            marks.AddRange(article.Statements.Where(s => s.Holder.Kind == PartyKind.Author && s.Polarity != 0).Select(s => new TextMark(
                s.Span, s.Polarity > 0 ? "m-for" : "m-against",
                words.Format("mark.signed", words.Format("mark.stance", words.Party(snapshot, s.Target)), words[s.Polarity > 0 ? "polarity.for" : "polarity.against"]))));
        }

        if (!hidden.Contains("quotes"))
        {
            marks.AddRange(article.Quotes.Select(q => new TextMark(
                q.Span, q.Direct ? "m-quote m-direct" : "m-quote", words.Format("mark.quote", words.Party(snapshot, q.Speaker)))));
        }

        if (!hidden.Contains("themes"))
            marks.AddRange(article.ThemeMentions.Select(t => new TextMark(t.Span, "m-theme", words.Theme(snapshot, t.Theme))));
        if (!hidden.Contains("actors"))
        {
            marks.AddRange(article.Mentions.Where(m => m.Kind != MentionKind.Demonym).Select(m => new TextMark(
                m.Span, "m-actor m-" + (snapshot.FindActor(m.Actor)?.Type ?? ActorType.Place).Key(), words.Actor(snapshot, m.Actor), Mark.Mention(m.Actor).ToString())));
        }

        marks.AddRange(evidence.Select(span => new TextMark(span, "m-evidence", words["article.evidence"])));
        return marks;
    }

    /// <summary>The sentence that a fragment <c>e=START-LENGTH</c> points at, or null for anything else.</summary>
    public static TextSpan? Pointed(string uri, int textLength)
    {
        var hash = uri.IndexOf("#e=", StringComparison.Ordinal);
        if (hash < 0) return null;
        var parts = uri[(hash + 3)..].Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length)) return null;
        return length > 0 && start >= 0 && start <= textLength - length ? new TextSpan(start, length) : null;
    }
}
