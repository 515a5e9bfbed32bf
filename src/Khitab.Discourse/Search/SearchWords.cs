using Khitab.Text;

namespace Khitab.Discourse;

/// <summary>What a reader searches for: phrases that must all be there; a single word is a phrase of one.</summary>
/// <param name="Phrases">Each phrase's keys in order.</param>
internal sealed record SearchWords(IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    private const string QuotationMarks = "\"«»“”„";

    /// <summary>
    /// Reads <c>word "a phrase" «عبارة»</c>: what is between quotation marks of any kind is a phrase; an open one ends with the text.
    /// </summary>
    /// <param name="query">The reader's words.</param>
    /// <param name="keys">The matching keys of a text's words.</param>
    public static SearchWords Read(string? query, Func<string, IReadOnlyList<string>> keys)
    {
        var phrases = new List<IReadOnlyList<string>>();
        var quoted = false;
        foreach (var part in (query ?? "").Split(QuotationMarks.ToCharArray()))
        {
            var found = keys(part).Where(key => key.Length > 0).ToList();
            if (quoted && found.Count > 0) phrases.Add(found);
            else phrases.AddRange(found.Select(key => (IReadOnlyList<string>)[key]));
            quoted = !quoted;
        }

        return new SearchWords(phrases);
    }

    /// <summary>Each phrase's keys, each in all of its spellings.</summary>
    public IReadOnlyList<string>[][] Spelled() =>
        [.. Phrases.Select(phrase => phrase.Select(SearchSpellings.Of).ToArray())];
}
