using Khitab.Text.Sequences;

namespace Khitab.Text.Tests.Sequences;

public class WordClassTests
{
    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        var classes = new WordClasses(
            new Dictionary<uint, ushort> { [WordClasses.Hash("لندن")] = 2, [WordClasses.Hash("باريس")] = 2, [WordClasses.Hash("قال")] = 1 },
            [0, 1, 2], [0, 1, 1]);
        var stream = new MemoryStream();
        classes.Save(stream);
        var again = WordClasses.Load(new MemoryStream(stream.ToArray()));
        Assert.Equal(((ushort)2, (ushort)2, (ushort)1), again.Of("لندن"));
        Assert.Equal(again.Of("لندن"), again.Of("باريس"));
        Assert.Equal(default, again.Of("مدريد"));
    }

    [Fact]
    public void Vectors_that_point_the_same_way_are_in_one_class()
    {
        // Two bundles of vectors, one along each of two axes.
        var vectors = new float[1200 * WordVectors.Size];
        for (var i = 0; i < 1200; i++)
        {
            vectors[i * WordVectors.Size + i % 2] = 1;
            vectors[i * WordVectors.Size + 2 + i % 7] = 0.2f;
        }
        var weights = Enumerable.Repeat(1f, 1200).ToArray();
        var classes = VectorClusters.Of(vectors, weights, 8, out var centres);
        var groups = VectorClusters.Group(centres, Enumerable.Repeat(150.0, 8).ToArray(), 2);
        for (var i = 2; i < 1200; i++) Assert.Equal(groups[classes[i % 2]], groups[classes[i]]);
    }

    [Fact]
    public void Too_few_words_make_no_classes()
    {
        var training = new WordClassTraining();
        training.Add("زار الوزير مصنعا في المدينة.");
        Assert.Equal(6, training.Count);
        Assert.Throws<InvalidDataException>(() => training.Save(Stream.Null));
    }
}
