namespace Khitab.Model;

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
