using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Word keys of many phrases that are made of few words: the hundred thousand names of institutions share some thousands. Each word is
/// normalised once.
/// </summary>
internal sealed class PhraseKeys
{
    private readonly Dictionary<string, IReadOnlyList<string>> _words = new(StringComparer.Ordinal);

    /// <summary>The keys of a phrase, as <see cref="ArabicNormalizer.Keys"/> gives them.</summary>
    public IReadOnlyList<string> Of(string phrase)
    {
        if (!phrase.Contains(' ', StringComparison.Ordinal)) return OfWord(phrase);
        var keys = new List<string>(6);
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)) keys.AddRange(OfWord(word));
        return keys;
    }

    /// <summary>The same as one string, as <see cref="ArabicNormalizer.Key"/> gives it.</summary>
    public static string Join(IReadOnlyList<string> keys) => keys.Count == 1 ? keys[0] : string.Join(' ', keys);

    private IReadOnlyList<string> OfWord(string word) =>
        _words.TryGetValue(word, out var known) ? known : _words[word] = ArabicNormalizer.Keys(word);
}
