using Khitab.Web.State;

namespace Khitab.Web.Components.Pictures;

/// <summary>
/// All that a saved picture says beside its drawing, in words: whoever meets it outside the page knows what it counts and of what.
/// </summary>
/// <param name="Title">What it is called.</param>
/// <param name="Counted">What is counted.</param>
/// <param name="Direction"><c>rtl</c> or <c>ltr</c>.</param>
/// <param name="Legend">What colours, signs and lines say.</param>
/// <param name="Lines">What was selected, from which outlets, and when the picture was made.</param>
/// <param name="Link">The address that brings the view back.</param>
public sealed record PictureCaption(
    string Title, string? Counted, string Direction, IReadOnlyList<PictureKey> Legend, IReadOnlyList<string> Lines, string Link)
{
    /// <summary>The caption of a drawing; without a source it says what is drawn and no more.</summary>
    public static PictureCaption Of(string title, string? counted, IReadOnlyList<PictureKey> legend, PictureOrigin? origin, UiText words) =>
        new(title, counted, words.Language.Direction, legend, origin?.Lines ?? [], origin?.Link ?? "");
}

/// <summary>One entry of a picture's legend. Colours are names of tokens.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Other">A second colour, where both are meant.</param>
/// <param name="Sign">The sign that says the same without a hue.</param>
/// <param name="Ink">The colour of the sign.</param>
public sealed record PictureKey(string Label, string? Colour = null, string? Other = null, string? Sign = null, string? Ink = null)
{
    /// <summary>A node's shape as an SVG path, where the entry is one.</summary>
    public string? Outline { get; init; }

    /// <summary>Whether it is a line and not a field.</summary>
    public bool Line { get; init; }

    /// <summary>Whether it is words alone.</summary>
    public bool Bare { get; init; }

    /// <summary>Whether the field is hatched.</summary>
    public bool Hatched { get; init; }

    /// <summary>Whether the field is only framed.</summary>
    public bool Hollow { get; init; }
}

/// <summary>Where a picture's numbers come from.</summary>
/// <param name="Lines">In words.</param>
/// <param name="Link">The address of the view.</param>
public sealed record PictureOrigin(IReadOnlyList<string> Lines, string Link);
