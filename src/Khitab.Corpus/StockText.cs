using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Khitab.Text;

namespace Khitab.Corpus;

/// <summary>
/// Labels as boilerplate what an outlet puts into article after article: who it is, its rights, a box of other news, a signature where a
/// title is expected. No list of phrases knows these, the outlet's own articles do: a sentence is stock text where several articles that
/// have nothing else in common have it. Copies of one text have everything in common, and a story's background stands anywhere.
/// </summary>
public sealed class StockText
{
    private const int LeastArticles = 4;

    // Signatures stand at one place and are short: three articles are enough.
    private const int LeastTitles = 3;
    private const int LongestSignature = 60;

    // Of many articles a share has to have it, or a saying or a background that comes back over years would be taken for it.
    private const double LeastShare = 0.015;

    // Where the outlet is not known the articles are perhaps of many: a good part of them has to agree.
    private const int LeastArticlesUnknown = 6;
    private const double LeastShareUnknown = 0.3;

    // A sentence in the middle of texts is a box only where far more articles have it than have one background.
    private const double MiddleFactor = 2;

    // So many sentences at an article's ends are its edges.
    private const int Edge = 3;
    private const int LeastOwnLetters = 40;
    private const int ShortWords = 6;

    private readonly Dictionary<string, House> _houses = new(StringComparer.Ordinal);
    private readonly List<(House House, int Place)> _articles = [];

    /// <summary>The articles with their stock text labelled, in the same order.</summary>
    public static IReadOnlyList<Article> Labelled(IReadOnlyList<Article> articles)
    {
        var stock = new StockText();
        foreach (var article in articles) stock.Add(article);
        return [.. articles.Select((article, place) => stock.Label(place, article))];
    }

    /// <summary>Takes in what an article has; the article itself is not kept.</summary>
    public void Add(Article article)
    {
        var outlet = article.Outlet ?? "";
        if (!_houses.TryGetValue(outlet, out var house)) _houses[outlet] = house = new House(outlet.Length > 0);
        _articles.Add((house, house.Add(Units(article, NameOf(article)))));
    }

    /// <summary>An article with its stock text labelled; ask only when all were added.</summary>
    /// <param name="place">Its place in the order added.</param>
    /// <param name="article">The article as it was added.</param>
    public Article Label(int place, Article article)
    {
        var (house, own) = _articles[place];
        return house.UnitsWithStock(own) is { } units ? Relabelled(article, units, house.Stock) : article;
    }

    /// <summary>The articles of one outlet by their sentences, and which of these it puts into article after article.</summary>
    private sealed class House(bool isKnown)
    {
        private readonly List<List<Unit>?> _texts = [];
        private HashSet<ulong>? _stock;

        public HashSet<ulong> Stock => _stock ??= Find();

        public int Add(List<Unit> units)
        {
            _texts.Add(units);
            return _texts.Count - 1;
        }

        /// <summary>An article's sentences where some of them are stock text, otherwise null.</summary>
        public List<Unit>? UnitsWithStock(int article) => Stock.Count == 0 ? null : _texts[article];

        private HashSet<ulong> Find()
        {
            var stock = _texts.Count < LeastTitles ? [] : StockText.Stock(_texts!, isKnown);
            // Those of all others are not needed again.
            for (var t = 0; t < _texts.Count; t++)
            {
                if (!_texts[t]!.Exists(unit => stock.Contains(unit.Key))) _texts[t] = null;
            }

            return stock;
        }
    }

    /// <summary>A sentence of an article, or its title as guessed from its first line.</summary>
    private readonly record struct Unit(ulong Key, int Segment, TextSpan Span, int Letters, int Words, bool IsTitle);

    /// <summary>How often a sentence comes: in articles of their own, and of these at their edges.</summary>
    private struct Count
    {
        public int Articles;
        public int Last;
        public int Own;
        public int OwnAtEdge;
        public HashSet<ulong>? Companions;
    }

    // A name of one letter or two would be in any sentence.
    private static string? NameOf(Article article) => article.OutletName is { Length: >= 4 } name ? name : null;

    private static List<Unit> Units(Article article, string? house)
    {
        // A large import keeps one list for each article: none is longer than its sentences.
        var units = new List<Unit>(article.Segments.Count + 4);
        for (var s = 0; s < article.Segments.Count; s++)
        {
            var segment = article.Segments[s];
            if (segment.Kind == SegmentKind.Title && article.TitleIsGuessed && segment.Span.Length <= LongestSignature)
                Add(s, segment.Span, isTitle: true);
            if (segment.Kind is not (SegmentKind.Paragraph or SegmentKind.Heading)) continue;
            foreach (var sentence in SentenceSplitter.Split(article.Text, segment.Span)) Add(s, sentence, isTitle: false);
        }

        units.TrimExcess();
        return units;

        void Add(int s, TextSpan span, bool isTitle)
        {
            var text = article.Text.AsSpan(span.Start, span.Length);

            // «نشرة … ليوم 3 مارس», «العدد 214»: where the house names itself, the figures may differ.
            var (key, letters, words) = KeyOf(text, figures: house is null || !text.Contains(house, StringComparison.Ordinal));
            if (letters > 0) units.Add(new Unit(isTitle ? ~key : key, s, span, letters, words, isTitle));
        }
    }

