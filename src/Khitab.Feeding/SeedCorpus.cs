using System.Reflection;
using Khitab.Corpus.Files;

namespace Khitab.Feeding;

/// <summary>The five articles that a fresh start opens with, built in so that nothing has to be configured.</summary>
public static class SeedCorpus
{
    private const string Prefix = "seeds/";

    /// <summary>Reads the seed articles in order of their file names.</summary>
    public static IReadOnlyList<Article> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var articles = new List<Article>();
        foreach (
            var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var outcome = CorpusReader.Read(name[Prefix.Length..], bytes.ToArray()).Single();
            articles.Add(outcome.Article ?? throw new InvalidDataException($"A built-in article cannot be read: {outcome.Message}."));
        }

        return articles;
    }
}
