using System.Runtime.CompilerServices;
using Khitab.Discourse;
using Khitab.Text;

namespace Khitab.Web.State;

/// <summary>
/// Finds what a corpus names by what a reader types of it: an actor by any of its spellings in any script, a theme or an outlet by its
/// name in any language, a holder, an article by its title. Made once for a snapshot and shared by all readers.
/// </summary>
public sealed class NameIndex
{
    /// <summary>The keys whose values can be found by name.</summary>
    public static IReadOnlyList<SelectionKey> Keys { get; } =

    [
        SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Outlet, SelectionKey.Section, SelectionKey.Folder, SelectionKey.Holder,
        SelectionKey.Target, SelectionKey.Article,
    ];

    private const string Article = "ال";

    private static readonly ConditionalWeakTable<CorpusSnapshot, NameIndex> Known = [];

    private readonly Dictionary<SelectionKey, (string Value, string[] Spellings)[]> _entries;

    private NameIndex(CorpusSnapshot snapshot)
    {
        var authors = UiLanguage.All.Select(l => new UiText(l)["party.author"]).ToArray();
        // Where bodies count as their state, their names find the state.
        var actors = snapshot.Actors.GroupBy(a => snapshot.FindActor(a.Id)!.Id, StringComparer.Ordinal).ToDictionary(
            actor => actor.Key, actor => Written(actor.SelectMany(a => (string[])[a.Id, .. a.Labels.Values, .. a.Names])),
            StringComparer.Ordinal);
        _entries = new()
        {
            [SelectionKey.Actor] = [.. actors.Select(a => (a.Key, a.Value))],
            [SelectionKey.Theme] = [.. snapshot.Themes.Select(t => (t.Id, Written([t.Id, .. t.Labels.Values])))],
            [SelectionKey.Outlet] = [.. snapshot.Outlets.Select(o => (o.Id, Written([o.Id, .. o.Labels.Values])))],
            [SelectionKey.Section] = Values(SelectionKey.Section),
            [SelectionKey.Folder] = Values(SelectionKey.Folder),
            [SelectionKey.Target] = [.. ValuesOf(SelectionKey.Target).Select(v => (v, Target(v)))],
            [SelectionKey.Holder] = [
                .. snapshot.Select(Selection.Empty).Facet(SelectionKey.Holder).Values.Select(v => (v.Value, Holder(v.Value)))],
            [SelectionKey.Article] = [.. snapshot.Articles.Select(a => (a.Id, Written([a.DisplayTitle])))],
        };

        IEnumerable<string> ValuesOf(SelectionKey key) =>
            snapshot.Select(Selection.Empty).Facet(key, CountUnit.Articles).Values.Select(v => v.Value);

        (string, string[])[] Values(SelectionKey key) => [.. ValuesOf(key).Select(v => (v, Written([v])))];

        string[] Target(string value) => !Party.TryParse(value, out var party) ? []
            : party.Kind == PartyKind.Actor ? actors.GetValueOrDefault(party.Name, [])
            : Written([.. snapshot.FindProposition(party.Name)?.Labels.Values ?? []]);

        string[] Holder(string value) => !Party.TryParse(value, out var party) ? []
            : party.Kind == PartyKind.Author ? Written(authors)
            : party.Kind == PartyKind.Actor ? actors.GetValueOrDefault(party.Name, [])
            : Written([party.Name]);
    }

    /// <summary>The index of a snapshot.</summary>
    public static NameIndex Of(CorpusSnapshot snapshot) => Known.GetValue(snapshot, s => new NameIndex(s));

    /// <summary>
    /// The values of a key that answer to what is typed, the best first: the whole name, then its beginning, then the beginnings of its
    /// words in any order, then any part of it; among equals the one that counts most.
    /// </summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="typed">What the reader has typed so far, in any spelling.</param>
    /// <param name="count">How often a value counts.</param>
    /// <param name="most">How many values at most.</param>
    public IReadOnlyList<string> Find(SelectionKey key, string typed, Func<string, int> count, int most)
    {
        var asked = ArabicNormalizer.Key(typed);
        if (asked.Length == 0 || !_entries.TryGetValue(key, out var entries)) return [];
        var ways = HamzaWays(asked);
        return [.. entries
            .Select(e => (e.Value, Rank: e.Spellings.SelectMany(s => ways, Rank).Append(None).Min()))
            .Where(e => e.Rank < None)
            .OrderBy(e => e.Rank).ThenByDescending(e => count(e.Value)).ThenBy(e => e.Value, StringComparer.Ordinal)
            .Take(most).Select(e => e.Value)];
    }

    private const int None = 4;

    /// <summary>How well a spelling answers, 0 best; <see cref="None"/> where it does not. Both are matching keys.</summary>
    private static int Rank(string spelling, string asked)
    {
        if (spelling == asked) return 0;
        if (spelling.StartsWith(asked, StringComparison.Ordinal) || Bare(spelling).StartsWith(Bare(asked), StringComparison.Ordinal))
        {
            return 1;
        }
        var words = spelling.Split(' ');
        if (asked.Split(' ')
            .All(a => words.Any(w => w.StartsWith(a, StringComparison.Ordinal) || Bare(w).StartsWith(Bare(a), StringComparison.Ordinal))))
        {
            return 2;
        }
        return spelling.Contains(asked, StringComparison.Ordinal) ? 3 : None;
    }

    // «جزائر» finds «الجزائر» and the other way round; a word that is hardly more than the article keeps it.
    private static string Bare(string key) =>
        key.Length > 3 && key.StartsWith(Article, StringComparison.Ordinal) ? key[Article.Length..] : key;

    private static string[] Written(IEnumerable<string> spellings) =>
        [.. spellings.Select(ArabicNormalizer.Key).Where(k => k.Length > 0).SelectMany(HamzaWays).Distinct(StringComparer.Ordinal)];

    // «الجزاير» for «الجزائر», «مسوول» for «مسؤول»: a name and what is typed meet where either leaves the hamza to its carrier.
    private static string[] HamzaWays(string key) =>
        key.Contains('ء', StringComparison.Ordinal) ? [key, key.Replace('ء', 'ي'), key.Replace('ء', 'و')] : [key];
}
