namespace Khitab.Discourse;

/// <summary>
/// What the reader has chosen and how they look at it: the whole of a view, equal by value, and what <see cref="SelectionLink"/> writes
/// into a link. Semantics: values of one key are alternatives, keys hold together, an excluded value leaves rows or articles out.
/// Values that a link could not carry (empty, too long, too many, not of the key's kind) are not taken.
/// </summary>
public sealed record Selection
{
    /// <summary>The most values that one key takes, included and excluded together.</summary>
    public const int MaxValues = 64;

    /// <summary>The greatest length of a value, in UTF-16 code units.</summary>
    public const int MaxValueLength = 300;

    /// <summary>The greatest length of the search words, in UTF-16 code units.</summary>
    public const int MaxSearchLength = 500;

    /// <summary>The most page keys that a selection holds.</summary>
    public const int MaxPageValues = 64;

    /// <summary>The interface language where none is chosen.</summary>
    public const string DefaultLanguage = "ar";

    /// <summary>Nothing chosen: the whole corpus.</summary>
    public static Selection Empty { get; } = new();

    /// <summary>Actors, by id.</summary>
    public KeyFilter Actors { get; private init; } = KeyFilter.Empty;

    /// <summary>Themes, by id.</summary>
    public KeyFilter Themes { get; private init; } = KeyFilter.Empty;

    /// <summary>Outlets, by id.</summary>
    public KeyFilter Outlets { get; private init; } = KeyFilter.Empty;

    /// <summary>Sections, by name.</summary>
    public KeyFilter Sections { get; private init; } = KeyFilter.Empty;

    /// <summary>Folders, by path.</summary>
    public KeyFilter Folders { get; private init; } = KeyFilter.Empty;

    /// <summary>Holders, as written parties.</summary>
    public KeyFilter Holders { get; private init; } = KeyFilter.Empty;

    /// <summary>Targets, as written parties.</summary>
    public KeyFilter Targets { get; private init; } = KeyFilter.Empty;

    /// <summary>Polarities, <c>-1</c>, <c>0</c>, <c>1</c>.</summary>
    public KeyFilter Stances { get; private init; } = KeyFilter.Empty;

    /// <summary>Voices, by name.</summary>
    public KeyFilter Voices { get; private init; } = KeyFilter.Empty;

    /// <summary>Modalities, by name.</summary>
    public KeyFilter Modalities { get; private init; } = KeyFilter.Empty;

    /// <summary>Types of events and quad classes, by name.</summary>
    public KeyFilter Classes { get; private init; } = KeyFilter.Empty;

    /// <summary>Articles, by id.</summary>
    public KeyFilter Articles { get; private init; } = KeyFilter.Empty;

    /// <summary>The first date, or null for no beginning.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last date, or null for no end; a year or a month counts to its last day.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Which dates <see cref="From"/> and <see cref="To"/> speak of.</summary>
    public DateField DateField { get; init; }

    /// <summary>Words that an article must all have, phrases between quotation marks, or null.</summary>
    public string? Search { get; private init; }

    /// <summary>Whether demonym adjectives («المغربي») count as mentions.</summary>
    public bool Demonyms { get; init; }

    /// <summary>Whether statements below <see cref="StatementThreshold.Shown"/> count too.</summary>
    public bool Unsure { get; init; }

    /// <summary>Whether a country's bodies count apart or as the country.</summary>
    public ActorLevel Level { get; init; }

    /// <summary>What is counted.</summary>
    public CountUnit Unit { get; init; }

    /// <summary>Which scheme of themes the corpus is read by: a scheme's id, the codebook's own by default.</summary>
    public string Scheme { get; private init; } = ThemeScheme.Codebook;

    /// <summary>The interface language, ISO 639-1.</summary>
    public string Language { get; private init; } = DefaultLanguage;

    /// <summary>How the interface looks.</summary>
    public Look Look { get; init; }

