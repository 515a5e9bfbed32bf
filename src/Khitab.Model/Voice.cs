namespace Khitab.Model;

/// <summary>In whose words a position is put.</summary>
public enum Voice
{
    /// <summary>The article's author.</summary>
    Author,

    /// <summary>Somebody else's words between quotation marks.</summary>
    Direct,

    /// <summary>Somebody else's words, retold.</summary>
    Reported,

    /// <summary>A person coded the position elsewhere; whose words it was put in, the row does not say.</summary>
    Coded,
}
