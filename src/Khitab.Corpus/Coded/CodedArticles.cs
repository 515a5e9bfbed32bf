using System.Globalization;
using System.Text;
using Khitab.Coded;
using Khitab.Corpus.Metadata;

namespace Khitab.Corpus.Coded;

/// <summary>
/// Makes articles of coded statements: one for each document and day, whose text is a title and the rows that were coded in it, a row a
/// paragraph. A statement that the file puts into no document is an article of its own: how documents hang together is not guessed.
/// </summary>
internal static class CodedArticles
{
    private const string Between = " — ";
    private const int EnoughForLanguage = 500;

    /// <summary>The articles, in order of their first statements.</summary>
    /// <param name="coded">The statements.</param>
    /// <param name="file">The name of the file they come from.</param>
    /// <param name="shown">What that file is called for people.</param>
    public static IEnumerable<Article> Of(CodedStatements coded, string file, string shown)
    {
        shown = shown[(shown.LastIndexOf('/') + 1)..];
        var documents = coded.Statements.GroupBy(
            statement => (statement.Document, statement.Date, Alone: statement.Document.Length == 0 ? statement.Place : 0));
        var language = LanguageOf(coded);
        return documents.Select(statements => ArticleOf(coded, [.. statements], file, shown, language));
    }

    // A row alone is a few names: all rows together say more of what language they are in.
    private static string LanguageOf(CodedStatements coded) => LanguageGuess.Of(string.Join(
        '\n', coded.Statements.Take(EnoughForLanguage).Select(s => $"{s.Actor} {s.Concept} {s.Excerpt}")));

    private static Article ArticleOf(
        CodedStatements coded, IReadOnlyList<CodedStatement> statements, string file, string shown, string language)
    {
        var (first, source) = (statements[0], statements[0].Source);
        var which = first.Document.Length > 0 ? Line(first.Document) : first.Place.ToString(CultureInfo.InvariantCulture);
        var title = source.Title is { } given && Line(given) is { Length: > 0 } line
            ? line : $"{shown} · {which}";
        var text = new StringBuilder(title);
        var rows = statements.Select(statement => RowOf(coded, statement, text)).ToList();
        var whole = text.ToString();
        var outlet = OutletIdentity.OfName(source.Outlet);

        // Rows of two files may be written alike and say it of different days.
        var id = CorpusFingerprint.ArticleId(
            string.Create(CultureInfo.InvariantCulture, $"{whole}\n{first.Date:yyyy-MM-dd}\n{outlet?.Id}\n{first.Document}"));
        return new Article(
            id,
            $"{file}#{which}",
            whole,
            [
                new Segment(SegmentKind.Title, new TextSpan(0, title.Length)),
                .. rows.Select(row => new Segment(SegmentKind.Paragraph, row.Span)),
            ],
            title,
            null,
            source.Section,
            outlet?.Id,
            null,
            language,
            first.Date is { } day ? new Publication(day, DateBasis.Metadata, null) : Publication.Unknown)
        {
            OutletName = outlet?.Name,
            Author = source.Author,
            Coding = rows,
        };
    }

    // «[12] Greenpeace — Ausstieg — 1»: the number is the row's in the file, by which whoever doubts it finds it there.
    private static CodedRow RowOf(CodedStatements coded, CodedStatement statement, StringBuilder text)
    {
        text.Append("\n\n");
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"[{statement.Place}] ");
        var begin = text.Length;
        TextSpan? person = null;
        if (statement.Person is { } name)
        {
            person = Append(name);
            text.Append(" (");
        }

        var holder = Append(NameOf(statement.Actor));
        if (person is not null) text.Append(')');
        text.Append(Between);
        var concept = Append(NameOf(statement.Concept));
        text.Append(Between).Append(Line(statement.Written));
        var evidence = TextSpan.FromBounds(begin, text.Length);
        TextSpan? excerpt = null;
        if (statement.Excerpt is { } words)
        {
            text.Append(": ");
            excerpt = Append(words);
        }

        return new CodedRow(
            TextSpan.FromBounds(start, text.Length), holder, concept, evidence, coded.SignOf(statement), statement.Type)
        {
            Excerpt = excerpt,
            Person = person,
            PersonType = statement.PersonType,
            HolderId = Party.TryParse(statement.Actor, out var actor) && actor.Kind == PartyKind.Actor ? actor.Name : null,
            Target = Party.TryParse(statement.Concept, out var target) && target.Kind is PartyKind.Actor or PartyKind.Proposition
                ? statement.Concept : null,
        };

        string NameOf(string written) => coded.Names.GetValueOrDefault(written, written);

        TextSpan Append(string part)
        {
            var at = text.Length;
            text.Append(Line(part));
            return TextSpan.FromBounds(at, text.Length);
        }
    }

    // A row is one line, whatever line breaks its cells have.
    private static string Line(string cell) => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
