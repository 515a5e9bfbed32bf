namespace Khitab.Cli.Bench.Query;

/// <summary>Where peers come from.</summary>
/// <param name="Names">Those that there are.</param>
/// <param name="MakeAsync">Makes those of some names for a corpus of so many articles.</param>
internal sealed record PeerSource(
    IReadOnlyList<string> Names, Func<int, IReadOnlyList<string>, Task<IReadOnlyList<IQueryPeer>>> MakeAsync);
