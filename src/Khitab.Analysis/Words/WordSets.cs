using Khitab.Text;

namespace Khitab.Analysis.Words;

/// <summary>Sets of single words by key, and looks at a token through its clitics.</summary>
internal static class WordSets
{
    /// <summary>The keys of single words.</summary>
    public static HashSet<string> Keys(IEnumerable<string> words) => words.Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a token is one of the words, with و, ف or ل before it at most.</summary>
    public static bool Has(this HashSet<string> set, WordForm form)
    {
        if (set.Contains(form.Key)) return true;
        foreach (var reading in form.Readings)
        {
            if ((reading.Proclitics & ~(Proclitics.And | Proclitics.Then)) == 0 && set.Contains(reading.Core)) return true;
        }

        return false;
    }

    /// <summary>Whether a token is one of the words when a joined pronoun is taken off too: «تتهمه» is «تتهم».</summary>
    public static bool HasWithPronoun(this HashSet<string> set, WordForm form)
    {
        if (set.Has(form)) return true;
        foreach (var reading in form.Enclitics)
        {
            if (set.Contains(reading.Core)) return true;
            if (reading.Core.Length > 3 && reading.Core[0] is 'و' or 'ف' && set.Contains(reading.Core[1..])) return true;
        }

        return false;
    }
}
