using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Propositions;
using Khitab.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Khitab.Feeding;

/// <summary>
/// What people changed in the codebook on pages, laid over its files. At start it is there before anything is read; another process that
/// shares the store has a change when it starts.
/// </summary>
public sealed partial class EditedCodebook(CodebookEditStore store, Reader reader, TimeProvider clock, ILogger<EditedCodebook> log)
    : IHostedService, IDisposable
{
    private readonly SemaphoreSlim _editing = new(1, 1);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var edits = await TextsAsync(cancellationToken);
            if (edits.Count > 0) reader.Lay(edits);
        }
        catch (StoreException away)
        {
            LogAway(away);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The propositions that were accepted, as a file of the codebook; empty where none was.</summary>
    public async Task<string> AcceptedAsync(CancellationToken cancellation = default) =>
        (await TextsAsync(cancellation)).GetValueOrDefault(CodebookLoader.AcceptedPropositions, "");

    /// <summary>
    /// Accepts a proposition into the codebook. Articles that are stored were read without it then, and the corpus page offers to read them
    /// again.
    /// </summary>
    /// <param name="proposition">The proposition.</param>
    /// <param name="who">The name under which it is accepted.</param>
    /// <param name="cancellation">Gives up before anything is stored.</param>
    /// <returns>Why it cannot be, as the codebook says it, or null.</returns>
    public async Task<string?> AcceptAsync(AcceptedProposition proposition, string who, CancellationToken cancellation = default)
    {
        await _editing.WaitAsync(cancellation);
        try
        {
            var edits = await TextsAsync(cancellation);
            edits[CodebookLoader.AcceptedPropositions] =
                edits.GetValueOrDefault(CodebookLoader.AcceptedPropositions, AcceptedProposition.Head) + proposition.ToYaml();
            CodebookLoader.Load(reader.FilesWith(edits));
            await store.AddAsync(
                new CodebookEdit(
                    CodebookLoader.AcceptedPropositions, edits[CodebookLoader.AcceptedPropositions], who, clock.GetUtcNow()),
                cancellation);
            reader.Lay(edits);
            return null;
        }
        catch (CodebookException fault)
        {
            return fault.Message;
        }
        finally
        {
            _editing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _editing.Dispose();

    private async Task<Dictionary<string, string>> TextsAsync(CancellationToken cancellation) =>
        (await store.CurrentAsync(cancellation)).ToDictionary(edit => edit.Key, edit => edit.Value.Text, StringComparer.Ordinal);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not say what was changed in the codebook; it is used without that.")]
    private partial void LogAway(Exception cause);
}
