using Khitab.Analysis;

namespace Khitab.Discourse.Tests;

/// <summary>
/// A corpus in which bodies have become their states before anything was counted: what the level of states must count, written plainly.
/// </summary>
internal static class StatesOf
{
    public static CorpusAnalysis Corpus(CorpusAnalysis corpus)
    {
        var states = corpus.Actors.Where(a => a.ActsForParent).ToDictionary(a => a.Id, a => a.Parent!);
        string Actor(string id) => states.GetValueOrDefault(id, id);
        Party Of(Party party) => party.Kind == PartyKind.Actor ? Party.Actor(Actor(party.Name)) : party;
        return corpus with
        {
            Articles =
            [
                .. corpus.Articles.Select(a => a with
                {
                    Mentions = [.. a.Mentions.Select(m => m with { Actor = Actor(m.Actor) })],
                    Statements = [.. a.Statements.Select(s => s with { Holder = Of(s.Holder), Target = Of(s.Target) })],
                    Quotes = [.. a.Quotes.Select(q => q with { Speaker = Of(q.Speaker) })],
                    Relays = [.. a.Relays.Select(r => r with { Source = Of(r.Source) })],
                    Namings = [.. a.Namings.Select(n => n with { By = Of(n.By) })],
                    Roles = [.. a.Roles.Select(r => r with { Actor = Actor(r.Actor) })],
                }),
            ],
        };
    }
}
