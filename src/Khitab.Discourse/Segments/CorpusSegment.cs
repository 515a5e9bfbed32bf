using System.Text;

namespace Khitab.Discourse;

/// <summary>
/// Some thousands of articles as columns: what a <see cref="CorpusSnapshot"/> is made of. It is made of analysed articles alone, knows
/// nothing of the rest of the corpus and never changes: segments are built beside one another, written to files and read again. Its numbers
/// are its own (<see cref="SegmentLayout"/>); a snapshot keeps for each of its segments what they are in the whole corpus.
/// </summary>
public sealed partial class CorpusSegment
{
    /// <summary>How many articles a segment should have: few enough that the numbers of its actors fit into 16 bits.</summary>
    public const int UsualSize = 4_096;

    /// <summary>Texts kept of an article: id, file, title, derived title, address.</summary>
    internal const int TextCount = 5;

    private readonly SegmentTable[] _tables;
    private readonly TextColumn[] _texts;
    private readonly Lazy<WordIndex> _words;

    internal CorpusSegment(StringTable[] strings, double[] values, TextColumn[] texts, SegmentTable[] tables)
        : this(strings, values, texts, tables, null)
    {
    }

    // Other rows of the same strings and texts: what was made of those is taken along.
    internal CorpusSegment(CorpusSegment before, double[] values, SegmentTable[] tables)
        : this(before.Strings, values, before._texts, tables, before)
    {
    }

    private CorpusSegment(
        StringTable[] strings, double[] values, TextColumn[] texts, SegmentTable[] tables, CorpusSegment? before)
    {
        (Strings, Values, _texts, _tables) = (strings, values, texts, tables);
        Articles = ArticleColumns.Of(Table(SegmentRows.Articles));
        Mentions = MentionColumns.Of(Table(SegmentRows.Mentions));
        Roles = RoleColumns.Of(Table(SegmentRows.Roles));
        Statements = StatementColumns.Of(Table(SegmentRows.Statements));
        Quotations = QuotationColumns.Of(Table(SegmentRows.Quotations));
        Dates = DateColumns.Of(Table(SegmentRows.Dates));
        Namings = NamingColumns.Of(Table(SegmentRows.Namings));
        Relays = RelayColumns.Of(Table(SegmentRows.Relays));
        References = ReferenceColumns.Of(Table(SegmentRows.References));
        Verdicts = VerdictColumns.Of(Table(SegmentRows.Verdicts));
        Sentences = SentenceColumns.Of(Table(SegmentRows.Sentences));
        DateValues = before?.DateValues ?? Array.ConvertAll(
            strings[(int)NumberOf.Date].ToArray(), value => EventDate.TryParse(value, out var date) ? date : default);
        IsRead = before?.IsRead ?? Array.ConvertAll(strings[(int)NumberOf.Language].ToArray(), StanceLanguage.IsRead);
        _words = before is not null && ReferenceEquals(before.Table(SegmentRows.Words), Table(SegmentRows.Words))
            ? before._words : new(() => new WordIndex(strings[(int)NumberOf.Word], Table(SegmentRows.Words)));
    }

    /// <summary>Number of articles.</summary>
    public int Count => _texts[0].Count;

    /// <summary>Ids of its articles, in order.</summary>
    public IReadOnlyList<string> Ids => [.. Enumerable.Range(0, Count).Select(article => _texts[0][article]!)];

    /// <summary>Number of mentions, demonyms included.</summary>
    public int MentionCount => Mentions.Rows.Count;

    /// <summary>Number of statements.</summary>
    public int StatementCount => Statements.Rows.Count;

    /// <summary>Bytes that it holds, without what is made of it for searching; <see cref="TextSize"/> of them for texts.</summary>
    public long Size => _tables.Sum(t => t.Size) + Strings.Sum(s => s.Size) + _texts.Sum(t => t.Size) + (Values.Length * sizeof(double));

    /// <summary>Bytes of ids, titles, names of files, addresses, and of the words to search for.</summary>
    public long TextSize =>
        _texts.Sum(t => t.Size) + Table(SegmentRows.Words).Size + Strings[(int)NumberOf.Word].Size + Strings[(int)NumberOf.Wording].Size;

    internal StringTable[] Strings { get; }

    internal double[] Values { get; }

    internal StringTable Actors => Strings[(int)NumberOf.Actor];

