using System.Globalization;

namespace Khitab.Discourse;

/// <summary>A colour in a written graph.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
public readonly record struct GraphColour(byte Red, byte Green, byte Blue)
{
    // Okabe and Ito's, which those who see red and green alike tell apart, and grey.
    private static readonly GraphColour[] Groups =
    [
        new(0, 114, 178), new(213, 94, 0), new(0, 158, 115), new(204, 121, 167), new(230, 159, 0), new(86, 180, 233), new(240, 228, 66),
        new(127, 127, 127),
    ];

    /// <summary>What is for: teal.</summary>
    public static GraphColour For { get; } = new(15, 118, 110);

    /// <summary>What is against: burnt orange.</summary>
    public static GraphColour Against { get; } = new(180, 72, 15);

    /// <summary>What has no sign: grey.</summary>
    public static GraphColour Plain { get; } = new(150, 150, 150);

    /// <summary>The colour of a group; from the eighth on they are grey.</summary>
    public static GraphColour OfGroup(int group) => Groups[Math.Clamp(group, 0, Groups.Length - 1)];

    /// <summary>The colour of an edge by the signs of what it is made of.</summary>
    public static GraphColour OfSign(double sign) => sign > 0 ? For : sign < 0 ? Against : Plain;

    /// <summary>Reads <c>#rrggbb</c>; null for anything else.</summary>
    public static GraphColour? Parse(string written) =>
        written.Length == 7 && written[0] == '#'
        && int.TryParse(written.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new GraphColour((byte)(value >> 16), (byte)(value >> 8), (byte)value) : null;
}
