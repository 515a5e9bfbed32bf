using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>Which articles a chart counts in, for its subtitle: «87 مقالا تذكر مالي».</summary>
public static class ArticlesInWords
{
    private const int MostNames = 3;

    private static readonly SelectionKey[] RowKeys =
    [
        SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance, SelectionKey.Voice, SelectionKey.Modality, SelectionKey.Class,
    ];

    /// <summary>The selection's articles with what chose them: the actors that they name, or that they are the selection's.</summary>
    public static string Of(SelectionResult result, UiText words)
    {
        var count = words.Count("inarticle", result.Articles.Count);
        var selection = result.Selection;
        if (selection.IsEmpty) return count;
        var actors = selection.Actors.Included;
        // Other row keys choose articles by their statements: that they name the actor would be less than is asked.
        if (actors.Count is 0 or > MostNames || RowKeys.Any(selection.Has)) return words.Format("articles.chosen", count);
        var names = string.Join(words["list.or"], actors.Select(actor => UiText.Isolate(words.Actor(result.Snapshot, actor))));
        return words.Format("articles.naming", count, names);
    }
}
