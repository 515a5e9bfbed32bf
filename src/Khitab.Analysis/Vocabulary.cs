namespace Khitab.Analysis;

/// <summary>
/// What sort of actor it is. Places that do not act are no actors but keep a type, so that they can be recognised and ignored.
/// </summary>
public enum ActorType
{
    /// <summary>A country as a political actor.</summary>
    State,

    /// <summary>A government, ministry, authority or other office of a state.</summary>
    Government,

    /// <summary>Armed forces of a state or a part of them.</summary>
    Military,

    /// <summary>A group that fights and is not a state's.</summary>
    ArmedGroup,

    /// <summary>A people, tribe, or confession.</summary>
    Community,

    /// <summary>An association, union, company or body between states.</summary>
    Organization,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A person heard for what they know.</summary>
    Expert,

    /// <summary>An outlet, agency or channel.</summary>
    Media,

    /// <summary>A place that does not act.</summary>
    Place,
}

/// <summary>How a mention names its actor.</summary>
public enum MentionKind
{
    /// <summary>The actor's own name.</summary>
    Name,

    /// <summary>Another name: a capital for its state, a surname, an acronym.</summary>
    Alias,

    /// <summary>An adjective of origin («المغربي»); not counted unless asked for.</summary>
    Demonym,
}

/// <summary>In whose words a position is put.</summary>
public enum Voice
{
    /// <summary>The article's author.</summary>
    Author,

    /// <summary>Somebody else's words between quotation marks.</summary>
    Direct,

    /// <summary>Somebody else's words, retold.</summary>
    Reported,
}

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
