using System.Globalization;
using Khitab.Discourse;
using Khitab.Web.State;

namespace Khitab.Web.Components.Network;

/// <summary>What parts of a network are called.</summary>
public static class NetworkWords
{
    /// <summary>A node's name: an actor's, or a concept's.</summary>
    public static string Node(this UiText words, CorpusSnapshot snapshot, string id) =>
        id.StartsWith(Discourse.NetworkNode.ConceptPrefix, StringComparison.Ordinal)
        && Khitab.Model.Party.TryParse(id[Discourse.NetworkNode.ConceptPrefix.Length..], out var party)
            ? words.Party(snapshot, party) : words.Actor(snapshot, id);

    /// <summary>How many nodes there are: actors, and concepts where there are any.</summary>
    public static string Nodes(this UiText words, IEnumerable<Discourse.NetworkNode> nodes)
    {
        var (actors, concepts) = (nodes.Count(node => node.Concept is null), nodes.Count(node => node.Concept is not null));
        var said = words.Count("actor", actors);
        return concepts == 0 ? said : words.Format("network.and", said, words.Count("concept", concepts));
    }

    /// <summary>A weight: a whole number, or one with up to three decimals; below zero with its sign.</summary>
    public static string Weight(this UiText words, double weight)
    {
        if (Math.Abs(weight - Math.Round(weight)) < 1e-9) return weight < 0 ? words.Signed((long)weight) : words.Number((long)weight);
        var size = Math.Abs(weight);
        var text = size < 0.001 ? "<0.001" : size.ToString("0.###", CultureInfo.InvariantCulture);
        return "\u2066" + (weight < 0 ? "\u2212" : "") + text + "\u2069";
    }
}
