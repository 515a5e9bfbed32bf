namespace Khitab.Text;

/// <summary>Finds web and e-mail addresses, so that their dots end no sentence and their parts count as no words.</summary>
internal static class AddressScanner
{
    /// <summary>The longest local part of an e-mail address that RFC 5321 allows; it also bounds the look ahead.</summary>
    private const int LongestName = 64;

    /// <summary>
    /// Endings that tell a bare host name from a full stop with no space after it: the generic ones and the countries of the
    /// Arab world and of the agencies that it quotes (IANA root zone).
    /// </summary>
    private static readonly HashSet<string> TopLevelDomains = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "net", "org", "info", "int", "gov", "edu", "mil", "biz", "news", "press", "media", "africa", "online", "site", "tv", "io",
        "co", "me", "im", "ly", "ma", "dz", "tn", "mr", "eg", "sd", "sa", "ae", "qa", "kw", "bh", "om", "ye", "iq", "sy", "lb", "jo", "ps",
        "ml", "ne", "bf", "sn", "ci", "ng", "fr", "uk", "us", "de", "es", "it", "be", "ch", "ru", "tr", "ir", "il", "eu", "cn",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevel =
        TopLevelDomains.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the address that begins at <paramref name="start"/>, or <paramref name="start"/> if none does.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (SchemeLength(rest) is > 0 and var scheme) return PathEnd(text, start, start + scheme);
        var name = 0;
        while (name < rest.Length && name < LongestName && IsNameCharacter(rest[name])) name++;
        if (name < rest.Length && rest[name] == '@')
        {
            var host = HostLength(rest[(name + 1)..]);
            if (host > 0) return start + name + 1 + host;
        }
        var bare = HostLength(rest);
        var end = start + bare;
        return bare > 0 && end < text.Length && text[end] is '/' or '?' or '#' or ':' ? PathEnd(text, start, end) : end;
    }

    private static int SchemeLength(ReadOnlySpan<char> rest)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "ftp://", "www."])
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && rest.Length > prefix.Length && CharKinds.IsLetterOrDigit(rest[prefix.Length]))
                return prefix.Length;
        }
        return 0;
    }

    /// <summary>Length of labels joined by dots of which the last is a known ending; 0 if there is no such host.</summary>
    private static int HostLength(ReadOnlySpan<char> rest)
    {
        var found = 0;
        var label = 0;
        for (var i = 0; i < rest.Length && i < 253; i++)
        {
            if (char.IsAsciiLetterOrDigit(rest[i]) || (rest[i] == '-' && i > label)) continue;
            if (label > 0 && TopLevel.Contains(rest[label..i])) found = i;
            if (rest[i] != '.' || i == label) return found;
            label = i + 1;
        }
        var end = Math.Min(rest.Length, 253);
        return label > 0 && TopLevel.Contains(rest[label..end]) ? end : found;
    }

    private static int PathEnd(ReadOnlySpan<char> text, int start, int from)
    {
        var i = from;
        while (i < text.Length && IsAddressCharacter(text, i)) i++;
        // What closes the sentence or the bracket around an address is not part of it.
        while (i > from && (text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '('
            || (text[i - 1] is ')' or ']' && !text[start..(i - 1)].Contains(text[i - 1] == ')' ? '(' : '['))))
            i--;
        return i;
    }

    private static bool IsAddressCharacter(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        return c switch
        {
            '"' or '<' or '>' or '«' or '»' or '\u060C' or '\u061B' or '\u061F' or '`' or '{' or '}' or '|' or '^' or '\\' => false,
            < '\u007F' => c > ' ',
            // An Arabic path goes on from a separator; a word typed right after an address does not belong to it.
            _ => CharKinds.Of(c) switch
            {
                CharKind.ArabicLetter or CharKind.Digit or CharKind.Mark or CharKind.Letter =>
                    text[i - 1] is '/' or '-' or '_' or '=' or '(' or >= '\u0080' && CharKinds.Of(text[i - 1]) != CharKind.Invisible,
                _ => false,
            },
        };
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';
}
