using Khitab.Discourse;
using Khitab.Web.Components.Layout;
using Khitab.Web.State;

namespace Khitab.Web.Components.Pictures;

/// <summary>Says of the current view what a saved picture has to say: the selection in words, its outlets, the day, and the link.</summary>
/// <param name="view">What the reader looks at.</param>
/// <param name="words">The reader's language.</param>
/// <param name="clock">Gives the day.</param>
public sealed class PictureSource(CurrentView view, UiText words, TimeProvider clock)
{
    private const int MostOutlets = 6;

    /// <summary>The origin of a picture.</summary>
    /// <param name="place">Id of the part of the page that it shows, or null for the page.</param>
    public PictureOrigin For(string? place = null)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().Date);
        return new PictureOrigin(
            [Selected, Outlets, words.Format("picture.made", words["app.name"], today)],
            view.AddressAt(place));
    }

    /// <summary>The selection in words: what it holds, then each condition.</summary>
    public string Selected
    {
        get
        {
            var held = string.Join(
                " · ",
                words.Count("article", view.Result.Articles.Count),
                words.Count("mention", view.Result.MentionCount),
                words.Count("statement", view.Result.StatementCount));
            var conditions = SelectionChips.Of(view, words).Select(Condition).ToList();
            return conditions.Count == 0
                ? words.Format("picture.whole", held)
                : words.Format("picture.selected", held, string.Join(words["list.semicolon"], conditions));
        }
    }

    private string Outlets
    {
        get
        {
            var outlets = view.Result.Facet(SelectionKey.Outlet, CountUnit.Articles).Values
                .Where(v => v.Count > 0).OrderByDescending(v => v.Count)
                .Select(v => UiText.Isolate(words.Outlet(view.Snapshot, v.Value))).ToList();
            var named = string.Join(words["list.comma"], outlets.Take(MostOutlets));
            return outlets.Count switch
            {
                0 => words["picture.noOutlets"],
                > MostOutlets => words.Format("picture.outlets.more", named, words.Count("moreoutlet", outlets.Count - MostOutlets)),
                _ => words.Format("picture.outlets", named),
            };
        }
    }

    private string Condition(SelectionChip chip) =>
        (chip.Kind is null ? "" : chip.Kind + words["list.colon"])
        + (chip.Excluded ? words["selection.excluded"] + " " : "") + UiText.Isolate(chip.Label);
}
