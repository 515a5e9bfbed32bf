namespace Khitab.Corpus;

/// <summary>Gives each article of a corpus an id of its own: where the same text comes again, a number is appended to its id.</summary>
public sealed class UniqueIds
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next article.</summary>
    /// <param name="id">Its id by its text alone.</param>
    public string Next(string id)
    {
        var copies = _seen[id] = _seen.GetValueOrDefault(id) + 1;
        return copies == 1 ? id : $"{id}-{copies}";
    }
}
