using Khitab.Corpus.Files;

namespace Khitab.Cli.Bench;

/// <summary>The texts that benchmarks run over.</summary>
internal static class BenchTexts
{
    /// <summary>The articles' texts; what cannot be read is reported and left out.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> paths, TextWriter errors)
    {
        var texts = new List<string>();
        foreach (var outcome in CorpusReader.Read(paths))
        {
            if (outcome.Article is { } article) texts.Add(article.Text);
            else errors.WriteLine(outcome.Message);
        }

        return texts;
    }
}
