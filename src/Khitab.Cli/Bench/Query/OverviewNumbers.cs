using Khitab.Discourse;

namespace Khitab.Cli.Bench.Query;

/// <summary>
/// An overview as rows of numbers, in the order in which it lists them, so that answers of different programs can be compared. Actors,
/// outlets, themes and parties are their numbers in the <see cref="SyntheticCorpus"/>, -1 none.
/// </summary>
/// <param name="Parts">The rows of each of its parts.</param>
internal sealed record OverviewNumbers(IReadOnlyDictionary<string, IReadOnlyList<long[]>> Parts)
{
    /// <summary>How many values a facet and how many actors a list has.</summary>
    public const int Listed = 20;

    /// <summary>How many edges are listed.</summary>
    public const int Edges = 100;

    private static readonly Dictionary<string, int> Actors = Numbered(SyntheticCorpus.ActorList);
    private static readonly Dictionary<string, int> Outlets = Numbered(SyntheticCorpus.OutletList);
    private static readonly Dictionary<string, int> Themes = Numbered(SyntheticCorpus.ThemeList);
    private static readonly Dictionary<string, int> Parties = Numbered([.. SyntheticCorpus.Parties.Select(party => party.ToString())]);

    // In ordinal order, as values that count the same are listed.
    private static readonly string[] VoiceNames = Names<Voice>();
    private static readonly string[] ModalityNames = Names<Modality>();

    /// <summary>The facets that are compared; the articles have no sections and no folders.</summary>
    public static IReadOnlyList<SelectionKey> Facets { get; } =
    [
        SelectionKey.Actor, SelectionKey.Theme, SelectionKey.Outlet, SelectionKey.Holder, SelectionKey.Target, SelectionKey.Stance,
        SelectionKey.Voice, SelectionKey.Modality,
    ];

    /// <summary>What it says of articles, mentions, statements, outlets and articles without a date.</summary>
    public const string Totals = "totals";

    /// <summary>The author's stance: actor, for, against, neutral.</summary>
    public const string Stance = "stance";

    /// <summary>Voices: actor, direct quotations, retold ones, mentions.</summary>
    public const string Voices = "voices";

    /// <summary>Months, as the number of months since the year 0, outlet or -1, articles.</summary>
    public const string Months = "months";

    /// <summary>Signed edges: holder, target, for, against, neutral.</summary>
    public const string SignedEdges = "edges";

    /// <summary>A facet: value, count, number of values that count. A chosen value that does not is not among them.</summary>
    public static string Facet(SelectionKey key) => "facet " + key;

    /// <summary>A facet inside the articles of the selection.</summary>
    public static string Inside(SelectionKey key) => "inside " + key;

    /// <summary>The number of the actor, outlet, theme, party or code that a value of a key is.</summary>
    public static int NumberOf(SelectionKey key, string value) => key switch
    {
        SelectionKey.Actor => Actors[value],
        SelectionKey.Theme => Themes[value],
        SelectionKey.Outlet => Outlets[value],
        SelectionKey.Holder or SelectionKey.Target => Parties[value],
        SelectionKey.Stance => value == "-1" ? -1 : value == "1" ? 1 : 0,
        SelectionKey.Voice => Array.IndexOf(VoiceNames, value),
        _ => Array.IndexOf(ModalityNames, value),
    };

    /// <summary>The number of a voice.</summary>
    public static int NumberOf(Voice voice) => Array.IndexOf(VoiceNames, voice.ToString().ToLowerInvariant());

    /// <summary>The number of a modality.</summary>
    public static int NumberOf(Modality modality) => Array.IndexOf(ModalityNames, modality.ToString().ToLowerInvariant());

    /// <summary>The number of a party.</summary>
    public static int NumberOf(Party party) => Parties[party.ToString()];

    /// <summary>The numbers of an overview.</summary>
    public static OverviewNumbers Of(SelectionOverview overview)
    {
        var parts = new Dictionary<string, IReadOnlyList<long[]>>
        {
            [Totals] = [[overview.Articles, overview.Mentions, overview.Statements, overview.Outlets, overview.Undated]],
            [Stance] = [.. overview.Stance.Select(s => new long[] { Actors[s.Actor], s.For, s.Against, s.Neutral })],
            [Voices] = [.. overview.Voices.Select(v => new long[] { Actors[v.Actor], v.Direct, v.Retold, v.Mentions })],
            [Months] = [.. overview.Timeline.Months.Select(m => new long[] { MonthOf(m.Month.First), OutletOf(m.Outlet), m.Articles })],
            [SignedEdges] = [.. overview.Edges.Select(e => new long[] { Actors[e.From], Actors[e.To], e.For, e.Against, e.Neutral })],
        };
        foreach (var facet in overview.Facets.Where(f => Facets.Contains(f.Key))) parts[Facet(facet.Key)] = Rows(facet);
        foreach (var facet in overview.Inside) parts[Inside(facet.Key)] = Rows(facet);
        return new OverviewNumbers(parts);
    }

    /// <summary>The number of the month of a day.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The number of an outlet, or -1.</summary>
    public static int OutletOf(string? outlet) => outlet is null ? -1 : Outlets[outlet];

    /// <summary>The first part and row in which another answer is not the same, or null.</summary>
    public string? DifferenceFrom(OverviewNumbers other)
    {
        foreach (var (part, rows) in Parts)
        {
            var others = other.Parts.GetValueOrDefault(part) ?? [];
            for (var i = 0; i < Math.Max(rows.Count, others.Count); i++)
            {
                var (one, two) = (Written(rows, i), Written(others, i));
                if (one != two) return FormattableString.Invariant($"{part}, row {i}: {one} and {two}");
            }
        }

        return null;
    }

    private static string Written(IReadOnlyList<long[]> rows, int row) => row < rows.Count ? string.Join(' ', rows[row]) : "none";

    private static long[][] Rows(Facet facet)
    {
        var counting = facet.Values.Where(value => value.Count > 0).ToArray();
        return
        [
            .. counting.Take(Listed)
                .Select(value => new long[] { NumberOf(facet.Key, value.Value), value.Count, counting.Length + facet.Others }),
        ];
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)];

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> ids) =>
        ids.Index().ToDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
}
