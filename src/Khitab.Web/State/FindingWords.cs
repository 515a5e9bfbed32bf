using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>A finding in words, with what each part of it opens.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Openers">What can be opened.</param>
public sealed record FindingText(string Text, IReadOnlyList<FindingOpener> Openers);

/// <summary>One part of a finding that can be opened.</summary>
/// <param name="Words">What it opens.</param>
/// <param name="Mark">What is counted.</param>
/// <param name="N">How many; the evidence has as many.</param>
/// <param name="Unit">Of what, as a noun that <see cref="UiText.Count"/> knows.</param>
/// <param name="Articles">The articles to list in place of a mark's evidence, as a selection, or null.</param>
public sealed record FindingOpener(string Words, Mark Mark, long N, string Unit, Selection? Articles = null);

/// <summary>
/// Puts findings into words. The sentences come from templates of the resources; names, numbers and quotations fill them.
/// </summary>
public static class FindingWords
{
    private const int MostQuoted = 4;
    private static readonly HashSet<string> Kinds = ["armed", "rulers", "sahara", "sahrawi-republic", "migrants", "israel"];

    /// <summary>The sentence of a finding and its links.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="result">The answers that it was found in.</param>
    /// <param name="words">The interface's words.</param>
    /// <param name="mostOpeners">How many links at most.</param>
    public static FindingText Of(Finding finding, SelectionResult result, UiText words, int mostOpeners = int.MaxValue)
    {
        var snapshot = result.Snapshot;
        var text = finding switch
        {
            VerdictFinding f =>
                words.Format(
                    "finding." + f.Kind.ToString().ToLowerInvariant(), words.Actor(snapshot, f.Actor), List(Verdicts(f, words), words)),
            UnheardFinding f => words.Format(
                "finding.neverquoted", words.Actor(snapshot, f.Actor), words.Count("mention", f.Mentions),
                    words.Count("inarticle", f.Articles)),
            OriginFinding f => Origins(f, snapshot, words),
            ClaimFinding f => words.Format(
                "finding." + f.Kind.ToString().ToLowerInvariant(), f.About,
                    List(f.Values.Select(v => v.Value).Distinct().Take(MostQuoted)
                    .Select(v => Quoted(f.Kind == FindingKind.DatesDiffer ? words.IsoDate(v) : v, words)), words)),
            NamingFinding f =>
                words.Format(
                    "finding.nameddifferently", List(f.Labels.Take(MostQuoted).Select(l => Label(l, snapshot, words)), words),
                    Kind(f.Named, words)),
            AloneFinding f => Alone(f, snapshot, words),
            _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "A finding without words."),
        };
        if (finding.Undecided) text = words.Format("finding.undecided", text);
        return new FindingText(
            text, [
                .. Lists(finding, result, words).Concat(finding.Marks.Select(m => Opener(finding, m, result, words))).Take(mostOpeners)]);
    }

    // How many articles go back to one origin is no mark's number: the link lists them, where they are not too many for a link.
    private static IEnumerable<FindingOpener> Lists(Finding finding, SelectionResult result, UiText words)
    {
        if (finding is not OriginFinding origin || origin.Articles.Count > Selection.MaxValues) yield break;
        var only = origin.Articles.Aggregate(
            result.Selection.WithoutPage().Without(SelectionKey.Article), (left, place) =>
                left.With(SelectionKey.Article, result.Snapshot.Articles[place].Id));
        yield return new FindingOpener(words["finding.articles"], new AllMark(), origin.Articles.Count, "article", only);
    }

    private static FindingOpener Opener(Finding finding, Mark mark, SelectionResult result, UiText words)
    {
        var (n, unit) = finding switch
        {
            VerdictFinding f when mark is VerdictMark of => (CountOf(f, of.Verdict), "article"),
            UnheardFinding f => (mark is GroupMark ? f.Mentions : result.Evidence(mark, 0).RowCount, "mention"),
            OriginFinding f when mark is RelayMark of => (f.Sources.First(s => s.Source == of.Source).Articles, "article"),
            OriginFinding => (mark is SharedMark ? 2 : 1, "article"),
            ClaimFinding f => (f.Articles, "article"),
            NamingFinding f when mark is NamingMark of => (f.Labels.First(l => l.Label == of.Label).Count, "naming"),
            AloneFinding { Kind: FindingKind.RelationAlone } f => (f.Count, "statement"),
            AloneFinding { Kind: FindingKind.ActorAlone } f => (f.Count, "mention"),
            _ => (1, "article"),
        };
        return new FindingOpener(MarkHeading.Of(mark, result.Snapshot, words), mark, n, unit);
    }

    private static int CountOf(VerdictFinding finding, VerdictKind verdict) => verdict switch
    {
        VerdictKind.Favourable => finding.Favourable,
        VerdictKind.Unfavourable => finding.Unfavourable,
        VerdictKind.Mixed => finding.Mixed,
        VerdictKind.Neutral => finding.Neutral,
        _ => finding.Unsure,
    };

    private static IEnumerable<string> Verdicts(VerdictFinding finding, UiText words)
    {
        foreach (var (verdict, count) in new[]
            { ("favourable", finding.Favourable), ("unfavourable", finding.Unfavourable), ("mixed", finding.Mixed),
                ("neutral", finding.Neutral), ("undecided", finding.Unsure) })
        {
            if (count > 0) yield return words.Format("finding.verdict." + verdict, words.Count("inarticle", count));
        }
    }

    private static string Origins(OriginFinding finding, CorpusSnapshot snapshot, UiText words)
    {
        var parts = finding.Sources.Select(
            s => words.Format("finding.source", words.Party(snapshot, s.Source), words.Count("inarticle", s.Articles))).ToList();
        if (finding.SharingPairs > 0) parts.Add(words.Count("sharingpair", finding.SharingPairs));
        return words.Format(
            "finding.feworigins", words.Number(finding.Articles.Count), words.Count("inarticle", finding.Total), List(parts, words));
    }

    private static string Label(LabelUse label, CorpusSnapshot snapshot, UiText words)
    {
        var by = label.Speakers.Select(s => words.Party(snapshot, s)).ToList();
        if (label.ByAuthors > 0) by.Insert(0, words["finding.byauthors"]);
        return words.Format("finding.label", Quoted(label.Label, words), words.Number(label.Count), List(by.Take(3), words));
    }

    private static string Alone(AloneFinding finding, CorpusSnapshot snapshot, UiText words)
    {
        var article = snapshot.Articles[finding.Article].DisplayTitle;
        return finding.Kind switch
        {
            FindingKind.ThemeAlone => words.Format("finding.themealone", article, words.Theme(snapshot, finding.Subject)),
            FindingKind.ActorAlone =>
                words.Format("finding.actoralone", article, words.Actor(snapshot, finding.Subject), words.Count("mention", finding.Count)),
            _ => words.Format(
                "finding.relationalone", article, words.Actor(snapshot, finding.Subject), words.Actor(snapshot, finding.Target),
                words[finding.Sign > 0 ? "polarity.for" : "polarity.against"]),
        };
    }

    // A codebook of one's own may have kinds that the interface has no word for.
    private static string Kind(string kind, UiText words) => words[Kinds.Contains(kind) ? "naming.kind." + kind : "naming.kind.other"];

    private static string Quoted(string text, UiText words) => words.Format("finding.quoted", text);

    private static string List(IEnumerable<string> items, UiText words) => words.List(items, "list.semicolon");
}
