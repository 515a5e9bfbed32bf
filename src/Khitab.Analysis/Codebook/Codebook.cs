namespace Khitab.Analysis.Codebooks;

/// <summary>
/// What analysts edit without a compiler: whom to recognise, what articles can be about, and the words that judge and relate.
/// </summary>
/// <param name="Actors">Actors and places by their names.</param>
/// <param name="Institutions">Templates that give every country its own government, army and so on.</param>
/// <param name="Themes">Themes with their cues.</param>
/// <param name="Propositions">Sentences that one can agree or disagree with.</param>
/// <param name="Words">Word lists by name (<c>evaluations</c>, <c>reporting</c>…), from the lexicon folder.</param>
public sealed record Codebook(
    IReadOnlyList<CodebookActor> Actors,
    IReadOnlyList<Institution> Institutions,
    IReadOnlyList<CodebookTheme> Themes,
    IReadOnlyList<Proposition> Propositions,
    IReadOnlyDictionary<string, WordLists> Words)
{
    /// <summary>How positions on the propositions are recognised.</summary>
    public IReadOnlyList<PropositionPattern> PropositionPatterns { get; init; } = [];

    /// <summary>Propositions that are recognised by what they have positions on.</summary>
    public IReadOnlyList<PropositionObject> PropositionObjects { get; init; } = [];

    /// <summary>General schemes of themes beside the codebook's own.</summary>
    public IReadOnlyList<CodebookScheme> Schemes { get; init; } = [];

    /// <summary>The word lists of one lexicon file; empty lists where the codebook has no such file.</summary>
    public WordLists Lexicon(string name) => Words.GetValueOrDefault(name, WordLists.Empty);
}

/// <summary>An actor as the codebook lists it.</summary>
/// <param name="Id">Its id in links and files.</param>
/// <param name="Type">What sort of actor.</param>
/// <param name="Labels">The name to show, by language.</param>
/// <param name="Names">Its own names in all scripts.</param>
/// <param name="Aliases">Other names: capitals, acronyms.</param>
/// <param name="Surname">A surname that stands for the person once the full name has been given, or null.</param>
/// <param name="Nisbas">Arabic adjectives of origin, masculine singular without the article, the usual one first.</param>
/// <param name="Demonyms">Other words of origin, in all scripts.</param>
/// <param name="Ambiguous">Forms that are often other words and count only beside another form of the same actor.</param>
/// <param name="Parent">The state that it belongs to, or null.</param>
/// <param name="Roles">Posts held, the latest first, for people.</param>
/// <param name="Hosts">Web hosts of an outlet.</param>
public sealed record CodebookActor(
    string Id,
    ActorType Type,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Aliases,
    string? Surname,
    IReadOnlyList<string> Nisbas,
    IReadOnlyList<string> Demonyms,
    IReadOnlyList<string> Ambiguous,
    string? Parent,
    IReadOnlyList<string> Hosts,
    IReadOnlyList<string> Roles)
{
    /// <summary>Short names that count where an article talks of sport («النصر» of a club).</summary>
    public IReadOnlyList<string> InSport { get; init; } = [];

    /// <summary>Whether the person stands at the head of the state that it belongs to.</summary>
    public bool IsHead { get; init; }
}

/// <summary>A template of an institution that every country has.</summary>
/// <param name="Id">Id with <c>{country}</c> for the country's id. A later entry with the same id adds forms to the first.</param>
/// <param name="Type">What sort of actor; null in an entry that only adds forms.</param>
/// <param name="Labels">Empty in an entry that only adds forms. Names to show, with <c>{m}</c>, <c>{f}</c> for the country's adjective with
/// the article, <c>{name}</c>, <c>{Country}</c> for its name.</param>
/// <param name="Forms">Names with the same places to fill.</param>
/// <param name="Short">Bare words («الجيش») that mean the institution of the country that the context gives.</param>
/// <param name="Ambiguous">Forms that are often something else and count only where the article names the country.</param>
/// <param name="Only">Ids of the countries that have it; empty for all.</param>
public sealed record Institution(
    string Id,
    ActorType? Type,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<string> Forms,
    IReadOnlyList<string> Short,
    IReadOnlyList<string> Ambiguous,
    IReadOnlyList<string> Only)
{
    /// <summary>Ids of the countries that do not have it: a kingdom has no presidency.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}

/// <summary>A theme with the phrases that speak of it.</summary>
/// <param name="Theme">Its id, parent and names.</param>
/// <param name="Cues">Phrases by weight, 1 to 3.</param>
public sealed record CodebookTheme(Theme Theme, IReadOnlyList<(int Weight, string Phrase)> Cues);

/// <summary>A general scheme of themes, from one file of the folder <c>schemes</c>.</summary>
/// <param name="Id">Its id; its themes' ids begin with it and a hyphen.</param>
/// <param name="Labels">Its name, by language.</param>
/// <param name="Themes">Its themes with their cues.</param>
public sealed record CodebookScheme(string Id, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<CodebookTheme> Themes);

/// <summary>Words that together take a position on a proposition.</summary>
/// <param name="Proposition">Its id.</param>
/// <param name="Sign">+1 where they agree with it, -1 where they contradict it.</param>
/// <param name="Parts">What must occur together in a sentence: an actor as <c>@id</c>, or one of several phrases.</param>
public sealed record PropositionPattern(string Proposition, int Sign, IReadOnlyList<IReadOnlyList<string>> Parts);

/// <summary>Words that name what a proposition is about: who supports, accepts or demands it agrees, who rejects or accuses it disagrees.
/// </summary>
/// <param name="Proposition">Its id.</param>
/// <param name="Phrases">The words; one is enough.</param>
public sealed record PropositionObject(string Proposition, IReadOnlyList<string> Phrases);

/// <summary>Named lists of words or phrases from one lexicon file.</summary>
/// <param name="Lists">The lists by name.</param>
public sealed record WordLists(IReadOnlyDictionary<string, IReadOnlyList<string>> Lists)
{
    /// <summary>No lists.</summary>
    public static WordLists Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The list of a name; empty where the file has none.</summary>
    public IReadOnlyList<string> this[string name] => Lists.GetValueOrDefault(name, []);
}

/// <summary>A codebook file says something that cannot be used.</summary>
/// <param name="file">The file's name.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong, in plain words.</param>
public sealed class CodebookException(string file, long line, string message) : Exception($"{file}:{line}: {message}")
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public long Line { get; } = line;
}
