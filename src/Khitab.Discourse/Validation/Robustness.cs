namespace Khitab.Discourse.Validation;

/// <summary>A way to count again.</summary>
public enum Rerun
{
    /// <summary>What articles of one origin say alike counts once.</summary>
    Origins,

    /// <summary>Only what is in the author's own words.</summary>
    AuthorsVoice,

    /// <summary>Only what the machine is surer of.</summary>
    Stricter,

    /// <summary>Each article left out in turn; the one is named that changes most.</summary>
    WithoutArticle,

    /// <summary>Each outlet left out in turn.</summary>
    WithoutOutlet,

    /// <summary>Corrected by the sample.</summary>
    Corrected,
}

/// <summary>A finding counted again.</summary>
/// <param name="Rerun">How.</param>
/// <param name="For">Statements for the target.</param>
/// <param name="Against">Statements against it.</param>
/// <param name="Without">The article's place or the outlet's id that was left out, or null.</param>
public sealed record RerunCount(Rerun Rerun, double For, double Against, string? Without = null)
{
    /// <summary>The side: the sign of for less against.</summary>
    public int Sign => Math.Sign(Math.Round(For - Against, 6));

    /// <summary>Whether anything was left to count.</summary>
    public bool IsEmpty => For == 0 && Against == 0;
}

/// <summary>Whether there is more for or against a target, and whether it stays so however it is counted.</summary>
/// <param name="Target">The target as a written party.</param>
/// <param name="Outlet">Id of the outlet, or null for all.</param>
/// <param name="For">Statements for it.</param>
/// <param name="Against">Statements against it.</param>
/// <param name="Reruns">
/// The finding counted again; a way that leaves nothing to count is not among them, but for the sample, which then says that there is
/// nothing.
/// </param>
public sealed record Robustness(string Target, string? Outlet, int For, int Against, IReadOnlyList<RerunCount> Reruns)
{
    /// <summary>From which confidence on a statement counts where it is counted strictly.</summary>
    public const double Strict = 0.75;

    /// <summary>The fewest statements that make a finding.</summary>
    public const int FewestStatements = 3;

    /// <summary>The side: the sign of for less against.</summary>
    public int Sign => Math.Sign(For - Against);

    /// <summary>Whether it has one sign however it is counted; where not, it is not decided.</summary>
    public bool Holds => Sign != 0 && Reruns.All(r => r.Sign == Sign);

    /// <summary>
    /// Every finding: targets with at least <see cref="FewestStatements"/> signed statements, in all and outlet by outlet.
    /// </summary>
    /// <param name="statements">The machine's statements.</param>
    /// <param name="corrected">The sample's corrected numbers, those of single outlets too; empty where nothing was coded.</param>
    public static IReadOnlyList<Robustness> Of(
        IReadOnlyList<MachineStatement> statements, IReadOnlyList<CorrectedShare> corrected)
    {
        var signed = statements.Where(s => s.Coding.Polarity != 0).ToList();
        var severalOutlets = signed.Select(s => s.Outlet).Distinct().Count() > 1;
        var all = signed.GroupBy(s => s.Coding.Target).Select(g => (Target: g.Key, Outlet: (string?)null, Of: g.ToList()));
        var each = signed.GroupBy(s => (s.Coding.Target, s.Outlet)).Where(g => severalOutlets && g.Key.Outlet.Length > 0)
            .Select(g => (g.Key.Target, Outlet: (string?)g.Key.Outlet, Of: g.ToList()));
        return
        [
            .. all.Concat(each).Where(g => g.Of.Count >= FewestStatements).OrderBy(g => g.Outlet is not null)
                .ThenByDescending(g => g.Of.Count).ThenBy(g => g.Target, StringComparer.Ordinal)
                .ThenBy(g => g.Outlet, StringComparer.Ordinal)
                .Select(g => Finding(
                    g.Target, g.Outlet, g.Of, corrected.FirstOrDefault(c => c.Target == g.Target && c.Outlet == g.Outlet))),
        ];
    }

    private static Robustness Finding(string target, string? outlet, List<MachineStatement> statements, CorrectedShare? corrected)
    {
        var (ofFor, ofAgainst) = Count(statements);
        var sign = Math.Sign(ofFor - ofAgainst);
        List<RerunCount?> reruns =
        [
            Again(Rerun.Origins, statements.DistinctBy(
                s => (s.Origin, StatementMatching.HolderOf(s.Coding), s.Coding.Polarity))),
            Again(Rerun.AuthorsVoice, statements.Where(s => s.Coding.Voice == Voice.Author)),
            Again(Rerun.Stricter, statements.Where(s => s.Confidence >= Strict)),
            LeavingOut(Rerun.WithoutArticle, s => s.Article.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            outlet is null ? LeavingOut(Rerun.WithoutOutlet, s => s.Outlet) : null,
            corrected is { Cases: >= CorrectedShare.FewestCases } ? new RerunCount(
                Rerun.Corrected, Math.Max(0, corrected.CorrectedFor.Value), Math.Max(0, corrected.CorrectedAgainst.Value)) : null,
        ];
        return new Robustness(
            target, outlet, ofFor, ofAgainst,
            [.. reruns.OfType<RerunCount>().Where(r => !r.IsEmpty || r.Rerun == Rerun.Corrected)]);

        RerunCount Again(Rerun rerun, IEnumerable<MachineStatement> left)
        {
            var (f, a) = Count(left);
            return new RerunCount(rerun, f, a);
        }

        // The one whose absence leaves least of the finding.
        RerunCount? LeavingOut(Rerun rerun, Func<MachineStatement, string> of)
        {
            var groups = statements.GroupBy(of).ToList();
            if (groups.Count < 2) return null;
            return groups.Select(g => (g.Key, Is: Count(g)))
                .Select(g => new RerunCount(rerun, ofFor - g.Is.For, ofAgainst - g.Is.Against, g.Key))
                .OrderBy(r => sign * (r.For - r.Against)).ThenBy(r => r.Without, StringComparer.Ordinal).First();
        }
    }

    private static (int For, int Against) Count(IEnumerable<MachineStatement> statements)
    {
        var (ofFor, ofAgainst) = (0, 0);
        foreach (var s in statements)
        {
            if (s.Coding.Polarity > 0) ofFor++;
            else if (s.Coding.Polarity < 0) ofAgainst++;
        }

        return (ofFor, ofAgainst);
    }
}
