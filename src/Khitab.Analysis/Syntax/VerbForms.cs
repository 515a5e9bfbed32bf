using Khitab.Text;

namespace Khitab.Analysis.Syntax;

/// <summary>
/// The written forms of a verb in the third person, from a pair «past present» («نجح ينجح»): past and present, masculine and
/// feminine, singular, dual and plural, and the future with س. A single word stands for itself.
/// </summary>
internal static class VerbForms
{
    /// <summary>Keys of all forms of all pairs.</summary>
    public static IEnumerable<string> OfAll(IEnumerable<string> pairs) => pairs.SelectMany(Of);

    /// <summary>Keys of the feminine singular forms of all pairs: «قالت», «تقول».</summary>
    public static IEnumerable<string> Feminine(IEnumerable<string> pairs) =>
        pairs.SelectMany(p =>
        {
            var words = ArabicNormalizer.Keys(p);
            if (words.Count != 2) return [];
            var past = words[0][^1] is 'ي' or 'ا' ? words[0][..^1] : words[0];
            return (IEnumerable<string>)[past + "ت", "ت" + words[1][1..], "ست" + words[1][1..]];
        });

    /// <summary>
    /// What a form of a verb shows: whether it is past, and its subject's gender, which dual and plural leave open.
    /// </summary>
    /// <param name="form">The form's key.</param>
    /// <param name="past">The key of the verb's past, third person masculine.</param>
    public static (bool IsPast, Gender Gender) Shows(string form, string past)
    {
        if (form.StartsWith(past[..^1], StringComparison.Ordinal) && (form.Length == past.Length || form[^1] is 'ت' or 'ا'))
            return (true, form == past ? Gender.Masculine : form[^1] == 'ت' ? Gender.Feminine : Gender.Unknown);
        if (form.EndsWith("ون", StringComparison.Ordinal) || form.EndsWith("وا", StringComparison.Ordinal)
            || form.EndsWith("ان", StringComparison.Ordinal))
        {
            return (false, Gender.Unknown);
        }

        return (false, form[0] == 'ي' || form.StartsWith("سي", StringComparison.Ordinal) ? Gender.Masculine : Gender.Feminine);
    }

    /// <summary>
    /// Whether a past is spelled as often as its verbal noun: verbs of three bare letters and those in ت («دعم»، «تدخل»).
    /// </summary>
    public static bool IsNounLike(string past) =>
        past[0] == 'ت' || (past.Length == 3 && !past.Contains('ا', StringComparison.Ordinal) && past[^1] != 'ي');

    /// <summary>Keys of all forms of one pair.</summary>
    public static IEnumerable<string> Of(string pair)
    {
        var words = ArabicNormalizer.Keys(pair);
        if (words.Count != 2) return [string.Join(' ', words)];
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var past = words[0];

        // Verbs that end in ى or ا lose it before the feminine ت: سعى، سعت؛ دعا، دعت.
        var weak = past.Length > 2 && past[^1] is 'ي' or 'ا';
        var stem = weak ? past[..^1] : past;
        forms.UnionWith([past, stem + "ت", stem + "وا", stem + "تا", past + "ا"]);
        var present = words[1];
        if (present.Length > 2 && present[0] == 'ي')
        {
            var root = present[1..];
            var shortened = root[^1] is 'ي' or 'و' ? root[..^1] : root;
            foreach (var person in (ReadOnlySpan<string>)["ي", "ت", "سي", "ست"])
                forms.UnionWith(
                    [person + root, person + shortened, person + shortened + "ون", person + shortened + "وا", person + root + "ان",
                    person + root + "ا"]);

            // The hollow verb is cut short after لم: يقول، لم يقل.
            if (root.Length >= 3 && root[^2] is 'و' or 'ي') forms.UnionWith(["ي" + root[..^2] + root[^1], "ت" + root[..^2] + root[^1]]);
        }

        return forms;
    }
}
