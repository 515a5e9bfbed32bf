using System.Globalization;
using Khitab.Analysis.Corrections;
using Khitab.Feeding.Jobs;

namespace Khitab.Survival.Tests;

/// <summary>
/// What is imported and how often the importing process is killed: some hundred synthetic articles and a few times, unless the environment
/// says otherwise (KHITAB_KILLS, a number from 3; KHITAB_KILLS_CORPUS, a file or folder; KHITAB_KILLS_SEED, a number; KHITAB_KILLS_LOG, a
/// file that each kill is written to as it happens).
/// </summary>
internal static class Trial
{
    private const int FewArticles = 600;
    private const int FewKills = 3;

    /// <summary>How often the process is killed.</summary>
    public static int Kills { get; } = Number("KHITAB_KILLS") ?? FewKills;

    /// <summary>The file in which is told what happens as it happens; null for none.</summary>
    public static string? Log { get; } = Environment.GetEnvironmentVariable("KHITAB_KILLS_LOG");

    /// <summary>What the moments are drawn by.</summary>
    public static int Seed { get; } = Number("KHITAB_KILLS_SEED") ?? 11;

    /// <summary>The files that are imported, to be opened once.</summary>
    public static IEnumerable<UploadedFile> Files() => Environment.GetEnvironmentVariable("KHITAB_KILLS_CORPUS") switch
    {
        { Length: > 0 } folder when Directory.Exists(folder) =>
            Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Upload),
        { Length: > 0 } file => [Upload(file)],
        _ => SyntheticNews.Files(FewArticles),
    };

    /// <summary>Corrections of actors and of articles, as many as asked for; the same for the same articles.</summary>
    public static IReadOnlyList<Correction> Corrections(IReadOnlyList<string> articles, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Correction(i, articles))];

    private static Correction Correction(int number, IReadOnlyList<string> articles)
    {
        var article = articles[(int)(number * 7_919L % articles.Count)];
        var (kind, subject, value) = number switch
        {
            0 => (CorrectionKind.MergeActors, "niger", "chad"),
            1 => (
                CorrectionKind.RenameActor, "morocco",
                ActorLabels.ToJson(new Dictionary<string, string> { ["ar"] = "المملكة المغربية" })),
            _ when number % 2 == 0 =>
                (CorrectionKind.SetOutlet, SetOutlet.Article(article), new SetOutlet(SetOutlet.IdOf("صحيفة أخرى"), "صحيفة أخرى").ToJson()),
            _ => (CorrectionKind.SetDay, article, SetDay.Write(new DateOnly(2024, 5, 1).AddDays(number))),
        };
        var id = new Guid(number + 1, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]);
        return new Correction(id, new DateTimeOffset(2026, 3, 1, 10, number % 60, 0, TimeSpan.Zero), "سعاد", kind, subject, value, null);
    }

    private static UploadedFile Upload(string path) => new(Path.GetFileName(path), _ => File.OpenRead(path));

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
