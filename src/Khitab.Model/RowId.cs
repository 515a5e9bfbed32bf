using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Khitab.Model;

/// <summary>
/// Ids of an article's statements, mentions and quotations: the article's id and a hash of what the row says (its kind, the words of its
/// span, its parties). Reading the article again gives the same id as long as the same is read there; what a model that reads better may
/// read otherwise (sign, voice, confidence) is no part of it. Of rows that say the same, the second has <c>-2</c>, in order of the text.
/// </summary>
public static class RowId
{
    /// <summary>Ids of its statements, in their order.</summary>
    public static IReadOnlyList<string> OfStatements(AnalyzedArticle article) => Of(
        article.Statements, s => OfStatement(article.Article, s.Span, s.Holder, s.Target));

    /// <summary>Ids of its mentions, in their order.</summary>
    public static IReadOnlyList<string> OfMentions(AnalyzedArticle article) => Of(
        article.Mentions, m => OfMention(article.Article, m.Span, m.Actor));

    /// <summary>Ids of its quotations, in their order.</summary>
    public static IReadOnlyList<string> OfQuotations(AnalyzedArticle article) => Of(
        article.Quotes, q => OfQuotation(article.Article, q.Span, q.Speaker));

    /// <summary>Id of the first statement that says this.</summary>
    public static string OfStatement(Article article, TextSpan span, Party holder, Party target) =>
        Hash(article, 's', span, holder.ToString(), target.ToString());

    /// <summary>Id of the first mention that says this.</summary>
    public static string OfMention(Article article, TextSpan span, string actor) => Hash(article, 'm', span, actor, "");

    /// <summary>Id of the first quotation that says this.</summary>
    public static string OfQuotation(Article article, TextSpan span, Party speaker) => Hash(article, 'q', span, speaker.ToString(), "");

    /// <summary>The article of a row's id; null where it is none.</summary>
    public static string? ArticleOf(string id) => id.LastIndexOf('/') is > 0 and var end ? id[..end] : null;

    private static string[] Of<T>(IReadOnlyList<T> rows, Func<T, string> first)
    {
        var (ids, counts) = (new string[rows.Count], new Dictionary<string, int>(rows.Count, StringComparer.Ordinal));
        for (var i = 0; i < ids.Length; i++)
        {
            var id = first(rows[i]);
            var count = counts[id] = counts.GetValueOrDefault(id) + 1;
            ids[i] = count == 1 ? id : id + "-" + count.ToString(CultureInfo.InvariantCulture);
        }

        return ids;
    }

    // Lengths come before the parts, so that no two rows are written alike.
    private static string Hash(Article article, char kind, TextSpan span, string first, string second)
    {
        var start = Math.Clamp(span.Start, 0, article.Text.Length);
        var words = article.Text[start..Math.Clamp(span.End, start, article.Text.Length)];
        var says = string.Create(CultureInfo.InvariantCulture, $"{kind}{words.Length}:{words}{first.Length}:{first}{second}");
        return article.Id + "/" + kind + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(says)), 0, 6);
    }
}
