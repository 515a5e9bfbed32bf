namespace Khitab.Model;

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
