namespace Khitab.Analysis.Evaluation;

/// <summary>A marked verdict beside the one that was read; neutral where none was.</summary>
/// <param name="Marked">What the marks have.</param>
/// <param name="Read">What the reading has.</param>
public readonly record struct VerdictPair(VerdictKind Marked, VerdictKind Read)
{
    /// <summary>Whether the marks have a side.</summary>
    public bool IsCharged => Sign(Marked) != 0;

    /// <summary>Whether the reading has the opposite side.</summary>
    public bool IsFlipped => Sign(Marked) * Sign(Read) < 0;

    private static int Sign(VerdictKind kind) => kind switch
    {
        VerdictKind.Favourable => 1,
        VerdictKind.Unfavourable => -1,
        _ => 0,
    };
}

/// <summary>How sure a reading was of a statement, and whether a mark agrees.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Right">Whether a mark has its holder, target and sign there.</param>
public readonly record struct Judged(double Confidence, bool Right);

/// <summary>How a reading of articles agrees with their marks; of one article or of many together.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="AuthorJudgements">Statements held by the author.</param>
/// <param name="OthersStatements">Statements held by others.</param>
/// <param name="HolderAside">All statements, whoever holds them.</param>
/// <param name="Pairs">Who stands for or against whom in an article, neither denied nor hypothetical.</param>
/// <param name="Quotations">Attributed words with their speaker.</param>
/// <param name="Extents">Attributed words, whoever says them.</param>
/// <param name="BySign">All statements against, and for.</param>
/// <param name="ByKind">All statements by kind: of the marks where marks are counted, of the reading where its statements are.</param>
/// <param name="Voice">Statements found whose voice is right.</param>
/// <param name="Modality">Statements found whose modality is right.</param>
/// <param name="Actors">Marked actors found.</param>
/// <param name="Verdicts">Every marked verdict.</param>
/// <param name="Judged">Every statement with any confidence at all, for the calibration.</param>
public sealed record ReadingScore(
    int Articles, Tally AuthorJudgements, Tally OthersStatements, Tally HolderAside, Tally Pairs, Tally Quotations, Tally Extents,
    SignedTally BySign, KindTally ByKind, Share Voice, Share Modality, Share Actors, IReadOnlyList<VerdictPair> Verdicts,
    IReadOnlyList<Judged> Judged)
{
    /// <summary>The verdicts that the marks have, by name.</summary>
    public IEnumerable<VerdictKind> VerdictKinds =>
        Verdicts.Select(v => v.Marked).Distinct().OrderBy(k => k.ToString(), StringComparer.Ordinal);

    /// <summary>The mean F1 of the verdicts that the marks have.</summary>
    public double VerdictsMacro => VerdictKinds.Select(k => OfVerdict(k).F1).DefaultIfEmpty().Average();

    /// <summary>Marked verdicts with a side that were found.</summary>
    public Share ChargedFound => new(Verdicts.Count(v => v.IsCharged && v.Marked == v.Read), Verdicts.Count(v => v.IsCharged));

    /// <summary>Charged verdicts that were read: how many the marks confirm.</summary>
    public Share ChargedRight => new(
        Verdicts.Count(v => v.IsCharged && v.Marked == v.Read),
        Verdicts.Count(v => v.Read is VerdictKind.Favourable or VerdictKind.Unfavourable));

    /// <summary>Verdicts of the opposite side.</summary>
    public int Flips => Verdicts.Count(v => v.IsFlipped);

    /// <summary>The mean of the five figures that count most.</summary>
    public double Total => new[]
    {
        AuthorJudgements.F1, OthersStatements.F1, Pairs.F1, Quotations.F1, VerdictsMacro,
    }.Select(f => ExactDecimals.Round(f, 4)).Aggregate((sum, f) => sum + f) / 5;

    /// <summary>Expected calibration error of the statements.</summary>
    public double CalibrationError => Calibration.Error(Judged);

    /// <summary>How one verdict is found.</summary>
    public Tally OfVerdict(VerdictKind kind)
    {
        var right = Verdicts.Count(v => v.Marked == kind && v.Read == kind);
        return new Tally(Verdicts.Count(v => v.Marked == kind), Verdicts.Count(v => v.Read == kind), right, right);
    }

    /// <summary>Several scores as one: everything is counted over all articles together.</summary>
    public static ReadingScore Sum(IReadOnlyCollection<ReadingScore> scores) => new(
        scores.Sum(s => s.Articles),
        Sum(scores, s => s.AuthorJudgements), Sum(scores, s => s.OthersStatements), Sum(scores, s => s.HolderAside),
        Sum(scores, s => s.Pairs), Sum(scores, s => s.Quotations), Sum(scores, s => s.Extents),
        new SignedTally(Sum(scores, s => s.BySign.Against), Sum(scores, s => s.BySign.For)),
        new KindTally(Sum(scores, s => s.ByKind.Evaluations), Sum(scores, s => s.ByKind.Acts)),
        Sum(scores, s => s.Voice), Sum(scores, s => s.Modality), Sum(scores, s => s.Actors),
        [.. scores.SelectMany(s => s.Verdicts)], [.. scores.SelectMany(s => s.Judged)]);

    private static Tally Sum(IEnumerable<ReadingScore> scores, Func<ReadingScore, Tally> part) =>
        scores.Select(part).Aggregate(default(Tally), Tally.Add);

    private static Share Sum(IEnumerable<ReadingScore> scores, Func<ReadingScore, Share> part) =>
        scores.Select(part).Aggregate(default(Share), Share.Add);
}

/// <summary>Statements by sign.</summary>
public readonly record struct SignedTally(Tally Against, Tally For);

/// <summary>Statements by kind.</summary>
public readonly record struct KindTally(Tally Evaluations, Tally Acts);
