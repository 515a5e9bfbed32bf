using System.Globalization;
using Khitab.Coded;
using Khitab.Corpus.Files;
using Khitab.Corpus.Records;

namespace Khitab.Corpus.Coded;

/// <summary>Reads files of statements that people coded: tables, and files of the Discourse Network Analyzer.</summary>
internal static class CodedFile
{
    // A row of names is in here.
    private const int HeadLength = 64 * 1024;

    /// <summary>
    /// Whether a table holds coded statements and no articles: it has columns of actor, concept and position. One that has two of them and
    /// neither texts nor titles is meant to, and its reading says what is missing.
    /// </summary>
    public static bool IsTable(InputFile file, ReadContext context)
    {
        if (CodedTable.HeaderOf(new StringReader(Head(file)), context.Mapping.Coded) is not { } header) return false;
        var named = header.Names.Select(name => (Name: name, FieldNames.Of(name)?.Field)).ToList();
        var texts = named.Exists(column => FieldNames.IsText(column.Name) && !header.IsDocument(column.Name));
        var titles = named.Exists(column => column.Field == RecordField.Title);
        if (context.Mapping.Fields.Count > 0 && context.Mapping.Coded.IsEmpty) return false;
        if (header.IsWhole) return !context.Mapping.Coded.IsEmpty || !(texts && titles);
        return (header.NeededCount >= 2 || !context.Mapping.Coded.IsEmpty) && !texts && !titles;
    }

    /// <summary>Reads a table.</summary>
    public static IEnumerable<ReadOutcome> ReadTable(InputFile file, ReadContext context) => Read(file, context, () =>
    {
        using var text = new StringReader(Whole(file, context.Limits.LargestDocument));
        return CodedTable.Read(text, context.Mapping.Coded);
    });

    /// <summary>Reads a file of the Discourse Network Analyzer.</summary>
    public static IEnumerable<ReadOutcome> ReadDna(InputFile file, ReadContext context) => Read(file, context, () =>
    {
        // SQLite opens files only, and this one may lie in an archive.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(copy.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                using var content = file.Open();
                Copy(content, copy, context.Limits.LargestDatabase);
            }

            return DnaFile.Read(path, context.Mapping.Coded);
        }
        finally
        {
            File.Delete(path);
        }
    });

    private static IEnumerable<ReadOutcome> Read(InputFile file, ReadContext context, Func<CodedStatements> read)
    {
        CodedStatements coded;
        try
        {
            coded = read();
        }
        catch (CodedFileException error)
        {
            return [ReadOutcome.Failed(file.Name, error.Message)];
        }

        return Outcomes(file, context, coded);
    }

    private static IEnumerable<ReadOutcome> Outcomes(InputFile file, ReadContext context, CodedStatements coded)
    {
        foreach (var problem in coded.Problems) yield return ReadOutcome.Failed(file.Name, problem.Cause, problem.Place);
        foreach (var note in Notes(coded)) yield return ReadOutcome.Failed(file.Name, note);
        foreach (var article in CodedArticles.Of(coded, file.Name, context.NameOf(file.Name)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            yield return article.Text.Length > context.Limits.LargestItem
                ? ReadOutcome.Failed(file.Name, context.Limits.TooLargeItem, article.File)
                : ReadOutcome.Of(file.Name, article, article.File);
        }

        if (coded.Statements.Count == 0 && coded.Problems.Count == 0) yield return ReadOutcome.Failed(file.Name, "no statements");
    }

    private static IEnumerable<string> Notes(CodedStatements coded)
    {
        if (coded.WithoutDay > 0)
            yield return Count(coded.WithoutDay, "dates cannot be read; their statements are read without a day");
        if (coded.LeftOut > 0) yield return Count(coded.LeftOut, "positions that an author only ascribes to somebody are left out");
        if (coded.Unnamed > 0) yield return Count(coded.Unnamed, "positions of authors and of sources without a name are left out");
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}");

    private static string Head(InputFile file)
    {
        using var text = file.OpenText();
        var head = new char[HeadLength];
        return new string(head, 0, text.ReadBlock(head));
    }

    private static string Whole(InputFile file, int most)
    {
        using var text = file.OpenText();
        using var whole = new StringWriter(CultureInfo.InvariantCulture);
        var buffer = new char[HeadLength];
        long length = 0;
        for (int read; (read = text.Read(buffer)) > 0;)
        {
            if ((length += read) > most) throw new ReadLimitException(TooLarge(most));
            whole.Write(buffer.AsSpan(0, read));
        }

        return whole.ToString();
    }

    private static void Copy(Stream from, FileStream to, long most)
    {
        var buffer = new byte[81_920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > most) throw new ReadLimitException(TooLarge(most));
            to.Write(buffer.AsSpan(0, read));
        }
    }

    private static string TooLarge(long most) => string.Create(CultureInfo.InvariantCulture, $"larger than {most >> 20} MB");
}
