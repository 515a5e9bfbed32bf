using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>Puts the mentions of an article that was analysed before back among its tokens.</summary>
internal static class MentionPlaces
{
    /// <summary>The mentions in order; of the clitics before one it is only known that there are some.</summary>
    /// <param name="reading">The article's tokens.</param>
    /// <param name="analyzed">The article.</param>
    /// <param name="typeOf">What sort of actor an id of the codebook is.</param>
    public static List<FoundMention> Of(TokenizedArticle reading, AnalyzedArticle analyzed, Func<string, ActorType> typeOf)
    {
        var types = new Dictionary<string, ActorType>(StringComparer.Ordinal);
        foreach (var actor in analyzed.Discovered) types[actor.Id] = actor.Type;
        var found = new List<FoundMention>(analyzed.Mentions.Count);
        var next = 0;
        foreach (var passage in reading.Passages)
        {
            var tokens = passage.Tokens;
            for (; next < analyzed.Mentions.Count && analyzed.Mentions[next].Span.Start < tokens.Range.End; next++)
            {
                var mention = analyzed.Mentions[next];
                var first = tokens.IndexAt(mention.Span.Start);
                if (!types.TryGetValue(mention.Actor, out var type)) types[mention.Actor] = type = typeOf(mention.Actor);
                found.Add(new FoundMention(
                    mention.Actor, mention.Kind, type, passage, first, tokens.IndexAt(mention.Span.End - 1),
                    mention.Span.Start > tokens[first].Start ? Proclitics.And : Proclitics.None, mention.Span));
            }
        }

        return found;
    }
}
