using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>
/// The bodies and persons that one article names, for the noun or part of a name by which it goes on about one of them: «الوزارة»,
/// «الصحيفة», «السرايا».
/// </summary>
internal sealed class NameBook
{
    private readonly List<(FoundMention Mention, IReadOnlyList<string> Words)> _named = [];
    private readonly List<(FoundMention Mention, IReadOnlyList<string> Words)> _persons = [];
    private readonly WordSet _media;

    public NameBook(IReadOnlyList<FoundMention> mentions, WordSet media)
    {
        _media = media;
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Demonym || mention.Type == ActorType.State) continue;
            var named = mention.Type is ActorType.Person or ActorType.Expert ? _persons : _named;
            named.Add((mention, ArabicNormalizer.Keys(mention.Span.Of(mention.Passage.Tokens.Text))));
        }
    }

    /// <summary>
    /// Whom a definite noun means: whoever spoke last where the noun is in its name, else the last named before with that noun, else for
    /// «الصحيفة» and «القناة» the last outlet named.
    /// </summary>
    public FoundMention? Body(string noun, int before, Party? last)
    {
        var bare = noun.StartsWith("ال", StringComparison.Ordinal) && noun.Length > 4 ? noun[2..] : noun;
        FoundMention? nearest = null;
        FoundMention? outlet = null;
        foreach (var (mention, words) in _named)
        {
            if (mention.Span.Start >= before) break;
            if (words.Contains(bare) || words.Contains(noun))
            {
                if (last is { Kind: PartyKind.Actor } who && who.Name == mention.Actor) return mention;
                nearest = mention;
            }

            if (mention.Type == ActorType.Media) outlet = mention;
        }

        return nearest ?? (_media.Contains(bare) ? outlet : null);
    }

    /// <summary>The group that one definite word names anywhere in the article, in whichever case: «المستوطنين», «المستوطنون».</summary>
    public FoundMention? Group(string noun) => _named.Find(n => n.Words.Count == 1 && IsSame(n.Words[0], noun)).Mention;

    private static bool IsSame(string word, string noun) =>
        word == noun || word.Length == noun.Length && word[^1] == 'ن' && noun[^1] == 'ن' && word[^2] is 'و' or 'ي' && noun[^2] is 'و' or 'ي'
            && word.AsSpan(0, word.Length - 2).SequenceEqual(noun.AsSpan(0, noun.Length - 2));

    /// <summary>The body whose name has all the words of a phrase: «هيئة الصحة» is «هيئة الصحة العامة السويدية».</summary>
    public FoundMention? Body(TokenizedText tokens, int first, int end) => Containing(_named, tokens, first, end);

    /// <summary>The person whose full name, anywhere in the article, has all the words of a shorter one: «ميغيل», «دو روجي».</summary>
    public FoundMention? Person(TokenizedText tokens, int first, int end) => Containing(_persons, tokens, first, end);

    // The last before, else the first after.
    private static FoundMention? Containing(
        List<(FoundMention Mention, IReadOnlyList<string> Words)> named, TokenizedText tokens, int first, int end)
    {
        FoundMention? found = null;
        foreach (var (mention, words) in named)
        {
            if (found is not null && mention.Span.Start > tokens[first].Start) break;
            var all = end - first <= words.Count;
            for (var t = first; all && t < end; t++) all = words.Contains(tokens.Key(t));
            if (all) found = mention;
        }

        return found;
    }
}
