namespace Khitab.Model;

/// <summary>The kinds of holder and target that a statement can have.</summary>
public enum PartyKind
{
    /// <summary>The article's author.</summary>
    Author,

    /// <summary>An actor, by id.</summary>
    Actor,

    /// <summary>A source without a name, by the words that the text uses for it.</summary>
    Source,

    /// <summary>A codebook sentence that one can agree or disagree with, by id.</summary>
    Proposition,
}