    /// <summary>The corpus that the link was made on, as <see cref="CorpusStamp"/> writes it, or null.</summary>
    public string? Corpus { get; private init; }

    /// <summary>
    /// What this selection is compared with: only its keys that choose something, nothing of how it is looked at, and never a third; null
    /// for nothing. See <see cref="Versus"/>.
    /// </summary>
    public Selection? Against { get; private init; }

    /// <summary>The pages' own keys.</summary>
    public PageValues Page { get; private init; } = PageValues.Empty;

    /// <summary>
    /// Whether no key chooses anything: all is in view. View keys, <see cref="Demonyms"/>, <see cref="Unsure"/>,
    /// <see cref="Level"/> and <see cref="Scheme"/> choose nothing.
    /// </summary>
    public bool IsEmpty => !ActiveKeys.Any();

    /// <summary>The keys that choose something, in the order of a link.</summary>
    public IEnumerable<SelectionKey> ActiveKeys => Enum.GetValues<SelectionKey>().Where(Has);

    /// <summary>What a key of values lets in; empty for <see cref="SelectionKey.Dates"/> and <see cref="SelectionKey.Search"/>.</summary>
    public KeyFilter this[SelectionKey key] => key switch
    {
        SelectionKey.Actor => Actors,
        SelectionKey.Theme => Themes,
        SelectionKey.Outlet => Outlets,
        SelectionKey.Section => Sections,
        SelectionKey.Folder => Folders,
        SelectionKey.Holder => Holders,
        SelectionKey.Target => Targets,
        SelectionKey.Stance => Stances,
        SelectionKey.Voice => Voices,
        SelectionKey.Modality => Modalities,
        SelectionKey.Class => Classes,
        SelectionKey.Article => Articles,
        _ => KeyFilter.Empty,
    };

    /// <summary>Whether a key chooses something.</summary>
    public bool Has(SelectionKey key) => key switch
    {
        SelectionKey.Dates => From is not null || To is not null,
        SelectionKey.Search => Search is not null,
        _ => !this[key].IsEmpty,
    };

    /// <summary>The selection with a value included as one more alternative.</summary>
    public Selection With(SelectionKey key, string value) =>
        Admitted(key, value) is { } clean ? Replaced(key, this[key].Include(clean)) : this;

    /// <summary>The selection with a value as the key's only one.</summary>
    public Selection Only(SelectionKey key, string value) => Without(key).With(key, value);

    /// <summary>The selection with a value left out.</summary>
    public Selection Exclude(SelectionKey key, string value) =>
        Admitted(key, value) is { } clean ? Replaced(key, this[key].Exclude(clean)) : this;

    /// <summary>The selection without a value, included or excluded.</summary>
    public Selection Without(SelectionKey key, string value) =>
        SelectionValues.Clean(key, value) is { } clean ? Replaced(key, this[key].Without(clean)) : this;

    /// <summary>The selection without a key.</summary>
    public Selection Without(SelectionKey key) => key switch
    {
        SelectionKey.Dates => this with { From = null, To = null, DateField = DateField.Published },
        SelectionKey.Search => this with { Search = null },
        _ => Replaced(key, KeyFilter.Empty),
    };

    /// <summary>The selection with a value included, or without it where it was.</summary>
    public Selection Toggle(SelectionKey key, string value) =>
        SelectionValues.Clean(key, value) is { } clean && this[key].Included.Contains(clean) ? Without(key, clean) : With(key, value);

    /// <summary>The selection with nothing chosen and the view as it is.</summary>
    public Selection Clear() => ActiveKeys.Aggregate(this with { DateField = DateField.Published }, (left, key) => left.Without(key));

    /// <summary>The selection that searches for these words; too long a text is cut, white space alone is none.</summary>
    public Selection WithSearch(string? words)
    {
        var clean = LinkText.Head(LinkText.Clean(words ?? ""), MaxSearchLength);
        return this with { Search = string.IsNullOrWhiteSpace(clean) ? null : clean };
    }

