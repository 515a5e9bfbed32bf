using Khitab.Analysis.Corrections;

namespace Khitab.Web.State;

/// <summary>What is still to be asked before a statement is coded.</summary>
public enum CodingTaskKind
{
    /// <summary>Nothing: it is done at once.</summary>
    Done,

    /// <summary>Under which name.</summary>
    Name,

    /// <summary>What is to be done.</summary>
    Menu,

    /// <summary>Who holds it.</summary>
    Holder,

    /// <summary>On whom or what.</summary>
    Target,

    /// <summary>All of a new one.</summary>
    Add,

    /// <summary>Whom words name.</summary>
    Named,

    /// <summary>Whose words they are.</summary>
    Speaker,
}

/// <summary>Something to be done to a statement or some words of an article.</summary>
/// <param name="Kind">What is still to be asked.</param>
/// <param name="Article">The article as corrected.</param>
/// <param name="At">The statement; null for a new one, and where it is about something else.</param>
/// <param name="Span">The words.</param>
public sealed record CodingTask(CodingTaskKind Kind, CodedArticle Article, StatementAt? At, TextSpan Span)
{
    /// <summary>Does it, where nothing is to be asked; says why not, or null.</summary>
    public Func<StatementCoder, Task<CorrectionFault?>>? Now { get; init; }

    /// <summary>The statement as it is then; null where there is none.</summary>
    public Statement? Shows { get; init; }

    /// <summary>The mention or quotation that it is about, or null.</summary>
    public MarkAt? Mark { get; init; }

    /// <summary>What is selected in the text, or null.</summary>
    public PointedText? Pointed { get; init; }

    /// <summary>The key of the row as it is then, see <see cref="RowKey"/>; null where there is none.</summary>
    public string? Key { get; init; }

    /// <summary>A statement is to be added.</summary>
    public static CodingTask Adding(CodedArticle article, TextSpan span) => new(CodingTaskKind.Add, article, null, span);

    /// <summary>What a key does to a statement; null where it does nothing.</summary>
    public static CodingTask? Of(string key, StatementAt at, PointedText? text)
    {
        var (row, says) = (at.Row.Row, StatementSays.Of(at.Row.Row));
        return key switch
        {
            "y" => Doing(at, row with { Confidence = 1 }, coder => coder.AcceptAsync(at)),
            "n" => Doing(at, null, coder => coder.RejectAsync(at)),
            "+" => Changing(at, says with { Polarity = 1 }),
            "-" => Changing(at, says with { Polarity = -1 }),
            "0" => Changing(at, says with { Polarity = 0 }),
            "v" => Changing(at, says with { Voice = Next(says.Voice) }),
            "m" => Changing(at, says with { Modality = Next(says.Modality) }),
            "h" => new CodingTask(CodingTaskKind.Holder, at.Article, at, row.Span),
            "t" => new CodingTask(CodingTaskKind.Target, at.Article, at, row.Span),
            "e" when text is not null && text.In(at.Article.Article.Article.Text) is { } span => Changing(at, says, span),
            "a" => Adding(at.Article, row.Span),
            "menu" => new CodingTask(CodingTaskKind.Menu, at.Article, at, row.Span) { Pointed = text },
            _ => null,
        };
    }

    /// <summary>A statement is to say something else, or to stand on other words; null where that is what it does.</summary>
    public static CodingTask? Changing(StatementAt at, StatementSays isSo, TextSpan? extent = null)
    {
        var row = at.Row.Row;
        if (isSo == StatementSays.Of(row) && (extent is null || extent == row.Span)) return null;
        return Doing(at, isSo.At(extent ?? row.Span), coder => coder.ChangeAsync(at, isSo, extent));
    }

    /// <summary>A statement is added to an article.</summary>
    public static CodingTask Adding(CodedArticle article, TextSpan span, StatementSays isSo) =>
        new(CodingTaskKind.Done, article, null, span)
        {
            Now = coder => coder.AddAsync(article, span, isSo),
            Shows = isSo.At(span),
            Key = RowKey.Of(article.Article.Article.Id, isSo.At(span)),
        };

    private static CodingTask Doing(StatementAt at, Statement? shows, Func<StatementCoder, Task<CorrectionFault?>> now) =>
        new(CodingTaskKind.Done, at.Article, at, at.Row.Row.Span)
        {
            Now = now,
            Shows = shows,
            Key = shows is null ? null : RowKey.Of(at.Article.Article.Article.Id, shows),
        };

    private static T Next<T>(T value)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        return all[(Array.IndexOf(all, value) + 1) % all.Length];
    }
}
