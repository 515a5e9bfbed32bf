using Khitab.Analysis.Stance;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds what actors do to one another: a word of relation with the actors in its places. Verbs have a subject and an object behind the
/// prepositions of their family; nouns hold «بين» two sides, or from their owner «مع»، «ل» the other. In somebody's words whose subject is
/// left out, the speaker is it. A country is not set against its own parts.
/// </summary>
internal sealed class RelationFinder(RelationLexicon lexicon, ActorCountries countries)
{
    public void Find(SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named, List<Statement> statements) =>
        new SentenceRelations(lexicon, countries, frame, voices, named, statements).Read();
}
