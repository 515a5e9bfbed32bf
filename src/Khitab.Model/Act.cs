namespace Khitab.Model;

/// <summary>What a holder does by a statement.</summary>
public enum Act
{
    /// <summary>Judges the target.</summary>
    Evaluates,

    /// <summary>Asks something of the target.</summary>
    Demands,

    /// <summary>Acts towards the target.</summary>
    Does,
}
