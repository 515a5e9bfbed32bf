using System.Numerics;

namespace Khitab.Discourse;

/// <summary>
/// Everything that an overview needs of a selection, counted together (<see cref="CountPass"/>) and kept by numbers: answers are made of
/// it for what is shown.
/// </summary>
internal sealed class SelectionCounts
{
    private readonly RowMasks _masks;
    private readonly SelectedArticles _selected;

    /// <summary>What was counted.</summary>
    /// <param name="masks">The selection.</param>
    /// <param name="selected">Its articles.</param>
    /// <param name="names">What they name.</param>
    /// <param name="statements">What they say.</param>
    public SelectionCounts(RowMasks masks, SelectedArticles selected, NameCounts names, StatementCounts statements)
    {
        (_masks, _selected, Names, OfStatements) = (masks, selected, names, statements);
        for (var code = 0; code < StatementCounts.Codes; code++)
        {
            var count = statements.ByCode[code];
            switch (masks.Codes[code])
            {
                case 0:
                    Codes[code] = count;
                    break;
                case 8:
                    CodesBut[0][code] = count;
                    break;
                case 16:
                    CodesBut[1][code] = count;
                    break;
                case 32:
                    CodesBut[2][code] = count;
                    break;
                case PartMask.Unsure:
                    UnsureCount += count;
                    break;
            }
        }

        MentionCount = masks.ActorsIncluded is null ? names.MentionCount : masks.OneOfActors.Sum(actor => names.Actors[actor].Mentions);
        foreach (var stance in statements.Stances) InnerCount += stance.Inner + stance.InnerNeutral;
        CountOrigins();
    }

    /// <summary>What the articles name.</summary>
    public NameCounts Names { get; }

    /// <summary>What the articles say.</summary>
    public StatementCounts OfStatements { get; }

    /// <summary>The articles that are in, by part: a bit each; null where none is.</summary>
    public ulong[]?[] Selected => _selected.Bits;

    /// <summary>Number of the articles.</summary>
    public int ArticleCount => _selected.Count;

    /// <summary>Mentions by the actor key.</summary>
    public int MentionCount { get; }

    /// <summary>Statements.</summary>
    public int StatementCount => OfStatements.Count;

    /// <summary>Statements that match and are not sure enough.</summary>
    public int UnsureCount { get; }

    /// <summary>Quotations, whatever the actor key.</summary>
    public int QuotationCount => Names.QuotationCount;

    /// <summary>Statements of an actor on itself.</summary>
    public int InnerCount { get; }

    /// <summary>Articles that fail the dates only because they have none.</summary>
    public int UndatedCount => _selected.Undated;

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

    /// <summary>By theme, those inside it included; its mentions are cues.</summary>
    public ValueTally[] Themes => Values(Names.Themes, OfStatements.Themes, null);

    /// <summary>By outlet, and last those of none.</summary>
    public ValueTally[] Outlets => Values(Names.Outlets, OfStatements.Outlets, OfStatements.OutletMentions);

    /// <summary>By section.</summary>
    public ValueTally[] Sections => Values(Names.Sections, OfStatements.Sections, OfStatements.SectionMentions);

    /// <summary>By folder.</summary>
    public ValueTally[] Folders => Values(Names.Folders, OfStatements.Folders, OfStatements.FolderMentions);

    /// <summary>Statements by holder, whatever the holder key.</summary>
    public int[] Holders => OfStatements.Holders;

    /// <summary>Statements by target, whatever the target key.</summary>
    public int[] Targets => OfStatements.Targets;

    /// <summary>Statements by code that match all row keys.</summary>
    public int[] Codes { get; } = new int[StatementCounts.Codes];

    /// <summary>Statements by code that fail the polarity, the voice, the modality alone.</summary>
    public int[][] CodesBut { get; } =
        [new int[StatementCounts.Codes], new int[StatementCounts.Codes], new int[StatementCounts.Codes]];

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

    /// <summary>The verdicts on an actor that are sure.</summary>
    public SureTally Sure(int actor)
    {
        var sure = Names.Verdicts.Sure(actor);
        sure.Add(OfStatements.Verdicts.Sure(actor), 1);
        return sure;
    }

    /// <summary>How many outlets are known that have an article.</summary>
    public int OutletCount()
    {
        var count = 0;
        foreach (var outlet in Names.Outlets.AsSpan(..^1)) count += outlet.Articles > 0 ? 1 : 0;
        return count;
    }

    private ValueTally[] Values(MentionTally[] names, int[] statements, int[]? mentionsOfActors)
    {
        var ofActors = _masks.ActorsIncluded is null ? null : mentionsOfActors;
        var values = new ValueTally[names.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new ValueTally(ofActors is null ? names[i].Mentions : ofActors[i], statements[i], names[i].Articles);
        }

        return values;
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
