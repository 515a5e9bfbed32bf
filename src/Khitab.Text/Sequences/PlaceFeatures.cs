using System.Numerics;

namespace Khitab.Text.Sequences;

/// <summary>The features of one place in a sentence.</summary>
internal static class PlaceFeatures
{
    /// <summary>Names a word's feature at a distance. The same word before and after a place are different features.</summary>
    public static uint AtDistance(uint feature, int distance) => FeatureHash.Of(100 + (uint)(distance + WordFeatures.Reach), feature);

    /// <summary>All that single words in the window tell.</summary>
    public static void Window(SentenceReading sentence, int place, List<uint> features)
    {
        for (var d = -WordFeatures.Reach; d <= WordFeatures.Reach; d++)
        {
            foreach (var feature in sentence.At(place + d).At(d)) features.Add(AtDistance(feature, d));
        }
    }

    /// <summary>What words tell together, and the listed names that cover the place.</summary>
    public static void Combined(SentenceReading sentence, int place, List<uint> features)
    {
        var before2 = sentence.At(place - 2);
        var before = sentence.At(place - 1);
        var word = sentence.At(place);
        var after = sentence.At(place + 1);
        features.Add(FeatureHash.Of(200, before.Word, word.Word));
        features.Add(FeatureHash.Of(201, word.Word, after.Word));
        features.Add(FeatureHash.Of(202, before.Stem, word.Suffix));
        features.Add(FeatureHash.Of(203, before2.Stem, before.Stem));
        features.Add(FeatureHash.Of(204, before.Lists, word.Lists));
        features.Add(FeatureHash.Of(205, word.Lists, after.Lists));
        features.Add(FeatureHash.Of(206, before.Stem, word.Lists));
        features.Add(FeatureHash.Of(207, before.Lists, word.Stem));
        features.Add(FeatureHash.Of(208, Shape(before), Shape(word) * 64 + Shape(after)));
        features.Add(FeatureHash.Of(209, Shape(before2) * 4096 + Shape(before) * 64 + Shape(word), before.Lists));
        var (begin, inside, end) = sentence.Phrases[place];
        Lists(220, begin, features);
        Lists(221, inside, features);
        Lists(222, end, features);
    }

    private static uint Shape(WordFeatures word) => (uint)word.Category * 2 + (word.And ? 1u : 0u);

    private static void Lists(uint kind, uint lists, List<uint> features)
    {
        for (; lists != 0; lists &= lists - 1) features.Add(FeatureHash.Of(kind, (uint)BitOperations.TrailingZeroCount(lists)));
    }
}
