using Khitab.Analysis.Corrections;
using Khitab.Discourse;
using Khitab.Storage;
using Khitab.Text;

namespace Khitab.Feeding.Corrections;

/// <summary>Builds the model again with corrections over what was read, and swaps it.</summary>
public sealed class CorrectedModel(CorpusStore store, CurrentModel model)
{
    private CorpusAnalysis? _read;

    /// <summary>What is true of the corpus as read, once the model is loaded.</summary>
    public async Task<CorpusFacts> FactsAsync(CancellationToken cancellation) => (await ReadAsync(cancellation)).Facts;

    /// <summary>Shows the corpus with these corrections. One call at a time.</summary>
    public async Task ShowAsync(CorrectionSet corrections, CancellationToken cancellation)
    {
        var read = await ReadAsync(cancellation);
        var snapshot = await Task.Run(
            () => CorpusSnapshot.Build(
                CorpusAnalysis.Of(corrections.Apply(read.Facts), [.. read.Articles.Select(corrections.Apply)]), SearchKeys.Of),
            cancellation);
        model.Swap(snapshot, model.Failures, model.Unlike);
    }

    // Corrections never go into the store's articles, so what was read is read once.
    private async Task<CorpusAnalysis> ReadAsync(CancellationToken cancellation)
    {
        await model.Loaded.WaitAsync(cancellation);
        return _read ??= await store.LoadAsync(cancellation) ?? CorpusAnalysis.Of(CorpusFacts.Empty, []);
    }
}
