using System.Runtime.InteropServices;

namespace Khitab.Discourse;

/// <summary>
/// What counting asks of an article besides its statements' own columns and its themes, all of it in one place: columns would be a place in
/// memory each, and a selection of one article in twenty would wait for two dozen of them. What does not depend on the selection is worked
/// out when the rows are made: whom the article names, each once; whom it judges without naming; its verdict on each.
/// </summary>
/// <remarks>
/// Of each article: a head (<see cref="HeadLength"/> numbers); those judged without being named, with the verdict and the statements that
/// judge, three numbers each; the actors named, each once; those named again; verdicts that are not neutral on those named, actor and
/// number of the verdict, first those that are not sure enough for a finding; quotations that an actor speaks, twice the speaker's number,
/// and one more where direct. Actors are the segment's numbers. About 60 bytes an article of ten mentions and ten statements.
/// </remarks>
internal sealed class HotRows
{
    /// <summary>
    /// Places in the head: numbers of those named, of those named again, of verdicts that are not sure and that are, of quotations that an
    /// actor speaks, of all quotations, of those judged without being named; the outlet and the month of publication, each from 1, or 0.
    /// </summary>
    public const int Named = 0, Again = 1, Verdicts = 2, Sure = 3, Spoken = 4, Quotations = 5, Judged = 6, Outlet = 7, Month = 8;

    /// <summary>Numbers of the head.</summary>
    public const int HeadLength = 9;

    /// <summary>Numbers of each who is judged without being named: the actor, the verdict, the statements.</summary>
    public const int JudgedLength = 3;

    /// <summary>
    /// Statements that judge are a bit each, by their place in the article; this place stands for itself and all after it.
    /// </summary>
    public const int LastBit = 15;

    private readonly MentionColumns _mentions;
    private readonly StatementColumns _statements;

    private HotRows(Part part, PackedRows rows, RowVerdict[] values)
    {
        (_mentions, _statements, Rows, Values) = (part.Mentions, part.Statements, rows, values);
        Parties = new int[part.PartyOf.Length];
        for (var party = 0; party < Parties.Length; party++)
        {
            var kind = party == 0 ? PartyCounts.Author : part.Segment.ActorOf(party) >= 0 ? PartyCounts.Actor : PartyCounts.Other;
            Parties[party] = (part.PartyOf[party] << PartyCounts.Shift) | kind;
        }
    }

    /// <summary>The numbers.</summary>
    public PackedRows Rows { get; }

    /// <summary>Verdicts by their numbers; 0 is a neutral one.</summary>
    public RowVerdict[] Values { get; }

    /// <summary>
    /// For each party of the part its number in the corpus, shifted, and what it is, as <see cref="PartyCounts"/> has it.
    /// </summary>
    public int[] Parties { get; }

    /// <summary>Bytes held.</summary>
    public long Size => Rows.Size + (16L * Values.Length) + (sizeof(int) * (long)Parties.Length);

    /// <summary>The rows of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="demonyms">Whether demonyms name.</param>
    public static HotRows Of(Part part, bool demonyms)
    {
        var maker = new HotRowsMaker(part, demonyms);
        var offsets = new int[part.Count + 1];
        for (var article = 0; article < part.Count; article++)
        {
            maker.Add(article);
            offsets[article + 1] = maker.Numbers.Count;
        }

        return new HotRows(part, PackedRows.Of(CollectionsMarshal.AsSpan(maker.Numbers), offsets), maker.Values);
    }

    /// <summary>Whether they are a part's: a part of the same columns at another level has others.</summary>
    public bool AreOf(Part part) => ReferenceEquals(_mentions, part.Mentions) && ReferenceEquals(_statements, part.Statements);
}

/// <summary>A verdict that some article of a part has.</summary>
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
    private const long Sure = 62 * One / 100;

    /// <summary>Whether it takes a side, and is sure enough for a finding.</summary>
    public bool IsSure => (int)Kind < SureTally.Kinds && Confidence >= Sure;

    /// <summary>A verdict of this kind.</summary>
    public static RowVerdict Of(VerdictKind kind, double confidence) => new(kind, (long)Math.Round(One * confidence));
}
