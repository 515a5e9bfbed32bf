using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Khitab.Text;

/// <summary>Cuts a text into words, numbers, punctuation, symbols and addresses, by offsets into the original.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of a whole text, in order and without overlaps.</summary>
    public static Token[] Tokenize(string text) => Tokenize(text, new TextSpan(0, text.Length));

    /// <summary>The tokens of a part of a text, in order and without overlaps. Any UTF-16 is accepted, lone surrogates too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public static Token[] Tokenize(string text, TextSpan range)
    {
        var scanner = new TokenScanner(text, range);
        var tokens = new List<Token>(range.Length / 5 + 4);
        while (scanner.MoveNext(out var token)) tokens.Add(token);
        return [.. tokens];
    }
}

/// <summary>Walks a text token by token.</summary>
internal ref struct TokenScanner
{
    private const ushort FirstLetter = '\u0621';
    private const ushort LastLetter = '\u064A';
    private const ushort Tatweel = '\u0640';
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    public TokenScanner(string text, TextSpan range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start, nameof(range));
        ArgumentOutOfRangeException.ThrowIfNegative(range.Length, nameof(range));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, text.Length, nameof(range));
        _text = text.AsSpan(0, range.End);
        _position = range.Start;
    }

    public bool MoveNext(out Token token)
    {
        var text = _text;
        var start = _position;
        while (start < text.Length && CharKinds.Of(text[start]) <= CharKind.Invisible) start++;
        if (start >= text.Length)
        {
            _position = start;
            token = default;
            return false;
        }
        var first = text[start];
        TokenKind kind;
        int end;
        switch (CharKinds.Of(first))
        {
            case CharKind.ArabicLetter:
                kind = TokenKind.Word;
                end = ArabicWordEnd(text, start);
                break;
            case CharKind.Letter:
                end = char.IsAsciiLetter(first) ? AddressScanner.End(text, start) : start;
                kind = end > start ? TokenKind.Url : TokenKind.Word;
                if (end == start) end = WordEnd(text, start);
                break;
            case CharKind.Digit:
                kind = TokenKind.Number;
                end = NumberEnd(text, start);
                break;
            case CharKind.Surrogate:
                (kind, end) = Supplementary(text, start);
                break;
            case CharKind.Symbol:
                kind = TokenKind.Symbol;
                end = start + 1;
                break;
            default:
                // A mark or tatweel without a letter is a token of its own, as a dash is.
                kind = TokenKind.Punctuation;
                end = start + 1;
                while (end < text.Length && text[end] == first) end++;
                break;
        }
        _position = end;
        token = new Token(start, end - start, kind);
        return true;
    }

    private static int ArabicWordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        // Nearly every word is plain letters and then a space: sixteen characters are tried at once, and the rest one by one.
        if (text.Length - start >= Vector256<ushort>.Count)
        {
            var characters = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text)), (nuint)start);
            var letters = Vector256.LessThanOrEqual(
                characters - Vector256.Create(FirstLetter), Vector256.Create((ushort)(LastLetter - FirstLetter)))
                & ~Vector256.Equals(characters, Vector256.Create(Tatweel));
            end = start + Math.Max(1, BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits()));
            if (end < start + Vector256<ushort>.Count && CharKinds.Of(text[end]) == CharKind.Space) return end;
        }
        for (var i = end; i < text.Length; i++)
        {
            var kind = CharKinds.Of(text[i]);
            if (kind is CharKind.ArabicLetter or CharKind.Mark) end = i + 1;
            else if (kind != CharKind.Invisible) break;
        }
        return end;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        for (var i = end; i < text.Length; i++)
        {
            var kind = CharKinds.Of(text[i]);
            if (kind is CharKind.Letter or CharKind.Mark || char.IsAsciiDigit(text[i])) end = i + 1;
            else if (kind != CharKind.Invisible) break;
        }
        return end;
    }

    private static int NumberEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var separated = text[i] is '.' or ',' or '\u066B' or '\u066C'
                && i + 1 < text.Length && CharKinds.Of(text[i + 1]) == CharKind.Digit;
            if (CharKinds.Of(text[i]) != CharKind.Digit && !separated) break;
            i++;
        }
        return i;
    }

    private static (TokenKind Kind, int End) Supplementary(ReadOnlySpan<char> text, int start)
    {
        if (!Pair(text, start, out var rune)) return (TokenKind.Symbol, start + 1);
        if (!Rune.IsLetter(rune)) return (TokenKind.Symbol, start + 2);
        var end = start + 2;
        while (Pair(text, end, out rune) && Rune.IsLetter(rune)) end += 2;
        return (TokenKind.Word, end);
    }

    private static bool Pair(ReadOnlySpan<char> text, int i, out Rune rune)
    {
        rune = default;
        return i + 1 < text.Length && Rune.TryCreate(text[i], text[i + 1], out rune);
    }
}
