namespace Khitab.Storage.Documents;

/// <summary>
/// An analysed article as one value. Its first part is the article as loaded, the text before all else; its second part is what was found
/// in it. Where only the second cannot be read, the article can still be analysed again.
/// </summary>
internal static class ArticleDocument
{
    private static ReadOnlySpan<byte> Magic => "KA"u8;

    /// <summary>Writes an article and its analysis.</summary>
    public static byte[] Write(AnalyzedArticle article) => Parts.Pack(Magic, Source(article.Article), Analysis(article));

    /// <summary>Reads the article with its analysis.</summary>
    /// <exception cref="InvalidDataException">The value is damaged or of another version.</exception>
    public static AnalyzedArticle Read(ReadOnlySpan<byte> document)
    {
        var source = ReadSource(document);
        return Parts.Unpack(Magic, document, 1, bytes => AnalysisFields.Read(source, bytes));
    }

    /// <summary>Reads the article as it was before it was analysed.</summary>
    /// <exception cref="InvalidDataException">The value is damaged or of another version.</exception>
    public static Article ReadSource(ReadOnlySpan<byte> document) => Parts.Unpack(Magic, document, 0, Source);

    /// <summary>Reads the text alone.</summary>
    /// <exception cref="InvalidDataException">The value is damaged or of another version.</exception>
    public static string ReadText(ReadOnlySpan<byte> document) => Parts.Unpack(Magic, document, 0, PartReader.First);

    /// <summary>The first part, before it is compressed.</summary>
    public static byte[] Source(Article article)
    {
        var to = new PartWriter();
        to.String(article.Text);
        to.String(article.Id);
        to.String(article.File);
        to.List(article.Segments, (w, segment) =>
        {
            w.Enum(segment.Kind);
            w.Span(segment.Span);
        });
        to.Optional(article.Title);
        to.Optional(article.DerivedTitle);
        to.Optional(article.Section);
        to.Optional(article.Outlet);
        to.Optional(article.Url);
        to.String(article.Language);
        to.Day(article.Published.Value);
        to.Enum(article.Published.Basis);
        to.Day(article.Published.NotBefore);
        to.Optional(article.OutletName);
        to.Optional(article.Folder);
        to.Bool(article.TitleIsGuessed);
        to.Optional(article.Author);
        to.Bool(article.Coding is not null);
        to.List(article.Coding ?? [], (w, row) =>
        {
            w.Span(row.Span);
            w.Span(row.Holder);
            w.Span(row.Concept);
            w.Span(row.Evidence);
            w.Int(row.Polarity);
            w.Enum(row.Type);
            w.Bool(row.Excerpt is not null);
            w.Span(row.Excerpt ?? row.Evidence);
            w.Bool(row.Person is not null);
            w.Span(row.Person ?? row.Holder);
            w.Enum(row.PersonType);
            w.Optional(row.HolderId);
            w.Optional(row.Target);
        });
        return to.ToArray();
    }

    /// <summary>Reads the first part.</summary>
    /// <exception cref="InvalidDataException">The bytes do not fit the form.</exception>
    public static Article Source(ReadOnlySpan<byte> bytes)
    {
        var from = new PartReader(bytes);
        var text = from.String();
        return new Article(
            from.String(),
            from.String(),
            text,
            from.List((ref PartReader r) => new Segment(r.Enum<SegmentKind>(), r.Span())),
            from.Optional(),
            from.Optional(),
            from.Optional(),
            from.Optional(),
            from.Optional(),
            from.String(),
            new Publication(from.Day(), from.Enum<DateBasis>(), from.Day()))
        {
            OutletName = from.Optional(),
            Folder = from.Optional(),
            TitleIsGuessed = from.Bool(),
            Author = from.Optional(),
            // Those of an older store end here.
            Coding = !from.IsAtEnd && from.Bool() ? from.List((ref PartReader r) => Row(ref r)) : null,
        };
    }

    private static CodedRow Row(ref PartReader from)
    {
        var row = new CodedRow(from.Span(), from.Span(), from.Span(), from.Span(), from.Int(), from.Enum<ActorType>());
        var hasExcerpt = from.Bool();
        var excerpt = from.Span();
        var hasPerson = from.Bool();
        var person = from.Span();
        return row with
        {
            Excerpt = hasExcerpt ? excerpt : null,
            Person = hasPerson ? person : null,
            PersonType = from.Enum<ActorType>(),
            HolderId = from.Optional(),
            Target = from.Optional(),
        };
    }

    private static byte[] Analysis(AnalyzedArticle article)
    {
        var to = new PartWriter();
        AnalysisFields.Write(to, article);
        return to.ToArray();
    }
}
