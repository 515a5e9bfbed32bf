using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Compare;

/// <summary>One comparison that can be made with a click.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Next">The selection with what it is compared with; or with a first condition, where there was none yet.</param>
/// <param name="Articles">Articles of what is picked, where they are counted.</param>
public sealed record ComparePick(string Label, Selection Next, int? Articles);

/// <summary>What the current selection can be compared with, by kind.</summary>
/// <param name="Kind">The key of the kind's words.</param>
/// <param name="Picks">The choices, those of most articles first.</param>
public sealed record ComparePickList(string Kind, IReadOnlyList<ComparePick> Picks);

/// <summary>
/// Makes the second selection from the current one, so that the two have no article in common: another value in the place of the one that
/// is chosen, all but it, the time before or after. Where a kind of value is not chosen yet, one of it is set against all others.
/// </summary>
public static class ComparePicks
{
    private const int Most = 10;

    private static readonly SelectionKey[] Listed = [SelectionKey.Outlet, SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Section];

    private static readonly SelectionKey[] Inverted =
    [
        SelectionKey.Outlet, SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Section, SelectionKey.Folder, SelectionKey.Article,
    ];

    /// <summary>All that can be compared with.</summary>
    public static IReadOnlyList<ComparePickList> Of(CurrentView view, UiText words)
    {
        var selection = view.Selection.WithAgainst(null).WithPage(Links.Evidence, null);
        var lists = new List<ComparePickList> { new("rest", [.. Rest(selection, view, words)]) };
        lists.AddRange(Listed.Select(key => new ComparePickList(SelectionLink.NameOf(key), [.. Values(key, selection, view, words)])));
        lists.Insert(2, new ComparePickList("dates", [.. Periods(selection, view, words)]));
        return [.. lists.Where(list => list.Picks.Count > 0)];
    }

    private static IEnumerable<ComparePick> Rest(Selection selection, CurrentView view, UiText words)
    {
        foreach (var key in Inverted.Where(selection.Has))
        {
            var (filter, other) = (selection[key], selection.Without(key));
            foreach (var value in filter.Included) other = other.Exclude(key, value);
            if (filter.Included.Count == 0) other = filter.Excluded.Aggregate(other, (left, value) => left.With(key, value));
            var names = words.List(
                (filter.Included.Count > 0 ? filter.Included : filter.Excluded).Select(v => words.Value(view.Snapshot, key, v)));
            yield return new ComparePick(
                filter.Included.Count > 0 ? words.Format("compare.rest", words.Key(key), names) : names,
                selection.WithAgainst(other), null);
        }

        if (selection.From is { } from && from.First > DateOnly.MinValue)
        {
            var before = selection with { From = null, To = PartialDate.Day(from.First.AddDays(-1)) };
            yield return new ComparePick(
                words.Format("compare.before", words.IsoDate(from.ToString())), selection.WithAgainst(before), null);
        }

        if (selection.To is { } to && to.Last < DateOnly.MaxValue)
        {
            var after = selection with { From = PartialDate.Day(to.Last.AddDays(1)), To = null };
            yield return new ComparePick(words.Format("compare.after", words.IsoDate(to.ToString())), selection.WithAgainst(after), null);
        }
    }

    private static IEnumerable<ComparePick> Values(SelectionKey key, Selection selection, CurrentView view, UiText words)
    {
        var chosen = selection[key];
        var values = view.Result.Facet(key, CountUnit.Articles).Values
            .Where(value => value.Count > 0 && !chosen.Included.Contains(value.Value)).ToList();
        // One outlet alone cannot be compared with another.
        if (values.Count < 2 && chosen.Included.Count == 0) return [];
        return values.Take(Most).Select(value => new ComparePick(
            words.Value(view.Snapshot, key, value.Value), Next(key, value.Value, selection), value.Count));
    }

    private static IEnumerable<ComparePick> Periods(Selection selection, CurrentView view, UiText words)
    {
        if (selection.DateField == DateField.Events) return [];
        var without = view.Result.Snapshot.Select(selection.Without(SelectionKey.Dates));
        var months = without.Timeline().Months.GroupBy(month => month.Month)
            .Select(month => (Month: month.Key, Articles: month.Sum(m => m.Articles)))
            .Where(month => month.Month != selection.From || month.Month != selection.To)
            .OrderByDescending(month => month.Articles).ThenBy(month => month.Month.First).Take(Most).ToList();
        // Before the first month there is nothing.
        if (!selection.IsEmpty && !selection.Has(SelectionKey.Dates) && months.Count > 0) months.Remove(months.MinBy(m => m.Month.First));
        return months.Count < 2 && selection.IsEmpty ? [] : months.OrderBy(month => month.Month.First).Select(month =>
            new ComparePick(
                selection.IsEmpty || selection.Has(SelectionKey.Dates) ? words.IsoDate(month.Month.ToString())
                    : words.Format("compare.since", words.IsoDate(month.Month.ToString())),
                InMonth(month.Month, selection), month.Articles));
    }

    private static Selection Next(SelectionKey key, string value, Selection selection)
    {
        if (selection.IsEmpty) return selection.With(key, value);
        return selection[key].Included.Count > 0
            ? selection.WithAgainst(selection.Only(key, value))
            : selection.Exclude(key, value).WithAgainst(selection.With(key, value));
    }

    // All but a month is no one stretch of time: without a time of its own the selection is cut in two where the month begins.
    private static Selection InMonth(PartialDate month, Selection selection)
    {
        var inMonth = selection with { From = month, To = month };
        return selection.IsEmpty ? inMonth
            : selection.Has(SelectionKey.Dates) ? selection.WithAgainst(inMonth)
            : (selection with { From = month }).WithAgainst(selection with { To = PartialDate.Day(month.First.AddDays(-1)) });
    }
}
