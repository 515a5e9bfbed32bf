namespace Khitab.Discourse;

/// <summary>
/// What counting asks of the rows of a part and their columns do not say, as a bit for each row: which mentions name an actor for the first
/// time in their article, which verdicts are on whom the article names, whom a statement judges that is never named. What does not depend
/// on the selection is worked out once, when a part is first counted. About 35 bytes an article of ten mentions and ten statements.
/// </summary>
internal sealed class CountedRows
{
    private readonly MentionColumns _mentions;
    private readonly StatementColumns _statements;

    /// <summary>The rows of a part.</summary>
    public CountedRows(Part part, CountedRowsMaker made)
    {
        (_mentions, _statements) = (part.Mentions, part.Statements);
        (Named, Again, Undecided) = (made.Named, made.Again, made.Undecided);
        (Verdicts, SureVerdicts, Spoken) = (made.Verdicts, made.SureVerdicts, made.Spoken);
        (JudgedNeutral, JudgedUndecided, Judged, JudgedRows) =
            (made.JudgedNeutral, made.JudgedUndecided, [.. made.Judged], [.. made.JudgedRows]);
        JudgedArticles = Array.ConvertAll(Judged, judged => (ushort)judged.Article);
        IsAnySurelyJudged = Array.Exists(Judged, judged => judged.Verdict.IsSure);
        (Months, Sided) = (made.Months, SidedVerdicts.Of(part, made.SureVerdicts));
        Confidences = Array.ConvertAll(part.VerdictValues, value => RowVerdict.Of(VerdictKind.Undecided, value).Confidence);
        Parties = new int[part.PartyOf.Length];
        for (var party = 0; party < Parties.Length; party++)
        {
            var kind = party == 0 ? PartyCounts.Author : part.Segment.ActorOf(party) >= 0 ? PartyCounts.Actor : PartyCounts.Other;
            Parties[party] = (part.PartyOf[party] << PartyCounts.Shift) | kind;
        }
    }

    /// <summary>Mentions that are the first in their article to name their actor.</summary>
    public ulong[] Named { get; }

    /// <summary>Mentions that name an actor again.</summary>
    public ulong[] Again { get; }

    /// <summary>First mentions of an actor on whom the article is undecided, of which no row of verdicts tells.</summary>
    public ulong[] Undecided { get; }

    /// <summary>Verdicts on whom their article names that are not neutral and not sure enough for a finding.</summary>
    public ulong[] Verdicts { get; }

    /// <summary>Those that are sure enough.</summary>
    public ulong[] SureVerdicts { get; }

    /// <summary>Quotations that an actor speaks.</summary>
    public ulong[] Spoken { get; }

    /// <summary>Statements that alone judge an actor whom their article does not name, which is neutral on it.</summary>
    public ulong[] JudgedNeutral { get; }

    /// <summary>The same where it is undecided.</summary>
    public ulong[] JudgedUndecided { get; }

    /// <summary>Whom an article judges without naming it in several statements, or with a verdict of its own.</summary>
    public JudgedActor[] Judged { get; }

    /// <summary>Their articles, in order: of a few articles few of them are looked at.</summary>
    public ushort[] JudgedArticles { get; }

    /// <summary>Whether any of <see cref="Judged"/> has a sure verdict.</summary>
    public bool IsAnySurelyJudged { get; }

    /// <summary>The statements of <see cref="Judged"/>.</summary>
    public int[] JudgedRows { get; }

    /// <summary>For each article the month of publication as <see cref="MonthCounts"/> counts them and one more, or 0.</summary>
    public Numbers Months { get; }

    /// <summary>The verdicts that take a side, by actor.</summary>
    public SidedVerdicts Sided { get; }

    /// <summary>For each value of the part's verdicts the confidence, as <see cref="RowVerdict.Confidence"/>.</summary>
    public long[] Confidences { get; }

    /// <summary>
    /// For each party of the part its number in the corpus, shifted, and what it is, as <see cref="PartyCounts"/> has it.
    /// </summary>
    public int[] Parties { get; }

    /// <summary>Bytes held.</summary>
    public long Size =>
        (sizeof(ulong) * (long)(Named.Length + Again.Length + Undecided.Length + Verdicts.Length + SureVerdicts.Length + Spoken.Length
            + JudgedNeutral.Length + JudgedUndecided.Length))
        + ((JudgedActor.Size + sizeof(ushort)) * (long)Judged.Length) + (sizeof(int) * (long)(JudgedRows.Length + Parties.Length))
        + (Months.Width * (long)Months.Count) + (sizeof(long) * (long)Confidences.Length) + Sided.Size;

    /// <summary>Whether any of the statements by which an article judges is among some statements.</summary>
    public bool IsIn(in JudgedActor judged, ReadOnlySpan<ulong> statements)
    {
        foreach (var row in JudgedRows.AsSpan(judged.First, judged.Count))
        {
            if (RowBits.Has(statements, row)) return true;
        }

        return false;
    }

    /// <summary>Whether they are a part's: a part of the same columns at another level has others.</summary>
    public bool AreOf(Part part) => ReferenceEquals(_mentions, part.Mentions) && ReferenceEquals(_statements, part.Statements);
}

/// <summary>An actor whom an article judges without naming it.</summary>
/// <param name="Article">The article's place in the part.</param>
/// <param name="Actor">The part's number of the actor.</param>
/// <param name="First">The first of its statements in <see cref="CountedRows.JudgedRows"/>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Verdict">The article's verdict on it.</param>
internal readonly record struct JudgedActor(int Article, int Actor, int First, int Count, RowVerdict Verdict)
{
    /// <summary>Bytes of one.</summary>
    public const int Size = 32;
}

/// <summary>A verdict of an article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Confidence">
/// The probability that it is right, in hundred-thousandths: whole numbers add up to the same in any order.
/// </param>
internal readonly record struct RowVerdict(VerdictKind Kind, long Confidence)
{
    /// <summary>The confidence of what is certain.</summary>
    public const int One = 100_000;

    /// <summary>
    /// A verdict below this confidence counts and does not make a finding: one of two signs, or one that rests on little and on what its
    /// author judges beside. Read over in newspapers, about half of the weakest were wrong (docs/decisions/0126).
    /// </summary>
    public const long Sure = 62 * One / 100;

    /// <summary>Whether it takes a side, and is sure enough for a finding.</summary>
    public bool IsSure => (int)Kind < SureTally.Kinds && Confidence >= Sure;

    /// <summary>A verdict of this kind.</summary>
    public static RowVerdict Of(VerdictKind kind, double confidence) => new(kind, (long)Math.Round(One * confidence));

    /// <summary>The verdict of a row.</summary>
    public static RowVerdict Of(Part part, int row) =>
        part.Verdict(row) is var kind && kind == VerdictKind.Neutral ? new(kind, 0) : Of(kind, part.VerdictConfidence(row));
}
