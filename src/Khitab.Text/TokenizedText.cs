namespace Khitab.Text;

/// <summary>
/// The tokens of a text with their keys, made in one pass. Everything that looks for names, cues or dates reads this and points back into
/// <see cref="Text"/>.
/// </summary>
public sealed class TokenizedText
{
    private readonly Token[] _tokens;
    private readonly WordForm[] _forms;

    private TokenizedText(string text, TextSpan range, Token[] tokens, WordForm[] forms)
    {
        Text = text;
        Range = range;
        _tokens = tokens;
        _forms = forms;
    }

    /// <summary>The original text.</summary>
    public string Text { get; }

    /// <summary>The part of it that was read.</summary>
    public TextSpan Range { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Length;

    /// <summary>The tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens;

    /// <summary>A token.</summary>
    public Token this[int index] => _tokens[index];

    /// <summary>Reads a whole text.</summary>
    public static TokenizedText Read(string text, WordTable words) => Read(text, new TextSpan(0, text.Length), words);

    /// <summary>Reads a part of a text. Texts read with one table share the strings of their keys.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public static TokenizedText Read(string text, TextSpan range, WordTable words)
    {
        var reader = new TokenReader(text, range, words);
        var tokens = new Token[range.Length / 5 + 8];
        var forms = new WordForm[tokens.Length];
        var count = 0;
        while (reader.MoveNext())
        {
            if (count == tokens.Length)
            {
                Array.Resize(ref tokens, count * 2);
                Array.Resize(ref forms, count * 2);
            }
            tokens[count] = reader.Token;
            forms[count] = reader.Form;
            count++;
        }
        Array.Resize(ref tokens, count);
        Array.Resize(ref forms, count);
        return new TokenizedText(text, range, tokens, forms);
    }

    /// <summary>The key of a token; punctuation and symbols have one too, and it may be empty.</summary>
    public string Key(int index) => _forms[index].Key;

    /// <summary>The form of a token: key, stem and readings.</summary>
    public WordForm Form(int index) => _forms[index];

    /// <summary>The light stem of a token.</summary>
    public string Stem(int index) => _forms[index].Stem;

    /// <summary>The characters of a token in the original text.</summary>
    public ReadOnlySpan<char> Original(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Whether a token is a word or a number: what phrases are made of.</summary>
    public bool IsWordOrNumber(int index) => _tokens[index].Kind is TokenKind.Word or TokenKind.Number;

    /// <summary>
    /// Whether a token only joins its neighbours, without white space on either side, as in «جنوب-جنوب», «أبريل/نيسان» and «Côte d’Ivoire».
    /// A phrase may run across it.
    /// </summary>
    public bool IsJoiner(int index)
    {
        if (index <= 0 || index + 1 >= _tokens.Length) return false;
        var token = _tokens[index];
        return token.Kind == TokenKind.Punctuation && token.Length == 1
            && Text[token.Start] is '-' or '\u2010' or '\u2011' or '\u2013' or '/' or '\'' or '\u2019' or '.' or '\u0640' or '_'
            && _tokens[index - 1].End == token.Start && IsWordOrNumber(index - 1)
            && _tokens[index + 1].Start == token.End && IsWordOrNumber(index + 1);
    }

    /// <summary>
    /// The part of a token from the character that gives its key's character at <paramref name="keyStart"/>, as for the core of a reading:
    /// «المغرب» in «بالمغرب».
    /// </summary>
    public TextSpan SpanFrom(int index, int keyStart)
    {
        var token = _tokens[index];
        if (keyStart == 0) return token.Span;
        return TextSpan.FromBounds(token.Start + ArabicNormalizer.OriginalOffset(Original(index), keyStart), token.End);
    }

    /// <summary>The span from the start of one token to the end of another.</summary>
    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(_tokens[first].Start, _tokens[last].End);

    /// <summary>The first token that ends after an offset; <see cref="Count"/> if there is none.</summary>
    public int IndexAt(int offset)
    {
        var low = 0;
        var high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
