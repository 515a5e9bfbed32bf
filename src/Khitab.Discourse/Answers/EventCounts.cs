using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>Counts the dates that the texts of a selection give, and who is named in the sentences with them.</summary>
internal sealed class EventCounts
{
    private readonly SelectionResult _result;
    private readonly int[] _mentions;
    private readonly int[] _articles;
    private readonly int[] _last;
    private readonly long _size;

    // One number for a date and an actor: two packed halves would be hashed to one another's exclusive or, and collide.
    private readonly Dictionary<long, int> _beside = [];

    private EventCounts(SelectionResult result)
    {
        (_result, _size) = (result, result.Snapshot.Actors.Count + 1L);
        var dates = result.Snapshot.Tables.Numbering.Dates.Count;
        (_mentions, _articles, _last) = (new int[dates], new int[dates], new int[dates]);
    }

    /// <summary>Counts a selection's dates.</summary>
    public static EventCounts Of(SelectionResult result) => PartPass.Run(
        result, () => new EventCounts(result), (events, part) => events.Count(part), (sum, other) => sum.Add(other));

    /// <summary>The dates in order of their first day, the longer first.</summary>
    /// <param name="mostActors">How many actors at most beside each.</param>
    public IReadOnlyList<TimelineEvent> Events(int mostActors)
    {
        var (snapshot, rank) = (_result.Snapshot, _result.Snapshot.Tables.ActorRank);
        var beside = _beside.ToLookup(pair => (int)(pair.Key / _size), pair => (Actor: (int)(pair.Key % _size), Count: pair.Value));
        var events = new List<TimelineEvent>();
        for (var date = 0; date < _mentions.Length; date++)
        {
            if (_mentions[date] == 0) continue;
            var value = snapshot.Tables.Numbering.Dates.At(date);
            _ = EventDate.TryParse(value, out var days);
            events.Add(new TimelineEvent(
                value, days, _mentions[date], _articles[date],
                [
                    .. beside[date].OrderByDescending(a => a.Count).ThenBy(a => rank[a.Actor]).Take(mostActors)
                        .Select(a => snapshot.Actors[a.Actor].Id),
                ]));
        }

        return events.OrderBy(e => e.Date.First).ThenByDescending(e => e.Date.Last).ThenBy(e => e.Value, StringComparer.Ordinal).ToList();
    }

    private void Count(Part part)
    {
        if (part.Dates.Rows.Count == 0 || _result.Counts.Selected[part.Index] is not { } selected) return;
        var (dates, mentions, mask) = (part.Dates, part.Mentions, _result.Masks.Of(part));
        foreach (var article in InPart.Bits(selected))
        {
            for (var row = dates.Rows.Start(article); row < dates.Rows.End(article); row++)
            {
                var date = part.Numbers.Dates[dates.Value[row]];
                _mentions[date]++;
                if (_last[date] != part.First + article + 1) _articles[date]++;
                _last[date] = part.First + article + 1;
                var sentence = dates.Sentence[row];
                if (sentence < 0) continue;
                for (var m = mentions.Rows.Start(article); m < mentions.Rows.End(article); m++)
                {
                    // Whoever is next to the date says what it is about, also where the selection looks for another actor.
                    if (mentions.Sentence[m] != sentence || !mask.HasMention(m, SelectionKey.Actor)) continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(_beside, (date * _size) + part.MentionActor(m), out _)++;
                }
            }
        }
    }

    private void Add(EventCounts other)
    {
        for (var i = 0; i < _mentions.Length; i++)
        {
            _mentions[i] += other._mentions[i];
            _articles[i] += other._articles[i];
        }

        foreach (var (pair, count) in other._beside) CollectionsMarshal.GetValueRefOrAddDefault(_beside, pair, out _) += count;
    }
}
