namespace Khitab.Discourse;

/// <summary>
/// Everything that an overview needs of a selection, counted in one pass (<see cref="CountPass"/>) and kept by numbers: answers are made of
/// it for what is shown.
/// </summary>
internal sealed class SelectionCounts
{
    private static readonly SureVerdicts None = new();

    private readonly RowMasks _masks;
    private readonly List<SureVerdicts> _sure = [];

    /// <summary>Nothing counted yet.</summary>
    public SelectionCounts(RowMasks masks)
    {
        _masks = masks;
        var (snapshot, tables) = (masks.Snapshot, masks.Snapshot.Tables);
        Actors = new ActorTally[tables.Actors.Length];
        Stances = new StanceTally[tables.Actors.Length];
        Voices = new VoiceTally[tables.Actors.Length];
        VerdictsOf = new VerdictTally[tables.Actors.Length];
        Themes = new ValueTally[tables.ThemeList.Length];
        Outlets = new ValueTally[tables.Outlets.Length + 1];
        Sections = new ValueTally[tables.Sections.Count + 1];
        Folders = new ValueTally[tables.Folders.Count + 1];
        Holders = new int[tables.PartyList.Length];
        Targets = new int[tables.PartyList.Length];
        Selected = new ulong[snapshot.Parts.Length][];
        Months = new MonthCounts(snapshot.MonthSpan, tables.Outlets.Length + 1);
    }

    /// <summary>The articles that are in, by part: a bit each; null where none is.</summary>
    public ulong[]?[] Selected { get; }

    /// <summary>Number of the articles.</summary>
    public int ArticleCount { get; set; }

    /// <summary>Mentions by the actor key.</summary>
    public int MentionCount { get; set; }

    /// <summary>Statements.</summary>
    public int StatementCount { get; set; }

    /// <summary>Statements that match and are not sure enough.</summary>
    public int UnsureCount { get; set; }

    /// <summary>Quotations, whatever the actor key.</summary>
    public int QuotationCount { get; set; }

    /// <summary>Statements of an actor on itself.</summary>
    public int InnerCount { get; set; }

    /// <summary>Articles that fail the dates only because they have none.</summary>
    public int UndatedCount { get; set; }

    /// <summary>Articles that have an origin alone.</summary>
    public int SingleOrigins { get; set; }

    /// <summary>Origins that articles share.</summary>
    public HashSet<int> SharedOrigins { get; } = [];

    /// <summary>By actor.</summary>
    public ActorTally[] Actors { get; }

    /// <summary>Statements by actor.</summary>
    public StanceTally[] Stances { get; }

    /// <summary>Verdicts by actor, whatever the actor key; <see cref="Verdicts"/> obeys it.</summary>
    public VerdictTally[] VerdictsOf { get; }

    /// <summary>Quotations by speaker.</summary>
    public VoiceTally[] Voices { get; }

    /// <summary>By theme, those inside it included; its mentions are cues.</summary>
    public ValueTally[] Themes { get; }

    /// <summary>By outlet, and last those of none.</summary>
    public ValueTally[] Outlets { get; }

    /// <summary>By section, and last nothing.</summary>
    public ValueTally[] Sections { get; }

    /// <summary>By folder, and last nothing.</summary>
    public ValueTally[] Folders { get; }

    /// <summary>Statements by holder, whatever the holder key.</summary>
    public int[] Holders { get; }

    /// <summary>Statements by target, whatever the target key.</summary>
    public int[] Targets { get; }

    /// <summary>Statements by code that match all row keys.</summary>
    public int[] Codes { get; } = new int[256];

    /// <summary>Statements by code that fail the polarity, the voice, the modality alone.</summary>
    public int[][] CodesBut { get; } = [new int[256], new int[256], new int[256]];

    /// <summary>Dated articles by month and outlet.</summary>
    public MonthCounts Months { get; }

    /// <summary>Articles without a day of publication.</summary>
    public int Undated { get; set; }

    /// <summary>Distinct origins.</summary>
    public int OriginCount => SingleOrigins + SharedOrigins.Count;

