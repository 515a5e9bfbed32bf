using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Khitab.Storage.Tests;

/// <summary>Counts the rows that a provider reads but for the corpus itself: what a question costs, without a clock.</summary>
internal sealed class RowCounter : IMaterializationInterceptor
{
    private int _rows;

    /// <summary>How many have been made into objects.</summary>
    public int Rows => _rows;

    public InterceptionResult<object> CreatingInstance(
        MaterializationInterceptionData materializationData, InterceptionResult<object> result)
    {
        if (materializationData.EntityType.ClrType != typeof(StoredCorpus)) Interlocked.Increment(ref _rows);
        return result;
    }
}
