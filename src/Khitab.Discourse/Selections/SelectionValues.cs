namespace Khitab.Discourse;

/// <summary>Values of a selection's keys, as links write them.</summary>
internal static class SelectionValues
{
    /// <summary>The value as the key writes it, or null where it is none of its kind.</summary>
    public static string? Clean(SelectionKey key, string value)
    {
        var clean = LinkText.Clean(value);
        if (clean.Length is 0 or > Selection.MaxValueLength) return null;
        return key switch
        {
            SelectionKey.Holder => CleanParty(clean, party => party.Kind != PartyKind.Proposition),
            SelectionKey.Target => CleanParty(clean, party => party.Kind is PartyKind.Actor or PartyKind.Proposition),
            SelectionKey.Stance => clean switch { "-1" or "0" or "1" => clean, "+1" or " 1" => "1", _ => null },
            SelectionKey.Voice => Names<Voice>().Contains(clean) ? clean : null,
            SelectionKey.Modality => Names<Modality>().Contains(clean) ? clean : null,
            SelectionKey.Class => ClassValues.Names.Contains(clean) ? clean : null,
            SelectionKey.Dates or SelectionKey.Search => null,
            _ => clean,
        };
    }

    /// <summary>The names of an enumeration as links write them: in lower case.</summary>
    public static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());

    private static string? CleanParty(string written, Func<Party, bool> fits)
    {
        // A bare id is the short way to write an actor.
        if (!Party.TryParse(written, out var party)) party = Party.Actor(written);
        var clean = party.ToString();
        return !fits(party) || clean.Length > Selection.MaxValueLength ? null : clean;
    }
}
