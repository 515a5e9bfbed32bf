namespace Khitab.Discourse;

/// <summary>Fits a picture to the shape of its frame.</summary>
internal static class LayoutFrame
{
    /// <summary>
    /// Draws the narrower direction out, so that the frame is used; never so far that neighbours lose sight of one another.
    /// </summary>
    public static void Widen(double[] x, double[] y, double aspect, double least)
    {
        var (width, height) = (x.Max() - x.Min(), y.Max() - y.Min());
        if (width < least || height < least) return;
        var wanted = aspect / (width / height);
        if (wanted >= 1) Stretch(x, Math.Min(wanted, 1.6));
        else Stretch(y, Math.Min(1 / wanted, 1.6));
    }

    /// <summary>Draws places out from 0.</summary>
    public static void Stretch(double[] values, double by)
    {
        for (var i = 0; i < values.Length; i++) values[i] *= by;
    }

    /// <summary>Puts the middle of the places at 0.</summary>
    public static void Centre(double[] values)
    {
        var middle = (values.Min() + values.Max()) / 2;
        for (var i = 0; i < values.Length; i++) values[i] -= middle;
    }
}
