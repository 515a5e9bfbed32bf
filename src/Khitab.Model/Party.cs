namespace Khitab.Model;

/// <summary>
/// A holder or target of a statement, written <c>author</c>, <c>actor:ID</c>, <c>source:TEXT</c> or <c>proposition:ID</c>.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The id, or the source's words; empty for the author.</param>
public readonly record struct Party(PartyKind Kind, string Name)
{
    /// <summary>The article's author.</summary>
    public static Party Author { get; } = new(PartyKind.Author, "");

    /// <summary>An actor by id.</summary>
    public static Party Actor(string id) => new(PartyKind.Actor, id);

    /// <summary>An unnamed source by the text's words for it.</summary>
    public static Party Source(string words) => new(PartyKind.Source, words);

    /// <summary>A proposition by id.</summary>
    public static Party Proposition(string id) => new(PartyKind.Proposition, id);

    /// <summary>Reads the written form; false if it is not one.</summary>
    public static bool TryParse(string? written, out Party party)
    {
        party = Author;
        if (written is null) return false;
        if (written == "author") return true;
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || colon == written.Length - 1) return false;
        PartyKind? kind = written[..colon] switch
        {
            "actor" => PartyKind.Actor,
            "source" => PartyKind.Source,
            "proposition" => PartyKind.Proposition,
            _ => null,
        };
        if (kind is null) return false;
        party = new Party(kind.Value, written[(colon + 1)..]);
        return true;
    }

    /// <summary>The written form.</summary>
    public override string ToString() => Kind switch
    {
        PartyKind.Author => "author",
        PartyKind.Actor => "actor:" + Name,
        PartyKind.Source => "source:" + Name,
        _ => "proposition:" + Name,
    };
}
