namespace Khitab.Discourse;

/// <summary>
/// What a statement says but for its parties, in one byte: the polarity in bits 0 and 1 (0 against, 1 neither, 2 for), the voice in 2 and
/// 3, the modality in 4 to 6; bit 7 is set where it is not sure enough to count (<see cref="StatementThreshold"/>).
/// </summary>
internal static class StatementCode
{
    /// <summary>Set where a statement counts on request only.</summary>
    public const int Unsure = 0x80;

    /// <summary>The code of a statement.</summary>
    public static int Of(Statement statement) => (Math.Sign(statement.Polarity) + 1) | ((int)statement.Voice << 2)
        | ((int)statement.Modality << 4) | (statement.Confidence >= StatementThreshold.Shown ? 0 : Unsure);

    /// <summary>-1, 0 or 1.</summary>
    public static int Polarity(int code) => (code & 3) - 1;

    /// <summary>The number of the voice.</summary>
    public static int Voice(int code) => (code >> 2) & 3;

    /// <summary>The number of the modality.</summary>
    public static int Modality(int code) => (code >> 4) & 7;
}
