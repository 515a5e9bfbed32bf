using Khitab.Analysis.Codebooks;
using Khitab.Text;

namespace Khitab.Analysis.Propositions;

/// <summary>
/// Distinguishes phrases that speak of somebody by a post or an honour («وزير التعليم», «صاحب السمو الملكي») from those that speak of
/// something, and greetings: who thanks a minister takes no position on a proposition.
/// </summary>
internal sealed class PersonPhrases
{
    private static readonly string[] Honours =
    [
        "صاحب", "صاحبة", "سمو", "معالي", "فخامة", "سعادة", "فضيلة", "جلالة", "دولة", "سيادة", "خادم", "أمير", "ملك", "شيخ", "مستشار",
        "مساعد", "نائب", "أمين", "زعيم", "مرشد", "الله", "عيد", "بعيد",
    ];

    private readonly HashSet<string> _heads;

    /// <param name="codebook">Has the posts.</param>
    public PersonPhrases(Codebook codebook) => _heads =
    [
        .. codebook.Lexicon("posts").Lists.GetValueOrDefault("heads", []).Concat(Honours)
            .Where(word => !word.Contains(' ', StringComparison.Ordinal)).Select(KeyOf),
    ];

    /// <summary>Whether a phrase is headed by such a word.</summary>
    /// <param name="keys">The keys of its words.</param>
    public bool Has(IReadOnlyList<string> keys) => _heads.Contains(Bare(keys[0]));

    private static string KeyOf(string word) => Bare(ArabicNormalizer.Key(word));

    // «للفخامة» is «فخامة» too.
    private static string Bare(string key) => key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) ? key[2..]
        : key.Length > 4 && key[0] == 'ل' ? key[1..] : key;
}
