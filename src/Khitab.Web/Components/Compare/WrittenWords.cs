using System.Runtime.CompilerServices;
using Khitab.Discourse.Comparing;
using Khitab.Storage;
using Khitab.Text;

namespace Khitab.Web.Components.Compare;

/// <summary>Words as texts write them, from the stems that are compared.</summary>
public static class WrittenWords
{
    // As long as the counts are kept: a page that is drawn again when its circuit opens has them at once.
    private static readonly ConditionalWeakTable<ComparedWords, IReadOnlyDictionary<string, string>> Known = [];

    /// <summary>The spellings of the words that are listed first, where they are known.</summary>
    public static IReadOnlyDictionary<string, string>? Find(ComparedWords words) => Known.TryGetValue(words, out var known) ? known : null;

    /// <summary>The spellings of the words that are listed first.</summary>
    /// <param name="words">The words.</param>
    /// <param name="most">How many of each side are listed.</param>
    /// <param name="store">Has the texts.</param>
    /// <param name="cancellation">Stops fetching.</param>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(
        ComparedWords words, int most, ArticleStore store, CancellationToken cancellation)
    {
        if (Find(words) is { } known) return known;
        var listed = words.OfA.Take(most).Concat(words.OfB.Take(most)).ToList();
        var texts = await store.FindTextsAsync([.. listed.SelectMany(word => word.Examples).Distinct()], cancellation);
        return Known.GetValue(words, _ => Of(listed, texts.Values));
    }

    /// <summary>For each stem the spelling that the texts have most; a stem that they have not stays as it is.</summary>
    /// <param name="words">The words.</param>
    /// <param name="texts">Texts that have them.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<ComparedWord> words, IEnumerable<string> texts)
    {
        var written = words.Select(word => word.Key).Distinct(StringComparer.Ordinal)
            .ToDictionary(key => key, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);
        var table = new WordTable();
        foreach (var text in texts)
        {
            var tokens = TokenizedText.Read(text, table);
            for (var t = 0; t < tokens.Count; t++)
            {
                if (!tokens.IsWordOrNumber(t) || !written.TryGetValue(tokens.Form(t).Stem, out var spellings)) continue;
                var spelling = text.Substring(tokens[t].Start, tokens[t].Length);
                spellings[spelling] = spellings.GetValueOrDefault(spelling) + 1;
            }
        }

        return written.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Length).ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => s.Key).FirstOrDefault() ?? pair.Key,
            StringComparer.Ordinal);
    }
}
