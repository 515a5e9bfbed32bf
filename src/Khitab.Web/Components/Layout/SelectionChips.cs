using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Layout;

/// <summary>The conditions of a selection in words, in the link's order, each with the link without it.</summary>
public static class SelectionChips
{
    /// <summary>The conditions of the current view.</summary>
    public static IReadOnlyList<SelectionChip> Of(CurrentView view, UiText words)
    {
        var selection = view.Selection.WithPage(Links.Evidence, null);
        var chips = new List<SelectionChip>();
        foreach (var key in selection.ActiveKeys)
        {
            if (key == SelectionKey.Dates)
            {
                var kind = words[selection.DateField == DateField.Events ? "key.events" : "key.dates"];
                chips.Add(new SelectionChip(Dates(selection, words), view.Link(selection.Without(key)), kind));
            }
            else if (key == SelectionKey.Search)
                chips.Add(new SelectionChip(selection.Search!, view.Link(selection.Without(key)), words["key.search"]));
            else
            {
                var kind = words["key." + key.ToString().ToLowerInvariant()];
                chips.AddRange(selection[key].Included.Select(v => Chip(key, v, kind, false)));
                chips.AddRange(selection[key].Excluded.Select(v => Chip(key, v, kind, true)));
            }
        }

        if (selection.Demonyms) chips.Add(new SelectionChip(words["selection.demonyms"], view.Link(selection with { Demonyms = false })));
        if (selection.Unsure) chips.Add(new SelectionChip(words["selection.unsure"], view.Link(selection with { Unsure = false })));
        if (selection.Level == ActorLevel.State)
            chips.Add(new SelectionChip(words["level.state.short"], view.Link(selection with { Level = ActorLevel.Body })));
        if (view.Snapshot.Schemes.FirstOrDefault(s => s.Id == selection.Scheme) is { } scheme && scheme.Id != ThemeScheme.Codebook)
            chips.Add(
                new SelectionChip(words.Scheme(scheme), view.Link(selection.WithScheme(ThemeScheme.Codebook)), words["selection.scheme"]));
        return chips;

        SelectionChip Chip(SelectionKey key, string value, string kind, bool excluded) =>
            new(words.Value(view.Snapshot, key, value), view.Link(selection.Without(key, value)), kind, excluded);
    }

    private static string Dates(Selection selection, UiText words) => (selection.From, selection.To) switch
    {
        ({ } from, { } to) => words.Format("date.days", words.IsoDate(from.ToString()), words.IsoDate(to.ToString())),
        ({ } from, null) => words.Format("date.from", words.IsoDate(from.ToString())),
        (null, { } to) => words.Format("date.to", words.IsoDate(to.ToString())),
        _ => "",
    };
}
