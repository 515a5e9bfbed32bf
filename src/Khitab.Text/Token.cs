namespace Khitab.Text;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>
    /// Letters of one script, with their marks, tatweel and inner invisible characters; Latin words may hold digits (G20).
    /// </summary>
    Word,

    /// <summary>Digits of any script, with separators between digits (1.500,5 or ٣٫٥).</summary>
    Number,

    /// <summary>One punctuation mark, or a run of the same one («...», «____»).</summary>
    Punctuation,

    /// <summary>A sign that is neither letter nor punctuation: currency, %, emoji, a lone surrogate.</summary>
    Symbol,

    /// <summary>A web or e-mail address.</summary>
    Url,
}

/// <summary>A token of a text, by its place in it.</summary>
/// <param name="Start">Offset of its first code unit in the original text.</param>
/// <param name="Length">Number of code units, at least 1.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>Offset just past its last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Its span.</summary>
    public TextSpan Span => new(Start, Length);
}
