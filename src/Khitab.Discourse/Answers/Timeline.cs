namespace Khitab.Discourse;

/// <summary>Articles of one outlet in one month.</summary>
/// <param name="Month">The month of publication.</param>
/// <param name="Outlet">Id of the outlet, or null where unknown.</param>
/// <param name="Articles">Number of articles.</param>
public sealed record TimelineMonth(PartialDate Month, string? Outlet, int Articles);

/// <summary>A date that the articles' texts give.</summary>
/// <param name="Value">As the analysis writes it: a day, a month, a year or an interval.</param>
/// <param name="Date">The days that it covers.</param>
/// <param name="Mentions">How often it is given.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Actors">Ids of the actors that the sentences with it name, the most often named first, at most three.</param>
public sealed record TimelineEvent(string Value, EventDate Date, int Mentions, int Articles, IReadOnlyList<string> Actors);

/// <summary>When the articles appeared and what dates they give.</summary>
/// <param name="Months">Dated articles by month and outlet, in order of month, then outlet, unknown last.</param>
/// <param name="Undated">Number of articles without a date of publication.</param>
/// <param name="Events">Dates in the texts, in order of their first day, the longer first.</param>
public sealed record Timeline(IReadOnlyList<TimelineMonth> Months, int Undated, IReadOnlyList<TimelineEvent> Events)
{
    private const int MostActors = 3;

    internal static Timeline Of(SelectionResult result)
    {
        var snapshot = result.Snapshot;
        var table = snapshot.Tables.Dates;
        var months = new Dictionary<(PartialDate Month, int Outlet), int>();
        var events = new Dictionary<string, Found>(StringComparer.Ordinal);
        var undated = 0;
        foreach (var article in result.Articles)
        {
            if (snapshot.Articles[article].Published.Value is { } day)
            {
                var key = (PartialDate.Month(day.Year, day.Month), snapshot.Tables.OutletOf[article]);
                months[key] = months.GetValueOrDefault(key) + 1;
            }
            else
            {
                undated++;
            }

            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                if (!events.TryGetValue(table.Value[row], out var found)) events.Add(table.Value[row], found = new Found(table.Date[row]));
                found.Add(result, article, table.Sentence[row]);
            }
        }

        return new Timeline(
            months
                .Select(m => new TimelineMonth(m.Key.Month, m.Key.Outlet < 0 ? null : snapshot.Outlets[m.Key.Outlet].Id, m.Value))
                .OrderBy(m => m.Month.First)
                .ThenBy(m => m.Outlet is null)
                .ThenBy(m => m.Outlet, StringComparer.Ordinal)
                .ToList(),
            undated,
            events
                .Select(e => new TimelineEvent(e.Key, e.Value.Date, e.Value.Mentions, e.Value.Articles, e.Value.MostNamed(snapshot)))
                .OrderBy(e => e.Date.First)
                .ThenByDescending(e => e.Date.Last)
                .ThenBy(e => e.Value, StringComparer.Ordinal)
                .ToList());
    }

    /// <summary>What has been found of one date so far.</summary>
    private sealed class Found(EventDate date)
    {
        private readonly Dictionary<int, int> _actors = [];
        private int _last = -1;

        public EventDate Date { get; } = date;

        public int Mentions { get; private set; }

        public int Articles { get; private set; }

        public void Add(SelectionResult result, int article, int sentence)
        {
            Mentions++;
            if (_last != article) Articles++;
            _last = article;
            if (sentence < 0) return;
            var table = result.Snapshot.Tables.Mentions;
            for (var row = table.Rows.Offsets[article]; row < table.Rows.Offsets[article + 1]; row++)
            {
                // Whoever is next to the date says what it is about, also where the selection looks for another actor.
                if (table.Sentence[row] != sentence || !result.Masks.HasMention(row, SelectionKey.Actor)) continue;
                _actors[table.Actor[row]] = _actors.GetValueOrDefault(table.Actor[row]) + 1;
            }
        }

        public IReadOnlyList<string> MostNamed(CorpusSnapshot snapshot) => _actors
            .Select(a => (a.Value, snapshot.Actors[a.Key].Id))
            .OrderByDescending(a => a.Value)
            .ThenBy(a => a.Id, StringComparer.Ordinal)
            .Take(MostActors)
            .Select(a => a.Id)
            .ToList();
    }
}
