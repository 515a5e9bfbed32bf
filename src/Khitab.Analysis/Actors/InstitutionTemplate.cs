using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Actors;

/// <summary>What a country puts into the places of a template: its names, and the adjectives derived from them.</summary>
internal sealed class CountryNames
{
    public CountryNames(CodebookActor country, PhraseKeys keys)
    {
        Actor = country;
        Masculine = [.. country.Nisbas.Select(n => Word.Of(NisbaForms.Masculine(n), keys))];
        Feminine = [.. country.Nisbas.Select(n => Word.Of(NisbaForms.Feminine(n), keys))];
        Indefinite = [.. country.Nisbas.Select(n => Word.Of(NisbaForms.IndefiniteFeminine(n), keys))];
        Names = [.. country.Names.Concat(country.Aliases).Where(n => !char.IsAscii(n[0])).Select(n => Word.Of(n, keys))];
    }

    /// <summary>The country.</summary>
    public CodebookActor Actor { get; }

    /// <summary>Its adjectives with the article, the usual one first.</summary>
    public IReadOnlyList<Word> Masculine { get; }

    /// <summary>The same in the feminine.</summary>
    public IReadOnlyList<Word> Feminine { get; }

    /// <summary>The feminine without the article: «وسائل إعلام تونسية».</summary>
    public IReadOnlyList<Word> Indefinite { get; }

    /// <summary>Its names in Arabic.</summary>
    public IReadOnlyList<Word> Names { get; }

    /// <summary>A label of an institution.</summary>
    public string Label(string template, string language)
    {
        var name = Actor.Labels.GetValueOrDefault(language) ?? Actor.Labels.Values.First();

        // Without an adjective the label falls back on the name: «الحكومة في توفالو».
        var label = template
            .Replace("{m}", Masculine.Count > 0 ? Masculine[0].Text : "في " + name, StringComparison.Ordinal)
            .Replace("{f}", Feminine.Count > 0 ? Feminine[0].Text : "في " + name, StringComparison.Ordinal);
        return label.Replace("{name}", name, StringComparison.Ordinal).Replace("{Country}", name, StringComparison.Ordinal);
    }

    /// <summary>A word or phrase and its keys.</summary>
    internal readonly record struct Word(string Text, IReadOnlyList<string> Keys)
    {
        public static Word Of(string text, PhraseKeys keys) => new(text, keys.Of(text));
    }
}

/// <summary>
/// A name of an institution with places for the country («حكومة {name}», «الحكومة {f}»), cut into words once: of a hundred thousand names
/// most words are the same.
/// </summary>
internal sealed class InstitutionTemplate
{
    private readonly string _form;
    private readonly PhraseKeys _keys;
    private readonly Slot _slot;

    // A word of its own, a place by itself, or a word that holds a place («ب{name}»).
    private readonly List<(IReadOnlyList<string>? Keys, string Word)> _words = [];

    private enum Slot
    {
        None,
        Adjective,
        Name,
    }

    public InstitutionTemplate(string form, PhraseKeys keys)
    {
        _form = form;
        _keys = keys;
        _slot = form.Contains("{m}", StringComparison.Ordinal) || form.Contains("{f}", StringComparison.Ordinal)
            || form.Contains("{if}", StringComparison.Ordinal) ? Slot.Adjective
            : form.Contains("{name}", StringComparison.Ordinal) ? Slot.Name : Slot.None;
        foreach (var word in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _words.Add((word.Contains('{', StringComparison.Ordinal) ? null : keys.Of(word), word));
    }

    /// <summary>Whether the country's adjective is put in, not its name.</summary>
    public bool IsOfAdjective => _slot == Slot.Adjective;

    /// <summary>How many names it gives for a country: one for each adjective or name of the country.</summary>
    public int Fillings(CountryNames country) =>
        _slot switch { Slot.Adjective => country.Masculine.Count, Slot.Name => country.Names.Count, _ => 1 };

    /// <summary>One of the names.</summary>
    public string Fill(CountryNames country, int filling) => Fill(_form, country, filling);

    /// <summary>The keys of one of the names.</summary>
    public void AddKeys(CountryNames country, int filling, List<string> keys)
    {
        foreach (var (own, word) in _words)
        {
            keys.AddRange(own ?? (_slot, word) switch
            {
                (Slot.Adjective, "{m}") => country.Masculine[filling].Keys,
                (Slot.Adjective, "{f}") => country.Feminine[filling].Keys,
                (Slot.Adjective, "{if}") => country.Indefinite[filling].Keys,
                (Slot.Name, "{name}") => country.Names[filling].Keys,
                _ => _keys.Of(Fill(word, country, filling)),
            });
        }
    }

    private string Fill(string text, CountryNames country, int filling) => _slot switch
    {
        Slot.Adjective => text.Replace("{m}", country.Masculine[filling].Text, StringComparison.Ordinal)
            .Replace("{f}", country.Feminine[filling].Text, StringComparison.Ordinal)
            .Replace("{if}", country.Indefinite[filling].Text, StringComparison.Ordinal),
        Slot.Name => text.Replace("{name}", country.Names[filling].Text, StringComparison.Ordinal),
        _ => text,
    };
}
