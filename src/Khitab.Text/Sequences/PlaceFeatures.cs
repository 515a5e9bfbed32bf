using System.Numerics;

namespace Khitab.Text.Sequences;

/// <summary>The features of one place in a sentence.</summary>
internal static class PlaceFeatures
{
    /// <summary>How far back a word that announces a name is looked for.</summary>
    private const int HeadReach = 6;

    /// <summary>More features than one place has from words together.</summary>
    public const int MostCombined = 32 + 3 * Gazetteers.MostLists;

    /// <summary>Names a word's feature at a distance. The same word before and after a place are different features.</summary>
    public static uint AtDistance(uint feature, int distance) => FeatureHash.Of(100 + (uint)(distance + WordFeatures.Reach), feature);

    /// <summary>All features of single words in the window.</summary>
    public static void Window(NerSentence sentence, int place, List<uint> features)
    {
        for (var d = -WordFeatures.Reach; d <= WordFeatures.Reach; d++)
        {
            foreach (var feature in sentence.At(place + d).Told!.At(d).All) features.Add(AtDistance(feature, d));
        }
    }

    /// <summary>Features of several words together, and the listed names that cover the place.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="place">The place.</param>
    /// <param name="features">Where to write them; <see cref="MostCombined"/> are enough.</param>
    /// <returns>How many there are.</returns>
    public static int Combined(NerSentence sentence, int place, Span<uint> features)
    {
        var count = ToSecond(sentence.At(place - 1), sentence.At(place), features);
        count += ToFirst(sentence.At(place), sentence.At(place + 1), features[count..]);
        count += ToNext(sentence.At(place - 2), sentence.At(place - 1), features[count..]);
        return count + Around(sentence, place, features[count..]);
    }

    /// <summary>What a word and the one before it say about its place.</summary>
    public static int ToSecond(WordFeatures before, WordFeatures word, Span<uint> features)
    {
        var sort = Sort(word);
        features[0] = FeatureHash.Of(200, before.Word, word.Word);
        features[1] = FeatureHash.Of(202, before.Stem, word.Suffix);
        features[2] = FeatureHash.Of(204, before.Lists, word.Lists);
        features[3] = FeatureHash.Of(206, before.Stem, word.Lists);
        features[4] = FeatureHash.Of(207, before.Lists, word.Stem);
        features[5] = FeatureHash.Of(231, before.Stem, sort);
        features[6] = FeatureHash.Of(234, FeatureHash.Of(235, before.Lists, before.Rarity), sort);
        features[7] = FeatureHash.Of(240, before.Class, word.Class);
        features[8] = FeatureHash.Of(241, before.Stem, word.Class);
        features[9] = FeatureHash.Of(242, before.Class, word.Suffix);
        features[10] = FeatureHash.Of(243, before.Class, sort);
        return 11;
    }

    /// <summary>What a word and the one after it say about its place.</summary>
    public static int ToFirst(WordFeatures word, WordFeatures after, Span<uint> features)
    {
        var sort = Sort(word);
        features[0] = FeatureHash.Of(201, word.Word, after.Word);
        features[1] = FeatureHash.Of(205, word.Lists, after.Lists);
        features[2] = FeatureHash.Of(232, after.Stem, sort);
        features[3] = FeatureHash.Of(236, FeatureHash.Of(235, after.Lists, after.Rarity), sort);
        features[4] = FeatureHash.Of(244, word.Class, after.Class);
        features[5] = FeatureHash.Of(245, after.Class, sort);
        return 6;
    }

    /// <summary>What two words say about the place after them.</summary>
    public static int ToNext(WordFeatures before2, WordFeatures before, Span<uint> features)
    {
        features[0] = FeatureHash.Of(203, before2.Stem, before.Stem);
        return 1;
    }

    /// <summary>
    /// Features beyond two neighbours: shapes of several words, words further away and the listed names that cover the place.
    /// </summary>
    public static int Around(NerSentence sentence, int place, Span<uint> features)
    {
        var before = sentence.At(place - 1);
        var word = sentence.At(place);
        var shapes = Shape(before) * 64;
        var sort = Sort(word);
        var after = Shape(sentence.At(place + 1));
        var count = 0;
        features[count++] = FeatureHash.Of(208, Shape(before), Shape(word) * 64 + after);
        features[count++] = FeatureHash.Of(209, Shape(sentence.At(place - 2)) * 4096 + shapes + Shape(word), before.Lists);
        features[count++] = FeatureHash.Of(233, sort, shapes + after);
        features[count++] = FeatureHash.Of(
            246, before.CoarseClass, word.CoarseClass * 256 + sentence.At(place + 1).CoarseClass);
        features[count++] = FeatureHash.Of(247, sentence.At(place - 2).CoarseClass, before.CoarseClass * 256 + word.CoarseClass);
        if (place == 0) features[count++] = FeatureHash.Of(237, sort, after);
        count = Heads(sentence, place, features, count);
        var (begin, inside, end) = sentence.Phrases[place];
        count = Lists(220, begin, features, count);
        count = Lists(221, inside, features, count);
        return Lists(222, end, features, count);
    }

    private static uint Sort(WordFeatures word) => FeatureHash.Of(230, word.Lists, word.Rarity);

    /// <summary>
    /// The nearest listed word before the place that is not its neighbour, if only definite words come between: «وزير الخارجية الفرنسي
    /// فلان».
    /// </summary>
    private static int Heads(NerSentence sentence, int place, Span<uint> features, int count)
    {
        for (var d = 2; d <= HeadReach; d++)
        {
            if (sentence.At(place - d + 1).Category is not (
                WordCategory.Definite or WordCategory.DefiniteRelation or WordCategory.AfterAnd))
            {
                return count;
            }

            var head = sentence.At(place - d);
            if (head.Lists == 0 || head.Category is WordCategory.DefiniteRelation) continue;
            var word = sentence.At(place);
            features[count++] = FeatureHash.Of(210, head.Lists, Shape(word));
            features[count++] = FeatureHash.Of(211, head.Lists, word.Lists);
            features[count++] = FeatureHash.Of(212, head.Stem);
            return count;
        }
        return count;
    }

    private static uint Shape(WordFeatures word) => (uint)word.Category * 2 + (word.And ? 1u : 0u);

    private static int Lists(uint kind, uint lists, Span<uint> features, int count)
    {
        for (; lists != 0; lists &= lists - 1) features[count++] = FeatureHash.Of(kind, (uint)BitOperations.TrailingZeroCount(lists));
        return count;
    }
}
