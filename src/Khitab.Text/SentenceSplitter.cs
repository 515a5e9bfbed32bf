namespace Khitab.Text;

/// <summary>
/// Cuts a text into sentences. A sentence ends at . ! ? ؟ or a line break. A full stop does not end one inside a number or an address,
/// after an initial or a title («أ. د.»), nor where a comma follows it; two or three dots are a pause, unless the line ends with them. ؛
/// joins clauses and ends nothing.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>Abbreviations of more than one letter after which a full stop ends nothing, as keys.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "ود", "وا", "وم", "دد", "ايه",
            "mr", "mrs", "ms", "dr", "st", "mme", "mlle", "pr", "prof", "gen", "col", "lt", "sgt", "sen", "rep", "gov", "no", "vol", "fig",
            "pp", "cf", "vs", "jr", "sr", "art", "al",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a whole text.</summary>
    public static IReadOnlyList<TextSpan> Split(string text) => Split(text, new TextSpan(0, text.Length));

    /// <summary>
    /// The sentences of a part of a text: trimmed of white space, in order, without overlaps, and together covering all that is not
    /// white space.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start, nameof(range));
        ArgumentOutOfRangeException.ThrowIfNegative(range.Length, nameof(range));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, text.Length, nameof(range));
        var sentences = new List<TextSpan>();
        var scan = new Scan(text.AsSpan(0, range.End), range.Start);
        while (scan.Next(out var sentence, out var continuesLine))
        {
            if (continuesLine && sentences.Count > 0 && !HasLetterOrDigit(text.AsSpan(sentence.Start, sentence.Length)))
                sentences[^1] = TextSpan.FromBounds(sentences[^1].Start, sentence.End);
            else
                sentences.Add(sentence);
        }
        return sentences;
    }

    /// <summary>
    /// The same, but a sentence that is longer than any is cut at white space: what compares the words of a sentence with one another would
    /// take the square of a text without full stops.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The part of it.</param>
    /// <param name="longest">The longest sentence, in UTF-16 code units; 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text, or nothing could be so short.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan range, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        var sentences = Split(text, range);
        return sentences.All(s => s.Length <= longest) ? sentences : [.. sentences.SelectMany(s => Pieces(text, s, longest))];
    }

    private static IEnumerable<TextSpan> Pieces(string text, TextSpan sentence, int longest)
    {
        var start = sentence.Start;
        while (sentence.End - start > longest)
        {
            var end = start + longest;
            while (end > start && !char.IsWhiteSpace(text[end])) end--;

            // Without white space within that length a word is cut, but no character.
            if (end == start) end = start + longest - (char.IsLowSurrogate(text[start + longest]) ? 1 : 0);
            var next = end;
            while (char.IsWhiteSpace(text[next])) next++;
            while (char.IsWhiteSpace(text[end - 1])) end--;
            yield return TextSpan.FromBounds(start, end);
            start = next;
        }

        yield return TextSpan.FromBounds(start, sentence.End);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (CharKinds.IsLetterOrDigit(c)) return true;
        }
        return false;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f';

    private static bool IsStrongStop(char c) =>
        c is '!' or '?' or '\u061F' or '\u203D' or '\u2047' or '\u2048' or '\u2049' or '\u06D4' or '。' or '！' or '？';

    private static bool IsStop(char c) => c is '.' or '…' || IsStrongStop(c);

    private static bool IsCloser(char c) => c is '»' or '”' or '’' or ')' or ']' or '}' or '›' or '\uFD3E';

    private static bool IsStraightQuote(char c) => c is '"' or '\'';

    /// <summary>One walk over a text.</summary>
    private ref struct Scan(ReadOnlySpan<char> text, int position)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _position = position;
        private int _start;
        private int _opened;
        private int _addressEnd;
        private bool _quoteOpen;
        private bool _afterSentenceOnLine;

        public bool Next(out TextSpan sentence, out bool continuesLine)
        {
            SkipToSentence();
            sentence = default;
            continuesLine = _afterSentenceOnLine;
            if (_position >= _text.Length) return false;
            _start = _position;
            _opened = -1;
            _quoteOpen = false;
            var end = _start;
            while (_position < _text.Length)
            {
                var c = _text[_position];
                if (IsLineBreak(c))
                {
                    _afterSentenceOnLine = false;
                    sentence = TextSpan.FromBounds(_start, end);
                    return true;
                }
                if (char.IsWhiteSpace(c))
                {
                    _position++;
                    continue;
                }
                if (IsStop(c) && EndsAt(out var stop))
                {
                    _position = stop;
                    _afterSentenceOnLine = true;
                    sentence = TextSpan.FromBounds(_start, stop);
                    return true;
                }
                Advance(c);
                end = _position;
            }
            sentence = TextSpan.FromBounds(_start, end);
            return true;
        }

        private void SkipToSentence()
        {
            while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            {
                if (IsLineBreak(_text[_position])) _afterSentenceOnLine = false;
                _position++;
            }
        }

        private void Advance(char c)
        {
            if (IsStop(c))
            {
                while (_position < _text.Length && IsStop(_text[_position])) _position++;
                return;
            }
            if (c == '(') _opened = _position;
            if (c == '"') _quoteOpen = !_quoteOpen;
            var startsWord = _position == 0 || !CharKinds.IsLetterOrDigit(_text[_position - 1]);
            var address = startsWord && char.IsAsciiLetter(c) ? AddressScanner.End(_text, _position) : _position;
            if (address > _position) _position = _addressEnd = address;
            else _position++;
        }

        /// <summary>Whether the stop at the position ends the sentence, and where with all that closes it.</summary>
        private readonly bool EndsAt(out int end)
        {
            var first = _position;
            var run = first;
            var strong = false;
            while (run < _text.Length && IsStop(_text[run])) strong |= IsStrongStop(_text[run++]);
            end = AfterClosers(run, out var closesAside);
            var next = end;
            while (next < _text.Length && char.IsWhiteSpace(_text[next]) && !IsLineBreak(_text[next])) next++;
            if (next >= _text.Length || IsLineBreak(_text[next])) return true;
            if (_text[next] is '،' or ',' or '؛' or ';' or ':' || closesAside) return false;
            if (strong) return true;
            // Two or three dots are a pause; a fourth is the full stop after it.
            var pause = _text[first..run] is ".." or "..." or "…";
            if (pause) return next > end && char.IsAsciiLetterUpper(_text[next]);
            return run - first > 1 || FullStopEnds(first, run, end, next);
        }

        /// <summary>
        /// Takes in the quotes and brackets that close after a stop, and a footnote's number: «تواجهها.(١)». A bracket opened inside the
        /// sentence is an aside, after which the sentence goes on.
        /// </summary>
        private readonly int AfterClosers(int from, out bool closesAside)
        {
            closesAside = false;
            var quoteOpen = _quoteOpen;
            var end = from;
            var i = from;
            while (i < _text.Length)
            {
                var c = _text[i];
                if (IsCloser(c))
                {
                    closesAside |= c == ')' && _opened > _start;
                }
                else if (IsStraightQuote(c) && (c == '\'' ? i == end && EndsWord(i) : quoteOpen || (i == end && EndsWord(i))))
                {
                    quoteOpen = false;
                }
                else if (c == ' ' && i == from && i + 1 < _text.Length && (IsCloser(_text[i + 1]) || (_text[i + 1] == '"' && quoteOpen)))
                {
                    i++;
                    continue;
                }
                else if (Footnote(i) is > 0 and var footnote)
                {
                    i = end = footnote;
                    continue;
                }
                else
                {
                    break;
                }
                end = ++i;
            }
            return end;
        }

        private readonly bool EndsWord(int i) => i + 1 >= _text.Length || !CharKinds.IsLetterOrDigit(_text[i + 1]);

        /// <summary>The end of a bracketed number at <paramref name="i"/>, or 0.</summary>
        private readonly int Footnote(int i)
        {
            if (_text[i] is not ('(' or '[')) return 0;
            var close = i + 1;
            while (close < _text.Length && close < i + 5 && CharKinds.Of(_text[close]) == CharKind.Digit) close++;
            return close > i + 1 && close < _text.Length && _text[close] is ')' or ']' ? close + 1 : 0;
        }

        private readonly bool FullStopEnds(int stop, int run, int end, int next)
        {
            var wordStart = stop;
            while (wordStart > _start && IsOfWord(_text[wordStart - 1])) wordStart--;
            var word = _text[wordStart..stop];
            var digitBefore = stop > _start && CharKinds.Of(_text[stop - 1]) == CharKind.Digit;
            var nextKind = CharKinds.Of(_text[next]);
            var glued = next == run;
            if (glued && nextKind == CharKind.Digit) return !digitBefore && LetterCount(word) > 2;
            if (digitBefore && IsListNumber(stop)) return false;
            if (glued && nextKind == CharKind.Letter && !digitBefore) return false;
            if (glued && nextKind == CharKind.ArabicLetter && LetterCount(_text[next..WordEnd(next)]) <= 1) return false;
            if (glued && nextKind is not (CharKind.ArabicLetter or CharKind.Letter) && end == run) return nextKind == CharKind.Punctuation;
            if (word.IsEmpty || end > run || stop == _addressEnd) return stop > _start;
            if (nextKind == CharKind.Letter && char.IsLower(_text[next])) return false;
            if (LetterCount(word) <= 1) return FollowsNumber(wordStart);
            Span<char> key = stackalloc char[8];
            return FoldTable.LongestKey(word) > key.Length || !Abbreviations.Contains(key[..FoldTable.Append(word, key)]);
        }

        private readonly int WordEnd(int i)
        {
            while (i < _text.Length && IsOfWord(_text[i])) i++;
            return i;
        }

        private static bool IsOfWord(char c) => CharKinds.Of(c) is CharKind.ArabicLetter or CharKind.Letter or CharKind.Mark;

        private static int LetterCount(ReadOnlySpan<char> word)
        {
            var letters = 0;
            foreach (var c in word)
            {
                if (CharKinds.IsLetter(c)) letters++;
            }
            return letters;
        }

        /// <summary>«1. » at the start numbers a sentence and is none itself.</summary>
        private readonly bool IsListNumber(int stop)
        {
            if (stop - _start > 3) return false;
            for (var i = _start; i < stop; i++)
            {
                if (CharKinds.Of(_text[i]) != CharKind.Digit) return false;
            }
            return true;
        }

        /// <summary>A letter after a number is an era or a unit («1446 هـ.») and no initial.</summary>
        private readonly bool FollowsNumber(int wordStart)
        {
            var i = wordStart - 1;
            if (i > _start && _text[i] == ' ') i--;
            return i >= _start && CharKinds.Of(_text[i]) == CharKind.Digit;
        }
    }
}
