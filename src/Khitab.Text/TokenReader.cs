using System.Runtime.CompilerServices;

namespace Khitab.Text;

/// <summary>
/// Reads a text token by token as search sees it: cut, normalised and stemmed. For a word whose spelling the table has seen, nothing is
/// allocated and nothing is computed again.
/// </summary>
/// <remarks>
/// It cuts some tokens ahead and then looks them all up: the table of a large corpus lies in slow memory, and look-ups that follow one
/// another closely wait for it together instead of one after the other.
/// </remarks>
public ref struct TokenReader
{
    private const int Ahead = WordTable.MostAtOnce;

    private readonly ReadOnlySpan<char> _text;
    private readonly WordTable _words;
    private TokenScanner _scanner;
    private Tokens _tokens;
    private Entries _entries;
    private ReadOnlySpan<WordForm> _forms;
    private ReadOnlySpan<char> _characters;
    private int _current;
    private int _count;

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
    }

    /// <summary>The current token.</summary>
    public readonly Token Token => _tokens[_current];

    /// <summary>Its key; quicker than going through the form when only key and stem are needed.</summary>
    public readonly ReadOnlySpan<char> Key => _characters.Slice(_entries[_current].KeyStart, _entries[_current].KeyLength);

    /// <summary>Its light stem, as <see cref="Key"/>.</summary>
    public readonly ReadOnlySpan<char> Stem => _characters.Slice(_entries[_current].StemStart, _entries[_current].StemLength);

    /// <summary>Its form: key, stem and readings.</summary>
    public readonly WordForm Form => _forms[_entries[_current].Form];

    /// <summary>Reads the next token; false at the end.</summary>
    public bool MoveNext()
    {
        if (_current + 1 < _count)
        {
            _current++;
            return true;
        }

        return Fill();
    }

    private bool Fill()
    {
        var count = 0;
        while (count < Ahead && _scanner.MoveNext(out _tokens[count])) count++;
        _words.EntriesAt(_text, ((ReadOnlySpan<Token>)_tokens)[..count], ((Span<WordEntry>)_entries)[..count]);
        _forms = _words.Forms;
        _characters = _words.Characters;
        _count = count;
        _current = 0;
        return count > 0;
    }

    [InlineArray(Ahead)]
    private struct Tokens
    {
        private Token _first;
    }

    [InlineArray(Ahead)]
    private struct Entries
    {
        private WordEntry _first;
    }
}
