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
        ["retype-actor"] = CorrectionKind.RetypeActor,
        ["accept-statement"] = CorrectionKind.AcceptStatement,
        ["reject-statement"] = CorrectionKind.RejectStatement,
        ["change-statement"] = CorrectionKind.ChangeStatement,
        ["add-statement"] = CorrectionKind.AddStatement,
        ["reject-mention"] = CorrectionKind.RejectMention,
        ["change-mention"] = CorrectionKind.ChangeMention,
        ["add-mention"] = CorrectionKind.AddMention,
        ["reject-quotation"] = CorrectionKind.RejectQuotation,
        ["change-quotation"] = CorrectionKind.ChangeQuotation,
        ["add-quotation"] = CorrectionKind.AddQuotation,
    };

    /// <summary>The name of a kind.</summary>
    public static string NameOf(CorrectionKind kind) => Kinds.First(k => k.Value == kind).Key;

    /// <summary>The kind of a name; false where there is none.</summary>
    public static bool TryParse(string? name, out CorrectionKind kind) => Kinds.TryGetValue(name ?? "", out kind);

    /// <summary>Whether a kind is about one row of an article, so that its value is a <see cref="RowCoding"/>.</summary>
    public static bool IsOfRow(CorrectionKind kind) => kind >= CorrectionKind.AcceptStatement;
}
