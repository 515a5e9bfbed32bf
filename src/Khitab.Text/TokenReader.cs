namespace Khitab.Text;

/// <summary>
/// Reads a text token by token as search sees it: cut, normalised and stemmed. For a word whose spelling the table has seen nothing is
/// allocated and nothing is worked out again.
/// </summary>
public ref struct TokenReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly WordTable _words;
    private TokenScanner _scanner;
    private Token _token;

    /// <summary>A reader of a part of a text.</summary>
    /// <param name="text">The text; any UTF-16 is accepted.</param>
    /// <param name="range">The part to read.</param>
    /// <param name="words">Where forms are looked up, and kept for the next text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public TokenReader(string text, TextSpan range, WordTable words)
    {
        _scanner = new TokenScanner(text, range);
        _text = text;
        _words = words;
        Form = null!;
    }

    /// <summary>The token read last.</summary>
    public readonly Token Token => _token;

    /// <summary>Its form: key, stem and readings.</summary>
    public WordForm Form { get; private set; }

    /// <summary>Reads the next token; false at the end.</summary>
    public bool MoveNext()
    {
        if (!_scanner.MoveNext(out _token)) return false;
        Form = _words.FormAt(_text, _token.Start, _token.Length);
        return true;
    }
}
