using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>Who bears a last name.</summary>
/// <param name="Actor">Id of the person; empty where it cannot be told which of several is meant.</param>
/// <param name="Type">Person or expert.</param>
/// <param name="From">Where the full name begins.</param>
/// <param name="WithParticle">The name is a father's, so that it stands for the son only with its particle («بن نايف»).</param>
internal readonly record struct Bearer(string Actor, ActorType Type, int From, bool WithParticle);

/// <summary>The full names of one article by last name: whom a last name alone means at a place.</summary>
internal sealed class LastNames(TokenizedArticle reading)
{
    // Looked into for every reading of every word.
    private readonly WordMap<List<Bearer>> _bearers = new();

    /// <summary>Whether no full name was found.</summary>
    public bool IsEmpty => _bearers.Count == 0;

    /// <summary>Adds a full name.</summary>
    /// <param name="key">Key of its last name.</param>
    /// <param name="actor">Whose it is.</param>
    /// <param name="type">Person or expert.</param>
    /// <param name="from">Where it begins in the text.</param>
    /// <param name="withParticle">Whether the last name needs its particle.</param>
    public void Add(string key, string actor, ActorType type, int from, bool withParticle)
    {
        if (!_bearers.TryGetValue(key, out var bearers)) _bearers.TryAdd(key, bearers = []);
        bearers.Add(new Bearer(actor, type, from, withParticle));
    }

    /// <summary>
    /// Who bore a last name before a place: of several, who was named in full nearest before; nobody, an empty id, where the nearest two
    /// are in one sentence; null where nobody did.
    /// </summary>
    public Bearer? Before(string key, int at) => Before(key, WordHash.Of(key), at);

    /// <inheritdoc cref="Before(string, int)"/>
    public Bearer? Before(in CliticReading reading, int at) => Before(reading.Core, reading.CoreHash, at);

    private Bearer? Before(string key, uint hash, int at)
    {
        if (!_bearers.TryGetValue(key, hash, out var bearers)) return null;
        Bearer? nearest = null;
        foreach (var bearer in bearers)
        {
            if (bearer.From <= at && (nearest is not { } known || bearer.From > known.From)) nearest = bearer;
        }

        if (nearest is not { } one) return null;
        foreach (var other in bearers)
        {
            if (other.Actor != one.Actor && other.From <= at && SentenceAt(other.From) == SentenceAt(one.From))
            {
                return one with { Actor = "" };
            }
        }

        return one;
    }

    /// <summary>The one person of the article who bears a last name, wherever; null where nobody does or several do.</summary>
    public Bearer? Only(string key) =>
        _bearers.TryGetValue(key, out var bearers) && bearers.TrueForAll(b => b.Actor == bearers[0].Actor) ? bearers[0] : null;

    private int SentenceAt(int position)
    {
        foreach (var passage in reading.Passages)
        {
            foreach (var sentence in passage.Sentences)
            {
                if (position < sentence.Span.End) return sentence.Index;
            }
        }

        return -1;
    }
}
