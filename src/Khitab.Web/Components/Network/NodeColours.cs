using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Network;

/// <summary>What the colours of a network's nodes say: the type, the community, or how articles' authors stand towards the actor.</summary>
public sealed class NodeColours
{
    private const string Favourable = "stance-favourable";
    private const string Unfavourable = "stance-unfavourable";
    private const string Mixed = "actor-person";
    private const string Unjudged = "stance-neutral";

    // As many groups as have a hue of their own; the smaller ones share one.
    private static readonly string[] GroupTokens =
        ["actor-state", "actor-armed-group", "actor-community", "actor-organization", "actor-person", "actor-military", "actor-media"];

    private readonly Discourse.Network _network;
    private readonly string _by;
    private readonly Dictionary<string, ActorStance> _stances;

    private NodeColours(Discourse.Network network, string by, Dictionary<string, ActorStance> stances) =>
        (_network, _by, _stances) = (network, by, stances);

    /// <summary>The colours of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="by">What they say: <c>type</c>, <c>community</c> or <c>stance</c>.</param>
    /// <param name="result">What authors' stances are counted on.</param>
    public static NodeColours Of(Discourse.Network network, string by, SelectionResult result) => new(
        network, by, by == "stance" ? result.AuthorStance().ToDictionary(stance => stance.Actor, StringComparer.Ordinal) : []);

    /// <summary>The token of a type's colour.</summary>
    public static string TypeToken(Discourse.NetworkNode node) => ActorLook.Of(TypeOf(node)).Colour;

    /// <summary>The type as it is drawn: concepts have a form of their own.</summary>
    public static string TypeOf(Discourse.NetworkNode node) => node.Concept is null ? node.Type.Key() : ActorLook.Concept;

    /// <summary>The token of a node's colour, or null for its type's.</summary>
    public string? TokenOf(Discourse.NetworkNode node) => _by switch
    {
        "community" => GroupToken(node.Community),
        "stance" => StanceToken(node.Concept is { Kind: PartyKind.Actor } actor ? actor.Name : node.Actor),
        _ => null,
    };

    /// <summary>What the colours say, in the order of a legend; null where they say the types.</summary>
    public IReadOnlyList<NetworkGroup>? Legend(CorpusSnapshot snapshot, UiText words) => _by switch
    {
        "community" => Communities(snapshot, words),
        "stance" => [.. ((string Token, string Name)[])
            [(Favourable, "favourable"), (Unfavourable, "unfavourable"), (Mixed, "mixed"), (Unjudged, "unjudged")]
            is var all ? all.Where(c => _network.Nodes.Any(n => TokenOf(n) == c.Token))
                .Select(c => new NetworkGroup(c.Token, words["network.stance." + c.Name])) : []],
        _ => null,
    };

    // Whom nothing ties is in no group.
    private static string GroupToken(int community) =>
        community >= 0 && community < GroupTokens.Length ? GroupTokens[community] : "actor-place";

    // For and against are never netted: who has much of both is mixed.
    private string StanceToken(string actor) => _stances.GetValueOrDefault(actor) is not { } stance || stance.For + stance.Against == 0
        ? Unjudged
        : stance.For >= 2 * stance.Against ? Favourable : stance.Against >= 2 * stance.For ? Unfavourable : Mixed;

    private List<NetworkGroup> Communities(CorpusSnapshot snapshot, UiText words)
    {
        var communities = _network.Nodes.Select(n => n.Community).Distinct().Order().ToList();
        var groups = communities.Take(GroupTokens.Length)
            .Select(c => new NetworkGroup(GroupToken(c), NetworkDrawing.GroupName(_network, c, snapshot, words))).ToList();
        if (communities.Count > GroupTokens.Length)
        {
            groups.Add(new NetworkGroup(GroupToken(GroupTokens.Length), words["network.groups.other"]));
        }

        return groups;
    }
}
