using Khitab.Analysis;
using Khitab.Corpus.Files;
using Khitab.Storage.Documents;

namespace Khitab.Feeding.Importing;

/// <summary>
/// The articles that an import has read and not stored yet, put aside: an archive of them would take more memory than all that is made of
/// it.
/// </summary>
internal sealed class ReadArticles : IDisposable
{
    private readonly PassingFile _articles = new();

    /// <summary>How many there are.</summary>
    public int Count => _articles.Count;

    /// <summary>Puts an article aside.</summary>
    public void Add(Article article) => _articles.Add(ArticleBytes.Of(article));

    /// <summary>Has all of them looked at for their preparation.</summary>
    public Preparation Prepare(CorpusAnalyzer analyzer, CancellationToken cancellation)
    {
        var preparation = analyzer.Prepare();
        for (var place = 0; place < Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            preparation.Add(At(place));
        }

        return preparation;
    }

    /// <summary>An article as it was read.</summary>
    /// <param name="place">Its place in the order added.</param>
    public Article At(int place) => ArticleBytes.Read(_articles[place]);

    /// <inheritdoc/>
    public void Dispose() => _articles.Dispose();
}
