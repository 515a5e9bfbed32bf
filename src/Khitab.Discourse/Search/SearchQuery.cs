using Khitab.Text;

namespace Khitab.Discourse;

/// <summary>Where a text has what is searched for.</summary>
/// <param name="Span">The characters of the word or phrase.</param>
/// <param name="Term">Which of the query's words and phrases it is, from 0.</param>
public readonly record struct SearchHit(TextSpan Span, int Term);

/// <summary>
/// A search as a reader wrote it, ready to rank articles and to find its words in a text, by the same rules that choose articles
/// (<see cref="Selection.Search"/>).
/// </summary>
public sealed class SearchQuery
{
    private readonly CorpusSnapshot _snapshot;
    private readonly SearchWords _words;
    private readonly HashSet<string>[][] _terms;
    private readonly WordTable _table = new();
    private double[]? _relevance;

    private SearchQuery(CorpusSnapshot snapshot, SearchWords words)
    {
        _snapshot = snapshot;
        _words = words;
        _terms = [
            .. words.Phrases.Select(phrase => phrase.Select(key => SearchSpellings.Of(key).ToHashSet(StringComparer.Ordinal)).ToArray())];
    }

    /// <summary>The query of a selection's search; null where it has none, or only signs that are no words.</summary>
    public static SearchQuery? Of(CorpusSnapshot snapshot, string? search)
    {
        var words = SearchWords.Read(search, snapshot.Tables.SearchKeys);
        return words.Phrases.Count == 0 ? null : new SearchQuery(snapshot, words);
    }

    /// <summary>How well an article answers, 0 where it has none of the words; see <see cref="Discourse.Relevance"/>.</summary>
    /// <param name="article">The article's place.</param>
    public double Relevance(int article) => (_relevance ??= Discourse.Relevance.Of(_snapshot, _words))[article];

    /// <summary>Every word and phrase of the query in a text, in order; none overlaps another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">The parts of it that count, in order: an article's sentences. What else a file holds is not searched.</param>
    public IReadOnlyList<SearchHit> In(string text, IReadOnlyList<TextSpan> read)
    {
        var hits = new List<SearchHit>();
        if (read.Count == 0) return hits;
        var tokens = TokenizedText.Read(text, _table);
        var places = Enumerable.Range(0, tokens.Count).Where(tokens.IsWordOrNumber).ToArray();
        var answers = Array.ConvertAll(places, place => tokens.Form(place).SearchWord.Split(' '));
        var part = 0;
        for (var at = 0; at < places.Length; at++)
        {
            var start = tokens[places[at]].Start;
            while (part < read.Count && read[part].End <= start) part++;
            if (part == read.Count) break;
            if (start < read[part].Start) continue;
            var (term, length) = Longest(answers, at);
            if (length == 0) continue;
            var last = tokens[places[at + length - 1]];
            hits.Add(new SearchHit(TextSpan.FromBounds(start, last.Start + last.Length), term));
            at += length - 1;
        }

        return hits;
    }

    private (int Term, int Length) Longest(string[][] answers, int at)
    {
        var found = (Term: -1, Length: 0);
        for (var t = 0; t < _terms.Length; t++)
        {
            var phrase = _terms[t];
            if (phrase.Length <= found.Length || at + phrase.Length > answers.Length) continue;
            var length = 0;
            while (length < phrase.Length && answers[at + length].Any(phrase[length].Contains)) length++;
            if (length == phrase.Length) found = (t, length);
        }

        return found;
    }
}
