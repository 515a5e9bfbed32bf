using Khitab.Analysis.Outlets;
using Khitab.Corpus;

namespace Khitab.Analysis;

/// <summary>
/// Makes articles that were read together ready for their analysis: the codebook's ids of their outlets, ids of their own for texts that
/// occur twice, and what each outlet puts into article after article labelled. That shows only when all were seen, so each is looked at
/// twice, and none has to be in memory in between.
/// </summary>
public sealed class Preparation
{
    private readonly OutletResolver _outlets;
    private readonly UniqueIds _unique = new();
    private readonly StockText _stock = new();
    private readonly List<string> _ids = [];

    internal Preparation(OutletResolver outlets) => _outlets = outlets;

    /// <summary>Ids of the articles added, in order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Looks at an article for the first time.</summary>
    public void Add(Article article)
    {
        _ids.Add(_unique.Next(article.Id));
        // Rows are alike because coders use the same words again.
        _stock.Add(_outlets.Resolve(article.Coding is null ? article : article with { Segments = [] }));
    }

    /// <summary>The article, ready; ask only when all were added.</summary>
    /// <param name="place">Its place in the order added.</param>
    /// <param name="article">The article as it was added.</param>
    public Article Of(int place, Article article)
    {
        var ready = _outlets.Resolve(article) with { Id = _ids[place] };
        return article.Coding is null ? _stock.Label(place, ready) : ready;
    }
}
