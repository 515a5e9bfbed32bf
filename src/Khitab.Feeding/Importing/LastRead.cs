using Khitab.Corpus.Files;

namespace Khitab.Feeding.Importing;

/// <summary>Remembers how far reading was last.</summary>
internal sealed class LastRead : IProgress<ReadProgress>
{
    /// <summary>How many files and records of each kind were passed over.</summary>
    public IReadOnlyDictionary<string, int> PassedOver => Last is null
        ? new Dictionary<string, int>()
        : Last.PassedFiles.Kinds.Concat(Last.PassedRecords.Kinds).GroupBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Sum(k => k.Value), StringComparer.Ordinal);

    /// <summary>How far it was.</summary>
    public ReadProgress? Last { get; private set; }

    /// <inheritdoc/>
    public void Report(ReadProgress value) => Last = value;
}
