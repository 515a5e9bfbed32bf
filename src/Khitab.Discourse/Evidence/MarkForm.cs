namespace Khitab.Discourse;

/// <summary>How a kind of marks is written: its name, how many parts come after it, and what they make.</summary>
internal sealed class MarkForm
{
    private readonly Func<string, string, int?, Mark?> _make;
    private readonly int _least;
    private readonly int _most;
    private readonly bool _signed;

    private MarkForm(string name, int least, int most, bool signed, Func<string, string, int?, Mark?> make)
    {
        Name = name;
        (_least, _most, _signed, _make) = (least, most, signed, make);
    }

    /// <summary>The name: lower-case ASCII letters, no other kind's.</summary>
    public string Name { get; }

    /// <summary>A kind without parts.</summary>
    public static MarkForm Alone(string name, Func<Mark> make) => new(name, 0, 0, false, (_, _, _) => make());

    /// <summary>A kind of one part; <paramref name="make"/> answers null where the part is none of the kind's.</summary>
    public static MarkForm One(string name, Func<string, Mark?> make) => new(name, 1, 1, false, (first, _, _) => make(first));

    /// <summary>A kind of one part, and a polarity after it where one is asked for.</summary>
    public static MarkForm OneSigned(string name, Func<string, int?, Mark?> make) =>
        new(name, 1, 1, true, (first, _, sign) => make(first, sign));

    /// <summary>A kind of two parts.</summary>
    public static MarkForm Two(string name, Func<string, string, Mark?> make) =>
        new(name, 2, 2, false, (first, second, _) => make(first, second));

    /// <summary>A kind of two parts, and a polarity after them where one is asked for.</summary>
    public static MarkForm TwoSigned(string name, Func<string, string, int?, Mark?> make) => new(name, 2, 2, true, make);

    /// <summary>A kind of one part or two; without the second it is empty.</summary>
    public static MarkForm OneOrTwo(string name, Func<string, string, Mark?> make) =>
        new(name, 1, 2, false, (first, second, _) => make(first, second));

    /// <summary>The mark that these parts after the name make, or null.</summary>
    public Mark? Read(IReadOnlyList<string> parts)
    {
        var count = parts.Count;
        int? sign = null;
        if (_signed && count == _least + 1)
        {
            sign = parts[--count] switch { "-1" => -1, "0" => 0, "1" => 1, _ => null };
            if (sign is null) return null;
        }

        if (count < _least || count > _most || parts.Take(count).Any(part => part.Length == 0)) return null;
        return _make(count > 0 ? parts[0] : "", count > 1 ? parts[1] : "", sign);
    }
}
