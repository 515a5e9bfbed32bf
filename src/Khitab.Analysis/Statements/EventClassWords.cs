using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Of which type of event the codebook's words speak, by <c>lexicon/plover</c>: whole lists, or some of their words, which go before.
/// </summary>
internal sealed class EventClassWords
{
    private readonly Dictionary<string, EventClass?> _classes = new(StringComparer.Ordinal);

    /// <param name="codebook">The codebook; one without the file has no classes.</param>
    public EventClassWords(Codebook codebook)
    {
        foreach (var (name, items) in codebook.Lexicon("plover").Lists)
        {
            if (!TryClass(name, out var @class)) continue;
            foreach (var item in items)
            {
                var halves = item.Split('=', 2, StringSplitOptions.TrimEntries);
                if (halves.Length == 1)
                {
                    _classes.TryAdd(halves[0], @class);
                    continue;
                }

                foreach (var word in halves[1].Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    _classes.TryAdd(halves[0] + "=" + word, @class);
            }
        }
    }

    /// <summary>Whether a heading of the file names a type of event, or <c>none</c>.</summary>
    public static bool TryClass(string name, out EventClass? @class)
    {
        @class = Enum.TryParse<EventClass>(name, ignoreCase: true, out var known) && name.All(char.IsAsciiLetterLower) ? known : null;
        return @class is not null || name == "none";
    }

    /// <summary>
    /// A type of event, where it goes with a sign: what was stopped or turned round («أوقف الدعم») is no event of its predicate's type.
    /// </summary>
    public static EventClass? Fitting(EventClass? @class, int sign) =>
        @class is { } known && sign != 0 && known.IsCooperation() != sign > 0 ? null : @class;

    /// <summary>The type of event that a word of a list speaks of; null for none.</summary>
    /// <param name="list">The list's name.</param>
    /// <param name="entry">What stands first in the word's entry: of «past present» the past tells it.</param>
    public EventClass? Of(string list, string entry = "")
    {
        if (_classes.Count == 0) return null;
        if (_classes.TryGetValue(list + "=" + entry, out var of)) return of;
        var space = entry.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && _classes.TryGetValue(string.Concat(list, "=", entry.AsSpan(0, space)), out of)) return of;
        return _classes.GetValueOrDefault(list);
    }
}
