namespace Khitab.Text.Sequences;

/// <summary>Makes models from tagged files.</summary>
public static class NerTraining
{
    /// <summary>
    /// Trains on files in CoNLL's columns, each a corpus with its own habits. The same files, lists and options give the same model, byte
    /// for byte, on one kind of processor.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not a word, a tab and tags.</exception>
    public static NerModel Train(
        IEnumerable<TextReader> files, Gazetteers gazetteers, NerTrainingOptions options, Action<string>? progress = null)
    {
        var words = new WordTable();
        var corpora = files.Select(file => NerCorpus.From(ConllFile.Read(file), words)).ToList();
        return new NerTrainer(options, gazetteers, progress).Train(corpora);
    }

    /// <summary>Writes the words of a list that are in Arabic letters, one-letter words left out, as the model reads them.</summary>
    public static void WriteFrequentWords(IEnumerable<string> words, Stream stream) => FrequentWords.From(words).Save(stream);
}