    /// <summary>Whether an article of a part is in.</summary>
    public bool Has(Part part, int article) => Selected[part.Index] is { } bits && (bits[article >> 6] & (1UL << (article & 63))) != 0;

    /// <summary>Mentions of an actor by the actor key.</summary>
    public int Mentions(int actor) => _masks.HasActor(actor) ? Actors[actor].Mentions : 0;

    /// <summary>Articles in which an actor has a cell: that name it, or whose author takes a position on it.</summary>
    public int Cells(int actor) => _masks.HasActor(actor) ? Actors[actor].Articles + Actors[actor].JudgedOnly : 0;

    /// <summary>Articles whose verdict on an actor is of this kind.</summary>
    public int Verdicts(int actor, VerdictKind kind)
    {
        if (!_masks.HasActor(actor)) return 0;
        ref var tally = ref VerdictsOf[actor];
        if (kind != VerdictKind.Neutral) return tally.Count(kind);
        return Cells(actor) - tally.Count(VerdictKind.Favourable) - tally.Count(VerdictKind.Unfavourable)
            - tally.Count(VerdictKind.Mixed) - tally.Count(VerdictKind.Undecided);
    }

    /// <summary>The verdicts on an actor that are sure.</summary>
    public SureVerdicts Sure(int actor) => VerdictsOf[actor].Sure is > 0 and var slot ? _sure[slot - 1] : None;

    /// <summary>Where to count the verdicts on an actor that are sure.</summary>
    public SureVerdicts SureOf(int actor)
    {
        ref var slot = ref VerdictsOf[actor].Sure;
        if (slot == 0)
        {
            _sure.Add(new SureVerdicts());
            slot = _sure.Count;
        }

        return _sure[slot - 1];
    }

    /// <summary>Counts each actor's statements from those that it holds and that are on it.</summary>
    public void AddInvolved()
    {
        var tables = _masks.Snapshot.Tables;
        for (var party = 0; party < Holders.Length; party++)
        {
            if (Holders[party] + Targets[party] == 0 || tables.PartyList[party].Kind != PartyKind.Actor) continue;
            ref var actor = ref Stances[tables.ActorIds.Find(tables.PartyList[party].Name)];
            actor.Statements = Holders[party] + Targets[party] - actor.Inner - actor.InnerNeutral;
        }
    }

    /// <summary>Adds what another thread has counted.</summary>
    public void Add(SelectionCounts other)
    {
        ArticleCount += other.ArticleCount;
        MentionCount += other.MentionCount;
        StatementCount += other.StatementCount;
        UnsureCount += other.UnsureCount;
        QuotationCount += other.QuotationCount;
        InnerCount += other.InnerCount;
        UndatedCount += other.UndatedCount;
        SingleOrigins += other.SingleOrigins;
        Undated += other.Undated;
        SharedOrigins.UnionWith(other.SharedOrigins);
        for (var i = 0; i < Selected.Length; i++) Selected[i] ??= other.Selected[i];
        for (var i = 0; i < Actors.Length; i++)
        {
            Actors[i].Add(other.Actors[i]);
            Stances[i].Add(other.Stances[i]);
            Voices[i].Direct += other.Voices[i].Direct;
            Voices[i].Retold += other.Voices[i].Retold;
            VerdictsOf[i].Add(other.VerdictsOf[i]);
            if (other.VerdictsOf[i].Sure > 0) SureOf(i).Add(other.Sure(i));
        }

        foreach (var (mine, its) in new[]
            { (Themes, other.Themes), (Outlets, other.Outlets), (Sections, other.Sections), (Folders, other.Folders) })
        {
            for (var i = 0; i < mine.Length; i++) mine[i].Add(its[i]);
        }

        AddAll(Holders, other.Holders);
        AddAll(Targets, other.Targets);
        AddAll(Codes, other.Codes);
        for (var key = 0; key < CodesBut.Length; key++) AddAll(CodesBut[key], other.CodesBut[key]);
        Months.Add(other.Months);
    }

    private static void AddAll(int[] to, int[] from)
    {
        for (var i = 0; i < to.Length; i++) to[i] += from[i];
    }
}
