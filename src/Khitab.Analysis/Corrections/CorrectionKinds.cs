namespace Khitab.Analysis.Corrections;

/// <summary>What kinds of correction are called in files: <c>merge-actors</c>.</summary>
public static class CorrectionKinds
{
    private static readonly Dictionary<string, CorrectionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["merge-actors"] = CorrectionKind.MergeActors,
        ["split-actor"] = CorrectionKind.SplitActor,
        ["rename-actor"] = CorrectionKind.RenameActor,
        ["set-outlet"] = CorrectionKind.SetOutlet,
        ["set-day"] = CorrectionKind.SetDay,
    };

    /// <summary>The name of a kind.</summary>
    public static string NameOf(CorrectionKind kind) => Kinds.First(k => k.Value == kind).Key;

    /// <summary>The kind of a name; false where there is none.</summary>
    public static bool TryParse(string? name, out CorrectionKind kind) => Kinds.TryGetValue(name ?? "", out kind);
}
