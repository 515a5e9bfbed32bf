using System.Text.Json;
using Khitab.Analysis.Actors;
using Khitab.Text;

namespace Khitab.Analysis.Codebooks;

/// <summary>
/// Which articles may read otherwise by another codebook: those that name an actor whose entry changed, and those in whose text each word
/// of one of the changed names or cues occurs, in the changed entry's old or new form. It may call more articles touched than are, never
/// fewer. Some changes reach any article and are not bounded: those of word lists, institutions, patterns of propositions, states (all
/// institutions are made from them), names of persons (who are recognised by misspelled names too), and another order of entries.
/// </summary>
public sealed class CodebookChange
{
    private const int ShortestWord = 3;

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };
    private static readonly Dictionary<string, string> NoLabels = [];

    private readonly HashSet<string> _actors = new(StringComparer.Ordinal);
    private readonly List<string[]> _phrases = [];

    private CodebookChange()
    {
    }

    /// <summary>A change of which nothing is known.</summary>
    public static CodebookChange Unknown { get; } = new() { IsBounded = false };

    /// <summary>Whether it is known which articles it touches; otherwise it touches all.</summary>
    public bool IsBounded { get; private set; } = true;

    /// <summary>The change from one codebook to another.</summary>
    public static CodebookChange Between(Codebook before, Codebook after)
    {
        var change = new CodebookChange();
        change.IsBounded = Same(Plain(before), Plain(after))
            && change.TakeActors(before, after)
            && change.TakeThemes(before.Themes, after.Themes)
            && change.TakeSchemes(before.Schemes, after.Schemes);
        return change;
    }

    /// <summary>Whether an article may read otherwise.</summary>
    /// <param name="article">The article as the codebook before read it.</param>
    public bool Touches(AnalyzedArticle article)
    {
        if (!IsBounded) return true;
        if (_actors.Count > 0 && article.Mentions.Any(mention => _actors.Contains(mention.Actor))) return true;
        if (_phrases.Count == 0) return false;
        var text = ArabicNormalizer.Normalize(article.Article.Text);
        return _phrases.Exists(words => Array.TrueForAll(words, word => text.Contains(word, StringComparison.Ordinal)));
    }

    // What any article may depend on.
    private static object Plain(Codebook codebook) => new
    {
        Institutions = codebook.Institutions.Select(institution => institution with { Labels = NoLabels }),
        codebook.PropositionPatterns,
        codebook.PropositionObjects,
        Words = codebook.Words.OrderBy(list => list.Key, StringComparer.Ordinal).Select(
            list => (list.Key, Lists: list.Value.Lists.OrderBy(words => words.Key, StringComparer.Ordinal).ToList())),
    };

    private static bool Same(object? one, object? other) =>
        JsonSerializer.Serialize(one, Fields) == JsonSerializer.Serialize(other, Fields);

    // Of entries that claim one name the first has it: another order is another reading.
    private static bool IsInOrder<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> idOf)
    {
        var (old, fresh) = (before.Select(idOf).ToHashSet(StringComparer.Ordinal), after.Select(idOf).ToHashSet(StringComparer.Ordinal));
        return before.Select(idOf).Where(fresh.Contains).SequenceEqual(after.Select(idOf).Where(old.Contains), StringComparer.Ordinal);
    }

    private static IEnumerable<(T? Before, T? After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> idOf)
        where T : class
    {
        var (old, fresh) = (before.ToDictionary(idOf, StringComparer.Ordinal), after.ToDictionary(idOf, StringComparer.Ordinal));
        return old.Keys.Union(fresh.Keys, StringComparer.Ordinal).Select(id => (old.GetValueOrDefault(id), fresh.GetValueOrDefault(id)));
    }

    private bool TakeActors(Codebook before, Codebook after)
    {
        if (!IsInOrder(before.Actors, after.Actors, actor => actor.Id)) return false;
        foreach (var (old, fresh) in Pairs(before.Actors, after.Actors, actor => actor.Id))
        {
            // Labels and sites bear on what is shown of the corpus and on what joins it, not on what an article is read as.
            if (Same(Reading(old), Reading(fresh))) continue;
            if ((old ?? fresh) is not { } actor || !IsBoundedFor(old, fresh, after)) return false;
            _actors.Add(actor.Id);
            foreach (var form in Forms(old).Union(Forms(fresh), StringComparer.Ordinal))
                if (!Take(ArabicNormalizer.Keys(form))) return false;
        }

        // An institution all of whose names were given to an actor of the codebook is none any more, which its short name's meaning
        // depends on in any article.
        return _actors.Count == 0
            || new ActorLexicon(before).OfCountries.ToHashSet(StringComparer.Ordinal).SetEquals(new ActorLexicon(after).OfCountries);
    }

    private static CodebookActor? Reading(CodebookActor? actor) => actor is null ? null : actor with { Labels = NoLabels, Hosts = [] };

    private static bool IsBoundedFor(CodebookActor? old, CodebookActor? fresh, Codebook codebook)
    {
        CodebookActor[] both = [.. new[] { old, fresh }.OfType<CodebookActor>()];
        if (both.Any(actor => actor.Type == ActorType.State)) return false;
        if (both.Any(actor => actor.Type is ActorType.Person or ActorType.Expert)
            && (both.Length < 2 || both[0].Type != both[1].Type || !Same(both[0].Names, both[1].Names))) return false;
        var kinds = codebook.Institutions.Select(institution => institution.Id.Replace("{country}", "", StringComparison.Ordinal));
        return !kinds.Any(kind => both[0].Id.EndsWith(kind, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Forms(CodebookActor? actor) => actor is null ? [] :
    [
        .. actor.Names, .. actor.Aliases, .. actor.Demonyms, .. actor.Nisbas.SelectMany(NisbaForms.All), .. actor.Ambiguous,
        .. actor.InSport, .. actor.Surname is { } surname ? [surname] : Array.Empty<string>(),
    ];

    private bool TakeSchemes(IReadOnlyList<CodebookScheme> before, IReadOnlyList<CodebookScheme> after) =>
        IsInOrder(before, after, scheme => scheme.Id)
        && Pairs(before, after, scheme => scheme.Id).All(pair => TakeThemes(pair.Before?.Themes ?? [], pair.After?.Themes ?? []));

    private bool TakeThemes(IReadOnlyList<CodebookTheme> before, IReadOnlyList<CodebookTheme> after)
    {
        if (!IsInOrder(before, after, theme => theme.Theme.Id)) return false;
        foreach (var (old, fresh) in Pairs(before, after, theme => theme.Theme.Id))
        {
            var (had, has) = (old?.Cues.ToHashSet() ?? [], fresh?.Cues.ToHashSet() ?? []);
            had.SymmetricExceptWith(has);
            foreach (var (_, phrase) in had)
                if (!Take([.. ArabicNormalizer.Keys(phrase).Select(LightStemmer.Stem)])) return false;
        }

        return true;
    }

    // Without the article, which joins a preposition otherwise («للجزائر»), and without words so short that any text has their letters.
    private bool Take(IReadOnlyList<string> keys)
    {
        var words = keys.Select(key => key.StartsWith("ال", StringComparison.Ordinal) ? key[2..] : key)
            .Where(word => word.Length >= ShortestWord).Distinct(StringComparer.Ordinal).ToArray();
        if (words.Length > 0) _phrases.Add(words);
        return words.Length > 0;
    }
}
