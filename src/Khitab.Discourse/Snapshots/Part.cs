namespace Khitab.Discourse;

/// <summary>
/// A segment as a snapshot has it: where its articles are in the corpus, what its numbers are there, and the columns that depend on the
/// level and the scheme of themes. Rows and articles are the segment's own, from 0; what the members below give back are numbers of the
/// whole corpus.
/// </summary>
internal sealed record Part
{
    // A copy of a part has its rows where its columns are the same, and makes its own where they are not.
    private CountedRows? _counted;
    private CountedRows? _countedWithDemonyms;
    private ThemeRows? _carried;
    private LocalNumbers? _localActors;

    public required CorpusSegment Segment { get; init; }

    /// <summary>Its place among the parts.</summary>
    public required int Index { get; init; }

    /// <summary>The place of its first article.</summary>
    public required int First { get; init; }

    public required PartNumbers Numbers { get; init; }

    /// <summary>For each of its actors the number that it counts as: at the level of states that of the state.</summary>
    public required int[] ActorOf { get; init; }

    /// <summary>For each of its parties the number that it counts as.</summary>
    public required int[] PartyOf { get; init; }

    /// <summary>For each of its themes the number in the scheme, or -1.</summary>
    public required int[] ThemeOf { get; init; }

    public required MentionColumns Mentions { get; init; }

    public required StatementColumns Statements { get; init; }

    public required QuotationColumns Quotations { get; init; }

    public required NamingColumns Namings { get; init; }

    public required RelayColumns Relays { get; init; }

    public required VerdictColumns Verdicts { get; init; }

    /// <summary>The values that <see cref="Verdicts"/> refers to.</summary>
    public required double[] VerdictValues { get; init; }

    public required ThemeColumns Themes { get; init; }

    /// <summary>The values that <see cref="Themes"/> refers to.</summary>
    public required double[] ThemeValues { get; init; }

    public required CueColumns Cues { get; init; }

    /// <summary>Number of articles.</summary>
    public int Count => Segment.Count;

