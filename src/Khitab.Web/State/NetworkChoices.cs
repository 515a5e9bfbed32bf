using System.Globalization;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>The network page's own keys as options of the model.</summary>
public static class NetworkChoices
{
    /// <summary>What the link asks for.</summary>
    public static NetworkOptions From(Selection selection) => new(
        selection.PageValue(Links.Tie) switch
        {
            "articles" => NetworkKind.CoMention,
            "sentences" => NetworkKind.SentenceCoMention,
            _ => NetworkKind.Signed,
        },
        int.Parse(selection.PageValue(Links.Least)!, NumberStyles.None, CultureInfo.InvariantCulture),
        Focus: selection.PageValue(Links.Focus));
}
