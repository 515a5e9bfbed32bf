using System.Globalization;

namespace Khitab.Analysis.Evaluation;

/// <summary>Finds where a text has a marked name: as a whole word, with a conjunction and a preposition written on it or not.</summary>
internal static class NameSpans
{
    private const string Conjunctions = "وف";
    private const string Prepositions = "بلك";
    private const string Article = "ال";
    private const char Tatweel = '\u0640';

    /// <summary>Every place of every name, each once; without clitics, but for «لل», in which the article's alif is not written.</summary>
    public static IReadOnlyList<TextSpan> Of(IEnumerable<string> names, string text)
    {
        var spans = new List<TextSpan>();
        var seen = new HashSet<TextSpan>();
        foreach (var name in names.Where(n => n.Length > 0))
        {
            foreach (var (_, end) in Matches(text, name, Plain)) Add(TextSpan.FromBounds(end - name.Length, end));
            if (!name.StartsWith(Article, StringComparison.Ordinal)) continue;
            foreach (var (start, end) in Matches(text, "لل" + name[Article.Length..], AfterConjunction))
            {
                Add(TextSpan.FromBounds(start, end));
            }
        }

        return spans;

        void Add(TextSpan span)
        {
            if (seen.Add(span)) spans.Add(span);
        }
    }

    // Whole words from left to right that never overlap. A name may itself begin with a clitic's letter, so the longest clitics are tried
    // first and fewer after that.
    private static IEnumerable<(int Start, int End)> Matches(string text, string form, Func<string, int, IEnumerable<int>> bodies)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && (IsWord(text[at - 1]) || text[at - 1] == Tatweel)) continue;
            var end = -1;
            foreach (var body in bodies(text, at))
            {
                if (string.CompareOrdinal(text, body, form, 0, form.Length) != 0 || text.Length < body + form.Length) continue;
                if (body + form.Length < text.Length && IsWord(text[body + form.Length])) continue;
                end = body + form.Length;
                break;
            }

            if (end < 0) continue;
            yield return (at, end);
            at = end - 1;
        }
    }

    private static IEnumerable<int> Plain(string text, int at)
    {
        var conjunction = Has(text, at, Conjunctions);
        if (conjunction)
        {
            if (Has(text, at + 1, Prepositions)) yield return at + 2;
            yield return at + 1;
        }

        if (Has(text, at, Prepositions)) yield return at + 1;
        yield return at;
    }

    private static IEnumerable<int> AfterConjunction(string text, int at)
    {
        if (Has(text, at, Conjunctions)) yield return at + 1;
        yield return at;
    }

    private static bool Has(string text, int at, string letters) =>
        at < text.Length && letters.Contains(text[at], StringComparison.Ordinal);

    // What the marks' own script takes for a letter of a word: vowel signs are none.
    private static bool IsWord(char c) => char.IsLetter(c) || c == '_' || CharUnicodeInfo.GetNumericValue(c) >= 0;
}
