namespace Khitab.Web.Components.Network;

/// <summary>A node that wants a name beside it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The name.</param>
/// <param name="X">Its middle, to the right.</param>
/// <param name="Y">Its middle, downwards.</param>
/// <param name="Radius">Its radius.</param>
public sealed record LabelWish(string Id, string Text, double X, double Y, double Radius);

/// <summary>Where a name is.</summary>
/// <param name="Left">Its left end.</param>
/// <param name="Top">Its upper end.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public readonly record struct LabelBox(double Left, double Top, double Width, double Height)
{
    /// <summary>Whether it covers a point of the other.</summary>
    public bool Touches(LabelBox other) =>
        Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;

    /// <summary>Whether it covers a point of a disc.</summary>
    public bool Touches(double x, double y, double radius)
    {
        var (dx, dy) = (x - Math.Clamp(x, Left, Left + Width), y - Math.Clamp(y, Top, Top + Height));
        return (dx * dx) + (dy * dy) < radius * radius;
    }
}

/// <summary>
/// Places names beside nodes so that none covers another, a node, or the frame; one that finds no place is left out. The drawn network does
/// the same in network-labels.js, with measured widths.
/// </summary>
public static class LabelPlaces
{
    private const double Gap = 3;

    /// <summary>The places found.</summary>
    /// <param name="wishes">All nodes, those whose names matter most first.</param>
    /// <param name="width">Width of the frame, from 0.</param>
    /// <param name="height">Height of the frame, from 0.</param>
    /// <param name="size">Size of the letters.</param>
    /// <param name="most">How many names at most.</param>
    public static IReadOnlyDictionary<string, LabelBox> Find(
        IReadOnlyList<LabelWish> wishes, double width, double height, double size, int most)
    {
        var places = new Dictionary<string, LabelBox>(StringComparer.Ordinal);
        foreach (var wish in wishes)
        {
            if (places.Count >= most) break;
            foreach (var box in Sides(wish, WidthOf(wish.Text, size), size * 1.4))
            {
                if (box.Left < 0 || box.Top < 0 || box.Left + box.Width > width || box.Top + box.Height > height) continue;
                if (places.Values.Any(box.Touches) || wishes.Any(other => other != wish && box.Touches(other.X, other.Y, other.Radius + 1)))
                {
                    continue;
                }
                places[wish.Id] = box;
                break;
            }
        }

        return places;
    }

    /// <summary>About how wide a text is drawn: letters by their average, marks over them not at all.</summary>
    public static double WidthOf(string text, double size) =>
        text.Count(
            c => char.GetUnicodeCategory(c) is not (
                System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format)) * size * 0.54;

    private static IEnumerable<LabelBox> Sides(LabelWish wish, double width, double height)
    {
        var (x, y, away) = (wish.X, wish.Y, wish.Radius + Gap);
        yield return new LabelBox(x - (width / 2), y + away, width, height);
        yield return new LabelBox(x - (width / 2), y - away - height, width, height);
        yield return new LabelBox(x + away, y - (height / 2), width, height);
        yield return new LabelBox(x - away - width, y - (height / 2), width, height);
    }
}
