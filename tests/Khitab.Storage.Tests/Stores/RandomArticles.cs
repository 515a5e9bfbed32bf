namespace Khitab.Storage.Tests.Stores;

/// <summary>Articles of any content: empty strings, odd characters, halves of surrogate pairs, spans that fit no text.</summary>
internal sealed class RandomArticles(Random random)
{
    private const string Characters = "aمﷺ\n\0\u202E\"\\,\uD83D\uDE00";

    public AnalyzedArticle Article(string id)
    {
        var shares = Many(() => new ThemeShare(Word(), random.NextDouble()));
        return new AnalyzedArticle(
            new Article(
                id, Word(), string.Concat(Many(Word)), Many(() => new Segment(Any<SegmentKind>(), Span())), Maybe(Word), Maybe(Word),
                Maybe(Word), Maybe(Word), Maybe(Word), Word(), new Publication(Day(), Any<DateBasis>(), Day()))
            {
                OutletName = Maybe(Word),
                Folder = Maybe(Word),
                TitleIsGuessed = Bool(),
                Author = Maybe(Word),
                Coding = Bool() ? null : Many(() => new CodedRow(
                    Span(), Span(), Span(), Span(), random.Next(-1, 2), Any<ActorType>())
                {
                    Excerpt = Bool() ? Span() : null,
                    Person = Bool() ? Span() : null,
                    PersonType = Any<ActorType>(),
                    HolderId = Maybe(Word),
                    Target = Maybe(Word),
                }),
            },
            Many(Span),
            Many(Word),
            Many(() => new Mention(Word(), Any<MentionKind>(), Span())),
            shares,
            Many(() => new ThemeMention(Word(), Span())),
            Many(() => new Verdict(Party(), Any<VerdictKind>(), random.Next(9), random.Next(9), random.NextDouble())),
            Many(() => new Statement(
                Party(), Party(), random.Next(-1, 2), Any<Voice>(), Any<Modality>(), Any<Act>(), random.NextDouble(), Span())
            {
                Class = Bool() ? Any<EventClass>() : null,
            }),
            Many(() => new Quotation(Party(), Bool(), Span())),
            Many(() => new Relay(Party(), Span())),
            Many(() => new Reference(Span(), Maybe(Word), Day())),
            Many(() => new DateMention(Span(), Word())))
        {
            Roles = Many(() => new ActorRole(Word(), Word(), Span(), Span())),
            Namings = Many(() => new Naming(Word(), Word(), Bool(), Party(), Span())),
            OtherThemes = Many(() => new ThemeShare(Word(), random.NextDouble())),
            OtherThemeMentions = Many(() => new ThemeMention(Word(), Span())),
            Discovered = Many(() => new DiscoveredActor(Word(), Any<ActorType>(), Many(Word))),
            CountryVotes = Many(() => new CountryVote(Word(), Word(), random.Next(9))),
        };
    }

    public CorpusFacts Facts() => new(
        Word(),
        Many(() => new Actor(Word(), Any<ActorType>(), Many(Word), Labels(), Maybe(Word)) { IsHead = Bool() }),
        Themes(),
        Many(() => new Proposition(Word(), Word(), Labels())),
        Many(() => new Outlet(Word(), Labels())),
        Many(() => new SharedPassage(Many(Word), random.NextDouble(), Many(Span))),
        Many(() => new Conflict(Word(), Many(() => new ClaimValue(Word(), Word(), Span())))),
        Many(() => new CopyGroup(Many(Word), random.NextDouble(), Maybe(Word))),
        Many(() => new ThemeScheme(Word(), Labels(), Themes())
        {
            Terms = Many(() => new ThemeTerms(Word(), Many(Word), random.NextDouble())),
            TooFewArticles = Bool(),
        }))
    {
        Found = Many(Word).Distinct().ToDictionary(
            word => word,
            _ => new FoundThemes(
                Many(() => new ThemeShare(Word(), random.NextDouble())), Many(() => new ThemeMention(Word(), Span())))),
        Compared = random.Next(9),
        Rates = Bool() ? new TextRates(random.NextDouble(), 1, 2, 3) : null,
        RoleNames = Many(Word).Distinct().ToDictionary(word => word, _ => Word()),
    };

    private List<Theme> Themes() => Many(() => new Theme(Word(), Maybe(Word), Labels()));

    private Dictionary<string, string> Labels() => Many(Word).Distinct().ToDictionary(word => word, _ => Word());

    private string Word() => new([.. Enumerable.Range(0, random.Next(6)).Select(_ => Characters[random.Next(Characters.Length)])]);

    private string? Maybe(Func<string> make) => Bool() ? make() : null;

    private bool Bool() => random.Next(2) == 0;

    private DateOnly? Day() => random.Next(3) switch
    {
        0 => null,
        1 => DateOnly.MaxValue,
        _ => DateOnly.FromDayNumber(random.Next(800_000)),
    };

    private TextSpan Span() => random.Next(9) == 0 ? new TextSpan(random.Next(), random.Next()) : new(random.Next(1000), random.Next(100));

    private T Any<T>()
        where T : struct, Enum => random.GetItems(Enum.GetValues<T>(), 1)[0];

    private Party Party() => new(Any<PartyKind>(), Word());

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(5)).Select(_ => make())];
}