    internal StringTable Others => Strings[(int)NumberOf.Other];

    internal StringTable Wordings => Strings[(int)NumberOf.Wording];

    /// <summary>The days of each date that it gives.</summary>
    internal EventDate[] DateValues { get; }

    /// <summary>Whether positions are read in each of its languages.</summary>
    internal bool[] IsRead { get; }

    internal ArticleColumns Articles { get; }

    internal MentionColumns Mentions { get; }

    internal RoleColumns Roles { get; }

    internal StatementColumns Statements { get; }

    internal QuotationColumns Quotations { get; }

    internal DateColumns Dates { get; }

    internal NamingColumns Namings { get; }

    internal RelayColumns Relays { get; }

    internal ReferenceColumns References { get; }

    internal VerdictColumns Verdicts { get; }

    internal SentenceColumns Sentences { get; }

    /// <summary>Its words, made ready for searching when they are first searched.</summary>
    internal WordIndex Words => _words.Value;

    /// <summary>A segment of these articles, in this order.</summary>
    /// <exception cref="ArgumentException">There are more than 65,535.</exception>
    public static CorpusSegment Build(IReadOnlyList<AnalyzedArticle> articles)
    {
        var builder = new SegmentBuilder();
        foreach (var article in articles) ArticleRows.Add(builder, article);
        return builder.Build();
    }

    /// <summary>One segment of several: the same rows in the same order.</summary>
    /// <exception cref="ArgumentException">They have more than 65,535 articles together.</exception>
    public static CorpusSegment Merge(IReadOnlyList<CorpusSegment> segments)
    {
        var builder = new SegmentBuilder();
        foreach (var segment in segments) builder.Add(segment);
        return builder.Build();
    }

    /// <summary>
    /// The segment with some of its articles read or corrected otherwise, by their ids: the rows of the others are taken as they are.
    /// </summary>
    public CorpusSegment With(IReadOnlyDictionary<string, AnalyzedArticle> articles)
    {
        var replaced = Enumerable.Range(0, Count).Where(place => articles.ContainsKey(_texts[0][place]!))
            .Select(place => (place, articles[_texts[0][place]!]));
        if (SegmentSplice.Of(this, replaced) is { } spliced) return spliced;
        var (builder, taken) = (new SegmentBuilder(), 0);
        for (var place = 0; place < Count; place++)
        {
            if (!articles.TryGetValue(_texts[0][place]!, out var article)) continue;
            builder.Add(this, taken, place);
            ArticleRows.Add(builder, article);
            taken = place + 1;
        }

        builder.Add(this, taken, Count);
        return builder.Build();
    }

    /// <summary>Whether any of its rows is of one of these actors, by id: then what changes of them changes its articles.</summary>
    public bool Touches(IReadOnlySet<string> actors) => actors.Any(actor => Actors.Find(actor) >= 0);

    /// <summary>Whether any of its articles is of one of these outlets, by id.</summary>
    public bool IsOf(IReadOnlySet<string> outlets) => outlets.Any(outlet => Strings[(int)NumberOf.Outlet].Find(outlet) >= 0);

    internal SegmentTable Table(SegmentRows rows) => _tables[(int)rows];

    internal TextColumn Text(int text) => _texts[text];

    /// <summary>The bytes of an article's id.</summary>
    internal ReadOnlySpan<byte> Id(int article) => _texts[0].Utf8(article);

    /// <summary>A party by its number in the segment.</summary>
    internal Party Party(int number) => number == 0 ? Model.Party.Author
        : number <= Actors.Count ? Model.Party.Actor(Actors[number - 1])
        : Model.Party.TryParse(Others[number - 1 - Actors.Count], out var party) ? party
        : Model.Party.Source(Others[number - 1 - Actors.Count]["source:".Length..]);

    /// <summary>Number of parties: the author, the actors, the others.</summary>
    internal int PartyCount => 1 + Actors.Count + Others.Count;

    /// <summary>The number of the actor that a party is, or -1.</summary>
    internal int ActorOf(int party) => (uint)(party - 1) < (uint)Actors.Count ? party - 1 : -1;

    /// <summary>A string of a segment, or null for -1.</summary>
    internal string? String(NumberOf of, int number) => number < 0 ? null : Strings[(int)of][number];

    /// <inheritdoc/>
    public override string ToString() => new StringBuilder().Append(Count).Append(" articles").ToString();
}
