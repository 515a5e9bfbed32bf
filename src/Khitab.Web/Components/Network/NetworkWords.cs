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

    /// <summary>
    /// What was chosen of how the network is made, where it is not the usual, a sentence each: who meets a picture of it reads this too.
    /// </summary>
    public static IReadOnlyList<string> Choices(this UiText words, Discourse.Network network, Selection selection)
    {
        var options = NetworkChoices.From(selection);
        List<string> says = [];
        if (options.IsOfConcepts)
        {
            if (options.Concepts != ConceptChoice.Targets) says.Add(Chosen("concepts", options.Concepts));
            if (options.Stances.Normalization is not Normalization.None and var by) says.Add(Chosen("norm", by));
            if (options.Duplicates != Duplicates.Keep) says.Add(Chosen("repeats", options.Duplicates));
            if (options.Kernel != Kernel.Uniform) says.Add(Chosen("kernel", options.Kernel));
        }

        if (selection.PageValue(Links.Backbone) is { } p)
        {
            says.Add(words.Format("network.backbone.says", words.Count("relation", network.ChanceEdgeCount),
                words.Decimal(double.Parse(p, CultureInfo.InvariantCulture), "0.##")));
        }

        if (NetworkChoices.WindowOf(selection.PageValue(Links.Window)) is { } window && selection.Has(SelectionKey.Dates))
        {
            var unit = window.Unit == WindowUnit.Days ? "day" : "statement";
            says.Add(words.Format(
                "network.window.says." + window.Unit.ToString().ToLowerInvariant(), words.Count(unit, window.Size)));
        }

        if (NetworkChoices.ColourOf(selection) == "community")
        {
            says.Add(words.Format("network.groups.says", options.Communities));
        }

        return says;

        string Chosen(string what, Enum value) =>
            words.Format($"network.{what}.says", words[$"network.{what}.{value.ToString().ToLowerInvariant()}"]);
    }

    /// <summary>A weight: a whole number, or one with up to three decimals; below zero with its sign.</summary>
    public static string Weight(this UiText words, double weight)
    {
        if (Math.Abs(weight - Math.Round(weight)) < 1e-9) return weight < 0 ? words.Signed((long)weight) : words.Number((long)weight);
        var size = Math.Abs(weight);
        var text = size < 0.001 ? "<" + words.Decimal(0.001, "0.000") : words.Decimal(size, "0.###");
        return "\u2066" + (weight < 0 ? "\u2212" : "") + text + "\u2069";
    }
}
