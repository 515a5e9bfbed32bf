using System.Globalization;

namespace Khitab.Analysis.References;

/// <summary>The earliest day on which an article can have been published, by the dates that it gives itself.</summary>
internal static class PublicationBound
{
    /// <summary>
    /// The latest whole day that the text or its list of sources dates; null where none does. A day after a known publication is to come
    /// and no bound.
    /// </summary>
    public static DateOnly? Of(AnalyzedArticle article)
    {
        DateOnly? latest = null;
        foreach (var date in article.Dates)
        {
            // An interval is bounded by its end; a month or a year alone dates no day.
            var value = date.Value.Contains('/', StringComparison.Ordinal)
                ? date.Value[(date.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]
                : date.Value;
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) Take(day);
        }

        foreach (var reference in article.References)
        {
            if (reference.Date is { } day) Take(day);
        }

        return latest;

        void Take(DateOnly day)
        {
            if (day > article.Article.Published.Value) return;
            if (latest is null || day > latest) latest = day;
        }
    }
}