    // Letters and figures alone: quotation marks and spaces differ between copies.
    private static (ulong Key, int Letters, int Words) KeyOf(ReadOnlySpan<char> text, bool figures)
    {
        Span<char> kept = stackalloc char[256];
        var hash = new XxHash3();
        int letters = 0, words = 0, count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isOfWord = char.IsLetterOrDigit(c) && !ArabicNormalizer.IsTatweel(c);
            if (isOfWord)
            {
                if (!inWord) words++;
                letters++;
                if (figures || !char.IsDigit(c)) kept[count++] = c;
                if (count == kept.Length)
                {
                    hash.Append(MemoryMarshal.AsBytes(kept));
                    count = 0;
                }
            }

            inWord = isOfWord
                || inWord && (ArabicNormalizer.IsTatweel(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
        }

        hash.Append(MemoryMarshal.AsBytes(kept[..count]));
        return (hash.GetCurrentHashAsUInt64(), letters, words);
    }

    private static HashSet<ulong> Stock(IReadOnlyList<List<Unit>> texts, bool isKnown)
    {
        var counts = new Dictionary<ulong, Count>();
        for (var t = 0; t < texts.Count; t++)
        {
            foreach (var unit in texts[t])
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, unit.Key, out _);
                if (count.Last == t + 1) continue;
                count.Last = t + 1;
                count.Articles++;
            }
        }

        var least = isKnown
            ? Math.Max(LeastArticles, (int)Math.Ceiling(texts.Count * LeastShare))
            : Math.Max(LeastArticlesUnknown, (int)Math.Ceiling(texts.Count * LeastShareUnknown));
        bool Recurs(Unit unit) => counts[unit.Key].Articles >= (unit.IsTitle ? LeastTitles : least);
        foreach (var text in texts)
        {
            // What the article has of its own tells it from the others; without it, it is a copy.
            var own = text.Find(u => !u.IsTitle && u.Letters >= LeastOwnLetters && !Recurs(u));
            if (own.Letters == 0) continue;
            for (var i = 0; i < text.Count; i++)
            {
                if (!Recurs(text[i])) continue;
                ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(counts, text[i].Key);
                if (!(count.Companions ??= []).Add(own.Key)) continue;
                count.Own++;
                if (IsAtEdge(text, i, Recurs)) count.OwnAtEdge++;
            }
        }

        var stock = new HashSet<ulong>();
        foreach (var unit in texts.SelectMany(t => t).Where(u => counts[u.Key].Companions is not null))
        {
            var count = counts[unit.Key];
            var atEdge = count.OwnAtEdge * 10 >= count.Own * 7;
            var enough = unit.IsTitle ? count.Own >= LeastTitles
                : atEdge ? count.Own >= least && unit.Words >= 2
                : count.Own >= least * MiddleFactor && unit.Words >= ShortWords;
            if (enough) stock.Add(unit.Key);
        }

        return stock;
    }

    // Nothing but what recurs between it and the article's beginning or end, or hardly more.
    private static bool IsAtEdge(List<Unit> text, int i, Func<Unit, bool> recurs)
    {
        int before = 0, after = 0;
        for (var j = 0; j < i; j++) before += text[j].IsTitle || recurs(text[j]) ? 0 : 1;
        for (var j = i + 1; j < text.Count; j++) after += recurs(text[j]) ? 0 : 1;
        return before == 0 || after == 0 || text.Count > 3 * Edge && (before < Edge || after < Edge);
    }

    private static Article Relabelled(Article article, List<Unit> units, HashSet<ulong> stock)
    {
        // An article that is nothing else keeps its text: better read twice than not at all.
        if (!units.Exists(u => !u.IsTitle && !stock.Contains(u.Key))) return article;
        var segments = new List<Segment>(article.Segments.Count + 4);
        var next = 0;
        for (var s = 0; s < article.Segments.Count; s++)
        {
            var segment = article.Segments[s];
            var first = next;
            while (next < units.Count && units[next].Segment == s) next++;
            var own = units.GetRange(first, next - first);
            if (own.Count == 0 || !own.Exists(u => stock.Contains(u.Key)))
            {
                segments.Add(segment);
                continue;
            }

            // Neighbours with the same label are one segment.
            for (var u = 0; u < own.Count;)
            {
                var isStock = stock.Contains(own[u].Key);
                var start = u;
                while (u < own.Count && stock.Contains(own[u].Key) == isStock) u++;
                segments.Add(new Segment(
                    isStock ? SegmentKind.Boilerplate : segment.Kind, TextSpan.FromBounds(own[start].Span.Start, own[u - 1].Span.End)));
            }
        }

        var title = segments.Find(s => s.Kind == SegmentKind.Title);
        return article with
        {
            Segments = segments,
            Title = title is null ? null : article.Title,
            DerivedTitle = title is null ? ArticleFactory.DerivedTitle(article.Text, segments) : article.DerivedTitle,
        };
    }
}
