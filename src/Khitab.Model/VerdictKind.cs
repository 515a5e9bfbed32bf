namespace Khitab.Model;

/// <summary>An article's stance towards an actor: a verdict, never an average.</summary>
public enum VerdictKind
{
    /// <summary>The author's judgements are for, by at least three quarters of their weight.</summary>
    Favourable,

    /// <summary>The author's judgements are against, by at least three quarters of their weight.</summary>
    Unfavourable,

    /// <summary>Both, in strength.</summary>
    Mixed,

    /// <summary>Spoken of without judgement.</summary>
    Neutral,

    /// <summary>Too thin or unsure to say.</summary>
    Undecided,
}
