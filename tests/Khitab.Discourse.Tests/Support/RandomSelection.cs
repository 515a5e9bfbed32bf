using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>Selections over the values of random corpora, some of them on no article at all.</summary>
internal static class RandomSelection
{
    private static readonly (SelectionKey Key, string[] Values)[] Keys =
    [
        (SelectionKey.Actor, [.. RandomCorpus.Actors, "nobody"]),
        (SelectionKey.Theme, [.. RandomCorpus.Themes, "nothing"]),
        (SelectionKey.Outlet, [.. RandomCorpus.Outlets, "nowhere"]),
        (SelectionKey.Section, [.. RandomCorpus.Sections, "none"]),
        (SelectionKey.Folder, [.. RandomCorpus.Folders, "none"]),
        (SelectionKey.Target, ["actor:mali", "actor:algeria", "actor:a:b", "proposition:p1", "proposition:none"]),
        (SelectionKey.Holder, [.. RandomCorpus.Holders, "source:nobody"]),
        (SelectionKey.Stance, ["-1", "0", "1"]),
        (SelectionKey.Voice, [.. Enum.GetNames<Voice>().Select(n => n.ToLowerInvariant())]),
        (SelectionKey.Modality, [.. Enum.GetNames<Modality>().Select(n => n.ToLowerInvariant())]),
        (
            SelectionKey.Class,
            [.. Enum.GetNames<EventClass>().Concat(Enum.GetNames<QuadClass>()).Select(n => n.ToLowerInvariant()), "none"]),
        (SelectionKey.Article, ["a0", "a1", "a2", "a3", "none"]),
    ];

    /// <summary>A value of each key that has values.</summary>
    public static IEnumerable<(SelectionKey Key, string Value)> OneOfEach(Random random) =>
        Keys.Select(key => (key.Key, random.Pick(key.Values)));

    /// <summary>A selection, and in one of three what it is compared with.</summary>
    public static Selection MakePair(Random random) => Make(random).WithAgainst(random.Next(3) == 0 ? null : Make(random));

    public static Selection Make(Random random)
    {
        var selection = Selection.Empty with
        {
            Unit = random.Pick(Enum.GetValues<CountUnit>()),
            Demonyms = random.Next(4) == 0,
            Unsure = random.Next(3) == 0,
        };
        foreach (var (key, values) in Keys)
        {
            // Most selections have two or three keys: with all of them nothing would ever be left to compare.
            if (random.Next(4) != 0) continue;
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var value = random.Pick(values);
                selection = random.Next(3) == 0 ? selection.Exclude(key, value) : selection.With(key, value);
            }
        }

        if (random.Next(5) == 0) selection = selection.WithSearch(Search(random));
        if (random.Next(5) == 0) selection = selection with { From = Date(random) };
        if (random.Next(5) == 0) selection = selection with { To = Date(random) };
        if (random.Next(3) == 0) selection = selection with { DateField = DateField.Events };
        return selection;
    }

    private static PartialDate Date(Random random) => random.Next(3) switch
    {
        0 => PartialDate.Year(random.Next(2024, 2026)),
        1 => PartialDate.Month(random.Next(2024, 2026), random.Next(1, 13)),
        _ => PartialDate.Day(new DateOnly(random.Next(2024, 2026), random.Next(1, 13), random.Next(1, 29))),
    };

    private static string Search(Random random)
    {
        var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick(RandomCorpus.Vocabulary));
        var text = string.Join(' ', words);
        return random.Next(2) == 0 ? text : $"\"{text}\" {random.Pick(RandomCorpus.Vocabulary)}";
    }
}
