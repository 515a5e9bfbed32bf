namespace Khitab.Text.Sequences;

/// <summary>Makes models from tagged files.</summary>
public static class NerTraining
{
    /// <summary>
    /// Trains on files in CoNLL's columns, each a corpus with its own habits. The same files, lists and options give the same model, byte
    /// for byte, on one kind of processor.
    /// </summary>
    /// <param name="files">The tagged files; the first one's guidelines are followed.</param>
    /// <param name="gazetteers">The lists of names.</param>
    /// <param name="options">How it is trained.</param>
    /// <param name="progress">Takes lines on how far it is.</param>
    /// <param name="news">
    /// Articles whose actors are marked. A model of the files labels them first; what is marked there is then learnt from too.
    /// </param>
    /// <exception cref="InvalidDataException">A line is not a word, a tab and tags.</exception>
    public static NerModel Train(
        IEnumerable<TextReader> files, Gazetteers gazetteers, NerTrainingOptions options, Action<string>? progress = null,
        IReadOnlyList<MarkedNews>? news = null)
    {
        var words = new WordTable();
        var corpora = files.Select(file => NerCorpus.From(ConllFile.Read(file), words)).ToList();
        var model = new NerTrainer(options, gazetteers, progress).Train(corpora);
        if (news is not { Count: > 0 }) return model;
        return new NerTrainer(options, gazetteers, progress).Train(corpora, new NewsLabels(model, options).Label(news));
    }

    /// <summary>Writes the words of a list that are in Arabic letters, one-letter words left out, as the model reads them.</summary>
    public static void WriteFrequentWords(IEnumerable<string> words, Stream stream) => FrequentWords.From(words).Save(stream);
}
