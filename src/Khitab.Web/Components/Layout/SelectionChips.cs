using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Layout;

/// <summary>The conditions of a selection in words, in the link's order, each with the link without it.</summary>
public static class SelectionChips
{
    /// <summary>The conditions of the current view.</summary>
    public static IReadOnlyList<SelectionChip> Of(CurrentView view, UiText words) =>
        Of(view.Snapshot, view.Selection.WithPage(Links.Evidence, null), view.Link, words);

    /// <summary>The conditions of any selection.</summary>
    /// <param name="snapshot">The model, by the selection's scheme and at its level.</param>
    /// <param name="selection">The selection as that counts it.</param>
    /// <param name="link">The link of the page with another selection.</param>
    /// <param name="words">The language.</param>
    public static IReadOnlyList<SelectionChip> Of(
        CorpusSnapshot snapshot, Selection selection, Func<Selection, string> link, UiText words)
    {
        var chips = Chosen(snapshot, selection, words, link);
        if (selection.Demonyms) chips.Add(new SelectionChip(words["selection.demonyms"], link(selection with { Demonyms = false })));
        if (selection.Unsure) chips.Add(new SelectionChip(words["selection.unsure"], link(selection with { Unsure = false })));
        if (selection.Level == ActorLevel.State)
            chips.Add(new SelectionChip(words["level.state.short"], link(selection with { Level = ActorLevel.Body })));
        if (snapshot.Schemes.FirstOrDefault(s => s.Id == selection.Scheme) is { } scheme && scheme.Id != ThemeScheme.Codebook)
            chips.Add(
                new SelectionChip(words.Scheme(scheme), link(selection.WithScheme(ThemeScheme.Codebook)), words["selection.scheme"]));
        return chips;
    }

    /// <summary>The conditions of the selection that the current view is compared with; none where it is compared with none.</summary>
    public static IReadOnlyList<SelectionChip> OfOther(CurrentView view, UiText words) => view.Other is not { } other ? []
        : Chosen(
            view.Snapshot, other.Selection, words, left => view.Link(view.Selection.WithPage(Links.Evidence, null).WithAgainst(left)));

    /// <summary>What a selection chooses, in words: «الرياض», «الوسيلة: الرياض؛ التاريخ: 2015»; all articles for nothing.</summary>
    public static string InWords(Selection selection, CurrentView view, UiText words)
    {
        var chips = Chosen(view.Snapshot, selection, words, _ => "");
        return chips.Count switch
        {
            0 => words["compare.whole"],
            1 => Value(chips[0]),
            _ => string.Join(
                words["list.semicolon"], chips.Select(chip => (chip.Kind is null ? "" : chip.Kind + words["list.colon"]) + Value(chip))),
        };

        string Value(SelectionChip chip) =>
            chip.Excluded ? words.Format("compare.without", chip.Label) : UiText.Isolate(chip.Label);
    }

    private static List<SelectionChip> Chosen(
        CorpusSnapshot snapshot, Selection selection, UiText words, Func<Selection, string> link)
    {
        var chips = new List<SelectionChip>();
        foreach (var key in selection.ActiveKeys)
        {
            if (key == SelectionKey.Dates)
            {
                var kind = words[selection.DateField == DateField.Events ? "key.events" : "key.dates"];
                chips.Add(new SelectionChip(Dates(selection, words), link(selection.Without(key)), kind));
            }
            else if (key == SelectionKey.Search)
                chips.Add(new SelectionChip(selection.Search!, link(selection.Without(key)), words["key.search"]));
            else
            {
                var kind = words["key." + key.ToString().ToLowerInvariant()];
                chips.AddRange(selection[key].Included.Select(v => Chip(key, v, kind, false)));
                chips.AddRange(selection[key].Excluded.Select(v => Chip(key, v, kind, true)));
            }
        }

        return chips;

        SelectionChip Chip(SelectionKey key, string value, string kind, bool excluded) =>
            new(words.Value(snapshot, key, value), link(selection.Without(key, value)), kind, excluded);
    }

    private static string Dates(Selection selection, UiText words) => (selection.From, selection.To) switch
    {
        ({ } from, { } to) => words.Format("date.days", words.IsoDate(from.ToString()), words.IsoDate(to.ToString())),
        ({ } from, null) => words.Format("date.from", words.IsoDate(from.ToString())),
        (null, { } to) => words.Format("date.to", words.IsoDate(to.ToString())),
        _ => "",
    };
}
