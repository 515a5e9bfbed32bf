using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Everything that an overview needs of a selection, counted together (<see cref="CountPass"/>) and kept by numbers: answers are made of
/// it for what is shown.
/// </summary>
internal sealed class SelectionCounts
{
    private readonly RowMasks _masks;

    /// <summary>What was counted.</summary>
    /// <param name="masks">The selection.</param>
    /// <param name="selected">Its articles.</param>
    /// <param name="names">What they name.</param>
    /// <param name="statements">What they say.</param>
    public SelectionCounts(RowMasks masks, SelectedArticles selected, NameCounts names, StatementCounts statements)
    {
        (_masks, Articles, Names, OfStatements) = (masks, selected, names, statements);
        StatementCount = statements.Count;
        MentionCount = masks.ActorsIncluded is null ? names.MentionCount : masks.OneOfActors.Sum(actor => names.Actors[actor].Mentions);
        foreach (var stance in statements.Stances) InnerCount += stance.Inner + stance.InnerNeutral;
        CountOrigins();
    }

    /// <summary>The articles that are in.</summary>
    public SelectedArticles Articles { get; }

    /// <summary>What the articles name.</summary>
    public NameCounts Names { get; }

    /// <summary>What the articles say.</summary>
    public StatementCounts OfStatements { get; }

    /// <summary>The articles that are in, by part: a bit each; null where none is.</summary>
    public ulong[]?[] Selected => Articles.Bits;

    /// <summary>Their statements that match, by part, as <see cref="RowBits"/>; null where no article is in.</summary>
    public ulong[]?[] Statements => Articles.Statements;

    /// <summary>Number of the articles.</summary>
    public int ArticleCount => Articles.Count;

    /// <summary>Mentions by the actor key.</summary>
    public int MentionCount { get; }

    /// <summary>Statements.</summary>
    public int StatementCount { get; }

    /// <summary>Statements that match and are not sure enough.</summary>
    public int UnsureCount => Articles.Unsure;

    /// <summary>Quotations, whatever the actor key.</summary>
    public int QuotationCount => Names.QuotationCount;

    /// <summary>Statements of an actor on itself.</summary>
    public int InnerCount { get; }

    /// <summary>Articles that fail the dates only because they have none.</summary>
    public int UndatedCount => Articles.Undated;

    /// <summary>Origins that articles share.</summary>
    public HashSet<int> SharedOrigins { get; } = [];

    /// <summary>Distinct origins.</summary>
    public int OriginCount { get; private set; }

    /// <summary>By actor, whatever the actor key.</summary>
    public MentionTally[] Actors => Names.Actors;

    /// <summary>Statements by actor.</summary>
    public StanceTally[] Stances => OfStatements.Stances;

    /// <summary>Quotations by speaker.</summary>
    public VoiceTally[] Voices => Names.Voices;

    /// <summary>Dated articles by month and outlet.</summary>
    public MonthCounts Months => Names.Months;

    /// <summary>Articles without a day of publication.</summary>
    public int Undated => Names.Undated;

    /// <summary>Whether an article of a part is in.</summary>
    public bool Has(Part part, int article) => Selected[part.Index] is { } bits && (bits[article >> 6] & (1UL << (article & 63))) != 0;

    /// <summary>Mentions of an actor by the actor key.</summary>
    public int Mentions(int actor) => _masks.HasActor(actor) ? Actors[actor].Mentions : 0;

    /// <summary>Articles in which an actor has a cell: that name it, or whose author takes a position on it.</summary>
    public int Cells(int actor) => _masks.HasActor(actor) ? Actors[actor].Articles + OfStatements.Verdicts.CountAll(actor) : 0;

    /// <summary>Articles whose verdict on an actor is of this kind.</summary>
    public int Verdicts(int actor, VerdictKind kind)
    {
        if (!_masks.HasActor(actor)) return 0;
        if (kind != VerdictKind.Neutral) return Count(kind);
        return Cells(actor) - Count(VerdictKind.Favourable) - Count(VerdictKind.Unfavourable) - Count(VerdictKind.Mixed)
            - Count(VerdictKind.Undecided);

        int Count(VerdictKind of) => Names.Verdicts.Count(actor, of) + OfStatements.Verdicts.Count(actor, of);
    }

    /// <summary>Articles whose verdict on an actor is of a kind that takes a side, and sure.</summary>
    public int SureVerdicts(int actor, VerdictKind kind) =>
        Names.Verdicts.CountSure(actor, kind) + OfStatements.Verdicts.CountSure(actor, kind);

    /// <summary>The mean confidence of the sure verdicts on an actor; NaN without any.</summary>
    public double SureConfidence(int actor) =>
        (Names.Verdicts.SureConfidence(actor) + OfStatements.Verdicts.SureConfidence(actor)) * (1.0 / RowVerdict.One)
        / (SureVerdicts(actor, VerdictKind.Favourable) + SureVerdicts(actor, VerdictKind.Unfavourable)
            + SureVerdicts(actor, VerdictKind.Mixed));

    /// <summary>How many outlets are known that have an article.</summary>
    public int OutletCount()
    {
        var count = 0;
        foreach (var outlet in Names.Outlets.AsSpan(..^1)) count += outlet.Articles > 0 ? 1 : 0;
        return count;
    }

    private void CountOrigins()
    {
        var tables = _masks.Snapshot.Tables;
        var single = ArticleCount;
        if (tables.SharesOrigin.AsSpan().IndexOfAnyExcept(0UL) >= 0)
        {
            foreach (var part in _masks.Snapshot.Parts)
            {
                for (var word = 0; word < Selected[part.Index]?.Length; word++)
                {
                    for (var bits = Selected[part.Index]![word]; bits != 0; bits &= bits - 1)
                    {
                        var place = part.First + (word << 6) + BitOperations.TrailingZeroCount(bits);
                        if ((tables.SharesOrigin[place >> 6] & (1UL << (place & 63))) == 0) continue;
                        single--;
                        SharedOrigins.Add(tables.OriginOf[place]);
                    }
                }
            }
        }

        OriginCount = single + SharedOrigins.Count;
    }
}
