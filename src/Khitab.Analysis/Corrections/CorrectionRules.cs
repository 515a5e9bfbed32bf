using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Corrections;

/// <summary>
/// What a correction may say. Its form is checked wherever one comes in; what it is about only where it is made, for a file may bring
/// corrections of articles that this corpus does not have yet.
/// </summary>
public static class CorrectionRules
{
    /// <summary>How long a name may be, in UTF-16 code units.</summary>
    public const int LongestName = 200;

    /// <summary>How long the name of who corrects may be.</summary>
    public const int LongestWho = 80;

    /// <summary>How long a reason may be.</summary>
    public const int LongestReason = 500;

    /// <summary>How long an id may be.</summary>
    public const int LongestId = 200;

    /// <summary>How long a value may be.</summary>
    public const int LongestValue = 64 * 1024;

    /// <summary>The first day that is taken for one of publication.</summary>
    public static DateOnly FirstDay { get; } = new(1700, 1, 1);

    /// <summary>What is wrong with the form of a correction, or null.</summary>
    public static CorrectionFault? FaultOfForm(Correction correction)
    {
        if (correction.Who.Length == 0) return new(CorrectionFaultKind.NoName);
        if (FaultOf(correction.Who, LongestWho, "who") is { } who) return who;
        if (correction.Reason is { } reason && FaultOf(reason, LongestReason, "reason") is { } why) return why;
        if (correction.Subject.Length == 0) return new(CorrectionFaultKind.BadSubject);
        if (FaultOf(correction.Subject, LongestId, "subject") is { } subject) return subject;
        if (correction.Value.Length > LongestValue) return new(CorrectionFaultKind.TooLong, "value");
        return correction.Kind switch
        {
            CorrectionKind.MergeActors => FaultOfMerge(correction),
            CorrectionKind.SplitActor => FaultOfSplit(ActorSplit.Read(correction.Value), correction),
            CorrectionKind.RenameActor => FaultOfLabels(ActorLabels.Read(correction.Value)),
            CorrectionKind.SetOutlet => FaultOfOutlet(correction),
            CorrectionKind.SetDay => FaultOfDay(correction),
            CorrectionKind.RetypeActor => CodebookLoader.TryParse(correction.Value, out _) ? null : new(CorrectionFaultKind.BadValue),
            var kind when Enum.IsDefined(kind) => FaultOfRow(correction),
            _ => new(CorrectionFaultKind.BadLine, "kind"),
        };
    }

    /// <summary>What is wrong with a correction that is to be made now, or null.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="current">The corrections that hold.</param>
    /// <param name="facts">The corpus's facts with the current corrections applied.</param>
    /// <param name="hasArticle">Whether the corpus has an article of an id.</param>
    public static CorrectionFault? FaultOf(
        Correction correction, CorrectionSet current, CorpusFacts facts, Func<string, bool> hasArticle)
    {
        if (FaultOfForm(correction) is { } form) return form;
        switch (correction.Kind)
        {
            case CorrectionKind.MergeActors:
                if (current.ActorOf(correction.Value) == correction.Subject && correction.Value != correction.Subject)
                    return new(CorrectionFaultKind.Cycle, correction.Value);
                return FaultOfActor(correction.Subject, facts) ?? FaultOfActor(correction.Value, facts);

            case CorrectionKind.SplitActor:
                var split = ActorSplit.Read(correction.Value)!;
                return FaultOfActor(correction.Subject, facts)
                    ?? (split.Actor is { } other ? FaultOfActor(other, facts) : null)
                    ?? (split.Articles.FirstOrDefault(a => !hasArticle(a)) is { } missing
                        ? new CorrectionFault(CorrectionFaultKind.UnknownArticle, missing) : null);

            case CorrectionKind.RenameActor or CorrectionKind.RetypeActor:
                return FaultOfActor(correction.Subject, facts);

            case CorrectionKind.SetOutlet:
                SetOutlet.TryReadSubject(correction.Subject, out var article, out var outlet);
                if (article is not null) return hasArticle(article) ? null : new(CorrectionFaultKind.UnknownArticle, article);
                return facts.Outlets.Any(o => o.Id == outlet) ? null : new(CorrectionFaultKind.UnknownOutlet, outlet!);

            case var kind when CorrectionKinds.IsOfRow(kind):
                return FaultOfNewRow(correction, facts, hasArticle);

            default:
                return hasArticle(correction.Subject) ? null : new(CorrectionFaultKind.UnknownArticle, correction.Subject);
        }
    }

