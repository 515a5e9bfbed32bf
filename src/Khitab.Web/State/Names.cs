using Khitab.Analysis.Codebooks;
using Khitab.Discourse;

namespace Khitab.Web.State;

/// <summary>What things of the model are called in a language.</summary>
public static class Names
{
    /// <summary>An actor's name: its label in the language, in one near to it, in Arabic, or whatever there is.</summary>
    public static string Actor(this UiText words, CorpusSnapshot snapshot, string id) =>
        snapshot.FindActor(id) is { } actor ? words.Actor(actor) : id;

    /// <summary>An actor's name, whether or not a snapshot has it.</summary>
    public static string Actor(this UiText words, Actor actor) => words.Label(actor.Labels, actor.Names.FirstOrDefault() ?? actor.Id);

    /// <summary>A theme's name.</summary>
    public static string Theme(this UiText words, CorpusSnapshot snapshot, string id) =>
        snapshot.FindTheme(id) is { } theme ? words.Label(theme.Labels, id) : id;

    /// <summary>A scheme's name; those that every corpus has are named by the interface.</summary>
    public static string Scheme(this UiText words, ThemeScheme scheme) =>
        scheme.Labels.Count > 0 ? words.Label(scheme.Labels, scheme.Id) : words["scheme." + scheme.Id];

    /// <summary>An outlet's name.</summary>
    public static string Outlet(this UiText words, CorpusSnapshot snapshot, string id) =>
        snapshot.FindOutlet(id) is { } outlet ? words.Label(outlet.Labels, id) : id;

    /// <summary>The name of a holder or target.</summary>
    public static string Party(this UiText words, CorpusSnapshot snapshot, Party party) => party.Kind switch
    {
        PartyKind.Author => words["party.author"],
        PartyKind.Actor => words.Actor(snapshot, party.Name),
        PartyKind.Source => party.Name,
        _ => snapshot.FindProposition(party.Name) is { } proposition ? words.Label(proposition.Labels, party.Name) : party.Name,
    };

    /// <summary>A party with the one that the text names in brackets, where it counts as another: «المغرب (الحكومة المغربية)».</summary>
    public static string Party(this UiText words, CorpusSnapshot snapshot, Party party, Party named) => party == named
        ? words.Party(snapshot, party)
        : words.Format("party.named", words.Party(snapshot, party), words.Party(snapshot.AtLevel(ActorLevel.Body), named));

    /// <summary>
    /// What a key is called by its name in a link: «الوسيلة» of <c>outlet</c>. A key that there is none of stays as it was written.
    /// </summary>
    public static string KeyNamed(this UiText words, string name) =>
        Enum.GetValues<SelectionKey>().Where(key => SelectionLink.NameOf(key) == name).Select(words.Key).FirstOrDefault()
        ?? (name switch
        {
            "to" or "dates" => words["key.dates"],
            "unit" => words["selection.unit"],
            "scheme" => words["selection.scheme"],
            "demonyms" => words["selection.demonyms"],
            "unsure" => words["selection.unsure"],
            "level" => words["selection.level"],
            _ when name.StartsWith(SelectionLink.OtherKey(""), StringComparison.Ordinal) =>
                words.Format("compare.key", words.KeyNamed(name[SelectionLink.OtherKey("").Length..])),
            _ when Links.PageKeys.Any(key => key.Name == name) => words["key.page." + name],
            _ => name,
        });

    /// <summary>What a key is called.</summary>
    public static string Key(this UiText words, SelectionKey key) => words["key." + key.ToString().ToLowerInvariant()];

    /// <summary>What a value of a key is called.</summary>
    public static string Value(this UiText words, CorpusSnapshot snapshot, SelectionKey key, string value) => key switch
    {
        SelectionKey.Actor => words.Actor(snapshot, value),
        SelectionKey.Theme => words.Theme(snapshot, value),
        SelectionKey.Outlet => words.Outlet(snapshot, value),
        SelectionKey.Holder or SelectionKey.Target =>
            Khitab.Model.Party.TryParse(value, out var party) ? words.Party(snapshot, party) : value,
        SelectionKey.Stance => words[value switch { "1" => "polarity.for", "-1" => "polarity.against", _ => "polarity.neither" }],
        SelectionKey.Voice => words["voice." + value],
        SelectionKey.Modality => words["modality." + value],
        SelectionKey.Class => words.ClassValue(value),
        SelectionKey.Article => snapshot.TryFindArticle(value, out var article) ? article.DisplayTitle : value,
        _ => value,
    };

    /// <summary>A type as codebooks and style sheets write it: <c>armed-group</c>.</summary>
    public static string Key(this ActorType type) => CodebookLoader.NameOf(type);

    /// <summary>A label in the interface's language, or one that is nearest to it.</summary>
    public static string Label(this UiText words, IReadOnlyDictionary<string, string> labels, string otherwise) =>
        labels.GetValueOrDefault(words.Language.Code)
        ?? words.Language.Nearest.Select(code => labels.GetValueOrDefault(code)).FirstOrDefault(label => label is not null)
        ?? labels.GetValueOrDefault("ar") ?? labels.Values.FirstOrDefault() ?? otherwise;
}
