namespace Khitab.Web.State;

/// <summary>The form that a counted noun takes, with CLDR's names.</summary>
public enum PluralForm
{
    /// <summary>None at all («لا مقالات»).</summary>
    Zero,

    /// <summary>One («مقال واحد»).</summary>
    One,

    /// <summary>A pair («مقالان»).</summary>
    Two,

    /// <summary>Three to ten («5 مقالات»).</summary>
    Few,

    /// <summary>Eleven to ninety-nine («14 مقالا»).</summary>
    Many,

    /// <summary>Hundreds and whatever else («100 مقال»).</summary>
    Other,
}

/// <summary>Which form a number asks for, by language. In Arabic the last two digits count: 103 is said as 3 is.</summary>
public static class Plurals
{
    /// <summary>Arabic has six forms.</summary>
    public static PluralForm Arabic(long n) => n switch
    {
        0 => PluralForm.Zero,
        1 => PluralForm.One,
        2 => PluralForm.Two,
        _ => Math.Abs(n % 100) switch
        {
            >= 3 and <= 10 => PluralForm.Few,
            >= 11 => PluralForm.Many,
            _ => PluralForm.Other,
        },
    };

    /// <summary>English has two, and we say "no articles" rather than "0 articles".</summary>
    public static PluralForm English(long n) => n switch
    {
        0 => PluralForm.Zero,
        1 => PluralForm.One,
        _ => PluralForm.Other,
    };

    /// <summary>
    /// French has three: whole millions take «de» before the noun («2 000 000 d’articles»), as CLDR has it. Nought, which French counts as
    /// it does one, is said in words («aucun article»).
    /// </summary>
    public static PluralForm French(long n) => n switch
    {
        0 => PluralForm.Zero,
        1 or -1 => PluralForm.One,
        _ => n % 1_000_000 == 0 ? PluralForm.Many : PluralForm.Other,
    };
}
