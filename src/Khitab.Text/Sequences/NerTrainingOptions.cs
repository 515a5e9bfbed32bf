namespace Khitab.Text.Sequences;

/// <summary>How the recogniser is trained.</summary>
public sealed record NerTrainingOptions
{
    /// <summary>Seed of the order of sentences; the same seed and data give the same model.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 12;

    internal int Runs { get; init; } = 6;

    internal int FoldEpochs { get; init; } = 5;

    internal int Folds { get; init; } = 4;

    internal int Cutoff { get; init; } = 2;

    internal float Rate { get; init; } = 0.05f;

    internal float Decay { get; init; } = 0.02f;

    internal double DropWords { get; init; } = 0.5;

    internal double DropEvidence { get; init; } = 0.3;

    // Of marked news: no word of a sentence is less sure, a single word found so often is a name, about so many sentences are drawn.
    internal float LeastSure { get; init; } = 0.7f;

    internal int OftenFound { get; init; } = 5;

    internal int NewsSentences { get; init; } = 8000;

    internal float Prune { get; init; } = 0.5f;
}
