using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>
/// Whose person somebody is that the codebook does not know, by what is next to the name: «الخبير المغربي فلان», «فلان، رئيس …
/// بالقوات المسلحة الملكية». Without this a country would seem unheard while its officers and experts speak.
/// </summary>
internal sealed class CountryOfPerson(ActorLexicon lexicon)
{
    // Titles come shortly before a name; what follows it in apposition may be long.
    private const int Before = 5;
    private const int After = 16;

    /// <summary>Votes for each person's country in one article: what is said right before the name counts double.</summary>
    /// <param name="mentions">The article's mentions in order.</param>
    /// <param name="persons">Ids of the persons asked for.</param>
    public Dictionary<string, Dictionary<string, int>> Votes(IReadOnlyList<FoundMention> mentions, IReadOnlySet<string> persons)
    {
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            var person = mentions[i];
            if (!persons.Contains(person.Actor)) continue;
            if (i > 0 && mentions[i - 1] is var title && ReferenceEquals(title.Passage, person.Passage)
                && person.First - title.Last <= Before
                && !Breaks(person.Passage.Tokens, title.Last + 1, person.First)) Vote(person.Actor, title, 2);

            // The apposition: after the name, with at most one comma, up to the next one.
            if (i + 1 < mentions.Count && mentions[i + 1] is var beside && ReferenceEquals(beside.Passage, person.Passage)
                && beside.First - person.Last <= After
                && InApposition(person.Passage.Tokens, person.Last + 1, beside.First)) Vote(person.Actor, beside, 1);
        }

        return votes;

        void Vote(string person, FoundMention beside, int weight)
        {
            // An army, an office or an adjective says whose somebody is; a country beside a name may be anything.
            if (beside.Kind != MentionKind.Demonym && beside.Type is not (ActorType.Government or ActorType.Military)) return;
            if (lexicon.CountryOf(beside.Actor) is not { } country) return;
            if (!votes.TryGetValue(person, out var counts)) votes[person] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
            counts[country] = counts.GetValueOrDefault(country) + weight;
        }
    }

    private static bool InApposition(TokenizedText tokens, int from, int to)
    {
        var commas = 0;
        for (var t = from; t < to; t++)
        {
            if (tokens[t].Kind != TokenKind.Punctuation) continue;
            if (tokens.Original(t)[0] is not ('،' or ',') || t > from || ++commas > 1) return false;
        }

        // Without a comma the next word must go on with a post («محيب رئيس قسم …»), not with a verb.
        return commas == 1 || to > from && tokens.Key(from).Length > 3 && tokens.Key(from)[0] is not ('ي' or 'ت');
    }

    private static bool Breaks(TokenizedText tokens, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (tokens[t].Kind == TokenKind.Punctuation) return true;
        }

        return false;
    }
}
