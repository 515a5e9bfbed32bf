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
    private readonly FormMemo<int> _known;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public ContentWords() => _known = new(f => FunctionWords.Has(f) ? None : NumberOf(StemOf(f)));

    /// <summary>Numbers given so far are below this.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public int Of(WordForm form) => _known.Of(form);

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
