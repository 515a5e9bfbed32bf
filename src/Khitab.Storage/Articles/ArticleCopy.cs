using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Khitab.Storage.Articles;

/// <summary>Adds many articles to PostgreSQL at once, inside the transaction that its connection is in.</summary>
internal static class ArticleCopy
{
    private const string Command =
        "COPY articles (id, outlet, day, language, hash, codebook, analyser, changed, job, document) FROM STDIN (FORMAT BINARY)";

    /// <summary>Adds them; none of them may be stored yet.</summary>
    public static async Task WriteAsync(KhitabContext context, IEnumerable<StoredArticle> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var to = await connection.BeginBinaryImportAsync(Command, cancellation);
        foreach (var row in rows)
        {
            await to.StartRowAsync(cancellation);
            await to.WriteAsync(PlainText.Of(row.Id), NpgsqlDbType.Text, cancellation);
            await WriteAsync(to, row.Outlet is null ? null : PlainText.Of(row.Outlet), cancellation);
            if (row.Day is { } day) await to.WriteAsync(day, NpgsqlDbType.Date, cancellation);
            else await to.WriteNullAsync(cancellation);
            await to.WriteAsync(PlainText.Of(row.Language), NpgsqlDbType.Text, cancellation);
            await to.WriteAsync(row.Hash, NpgsqlDbType.Bytea, cancellation);
            await to.WriteAsync(PlainText.Of(row.Codebook), NpgsqlDbType.Text, cancellation);
            await to.WriteAsync(PlainText.Of(row.Analyser), NpgsqlDbType.Text, cancellation);
            await to.WriteAsync(row.Changed, NpgsqlDbType.Bigint, cancellation);
            if (row.Job is { } job) await to.WriteAsync(job, NpgsqlDbType.Uuid, cancellation);
            else await to.WriteNullAsync(cancellation);
            await to.WriteAsync(row.Document, NpgsqlDbType.Bytea, cancellation);
        }

        await to.CompleteAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter to, string? text, CancellationToken cancellation) =>
        text is null ? to.WriteNullAsync(cancellation) : to.WriteAsync(text, NpgsqlDbType.Text, cancellation);
}
