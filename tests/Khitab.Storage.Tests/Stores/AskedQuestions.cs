using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Khitab.Storage.Tests.Stores;

/// <summary>Remembers what a database was asked, as SQL without quotation marks.</summary>
internal sealed class AskedQuestions : DbCommandInterceptor
{
    public ConcurrentQueue<string> Texts { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Texts.Enqueue(command.CommandText.Replace("\"", "", StringComparison.Ordinal));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
