namespace Khitab.Discourse.Validation;

/// <summary>What an alpha allows, by Krippendorff's usual marks («Content Analysis», 2004, page 241).</summary>
public enum Reliability
{
    /// <summary>Nothing varies, or nothing was coded twice: there is no alpha.</summary>
    Unknown,

    /// <summary>Below 0.667: not to be relied on.</summary>
    Unreliable,

    /// <summary>From 0.667 to below 0.80: for tentative conclusions only.</summary>
    Tentative,

    /// <summary>0.80 and above.</summary>
    Reliable,
}
