using Khitab.Storage.Documents;
using Khitab.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Khitab.Storage;

/// <summary>
/// Keeps the codebooks that articles were analysed by, so that it can be said what another one changes. One takes some hundred kilobytes.
/// </summary>
public sealed class CodebookStore
{
    private readonly StoreAccess _access;

    internal CodebookStore(StoreAccess access) => _access = access;

    /// <summary>Keeps a codebook; one that is there already is left as it is.</summary>
    /// <param name="version">What its articles say of it (<see cref="ArticleVersion.Codebook"/>).</param>
    /// <param name="files">Contents by path inside the codebook.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task KeepAsync(
        string version, IReadOnlyDictionary<string, string> files, CancellationToken cancellation = default)
    {
        var isThere = await _access.ReadAsync(
            "codebook", (context, token) => context.Set<StoredCodebook>().AnyAsync(row => row.Version == version, token), cancellation);
        if (isThere) return;
        var document = CodebookDocument.Write(files);
        await _access.WriteAsync("keep codebook", async (writing, token) =>
        {
            var set = writing.Context.Set<StoredCodebook>();
            if (!await set.AnyAsync(row => row.Version == version, token))
                set.Add(new StoredCodebook { Version = version, Document = document });
            return true;
        }, Patience.OfWorkers, cancellation);
    }

    /// <summary>The files of a codebook, or null where it was not kept or cannot be read.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> FindAsync(string version, CancellationToken cancellation = default)
    {
        var document = await _access.ReadAsync(
            "codebook",
            (context, token) => context.Set<StoredCodebook>().Where(row => row.Version == version).Select(row => row.Document)
                .FirstOrDefaultAsync(token), cancellation);
        try
        {
            return document is null ? null : CodebookDocument.Read(document);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
