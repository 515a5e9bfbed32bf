using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Khitab.Web.State;

/// <summary>
/// What a row is called on a page, so that a key pressed there finds it: its article and a hash of all that it says now. Unlike a row's id
/// it is known without the article's text, and another as soon as the row is corrected.
/// </summary>
public static class RowKey
{
    /// <summary>The key of a statement.</summary>
    public static string Of(string article, Statement statement) => Of(
        article, statement.Span, statement.Holder, statement.Target, statement.Polarity, statement.Voice, statement.Modality);

    /// <summary>The key of a statement by its parts.</summary>
    public static string Of(string article, TextSpan span, Party holder, Party target, int polarity, Voice voice, Modality modality)
    {
        var says = string.Create(
            CultureInfo.InvariantCulture, $"{span.Start}-{span.Length}|{holder}|{target}|{polarity}|{(int)voice}|{(int)modality}");
        return article + "/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(says)), 0, 6);
    }

    /// <summary>
    /// The key of a mention: where it stands, since names never overlap, and at the level of states a page does not know which body of a
    /// state is named.
    /// </summary>
    public static string OfMention(string article, TextSpan span) => article + "/m" + Written(span);

    /// <summary>The key of a quotation: where it stands.</summary>
    public static string OfQuotation(string article, TextSpan span) => article + "/q" + Written(span);

    /// <summary>A span as pages write it: <c>12-40</c>.</summary>
    public static string Written(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.Length}");
}
