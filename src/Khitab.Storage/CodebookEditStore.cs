using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>Keeps what people changed in the codebook, file by file, with all that was there before.</summary>
public sealed class CodebookEditStore
{
    private readonly StoreAccess _access;

    internal CodebookEditStore(StoreAccess access) => _access = access;

    /// <summary>Adds an edit; the same text as before adds nothing.</summary>
    /// <returns>Whether it was another text.</returns>
    public Task<bool> AddAsync(CodebookEdit edit, CancellationToken cancellation = default) =>
        _access.WriteAsync("add codebook edit", async (writing, token) =>
        {
            var set = writing.Context.Set<StoredCodebookEdit>();
            var last = await set.Where(row => row.File == edit.File).OrderByDescending(row => row.Number).FirstOrDefaultAsync(token);
            if (last?.Text == PlainText.Of(edit.Text)) return false;
            set.Add(new StoredCodebookEdit { File = edit.File, Text = edit.Text, Who = edit.Who, When = edit.When });
            return true;
        }, Patience.OfReaders, cancellation);

    /// <summary>The files that were edited, each as it was left last, by their names.</summary>
    public Task<IReadOnlyDictionary<string, CodebookEdit>> CurrentAsync(CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyDictionary<string, CodebookEdit>>("codebook edits", async (context, token) =>
        {
            var rows = await context.Set<StoredCodebookEdit>().OrderBy(row => row.Number).ToListAsync(token);
            return rows.GroupBy(row => row.File, StringComparer.Ordinal)
                .ToDictionary(file => file.Key, file => file.Last().ToRecord(), StringComparer.Ordinal);
        }, cancellation);

    /// <summary>A file's edits, the latest first.</summary>
    public Task<IReadOnlyList<CodebookEdit>> HistoryAsync(string file, CancellationToken cancellation = default) =>
        _access.ReadAsync<IReadOnlyList<CodebookEdit>>("codebook history", async (context, token) =>
            (await context.Set<StoredCodebookEdit>().Where(row => row.File == file).OrderByDescending(row => row.Number)
                .ToListAsync(token)).ConvertAll(row => row.ToRecord()), cancellation);
}
