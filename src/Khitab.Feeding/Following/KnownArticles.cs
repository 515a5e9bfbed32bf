using Khitab.Discourse;

namespace Khitab.Feeding.Following;

/// <summary>
/// Ids of the articles of the segments in use, kept from one change to the next: a set of them made anew costs a large corpus seconds.
/// </summary>
internal sealed class KnownArticles
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private IReadOnlyList<CorpusSegment> _segments = [];

    /// <summary>Ids of all articles of these segments; the set holds until it is asked for others.</summary>
    public IReadOnlySet<string> Of(IReadOnlyList<CorpusSegment> segments)
    {
        if (ReferenceEquals(segments, _segments)) return _ids;
        var (before, after) = (Set(_segments), Set(segments));
        foreach (var segment in before.Where(segment => !after.Contains(segment))) _ids.ExceptWith(segment.Ids);
        foreach (var segment in after.Where(segment => !before.Contains(segment))) _ids.UnionWith(segment.Ids);
        _segments = segments;
        return _ids;
    }

    private static HashSet<CorpusSegment> Set(IReadOnlyList<CorpusSegment> segments) => new(segments, ReferenceEqualityComparer.Instance);
}