    // What a part holds would take long to compare, and no two parts of one snapshot are of one segment.
    public bool Equals(Part? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Index;

    public DateColumns Dates => Segment.Dates;

    public RoleColumns Roles => Segment.Roles;

    public SentenceColumns Sentences => Segment.Sentences;

    /// <summary>Bytes of what it has put together for counting.</summary>
    public long CountingSize => (_counted?.Size ?? 0) + (_countedWithDemonyms?.Size ?? 0) + (_carried?.Size ?? 0)
        + (_localActors?.Size ?? 0);

    /// <summary>What counting asks of its articles, put together when it is first counted.</summary>
    /// <param name="demonyms">Whether demonyms name.</param>
    public CountedRows Counted(bool demonyms)
    {
        ref var rows = ref demonyms ? ref _countedWithDemonyms : ref _counted;
        if (Volatile.Read(ref rows) is { } known && known.AreOf(this)) return known;
        var made = CountedRowsMaker.Of(this, demonyms);
        Volatile.Write(ref rows, made);
        return made;
    }

    /// <summary>The themes that its articles carry, put together when they are first asked for.</summary>
    /// <param name="tree">The scheme's themes.</param>
    public ThemeRows CarriedThemes(ThemeTree tree)
    {
        if (Volatile.Read(ref _carried) is { } known && known.AreOf(this, tree)) return known;
        var made = ThemeRows.Of(this, tree);
        Volatile.Write(ref _carried, made);
        return made;
    }

    /// <summary>The actor of a mention.</summary>
    public int MentionActor(int row) => ActorOf[Mentions.Actor[row]];

    /// <summary>Whether a mention is an adjective of origin.</summary>
    public bool IsDemonym(int row) => Mentions.Demonym[row] != 0;

    /// <summary>The holder of a statement.</summary>
    public int Holder(int row) => PartyOf[Statements.Holder[row]];

    /// <summary>The target of a statement.</summary>
    public int Target(int row) => PartyOf[Statements.Target[row]];

    /// <summary>The actor that holds a statement, or -1.</summary>
    public int HolderActor(int row) => ActorOfParty(Statements.Holder[row]);

    /// <summary>The actor that a statement is on, or -1.</summary>
    public int TargetActor(int row) => ActorOfParty(Statements.Target[row]);

    /// <summary>Whether the author holds a statement.</summary>
    public bool IsAuthors(int row) => Statements.Holder[row] == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Polarity(int row) => StatementCode.Polarity(Statements.Code[row]);

    /// <summary>The confidence of a statement.</summary>
    public double Confidence(int row) => Segment.Values[Statements.Confidence[row]];

    /// <summary>The speaker of a quotation.</summary>
    public int Speaker(int row) => PartyOf[Quotations.Speaker[row]];

    /// <summary>The actor that speaks, or -1.</summary>
    public int SpeakerActor(int row) => ActorOfParty(Quotations.Speaker[row]);

    /// <summary>Whether a quotation is between quotation marks.</summary>
    public bool IsDirect(int row) => Quotations.Direct[row] != 0;

    /// <summary>The theme of a cue.</summary>
    public int CueTheme(int row) => ThemeOf[Cues.Theme[row]];

    /// <summary>The theme of a share.</summary>
    public int ShareTheme(int row) => ThemeOf[Themes.Theme[row]];

    /// <summary>The weight of a share.</summary>
    public double ShareWeight(int row) => ThemeValues[Themes.Weight[row]];

    /// <summary>The label of a naming.</summary>
    public int Label(int row) => Numbers.Labels[Namings.Label[row]];

    /// <summary>The kind of a naming.</summary>
    public int NamingKind(int row) => Numbers.NamingKinds[Namings.Kind[row]];

    /// <summary>Whose word a naming is.</summary>
    public int NamingBy(int row) => PartyOf[Namings.By[row]];

    /// <summary>The source of a relay.</summary>
    public int RelaySource(int row) => PartyOf[Relays.Source[row]];

    /// <summary>The actor of a verdict, or -1.</summary>
    public int VerdictActor(int row) => Verdicts.Actor[row] is >= 0 and var actor ? ActorOf[actor] : -1;

    /// <summary>What a verdict is.</summary>
    public VerdictKind Verdict(int row) => (VerdictKind)Verdicts.Kind[row];

    /// <summary>The probability that a verdict is right.</summary>
    public double VerdictConfidence(int row) => VerdictValues[Verdicts.Confidence[row]];

    /// <summary>An article's outlet, or -1.</summary>
    public int Outlet(int article) => Of(Numbers.Outlets, Segment.Articles.Outlet[article]);

    /// <summary>An article's section, or -1.</summary>
    public int Section(int article) => Of(Numbers.Sections, Segment.Articles.Section[article]);

    /// <summary>An article's folder, or -1.</summary>
    public int Folder(int article) => Of(Numbers.Folders, Segment.Articles.Folder[article]);

    /// <summary>The day of publication, as days since the year 1, or -1.</summary>
    public int Day(int article) => Segment.Articles.Day[article];

    /// <summary>The days of a date that an article gives.</summary>
    public EventDate Date(int row) => Segment.DateValues[Dates.Value[row]];

    /// <summary>The words of a mention, a cue or a role by their number; none for -1.</summary>
    public string Wording(int number) => number < 0 ? "" : Segment.Wordings[number];

    /// <summary>The mention that a role goes with.</summary>
    public int RoleMention(int article, int row) => Mentions.Rows.Start(article) + Roles.Mention[row];

    /// <summary>The number of the sentence of an article that an offset lies in, or -1 where it lies in none.</summary>
    public int SentenceAt(int article, int offset)
    {
        var first = Sentences.Rows.Start(article);
        var (low, high) = (first, Sentences.Rows.End(article) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var start = Sentences.Start[middle];
            if (offset >= start && offset < start + Sentences.Length[middle]) return middle - first;
            if (start > offset) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    /// <summary>The part's own number of an actor, as its columns have it, or -1 where no row is of it.</summary>
    public int LocalActor(int actor)
    {
        if (actor < 0) return -1;
        if (Volatile.Read(ref _localActors) is { } known && known.AreOf(ActorOf)) return known.Of(actor);
        var made = new LocalNumbers(ActorOf);
        Volatile.Write(ref _localActors, made);
        return made.Of(actor);
    }

    /// <summary>The part's own number of a party, as its columns have it, or -1 where no row is of it.</summary>
    public int LocalParty(int party) => party < 0 ? -1 : Array.IndexOf(PartyOf, party);

    private int ActorOfParty(int party) => Segment.ActorOf(party) is >= 0 and var actor ? ActorOf[actor] : -1;

    private static int Of(int[] numbers, int number) => number < 0 ? -1 : numbers[number];
}
