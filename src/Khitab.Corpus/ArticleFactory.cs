
namespace Khitab.Corpus;

/// <summary>Makes an article of a text: labels its parts, names it and says what is known of it.</summary>
public static class ArticleFactory
{
    private const int DerivedTitleWords = 10;

    /// <summary>An article from plain text alone.</summary>
    /// <param name="file">The name of the file or item, for the reader.</param>
    /// <param name="text">The text as decoded.</param>
    public static Article FromText(string file, string text)
    {
        var segments = Segmenter.Segment(text);
        var title = segments.FirstOrDefault(s => s.Kind == SegmentKind.Title);
        return new Article(
            CorpusFingerprint.ArticleId(text),
            file,
            text,
            segments,
            title?.Span.Of(text),
            title is null ? DerivedTitle(text, segments) : null,
            Section(text, segments),
            Outlet: null,
            Url: null,
            LanguageGuess.Of(text),
            Publication.Unknown);
    }

    /// <summary>Appends a number to the id of each article whose text was already seen, so that ids stay unique.</summary>
    public static IReadOnlyList<Article> WithUniqueIds(IEnumerable<Article> articles)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = new List<Article>();
        foreach (var article in articles)
        {
            var copies = seen[article.Id] = seen.GetValueOrDefault(article.Id) + 1;
            unique.Add(copies == 1 ? article : article with { Id = $"{article.Id}-{copies}" });
        }

        return unique;
    }

    private static string? DerivedTitle(string text, IReadOnlyList<Segment> segments)
    {
        var first = segments.FirstOrDefault(s => s.Kind == SegmentKind.Paragraph) ?? segments.FirstOrDefault();
        if (first is null) return null;
        var words = first.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var head = string.Join(' ', words.Take(DerivedTitleWords));

        // An endless word must not become an endless title.
        if (head.Length > 120) head = head[..(char.IsHighSurrogate(head[119]) ? 119 : 120)];
        return words.Length > DerivedTitleWords || head.Length >= 119 ? head + "…" : head;
    }

    // The section is a tag line of its own, of a word or three, above the title.
    private static string? Section(string text, IReadOnlyList<Segment> segments)
    {
        foreach (var segment in segments.TakeWhile(s => s.Kind is SegmentKind.Tags or SegmentKind.Boilerplate))
        {
            if (segment.Kind != SegmentKind.Tags) continue;
            var line = segment.Span.Of(text);
            if (line.Length <= 30 && !line.StartsWith('#') && line.Split(' ').Length <= 3 && line.Split(' ').All(w => w.Length < 14)) return line;
        }

        return null;
    }
}
