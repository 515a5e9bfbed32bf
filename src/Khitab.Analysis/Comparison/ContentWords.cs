using System.Runtime.InteropServices;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>
/// Numbers for words, by what two writers of one sentence have in common: the shortest stem over a word's readings without clitics, so
/// that «الوصول», «وصول» and «بوصول» are one, and «أطلقها» and «أطلقتها» too.
/// </summary>
internal sealed class ContentWords
{
    /// <summary>The number of a word that only ties others together.</summary>
    public const int None = -1;

    private const int ShortestStem = 3;
    private readonly Dictionary<WordForm, int> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Numbers given so far are below this.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public int Of(WordForm form)
    {
        if (_known.TryGetValue(form, out var number)) return number;

        // The table that makes the forms may start over; what is kept here must not grow with it.
        if (_known.Count > 1 << 20) _known.Clear();
        return _known[form] = FunctionWords.Has(form) ? None : NumberOf(StemOf(form));
    }

    /// <summary>What a word has in common with its other forms.</summary>
    public static string StemOf(WordForm form)
    {
        var best = form.Stem;
        foreach (var reading in form.Readings)
        {
            var stem = LightStemmer.Stem(reading.Core);
            if (stem.Length >= ShortestStem && (stem.Length < best.Length || best.Length < ShortestStem)) best = stem;
        }

        // The verb's feminine: what is left after a joined pronoun is taken off («أطلقتها»), or the word itself («أطلقت»).
        return best.Length > 4 && best[^1] == 'ت' ? best[..^1] : best;
    }

    private int NumberOf(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, stem, out var known);
        if (!known) number = _numbers.Count - 1;
        return number;
    }
}
