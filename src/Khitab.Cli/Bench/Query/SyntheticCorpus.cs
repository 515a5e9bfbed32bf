namespace Khitab.Cli.Bench.Query;

/// <summary>
/// Articles that nobody wrote, of any number: each has ten mentions and ten statements, and who is named follows Zipf's law as it does in
/// newspapers. A batch depends on the seed and its number alone, so that batches can be made beside one another, and dropped.
/// </summary>
/// <param name="seed">What all is drawn by.</param>
internal sealed class SyntheticCorpus(int seed)
{
    /// <summary>Number of actors.</summary>
    public const int ActorCount = 20_000;

    /// <summary>Number of outlets.</summary>
    public const int OutletCount = 200;

    /// <summary>Number of themes, every tenth of which includes the nine after it.</summary>
    public const int ThemeCount = 60;

    private const int RowsOfArticle = 10;
    private const int PropositionCount = 30;
    private const int SourceCount = 200;
    private const int DayCount = 5 * 365;

    private static readonly DateOnly First = new(2020, 1, 1);
    private static readonly string[] ActorIds = Ids("x-", ActorCount, "x6");
    private static readonly string[] OutletIds = Ids("outlet-", OutletCount, "d3");
    private static readonly string[] ThemeIds = Ids("theme-", ThemeCount, "d2");
    private static readonly Party[] Actors = Array.ConvertAll(ActorIds, Party.Actor);
    private static readonly Party[] Propositions = Array.ConvertAll(Ids("p", PropositionCount, "d2"), Party.Proposition);
    private static readonly Party[] Sources = Array.ConvertAll(Ids("مصدر ", SourceCount, "d3"), Party.Source);
    private static readonly double[] ByActor = Zipf(ActorCount, 1.0);
    private static readonly double[] ByOutlet = Zipf(OutletCount, 0.7);
    private static readonly double[] ByTheme = Zipf(ThemeCount, 0.7);
    private static readonly TextSpan[] Sentences = [.. Enumerable.Range(0, 20).Select(i => new TextSpan(i * 120, 118))];

    /// <summary>What is true of it as a whole.</summary>
    public static CorpusFacts Facts { get; } = CorpusFacts.Empty with
    {
        Fingerprint = new string('0', 64),
        Actors = Array.ConvertAll(ActorIds, id => new Actor(id, ActorType.Person, [id], new Dictionary<string, string>(), null)),
        Themes =
        [
            .. ThemeIds.Select((id, i) => new Theme(id, ParentOf(i) is { } p ? ThemeIds[p] : null, new Dictionary<string, string>())),
        ],
        Outlets = Array.ConvertAll(OutletIds, id => new Outlet(id, new Dictionary<string, string>())),
        Schemes = [new ThemeScheme(ThemeScheme.Codebook, new Dictionary<string, string>(), [])],
    };

    /// <summary>Ids of its actors, the most named first; in ordinal order.</summary>
    public static IReadOnlyList<string> ActorList => ActorIds;

    /// <summary>Ids of its outlets, in ordinal order.</summary>
    public static IReadOnlyList<string> OutletList => OutletIds;

    /// <summary>Ids of its themes, in ordinal order.</summary>
    public static IReadOnlyList<string> ThemeList => ThemeIds;

    /// <summary>All parties, in ordinal order of what they are written as: the actors first.</summary>
    public static IReadOnlyList<Party> Parties { get; } = [.. Actors, Party.Author, .. Propositions, .. Sources];

    /// <summary>The theme that includes a theme, by their numbers, or null.</summary>
    public static int? ParentOf(int theme) => theme % 10 == 0 ? null : theme / 10 * 10;

    /// <summary>Some articles.</summary>
    /// <param name="batch">The batch's number, from 0.</param>
    /// <param name="count">How many articles.</param>
    public List<AnalyzedArticle> Batch(int batch, int count)
    {
        var random = new Random((seed * 1_000_003) + (batch * 7_919));
        return [.. Enumerable.Range(0, count).Select(i => Article(random, FormattableString.Invariant($"{batch:x6}{i:x6}")))];
    }

    private static AnalyzedArticle Article(Random random, string id)
    {
        var mentions = Rows(random, place => new Mention(
            ActorIds[Draw(random, ByActor)], random.Next(12) == 0 ? MentionKind.Demonym : MentionKind.Name, new TextSpan(place, 6)));
        var statements = Rows(random, place => Statement(random, place));
        var themes = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Draw(random, ByTheme)).Distinct().ToArray();
        Verdict Judge(string actor) => new(
            Party.Actor(actor), random.Next(10) < 6 ? VerdictKind.Neutral : (VerdictKind)random.Next(5), 1, 1,
            Math.Round(0.4 + (0.5 * random.NextDouble()), 2));
        // A few have no day, or nobody that is known to have published them.
        var day = random.Next(100) == 0 ? Publication.Unknown
            : new Publication(First.AddDays(random.Next(DayCount)), DateBasis.Metadata, null);
        var outlet = random.Next(100) == 0 ? null : OutletIds[Draw(random, ByOutlet)];
        return new AnalyzedArticle(
            new Article(id, id + ".txt", "", [], null, null, null, outlet, null, "ar", day),
            Sentences,
            [],
            mentions,
            Array.ConvertAll(themes, t => new ThemeShare(ThemeIds[t], Math.Round(0.1 + (0.4 * random.NextDouble()), 2))),
            [.. themes.SelectMany(t => new[] { t, t }).Select(t => new ThemeMention(ThemeIds[t], new TextSpan(random.Next(2_300), 5)))],
            [.. mentions.Select(m => m.Actor).Distinct().Take(5).Select(Judge)],
            statements,
            [.. Enumerable.Range(0, 2).Select(_ => new Quotation(
                Actors[Draw(random, ByActor)], random.Next(2) == 0, new TextSpan(random.Next(2_000), 60)))],
            [],
            [],
            []);
    }

    private static Statement Statement(Random random, int place)
    {
        var holder = random.Next(10) switch
        {
            < 4 => Party.Author,
            < 9 => Actors[Draw(random, ByActor)],
            _ => Sources[random.Next(SourceCount)],
        };
        var target = random.Next(12) == 0 ? Propositions[random.Next(PropositionCount)] : Actors[Draw(random, ByActor)];
        return new Statement(
            holder,
            target,
            random.Next(3) - 1,
            holder == Party.Author ? Voice.Author : (Voice)(1 + random.Next(2)),
            random.Next(10) < 7 ? Modality.Asserted : (Modality)random.Next(5),
            (Act)random.Next(3),
            Math.Round(0.35 + (0.6 * random.NextDouble()), 2),
            new TextSpan(place, 40));
    }

    private static T[] Rows<T>(Random random, Func<int, T> make) =>
        [.. Enumerable.Range(0, RowsOfArticle).Select(i => make((i * 230) + random.Next(100)))];

    private static string[] Ids(string head, int count, string format) =>
        [.. Enumerable.Range(0, count).Select(i => head + i.ToString(format, System.Globalization.CultureInfo.InvariantCulture))];

    private static double[] Zipf(int count, double exponent)
    {
        var (sums, sum) = (new double[count], 0.0);
        for (var i = 0; i < count; i++) sums[i] = sum += Math.Pow(i + 1, -exponent);
        return Array.ConvertAll(sums, s => s / sum);
    }

    private static int Draw(Random random, double[] sums)
    {
        var place = Array.BinarySearch(sums, random.NextDouble());
        return Math.Min(sums.Length - 1, place < 0 ? ~place : place);
    }
}
