using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Reading;
using Khitab.Analysis.Words;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>A speaker found beside a verb of saying.</summary>
/// <param name="Party">Who.</param>
/// <param name="IsState">A state as such, not a person or body.</param>
/// <param name="IsMedia">An outlet or agency.</param>
internal readonly record struct FoundSpeaker(Party Party, bool IsState, bool IsMedia)
{
    public static FoundSpeaker Of(FoundMention mention) =>
        new(Party.Actor(mention.Actor), mention.Type == ActorType.State, mention.Type == ActorType.Media);

    public static implicit operator FoundSpeaker?(Party? party) => party is { } p ? new FoundSpeaker(p, false, false) : null;
}

/// <summary>Finds the speaker around a verb of saying: a name after titles, a source without a name, or a role that stands for the last named.</summary>
internal sealed class SpeakerFinder
{
    private readonly HashSet<string> _titleWords = new(StringComparer.Ordinal);
    private readonly PhraseTrie<bool> _sources = new();
    private readonly PhraseTrie<bool> _roles = new();
    private readonly HashSet<string> _verbs;

    public SpeakerFinder(Codebook codebook, HashSet<string> verbs)
    {
        _verbs = verbs;
        foreach (var (list, words) in codebook.Lexicon("titles").Lists)
        {
            if (list is "titles.kind" or "titles.of" or "titles.alone" or "titles.office") continue;
            foreach (var word in words)
                foreach (var key in ArabicNormalizer.Keys(word)) _titleWords.UnionWith([key, "ال" + key, key + "ه", "ال" + key + "ه"]);
        }

        var reporting = codebook.Lexicon("reporting");
        foreach (var role in reporting["roles"])
        {
            _roles.Add(role, true);
            foreach (var key in ArabicNormalizer.Keys(role)) _titleWords.Add(key);
        }

        foreach (var source in reporting["sources"]) _sources.Add(source, true);
    }

    /// <summary>The speaker between a verb and what is said.</summary>
    public FoundSpeaker? After(Passage passage, MentionMap map, int verb, int end)
    {
        var tokens = passage.Tokens;
        FoundMention? body = null;
        for (var t = verb + 1; t < end; t++)
        {
            if (map[t] is { } mention)
            {
                // A person named after offices and bodies («وزير الخارجية المغربي ناصر …») is the speaker; a body is so only where it comes first.
                if (mention.Kind != MentionKind.Demonym && t == mention.First)
                {
                    if (mention.Type is ActorType.Person or ActorType.Expert) return FoundSpeaker.Of(mention);
                    if (body is null && OnlyTitles(tokens, map, verb + 1, t)) body = mention;
                }

                t = mention.Last;
                continue;
            }

            if (t == verb + 1 && _sources.TryMatch(tokens, t, Proclitics.None, out var source))
                return UnnamedOrBody(passage, map, t, source.Last, end);
            if (tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is not ('،' or ',' or '(' or ')' or '"' or '«' or '»' or '“' or '”')) break;
        }

        return body is null ? null : FoundSpeaker.Of(body);
    }

    /// <summary>The speaker before a verb: «الممثل محمد … أورد أن».</summary>
    public FoundSpeaker? Before(Passage passage, MentionMap map, Sentence sentence, int verb)
    {
        var tokens = passage.Tokens;
        for (var t = verb - 1; t >= sentence.First && t >= verb - 25; t--)
        {
            if (map[t] is { } mention)
            {
                if (mention.Type is ActorType.Person or ActorType.Expert) return FoundSpeaker.Of(mention);
                if (t == verb - 1 && mention.Kind != MentionKind.Demonym && mention.Type != ActorType.State && mention.First == sentence.First) return FoundSpeaker.Of(mention);
                t = mention.First;
                continue;
            }

            // Another verb of saying in between means that the name before it is taken.
            if (_verbs.Has(tokens.Form(t))) return null;
            if (t <= sentence.First + 1 && _sources.TryMatch(tokens, t, Proclitics.And, out var source) && source.Last < verb) return Unnamed(passage, t, verb - 1);
        }

        return null;
    }

    /// <summary>The source after «وفق»: the first body, person or outlet named, or a source without a name.</summary>
    public FoundSpeaker? Source(Passage passage, MentionMap map, int from, int end, out int last)
    {
        last = from;
        for (var t = from; t < end; t++)
        {
            if (map[t] is { } mention && mention.Kind != MentionKind.Demonym)
            {
                last = mention.Last;
                return FoundSpeaker.Of(mention);
            }

            var mark = passage.Tokens[t].Kind == TokenKind.Punctuation ? passage.Tokens.Original(t)[0] : ' ';
            if (mark is '،' or '.' or ',') break;
        }

        if (_sources.TryMatch(passage.Tokens, from, Proclitics.For | Proclitics.Article, out var source))
        {
            last = source.Last;
            return Unnamed(passage, from, Math.Min(end - 1, source.Last + 1));
        }

        return null;
    }

    /// <summary>Whether a role stands here for whoever spoke last: «المصدر ذاته».</summary>
    public bool StandsForLast(Passage passage, int from) => from < passage.Tokens.Count && _roles.TryMatch(passage.Tokens, from, Proclitics.None, out _);

    // «بيان للخارجية»: a communiqué speaks for the body named after it; «مصدر دبلوماسي» stays without a name.
    private FoundSpeaker? UnnamedOrBody(Passage passage, MentionMap map, int first, int lastWord, int end)
    {
        for (var t = lastWord + 1; t < end && t <= lastWord + 4; t++)
        {
            if (map[t] is { Kind: not MentionKind.Demonym } mention && mention.Type is ActorType.Government or ActorType.Military or ActorType.Organization or ActorType.ArmedGroup)
                return FoundSpeaker.Of(mention);
        }

        return Unnamed(passage, first, Math.Min(end - 1, lastWord + 2));
    }

    // The noun with the adjectives that agree with it («وسائل إعلام رسمية مالية»).
    private FoundSpeaker? Unnamed(Passage passage, int first, int last)
    {
        var tokens = passage.Tokens;
        if (!_sources.TryMatch(tokens, first, Proclitics.And | Proclitics.For, out var source)) return null;
        var end = source.Last;
        while (end < last && tokens[end + 1].Kind == TokenKind.Word && LooksLikeAdjective(tokens.Key(end + 1))) end++;
        var start = tokens.SpanFrom(first, source.CoreStart).Start;
        return new FoundSpeaker(Party.Source(passage.Tokens.Text[start..tokens[end].End]), false, false);
    }

    // Arabic adjectives of relation end in ي, ية, ين, ون.
    private static bool LooksLikeAdjective(string key) =>
        key.Length > 3 && (key.EndsWith('ي') || key.EndsWith("يه", StringComparison.Ordinal) || key.EndsWith("يين", StringComparison.Ordinal) || key.EndsWith("يون", StringComparison.Ordinal) || key.EndsWith("مطلع", StringComparison.Ordinal));

    private bool OnlyTitles(TokenizedText tokens, MentionMap map, int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (map[t] is null && tokens[t].Kind == TokenKind.Word && !_titleWords.Contains(tokens.Key(t)) && !_titleWords.Has(tokens.Form(t))) return false;
        }

        return true;
    }
}
