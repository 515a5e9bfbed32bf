using System.Text;
using Khitab.Text;

namespace Khitab.Corpus;

/// <summary>Makes an article of a text: labels its parts, names it and records what is known about it.</summary>
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
            Publication.Unknown)
        {
            TitleIsGuessed = title is not null,
        };
    }

    /// <summary>An article made of the parts that a reader found; null if they contain no text at all.</summary>
    internal static Article? FromParts(ArticleParts parts)
    {
        var (text, blocks, titled) = Compose(parts);
        if (string.IsNullOrWhiteSpace(text)) return null;
        var segments = Labelled(
            Segmenter.Segment(text, titled, at => blocks.Any(b => b.Kind == BlockKind.Aside && b.Span.Start <= at && at < b.Span.End)),
            blocks);
        var title = segments.FirstOrDefault(s => s.Kind == SegmentKind.Title);
        return new Article(
            CorpusFingerprint.ArticleId(text),
            parts.File,
            text,
            segments,
            title?.Span.Of(text),
            title is null ? DerivedTitle(text, segments) : null,
            parts.Section ?? Section(text, segments),
            parts.Outlet?.Id,
            parts.Url,
            LanguageGuess.Of(text),
            parts.Published is { } day ? new Publication(day, parts.Basis, null) : Publication.Unknown)
        {
            OutletName = parts.Outlet?.Name,
            Author = parts.Author,
            TitleIsGuessed = title is not null && !titled,
        };
    }

    // The title comes above the blocks, with a blank line between each. A plain text alone stays as it is.
    private static (string Text, IReadOnlyList<(TextSpan Span, BlockKind Kind)> Blocks, bool Titled) Compose(ArticleParts parts)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan, BlockKind)>(parts.Blocks.Count);
        var repeated = parts.Title is not null && parts.Blocks.Count > 0
            && FirstLine(parts.Blocks[0].Text) == ArabicNormalizer.Key(parts.Title);
        if (parts.Title is not null && !repeated) text.Append(parts.Title);
        foreach (var block in parts.Blocks)
        {
            if (text.Length > 0) text.Append("\n\n");
            spans.Add((new TextSpan(text.Length, block.Text.Length), block.Kind));
            text.Append(block.Text);
        }

        return (text.ToString(), spans, parts.Title is not null);

        static string FirstLine(string block)
        {
            var body = block.AsSpan().TrimStart();
            var end = body.IndexOfAny('\n', '\r');
            return ArabicNormalizer.Key((end < 0 ? body : body[..end]).ToString());
        }
    }

    // The markup knows this better than the wording. «اقرأ أيضا» set as a heading stays what its words say.
    private static IReadOnlyList<Segment> Labelled(IReadOnlyList<Segment> segments, IReadOnlyList<(TextSpan Span, BlockKind Kind)> blocks)
    {
        if (blocks.All(b => b.Kind == BlockKind.Plain)) return segments;
        var labelled = new List<Segment>(segments.Count);
        var block = 0;
        foreach (var segment in segments)
        {
            while (block < blocks.Count - 1 && blocks[block].Span.End <= segment.Span.Start) block++;
            var kind = segment.Span.Start >= blocks[block].Span.Start ? blocks[block].Kind : BlockKind.Plain;
            labelled.Add(segment with
            {
                Kind = (kind, segment.Kind) switch
                {
                    (_, SegmentKind.Title) => SegmentKind.Title,
                    (BlockKind.Heading, SegmentKind.Paragraph) => SegmentKind.Heading,
                    (BlockKind.Aside, _) => SegmentKind.Boilerplate,
                    (BlockKind.Tags, _) => SegmentKind.Tags,
                    (BlockKind.Comment, _) => SegmentKind.Comment,
                    _ => segment.Kind,
                },
            });
        }

        return labelled;
    }

    /// <summary>Appends a number to the id of each article whose text was already seen, so that ids stay unique.</summary>
    public static IReadOnlyList<Article> WithUniqueIds(IEnumerable<Article> articles)
    {
        var ids = new UniqueIds();
        return [.. articles.Select(article => ids.Next(article.Id) is var id && id == article.Id ? article : article with { Id = id })];
    }

    /// <summary>The first words of an article that has no title.</summary>
    internal static string? DerivedTitle(string text, IReadOnlyList<Segment> segments)
    {
        var first = segments.FirstOrDefault(s => s.Kind == SegmentKind.Paragraph) ?? segments.FirstOrDefault();
        if (first is null) return null;
        var words = first.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var head = string.Join(' ', words.Take(DerivedTitleWords));

        // A very long word must not become a very long title.
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
            if (line.Length <= 30 && !line.StartsWith('#') && line.Split(' ').Length <= 3 && line.Split(' ').All(w => w.Length < 14))
            {
                return line;
            }
        }

        return null;
    }
}
