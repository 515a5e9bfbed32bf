using System.Globalization;
using Microsoft.JSInterop;

namespace Khitab.Web.Components.Charts;

/// <summary>What a drawing in the browser calls when one of its marks is chosen.</summary>
/// <param name="chosen">Called with the mark's id.</param>
/// <param name="spanned">Called with the days that were dragged over, where a chart has any.</param>
public sealed class MarkListener(Func<string, Task> chosen, Func<DaySpan, Task>? spanned = null)
{
    /// <summary>A mark was chosen.</summary>
    [JSInvokable]
    public Task Mark(string id) => chosen(id);

    /// <summary>Days were dragged over, as ISO dates.</summary>
    [JSInvokable]
    public Task Span(string first, string last) =>
        DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) && from <= to
            ? spanned?.Invoke(new DaySpan(from, to)) ?? Task.CompletedTask
            : Task.CompletedTask;
}
