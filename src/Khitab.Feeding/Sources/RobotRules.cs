using System.Globalization;
using System.Text;

namespace Khitab.Feeding.Sources;

/// <summary>
/// What a site's robots.txt allows one crawler (RFC 9309): the rules of all groups that name it, or else of those for everybody. Of the
/// rules that fit an address the longest decides, and of two as long the one that allows.
/// </summary>
internal sealed class RobotRules
{
    /// <summary>More than this of a file need not be read (RFC 9309, 2.5).</summary>
    public const int MostBytes = 512 << 10;

    // A site that asks for more would never be read to its end; it gets at least this.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<(string Path, bool Allow)> _rules;

    private RobotRules(IReadOnlyList<(string, bool)> rules, TimeSpan delay) => (_rules, Delay) = (rules, delay);

    /// <summary>Everything is allowed: there is no robots.txt.</summary>
    public static RobotRules Everything { get; } = new([], TimeSpan.Zero);

    /// <summary>Nothing is allowed: the site does not say what is.</summary>
    public static RobotRules Nothing { get; } = new([("/", false)], TimeSpan.Zero);

    /// <summary>How long to wait between two questions, half a minute at most; zero where the site does not say.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Reads a file; what is no rule is passed over.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The crawler's product token.</param>
    public static RobotRules Parse(string text, string agent)
    {
        var (own, all) = (new Group(), new Group());
        var open = new List<Group>();
        var isHead = false;
        foreach (var raw in text.TrimStart('\uFEFF').Split(['\n', '\r']))
        {
            var line = raw.Split('#', 2)[0].Split(':', 2);
            if (line.Length < 2) continue;
            var (key, value) = (line[0].Trim().ToLowerInvariant(), line[1].Trim());
            if (key == "user-agent")
            {
                if (!isHead) open.Clear();
                isHead = true;
                if (value == "*") open.Add(all);
                else if (string.Equals(Token(value), agent, StringComparison.OrdinalIgnoreCase)) open.Add(own);
                if (open.Contains(own)) own.IsNamed = true;
                continue;
            }

            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            isHead = false;
            foreach (var group in open) group.Take(key, value);
        }

        var chosen = own.IsNamed ? own : all;
        return new RobotRules(chosen.Rules, chosen.Delay < LongestDelay ? chosen.Delay : LongestDelay);
    }

    /// <summary>Whether an address may be fetched.</summary>
    public bool Allows(Uri address)
    {
        var path = Normalized(address.PathAndQuery);
        if (path == "/robots.txt") return true;
        var (length, allow) = (-1, true);
        foreach (var rule in _rules)
        {
            if (rule.Path.Length < length || (rule.Path.Length == length && allow) || !Fits(rule.Path, path)) continue;
            (length, allow) = (rule.Path.Length, rule.Allow);
        }

        return allow;
    }

    /// <summary>Whether a path begins as a rule says: <c>*</c> is anything, <c>$</c> at the end the path's end.</summary>
    internal static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var parts = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // The last part of a rule that says the end stands there; all others as early as they can.
            if (isWhole && i == parts.Length - 1)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !isWhole || at == path.Length;
    }

    // Addresses that mean the same are written alike: letters and digits as themselves, all else that is escaped in capitals.
    private static string Normalized(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(path))
        {
            if (octet < 0x80) text.Append((char)octet);
            else text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] != '%' || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2])) continue;
            var octet = (char)byte.Parse($"{text[i + 1]}{text[i + 2]}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var isPlain = char.IsAsciiLetterOrDigit(octet) || octet is '-' or '.' or '_' or '~';
            if (isPlain) text.Remove(i, 3).Insert(i, octet);
            else (text[i + 1], text[i + 2]) = (char.ToUpperInvariant(text[i + 1]), char.ToUpperInvariant(text[i + 2]));
        }

        return text.ToString();
    }

    private static string Token(string agent) => new([.. agent.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_')]);

    private sealed class Group
    {
        public List<(string, bool)> Rules { get; } = [];

        public TimeSpan Delay { get; private set; }

        public bool IsNamed { get; set; }

        public void Take(string key, string value)
        {
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                    Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds));
            }
            else if (value.Length > 0 && value[0] is '/' or '*')
            {
                Rules.Add((Normalized(value), key == "allow"));
            }
        }
    }
}