    /// <summary>
    /// The selection by another scheme of themes; what cannot be a scheme's id is not taken. Themes of the former scheme go.
    /// </summary>
    public Selection WithScheme(string scheme) =>
        scheme == Scheme || scheme.Length is 0 or > 40 || !scheme.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? this
            : this with { Scheme = scheme, Themes = KeyFilter.Empty };

    /// <summary>The selection in another interface language; what is no language's code is not taken.</summary>
    public Selection WithLanguage(string language) =>
        language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower) ? this with { Language = language } : this;

    /// <summary>The selection as made on a corpus; what is no <see cref="CorpusStamp"/> is not taken.</summary>
    public Selection WithCorpus(string? stamp) =>
        stamp is null ? this with { Corpus = null } : CorpusStamp.TryParse(stamp, out _) ? this with { Corpus = stamp } : this;

    /// <summary>The value of a page's own key, its default where the link says none.</summary>
    public string? PageValue(PageKey key) => Page[key.Name] ?? key.Default;

    /// <summary>The selection with a page's own key set, or back at its default where the value is null, empty or not accepted.</summary>
    public Selection WithPage(PageKey key, string? value)
    {
        var clean = LinkText.Clean(value ?? "");
        var plain = clean.Length is 0 or > MaxValueLength || clean == key.Default || key.Accepts?.Invoke(clean) == false;
        if (plain) return this with { Page = Page.With(key.Name, null) };
        return Page[key.Name] is not null || Page.Count < MaxPageValues ? this with { Page = Page.With(key.Name, clean) } : this;
    }

    /// <summary>The selection without any page's own keys and alone, for a link to another page.</summary>
    public Selection WithoutPage() => this with { Page = PageValues.Empty, Against = null };

    /// <summary>The selection compared with another, of which what it chooses counts; one that chooses nothing is none.</summary>
    public Selection WithAgainst(Selection? other) =>
        this with { Against = other is null || other.IsEmpty ? null : Empty.Choosing(other) };

    /// <summary>The other selection of a comparison, looked at as this one; null where there is none.</summary>
    public Selection? Versus => Against is { } other ? Choosing(other) with { Against = null, Page = PageValues.Empty } : null;

    /// <summary>The comparison the other way round; itself where it is none, or where this side chooses nothing.</summary>
    public Selection Swapped() => Against is { } other && !IsEmpty ? Choosing(other).WithAgainst(this) : this;

    // What the other chooses, looked at as this one.
    private Selection Choosing(Selection other) =>
        Enum.GetValues<SelectionKey>().Aggregate(this, (chosen, key) => chosen.Replaced(key, other[key])) with
        {
            From = other.From,
            To = other.To,
            DateField = other.From is null && other.To is null ? DateField.Published : other.DateField,
            Search = other.Search,
        };

    private string? Admitted(SelectionKey key, string value)
    {
        var filter = this[key];
        var clean = SelectionValues.Clean(key, value);
        if (clean is null) return null;
        var known = filter.Included.Contains(clean) || filter.Excluded.Contains(clean);
        return known || filter.Count < MaxValues ? clean : null;
    }

    private Selection Replaced(SelectionKey key, KeyFilter filter) => key switch
    {
        SelectionKey.Actor => this with { Actors = filter },
        SelectionKey.Theme => this with { Themes = filter },
        SelectionKey.Outlet => this with { Outlets = filter },
        SelectionKey.Section => this with { Sections = filter },
        SelectionKey.Folder => this with { Folders = filter },
        SelectionKey.Holder => this with { Holders = filter },
        SelectionKey.Target => this with { Targets = filter },
        SelectionKey.Stance => this with { Stances = filter },
        SelectionKey.Voice => this with { Voices = filter },
        SelectionKey.Modality => this with { Modalities = filter },
        SelectionKey.Class => this with { Classes = filter },
        SelectionKey.Article => this with { Articles = filter },
        _ => this,
    };
}
