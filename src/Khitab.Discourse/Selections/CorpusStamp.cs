using System.Globalization;

namespace Khitab.Discourse;

/// <summary>
/// Which corpus a link was made on, as its key <c>corpus</c> says it: the first digits of the fingerprint and, in links of this version
/// on, how many articles there were («4f3a9c01b2d7.1250»). Links that are out there have the digits alone.
/// </summary>
/// <param name="Fingerprint">Six to 64 lower-case hexadecimal digits.</param>
/// <param name="Articles">How many articles the corpus had; null where the link does not say.</param>
public readonly record struct CorpusStamp(string Fingerprint, int? Articles)
{
    /// <summary>How many digits a link carries: enough that two corpora of one server never share them.</summary>
    public const int Digits = 12;

    /// <summary>The stamp of a corpus as it is now.</summary>
    public static CorpusStamp Of(CorpusSnapshot snapshot) =>
        new(snapshot.Fingerprint[..Math.Min(Digits, snapshot.Fingerprint.Length)], snapshot.Articles.Count);

    /// <summary>Reads a stamp; false for anything else.</summary>
    public static bool TryParse(string? written, out CorpusStamp stamp)
    {
        stamp = default;
        if (written is null) return false;
        var dot = written.IndexOf('.', StringComparison.Ordinal);
        var digits = dot < 0 ? written : written[..dot];
        if (digits.Length is <= 5 or > 64 || !digits.All(char.IsAsciiHexDigitLower)) return false;
        if (dot < 0)
        {
            stamp = new CorpusStamp(digits, null);
            return true;
        }

        var number = written[(dot + 1)..];
        if (number.Length is 0 or > 9 || (number[0] == '0' && number.Length > 1)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var articles)) return false;
        stamp = new CorpusStamp(digits, articles);
        return true;
    }

    /// <summary>Whether a corpus is the one that the link was made on.</summary>
    public bool IsOf(CorpusSnapshot snapshot) => snapshot.Fingerprint.StartsWith(Fingerprint, StringComparison.Ordinal);

    /// <summary>As a link has it.</summary>
    public override string ToString() =>
        Articles is { } n ? Fingerprint + "." + n.ToString(CultureInfo.InvariantCulture) : Fingerprint;
}