    private static CorrectionFault? FaultOfActor(string id, CorpusFacts facts) =>
        facts.Actors.Any(a => a.Id == id) ? null : new(CorrectionFaultKind.UnknownActor, id);

    private static CorrectionFault? FaultOfMerge(Correction correction) => correction.Subject == correction.Value
        ? new(CorrectionFaultKind.IntoItself, correction.Subject)
        : correction.Value.Length == 0 ? new(CorrectionFaultKind.BadValue) : FaultOf(correction.Value, LongestId, "value");

    private static CorrectionFault? FaultOfSplit(ActorSplit? split, Correction correction)
    {
        if (split is null) return new(CorrectionFaultKind.BadValue);
        if (split.Names.Count > ActorSplit.MostNames || split.Articles.Count > ActorSplit.MostArticles)
            return new(CorrectionFaultKind.TooLong, "value");
        if (split.Actor == correction.Subject) return new(CorrectionFaultKind.IntoItself, correction.Subject);
        return split.Names.Append(split.Name).Select(n => FaultOf(n, LongestName, "name"))
            .Concat(split.Articles.Append(split.Actor ?? "").Select(id => FaultOf(id, LongestId, "id"))).FirstOrDefault(f => f is not null);
    }

    private static CorrectionFault? FaultOfLabels(IReadOnlyDictionary<string, string>? labels) => labels is null
        ? new(CorrectionFaultKind.BadValue)
        : labels.Values.Select(l => FaultOf(l, LongestName, "name")).FirstOrDefault(f => f is not null);

    private static CorrectionFault? FaultOfOutlet(Correction correction)
    {
        if (!SetOutlet.TryReadSubject(correction.Subject, out var article, out _)) return new(CorrectionFaultKind.BadSubject);
        if (SetOutlet.Read(correction.Value) is not { } value) return new(CorrectionFaultKind.BadValue);

        // Of one article it may be unknown who published it; an outlet is never nobody.
        if (value.Id is null) return article is null ? new(CorrectionFaultKind.BadValue) : null;
        return FaultOf(value.Id, LongestId, "id") ?? (value.Name is { } name ? FaultOf(name, LongestName, "name") : null);
    }

    private static CorrectionFault? FaultOfRow(Correction correction)
    {
        if (RowId.ArticleOf(correction.Subject) is null) return new(CorrectionFaultKind.BadSubject);
        if (RowCoding.Read(correction.Kind, correction.Value) is not { } coding) return new(CorrectionFaultKind.BadValue);
        if (RowCoding.PartiesOf(coding.Was).Concat(RowCoding.PartiesOf(coding.Is)).Any(party => party.Name.Length > LongestName))
            return new(CorrectionFaultKind.TooLong, "value");
        return coding.Is is MentionSays { New.Name: { } name } ? FaultOf(name, LongestName, "name") : null;
    }

    // What is so has to be of this corpus; what was read may be an actor that is gone since.
    private static CorrectionFault? FaultOfNewRow(Correction correction, CorpusFacts facts, Func<string, bool> hasArticle)
    {
        var article = RowId.ArticleOf(correction.Subject)!;
        if (!hasArticle(article)) return new(CorrectionFaultKind.UnknownArticle, article);
        var isSo = RowCoding.Read(correction.Kind, correction.Value)!.Is;
        if (isSo is MentionSays { New: not null }) return null;
        foreach (var party in RowCoding.PartiesOf(isSo))
        {
            if (party.Kind == PartyKind.Actor && FaultOfActor(party.Name, facts) is { } fault) return fault;
            if (party.Kind == PartyKind.Proposition && facts.Propositions.All(p => p.Id != party.Name))
                return new(CorrectionFaultKind.BadValue, party.Name);
        }

        return null;
    }

    private static CorrectionFault? FaultOfDay(Correction correction)
    {
        if (!SetDay.TryRead(correction.Value, out var day)) return new(CorrectionFaultKind.BadDay, Head(correction.Value));

        // A newspaper is dated the day that it is sold on, somewhere that may be a day ahead.
        var last = DateOnly.FromDateTime(correction.When.UtcDateTime).AddDays(2);
        return day is { } given && (given < FirstDay || given > last) ? new(CorrectionFaultKind.BadDay, correction.Value) : null;
    }

    private static CorrectionFault? FaultOf(string text, int longest, string what) =>
        text.Length > longest ? new(CorrectionFaultKind.TooLong, what)
        : PastedText.IsClean(text) ? null : new(CorrectionFaultKind.NotPlain, what);

    private static string Head(string text) => text.Length <= 40 ? text : text[..40];
}
