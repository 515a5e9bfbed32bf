namespace Khitab.Model;

/// <summary>How a position is put forward.</summary>
public enum Modality
{
    /// <summary>Stated as so by the voice.</summary>
    Asserted,

    /// <summary>Somebody in the text says so.</summary>
    Reported,

    /// <summary>The author says what an actor feels, fears or intends.</summary>
    Ascribed,

    /// <summary>Said not to be so.</summary>
    Denied,

    /// <summary>A possibility, condition or future.</summary>
    Hypothetical,
}
